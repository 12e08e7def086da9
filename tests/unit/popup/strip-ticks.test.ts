import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTicks, inPageOrder, nearestTick, stripPlaces } from '../../../src/popup/strip-ticks.ts';

const tick = (at: number, group = 'a', id = 0, frame = 'f') => ({ at, group, id, frame });
const at = fc.double({ min: 0, max: 1, noNaN: true });
const anyTicks = fc.array(fc.record({ at, group: fc.constantFrom('a', 'b', 'c'), id: fc.nat(), frame: fc.constantFrom('f', 'g') }), {
	maxLength: 400,
});

describe('inPageOrder', () => {
	it('puts words of several frames in the order of the page, and leaves those of one place as they came', () => {
		const ticks = [tick(0.5, 'a', 1), tick(0.9, 'a', 2), tick(0.1, 'b', 3, 'g'), tick(0.5, 'b', 4, 'g')];
		expect(inPageOrder(ticks).map(({ id }) => id)).toEqual([3, 1, 4, 2]);
	});
});

describe('drawTicks', () => {
	it('draws a word at each end of the page inside the strip', () => {
		expect(drawTicks([tick(0), tick(1)]).map(({ from, length }) => [from, length])).toEqual([
			[0, 1],
			[stripPlaces - 1, 1],
		]);
	});

	it('gives each group its part of a place they share, the commonest first', () => {
		const [drawn] = drawTicks([tick(0.5, 'a'), tick(0.5, 'b'), tick(0.5, 'b'), tick(0.5, 'b')]);
		expect(drawn?.groups).toEqual([
			{ group: 'b', share: 0.75 },
			{ group: 'a', share: 0.25 },
		]);
	});

	it('merges neighbours that look alike, and no others', () => {
		const step = 1 / stripPlaces;
		const drawn = drawTicks([tick(0), tick(step * 1.5), tick(step * 2.5, 'b'), tick(step * 4.5, 'b')]);
		expect(drawn.map(({ from, length, groups }) => [from, length, groups[0]?.group])).toEqual([
			[0, 2, 'a'],
			[2, 1, 'b'],
			[4, 1, 'b'],
		]);
	});

	it('draws every word somewhere, nothing twice, and shares that make a whole', () => {
		fc.assert(
			fc.property(anyTicks, (ticks) => {
				const drawn = drawTicks(ticks);
				let end = 0;
				for (const { from, length, groups } of drawn) {
					expect(from).toBeGreaterThanOrEqual(end);
					end = from + length;
					expect(groups.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
				}
				expect(end).toBeLessThanOrEqual(stripPlaces);
				for (const { at, group } of ticks) {
					const place = Math.min(stripPlaces - 1, Math.floor(at * stripPlaces));
					const covering = drawn.find(({ from, length }) => from <= place && place < from + length);
					expect(covering?.groups.map((each) => each.group)).toContain(group);
				}
			}),
		);
	});
});

describe('nearestTick', () => {
	it('finds none on an empty strip', () => {
		expect(nearestTick([], 0.5)).toBe(-1);
	});

	it('finds the word that no other is nearer than', () => {
		fc.assert(
			fc.property(anyTicks, at, (ticks, place) => {
				fc.pre(ticks.length > 0);
				const found = ticks[nearestTick(ticks, place)];
				const distances = ticks.map((each) => Math.abs(each.at - place));
				expect(Math.abs((found?.at ?? 2) - place)).toBe(Math.min(...distances));
			}),
		);
	});
});
