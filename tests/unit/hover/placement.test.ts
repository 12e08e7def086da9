import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnchorBox, margin, type Place, type PlaceWishes, placeBeside, type Size } from '../../../src/hover/placement.ts';
import type { Box } from '../../../src/hover/safe-polygon.ts';

const view: Box = { left: 0, top: 0, right: 900, bottom: 700 };
const card: Size = { width: 376, height: 240 };
const word = (left: number, top: number, width = 60, height = 20): AnchorBox => ({ left, top, right: left + width, bottom: top + height });

/** What the card covers: as much as it needs, at most its room. */
function boxOf({ left, top, room }: Place, { width, height }: Size): Box {
	return { left, top, right: left + width, bottom: top + Math.min(height, room) };
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const edge = fc.integer({ min: 0, max: 1_000 });
const someView = fc
	.record({ left: edge, top: edge, width: fc.integer({ min: 150, max: 2_000 }), height: fc.integer({ min: 100, max: 1_500 }) })
	.map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));

/** A word that is to be seen, with a card that is no wider than the view, as the card's style sees to. */
const situation = someView.chain((boundary) => {
	const [width, height] = [boundary.right - boundary.left, boundary.bottom - boundary.top];
	return fc.record({
		boundary: fc.constant(boundary),
		anchor: fc
			.record({
				x: fc.double({ min: 0, max: 1, noNaN: true }),
				y: fc.double({ min: 0, max: 1, noNaN: true }),
				width: fc.integer({ min: 1, max: width }),
				height: fc.integer({ min: 4, max: height }),
				isRightToLeft: fc.boolean(),
				hasPointer: fc.boolean(),
			})
			.map((each): AnchorBox => {
				const left = boundary.left + each.x * (width - each.width);
				const top = boundary.top + each.y * (height - each.height);
				const pointer = each.hasPointer ? { x: left + each.width / 2, y: top + each.height / 2 } : undefined;
				return { left, top, right: left + each.width, bottom: top + each.height, isRightToLeft: each.isRightToLeft, pointer };
			}),
		size: fc.record({
			width: fc.integer({ min: 100, max: 376 }).map((wanted) => Math.min(wanted, width - 2 * margin)),
			height: fc.integer({ min: 60, max: 2_000 }),
		}),
		wishes: fc.record<PlaceWishes>({
			prefersAbove: fc.boolean(),
			side: fc.constantFrom(undefined, 'top', 'bottom', 'left', 'right'),
		}),
	});
});

describe('placeBeside', () => {
	it('keeps every card inside of what is visible', () => {
		fc.assert(
			fc.property(situation, ({ boundary, anchor, size, wishes }) => {
				const box = boxOf(placeBeside(size, anchor, boundary, wishes), size);
				const slack = 0.01;
				expect(box.left).toBeGreaterThanOrEqual(boundary.left + margin - slack);
				expect(box.right).toBeLessThanOrEqual(boundary.right - margin + slack);
				expect(box.top).toBeGreaterThanOrEqual(boundary.top + margin - slack);
				expect(box.bottom).toBeLessThanOrEqual(boundary.bottom - margin + slack);
			}),
		);
	});

	it('covers no word that has room above, below or beside it', () => {
		fc.assert(
			fc.property(situation, ({ boundary, anchor, size, wishes }) => {
				const [above, below] = [anchor.top - boundary.top, boundary.bottom - anchor.bottom];
				fc.pre(Math.max(above, below) >= 60);
				const place = placeBeside(size, anchor, boundary, wishes);
				expect(overlaps(boxOf(place, size), anchor)).toBe(false);
			}),
		);
	});

	it('never stands under the pointer where there is any room beside that', () => {
		fc.assert(
			fc.property(situation, ({ boundary, anchor, size, wishes }) => {
				const { pointer } = anchor;
				fc.pre(pointer !== undefined);
				const { x = 0, y = 0 } = pointer ?? {};
				fc.pre(Math.max(y - boundary.top, boundary.bottom - y) >= 80);
				const box = boxOf(placeBeside(size, anchor, boundary, wishes), size);
				expect(overlaps(box, { left: x, right: x + 1, top: y, bottom: y + 1 })).toBe(false);
			}),
		);
	});

	it('shows a card whole where it fits above or below', () => {
		fc.assert(
			fc.property(situation, ({ boundary, anchor, size }) => {
				fc.pre(Math.max(anchor.top - boundary.top, boundary.bottom - anchor.bottom) >= size.height + 20);
				expect(placeBeside(size, anchor, boundary).room).toBeGreaterThanOrEqual(size.height);
			}),
		);
	});

	it('lets the arrow leave the card beside the word and point at it, or shows none', () => {
		fc.assert(
			fc.property(situation, ({ boundary, anchor, size, wishes }) => {
				const { left, top, side, arrow } = placeBeside(size, anchor, boundary, wishes);
				if (arrow === undefined) return;
				const isUpright = side === 'top' || side === 'bottom';
				const [tip, from, to] = isUpright ? [left + arrow, anchor.left, anchor.right] : [top + arrow, anchor.top, anchor.bottom];
				expect(tip).toBeGreaterThanOrEqual(from - 0.01);
				expect(tip).toBeLessThanOrEqual(to + 0.01);
			}),
		);
	});

	it('begins where the word begins, in the direction in which it is read', () => {
		expect(placeBeside(card, word(300, 100), view).left).toBe(300);
		expect(placeBeside(card, { ...word(600, 100), isRightToLeft: true }, view).left).toBe(660 - 376);
	});

	it('moves so that the arrow reaches a word of one letter', () => {
		const { left, arrow } = placeBeside(card, word(300, 100, 6), view);
		expect(left + (arrow ?? 0)).toBe(303);
	});

	it('shows no arrow for a word in the corner that it cannot reach', () => {
		expect(placeBeside(card, word(0, 100, 6), view).arrow).toBeUndefined();
		expect(placeBeside(card, word(894, 100, 6), view).arrow).toBeUndefined();
	});

	it.each([
		['below', word(300, 100), {}, 'bottom'],
		['above, where there is more room', word(300, 600), {}, 'top'],
		['above, where that is wanted', word(300, 400), { prefersAbove: true }, 'top'],
		['below, where above is wanted and there is no room', word(300, 100), { prefersAbove: true }, 'bottom'],
		['above still, where it stands there already', word(300, 300), { side: 'top' }, 'top'],
		['below again, where there is no room left above', word(300, 100), { side: 'top' }, 'bottom'],
		['beside a block that leaves no room above or below', word(100, 150, 200, 400), {}, 'right'],
		['to the left of it, where there is no room on the right', word(600, 150, 200, 400), {}, 'left'],
	] as const)('stands %s', (_, anchor, wishes, side) => {
		expect(placeBeside(card, anchor, view, wishes).side).toBe(side);
	});

	it('takes a card for as wide as there is room that the browser has laid out a little wider', () => {
		const small: Box = { left: 0, top: 0, right: 366.6666564941406, bottom: 266.6666564941406 };
		const place = placeBeside({ width: 350.66668701171875, height: 600 }, word(29, 61), small);
		expect(place).toMatchObject({ side: 'bottom', top: 91 });
	});

	it('scrolls inside rather than going to the side, while there is room enough to read', () => {
		const { side, room } = placeBeside({ width: 376, height: 600 }, word(300, 300), view);
		expect({ side, room }).toEqual({ side: 'bottom', room: 700 - 320 - 10 - margin });
	});

	it('finds a place beside the pointer where the word fills everything', () => {
		const small: Box = { left: 0, top: 0, right: 200, bottom: 150 };
		const size = { width: 184, height: 300 };
		const place = placeBeside(size, { ...word(0, 0, 200, 150), pointer: { x: 100, y: 120 } }, small);
		expect(boxOf(place, size)).toEqual({ left: 8, top: 8, right: 192, bottom: 98 });
		expect(place.arrow).toBeUndefined();
	});

	it('goes over the word where there is no room at all', () => {
		const place = placeBeside({ width: 284, height: 300 }, word(0, 10, 60, 40), { left: 0, top: 0, right: 300, bottom: 60 });
		expect(boxOf(place, { width: 284, height: 300 })).toEqual({ left: 8, top: 8, right: 292, bottom: 52 });
	});
});
