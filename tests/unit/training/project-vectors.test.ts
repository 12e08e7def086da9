import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDirections } from '../../../src/training/project-vectors.ts';
import { randomNumbers } from '../../support/random-numbers.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
const scaled = (a: readonly number[], factor: number) => a.map((value) => value * factor);
const minus = (a: readonly number[], b: readonly number[]) => a.map((value, place) => value - (b[place] ?? 0));

/** Vectors whose dimensions have these deviations and nothing to do with each other. */
function straight(deviations: readonly number[], count = 2_000, seed = 1): Float32Array[] {
	const next = randomNumbers(seed);
	return Array.from({ length: count }, () => Float32Array.from(deviations, (deviation) => deviation * next()));
}

/** Vectors whose dimensions all hang together. */
function skewed(size: number, seed: number): Float32Array[] {
	const next = randomNumbers(seed);
	const mix = Array.from({ length: size }, () => Array.from({ length: size }, next));
	return straight(new Array(size).fill(1), 200, seed + 1).map((vector) => Float32Array.from(mix, (row) => dot(row, vector)));
}

/** What is left of `row` once all that the directions can express is taken away, as a share of it. */
function restOf(row: readonly number[], directions: readonly (readonly number[])[]): number {
	const axes: number[][] = [];
	for (const direction of directions) {
		const own = axes.reduce((left, axis) => minus(left, scaled(axis, dot(left, axis))), [...direction]);
		axes.push(scaled(own, 1 / Math.hypot(...own)));
	}
	return Math.hypot(...axes.reduce((left, axis) => minus(left, scaled(axis, dot(left, axis))), [...row])) / Math.hypot(...row);
}

const axisOf = (direction: readonly number[] = []) =>
	direction.map((value) => Number((Math.abs(value) / Math.hypot(...direction)).toFixed(1)));

describe('findDirections', () => {
	it('finds the directions that the weights are made of, however the vectors are skewed', () => {
		const size = 6;
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 4 }), (seed, rank) => {
				const next = randomNumbers(seed);
				const known = Array.from({ length: rank }, () => Array.from({ length: size }, next));
				const weights = Array.from({ length: 12 }, () =>
					known.reduce((sum, row) => minus(sum, scaled(row, next())), new Array<number>(size).fill(0)),
				);
				const directions = findDirections(skewed(size, seed), weights, rank);
				for (const row of weights) expect(restOf(row, directions)).toBeLessThan(1e-4);
			}),
			{ numRuns: 40 },
		);
	});

	it('gives coordinates of unit variance that have nothing to do with each other', () => {
		const size = 5;
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const next = randomNumbers(seed + 2);
				const vectors = skewed(size, seed);
				const weights = Array.from({ length: 8 }, () => Array.from({ length: size }, next));
				const directions = findDirections(vectors, weights, 3);
				for (const [place, one] of directions.entries())
					for (const [other, two] of directions.entries()) {
						const mean = vectors.reduce((sum, vector) => sum + dot(one, vector) * dot(two, vector), 0) / vectors.length;
						expect(mean).toBeCloseTo(place === other ? 1 : 0, 4);
					}
			}),
			{ numRuns: 40 },
		);
	});

	it('has as many rows as asked for, each as long as a vector, the one that does most first', () => {
		const weights = [
			[0, 2, 0, 0],
			[0, -2, 0, 0.1],
			[0, 0, 0, 1],
		];
		const directions = findDirections(straight([1, 1, 1, 1]), weights, 2);
		expect(directions.map(axisOf)).toEqual([
			[0, 1, 0, 0],
			[0, 0, 0, 1],
		]);
	});

	it.each<[rule: string, deviations: number[], weights: number[][], axis: number[]]>([
		['pays no heed to how widely words spread where no weight asks', [100, 1, 1], [[0, 1, 0]], [0, 1, 0]],
		[
			'prefers a small weight on a wide spread to a larger one on a narrow spread',
			[10, 0.1, 1],
			[
				[1, 0, 0],
				[0, 5, 0],
			],
			[1, 0, 0],
		],
		[
			'prefers what many weights ask',
			[1, 1, 1],
			[
				[1, 0, 0],
				[1, 0, 0],
				[-1, 0, 0],
				[0, 0, 1.5],
			],
			[1, 0, 0],
		],
	])('%s', (_rule, deviations, weights, axis) => {
		expect(axisOf(findDirections(straight(deviations), weights, 1)[0])).toEqual(axis);
	});

	it('takes the spread from the common words alone', () => {
		const vectors = [...straight([1, 1], 20_000), ...straight([1_000, 1_000], 500)];
		const [direction = []] = findDirections(vectors, [[1, 0]], 1);
		expect(Math.hypot(...direction)).toBeCloseTo(1, 1);
	});

	it('gives the same directions each time', () => {
		const vectors = skewed(6, 7);
		const weights = skewed(6, 9)
			.slice(0, 10)
			.map((row) => Array.from(row));
		expect(findDirections(vectors, weights, 3)).toEqual(findDirections(vectors, weights, 3));
	});
});
