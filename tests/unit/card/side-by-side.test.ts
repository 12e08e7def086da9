import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Size, sideBySide } from '../../../src/card/side-by-side.ts';

const margin = 8;
type Placed = Size & { left: number; top: number };
const corners = (placed: readonly Placed[]) => placed.map(({ left, top }) => [left, top]);
const overlap = (a: Placed, b: Placed) =>
	a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
const cards = (...heights: readonly number[]) => heights.map((height) => ({ width: 300, height }));

describe('side by side', () => {
	test('puts cards into columns from the start edge, in their order', () => {
		expect(corners(sideBySide(cards(200, 300, 250), { width: 1000, height: 700 }, margin))).toEqual([
			[8, 8],
			[316, 8],
			[624, 8],
		]);
	});

	test('goes on under the shortest column', () => {
		expect(corners(sideBySide(cards(300, 200, 100), { width: 700, height: 700 }, margin)).at(2)).toEqual([316, 216]);
	});

	test('stacks in a window of one column', () => {
		expect(corners(sideBySide(cards(200, 200), { width: 320, height: 700 }, margin))).toEqual([
			[8, 8],
			[8, 216],
		]);
	});

	test('lets cards cover each other evenly in a column that is higher than the window', () => {
		expect(corners(sideBySide(cards(200, 200, 200), { width: 320, height: 430 }, margin))).toEqual([
			[8, 8],
			[8, 115],
			[8, 222],
		]);
	});

	test('has nothing to do without cards', () => {
		expect(sideBySide([], { width: 320, height: 430 }, margin)).toEqual([]);
	});
});

const anyCards = fc.array(fc.record({ width: fc.integer({ min: 150, max: 320 }), height: fc.integer({ min: 60, max: 460 }) }), {
	minLength: 1,
	maxLength: 24,
});

describe('any cards', () => {
	test('never overlap when a grid of the largest has room for all of them', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 340, max: 2500 }), fc.integer({ min: 0, max: 600 }), (list, width, spare) => {
				const columns = Math.floor((width - margin) / (Math.max(...list.map((card) => card.width)) + margin));
				const rows = Math.ceil(list.length / columns);
				const height = margin + rows * (Math.max(...list.map((card) => card.height)) + margin) + spare;
				const placed = sideBySide(list, { width, height }, margin);
				for (const [place, card] of placed.entries()) {
					expect(card.left + card.width + margin).toBeLessThanOrEqual(width);
					expect(card.top + card.height + margin).toBeLessThanOrEqual(height);
					expect(placed.slice(place + 1).some((other) => overlap(card, other))).toBe(false);
				}
			}),
		);
	});

	test('begin within a window that the largest fits into, each at a place of its own', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 340, max: 2500 }), fc.integer({ min: 600, max: 1500 }), (list, width, height) => {
				const placed = sideBySide(list, { width, height }, margin);
				for (const card of placed) {
					expect(card.left + card.width + margin).toBeLessThanOrEqual(width);
					expect(card.top + 2 * margin).toBeLessThan(height);
				}
				expect(new Set(corners(placed).map(String)).size).toBe(list.length);
			}),
		);
	});

	test('keep their sizes', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 100, max: 2500 }), fc.integer({ min: 100, max: 1500 }), (list, width, height) => {
				const sizes = (all: readonly Size[]) => all.map((card) => `${card.width} ${card.height}`).toSorted();
				expect(sizes(sideBySide(list, { width, height }, margin))).toEqual(sizes(list));
			}),
		);
	});
});
