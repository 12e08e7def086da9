import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	emptyLayout,
	type LayoutEvent,
	mostPinned,
	type PinnedLayout,
	placeOf,
	stepLayout,
	windowMargin,
} from '../../../src/card/pinned-layout.ts';
import { cascadeStep } from '../../../src/card/side-by-side.ts';

const card = (id: number, left: number, top: number, width = 300, height = 200) => ({ id, left, top, width, height });
const inWindow = (width: number, height: number): PinnedLayout => ({ ...emptyLayout, window: { width, height } });
const run = (events: readonly LayoutEvent[], from = inWindow(1000, 700)) => events.reduce(stepLayout, from);
const pin = (...parameters: Parameters<typeof card>): LayoutEvent => ({ type: 'pin', card: card(...parameters) });
const places = (layout: PinnedLayout) => layout.cards.map((each) => placeOf(each, layout));

describe('pin', () => {
	test('leaves a card where it stood', () => {
		expect(places(run([pin(1, 120, 80)]))).toEqual([{ left: 120, top: 80 }]);
	});

	test('puts a card whole into the window', () => {
		expect(places(run([pin(1, 900, 650)]))).toEqual([{ left: 1000 - 300 - windowMargin, top: 700 - 200 - windowMargin }]);
	});

	test('steps aside where a card stands already', () => {
		const [first, second] = places(run([pin(1, 100, 80), pin(2, 104, 78)]));
		expect(first).toEqual({ left: 100, top: 80 });
		expect(second).toEqual({ left: 104 + cascadeStep, top: 78 + cascadeStep });
	});

	test('goes on from the edge when the cascade has come to the end of the window', () => {
		const layout = run(Array.from({ length: 6 }, (_, id) => pin(id, 692, 492)));
		expect(places(layout)[1]).toEqual({ left: windowMargin, top: windowMargin });
		expect(new Set(places(layout).map(({ left, top }) => `${left} ${top}`)).size).toBe(6);
	});

	test('closes the oldest of too many', () => {
		const layout = run(Array.from({ length: mostPinned + 2 }, (_, id) => pin(id, id, id)));
		expect(layout.cards.map(({ id }) => id)).toEqual(Array.from({ length: mostPinned }, (_, place) => place + 2));
	});
});

describe('move, raise and close', () => {
	test('moves one card', () => {
		const layout = run([pin(1, 10, 10), pin(2, 400, 10), { type: 'move', id: 1, to: { left: 50, top: 300 } }]);
		expect(places(layout)).toEqual([
			{ left: 50, top: 300 },
			{ left: 400, top: 10 },
		]);
	});

	test('turns back at once at the edge, however far the pointer has gone beyond it', () => {
		const far = run([pin(1, 10, 10), { type: 'move', id: 1, to: { left: 5000, top: -5000 } }]);
		expect(far.cards[0]).toMatchObject({ left: 692, top: windowMargin });
	});

	test('raises a card above the others, and keeps the layout where it is there already', () => {
		const layout = run([pin(1, 10, 10), pin(2, 400, 10), { type: 'raise', id: 1 }]);
		expect(layout.stack).toEqual([2, 1]);
		expect(stepLayout(layout, { type: 'raise', id: 1 })).toBe(layout);
	});

	test('raises nothing that is closed', () => {
		expect(run([pin(1, 10, 10), { type: 'close', id: 1 }, { type: 'raise', id: 1 }])).toEqual(inWindow(1000, 700));
	});
});

describe('measure', () => {
	const wide = { type: 'measure', window: { width: 1000, height: 700 }, sizes: new Map() } as const;
	const narrow = { type: 'measure', window: { width: 360, height: 300 }, sizes: new Map() } as const;

	test('keeps cards in a window that becomes smaller, and puts them back when it grows again', () => {
		const layout = run([pin(1, 600, 400)]);
		expect(places(stepLayout(layout, narrow))).toEqual([{ left: 52, top: 92 }]);
		expect(places(run([narrow, wide], layout))).toEqual(places(layout));
	});

	test('keeps a card whole that is unfolded at the lower edge, and puts it back when it is folded', () => {
		const layout = run([pin(1, 100, 480)]);
		const unfolded = stepLayout(layout, { ...wide, sizes: new Map([[1, { width: 300, height: 400 }]]) });
		expect(places(unfolded)).toEqual([{ left: 100, top: 292 }]);
		expect(places(stepLayout(unfolded, { ...wide, sizes: new Map([[1, { width: 300, height: 200 }]]) }))).toEqual(places(layout));
	});

	test('shows the head of a card that is larger than the window', () => {
		expect(places(run([pin(1, 100, 100, 300, 900)], inWindow(200, 150)))).toEqual([{ left: windowMargin, top: windowMargin }]);
	});
});

const anySize = fc.record({ width: fc.integer({ min: 200, max: 320 }), height: fc.integer({ min: 80, max: 460 }) });
const anyWindow = fc.record({ width: fc.integer({ min: 200, max: 2500 }), height: fc.integer({ min: 150, max: 1500 }) });
const anyCorner = fc.record({ left: fc.integer({ min: -3000, max: 3000 }), top: fc.integer({ min: -3000, max: 3000 }) });
const anyId = fc.integer({ min: 0, max: 30 });
const anyEvent: fc.Arbitrary<LayoutEvent> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.tuple(anySize, anyCorner).map(([size, corner]) => ({ type: 'pin', card: { id: -1, ...size, ...corner } }) as const),
	},
	fc.record({ type: fc.constant('move' as const), id: anyId, to: anyCorner }),
	fc.record({ type: fc.constantFrom('raise' as const, 'close' as const), id: anyId }),
	fc.constant({ type: 'arrange' } as const),
	fc.tuple(anyWindow, anyId, anySize).map(([window, id, size]) => ({ type: 'measure', window, sizes: new Map([[id, size]]) }) as const),
);
const anyLife = fc
	.array(anyEvent, { maxLength: 60 })
	.map((events) => events.map((event, id) => (event.type === 'pin' ? { ...event, card: { ...event.card, id } } : event)));

describe('whatever happens', () => {
	test('each card is whole in the window, or its head is where it is too large', () => {
		fc.assert(
			fc.property(anyLife, anyWindow, (events, window) => {
				const layout = run(events, { ...emptyLayout, window });
				for (const each of layout.cards) {
					const { left, top } = placeOf(each, layout);
					expect(Math.min(left, top)).toBeGreaterThanOrEqual(windowMargin);
					if (each.width + 2 * windowMargin <= layout.window.width)
						expect(left + each.width).toBeLessThanOrEqual(layout.window.width - windowMargin);
					if (each.height + 2 * windowMargin <= layout.window.height)
						expect(top + each.height).toBeLessThanOrEqual(layout.window.height - windowMargin);
				}
			}),
		);
	});

	test('each card is in the stack once, and never more than the most are there', () => {
		fc.assert(
			fc.property(anyLife, (events) => {
				const { cards, stack } = run(events);
				expect(stack.toSorted((a, b) => a - b)).toEqual(cards.map(({ id }) => id).toSorted((a, b) => a - b));
				expect(new Set(stack).size).toBe(stack.length);
				expect(cards.length).toBeLessThanOrEqual(mostPinned);
			}),
		);
	});

	test('nothing that it was given is changed', () => {
		fc.assert(
			fc.property(anyLife, anyEvent, (events, event) => {
				const layout = run(events);
				const before = JSON.stringify(layout);
				stepLayout(layout, event);
				expect(JSON.stringify(layout)).toBe(before);
			}),
		);
	});
});
