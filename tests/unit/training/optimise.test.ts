import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise, type Objective } from '../../../src/training/optimise.ts';

const limits = { iterations: 200, tolerance: 1e-12 };

/** Sum of `scale · (x - centre)² / 2` over all variables. */
function bowl(centres: readonly number[], scales: readonly number[], penalty: readonly number[] = []): Objective {
	return {
		size: centres.length,
		penalty: Float64Array.from(centres, (_, i) => penalty[i] ?? 0),
		evaluate(point, gradient) {
			let loss = 0;
			for (const [i, centre] of centres.entries()) {
				const away = (point[i] ?? 0) - centre;
				gradient[i] = (scales[i] ?? 1) * away;
				loss += 0.5 * (scales[i] ?? 1) * away * away;
			}
			return loss;
		},
	};
}

/** Curved and flat along its floor, which ends at (1, 1), one above nothing: some steps gain far less than those around them. */
const valley: Objective = {
	size: 2,
	penalty: new Float64Array(2),
	evaluate(point, gradient) {
		const [x = 0, y = 0] = point;
		gradient[0] = -2 * (1 - x) - 40 * x * (y - x * x);
		gradient[1] = 20 * (y - x * x);
		return 1 + (1 - x) ** 2 + 10 * (y - x * x) ** 2;
	},
};

const lossAt = (objective: Objective, point: Float64Array) =>
	objective.evaluate(point, new Float64Array(objective.size)) +
	point.reduce((sum, value, i) => sum + (objective.penalty[i] ?? 0) * Math.abs(value), 0);

/** The loss after 0, 1, 2 … steps of a run that only the number of steps ends. */
const lossesOf = (objective: Objective, steps: number) =>
	Array.from({ length: steps + 1 }, (_, iterations) => lossAt(objective, minimise(objective, { iterations, tolerance: 0 })));

/** How far a point is from the best one: the steepest slope left, on the side of each kink that falls. */
function slopeLeft(objective: Objective, point: Float64Array): number {
	const gradient = new Float64Array(objective.size);
	objective.evaluate(point, gradient);
	return Math.max(
		...gradient.map((slope, i) => {
			const l1 = objective.penalty[i] ?? 0;
			const x = point[i] ?? 0;
			return x === 0 ? Math.max(0, Math.abs(slope) - l1) : Math.abs(slope + l1 * Math.sign(x));
		}),
	);
}

const expectClose = (point: Float64Array, wanted: readonly number[]) => {
	expect(point).toHaveLength(wanted.length);
	for (const [i, value] of wanted.entries()) expect(point[i]).toBeCloseTo(value, 4);
};

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

/** `|A x − b|² / 2 + |x|² / 20` with a penalty: variables that hang together. */
const tangled = fc.integer({ min: 1, max: 12 }).chain((size) =>
	fc
		.record({
			rows: fc.array(fc.array(number(2), { minLength: size, maxLength: size }), { minLength: 1, maxLength: 16 }),
			wanted: fc.array(number(3), { minLength: 16, maxLength: 16 }),
			penalty: fc.array(fc.constantFrom(0, 0.1, 1, 5), { minLength: size, maxLength: size }),
		})
		.map(
			({ rows, wanted, penalty }): Objective => ({
				size,
				penalty: Float64Array.from(penalty),
				evaluate(point, gradient) {
					let loss = 0;
					for (const [i, x] of point.entries()) {
						gradient[i] = x / 10;
						loss += (x * x) / 20;
					}
					for (const [place, row] of rows.entries()) {
						const away = row.reduce((sum, factor, i) => sum + factor * (point[i] ?? 0), 0) - (wanted[place] ?? 0);
						loss += (away * away) / 2;
						for (const [i, factor] of row.entries()) gradient[i] = (gradient[i] ?? 0) + factor * away;
					}
					return loss;
				},
			}),
		),
);

describe('minimise', () => {
	it('finds the bottom of a bowl, however long and narrow', () => {
		expectClose(minimise(bowl([3, -2, 0], [1, 1, 1]), limits), [3, -2, 0]);
		expectClose(minimise(bowl([3, -2, 5], [1, 100, 0.1]), limits), [3, -2, 5]);
	});

	it('finds the end of a curved valley', () => {
		expectClose(minimise(valley, { iterations: 500, tolerance: 0 }), [1, 1]);
	});

	it('moves each variable towards zero by its penalty, and to exactly zero where that is more', () => {
		const point = minimise(bowl([3, -2, 0.4, -0.4], [1, 1, 1, 1], [0.5, 0.5, 0.5, 0.5]), limits);
		expectClose(point, [2.5, -1.5, 0, 0]);
		expect([...point].map((value) => value === 0)).toEqual([false, false, true, true]);
	});

	it('leaves a variable without a penalty free', () => {
		expectClose(minimise(bowl([3, 3, 0.4, 0.4], [1, 1, 1, 1], [0, 1, 0, 1]), limits), [3, 2, 0.4, 0]);
	});

	it('leaves no slope to follow, whatever hangs together and is penalised', () => {
		fc.assert(
			fc.property(tangled, (objective) => {
				expect(slopeLeft(objective, minimise(objective, { iterations: 500, tolerance: 0 }))).toBeLessThan(1e-3);
			}),
		);
	});

	it('never makes the loss larger by going on', () => {
		fc.assert(
			fc.property(tangled, (objective) => {
				const losses = lossesOf(objective, 12);
				for (const [step, loss] of losses.entries()) expect(loss).toBeLessThanOrEqual(losses[step - 1] ?? loss);
			}),
		);
	});

	it('gives the same bits each time, and stays where it is with no iteration', () => {
		const objective = bowl([3, -2, 0.7], [1, 7, 0.3], [0.1, 0.1, 0.1]);
		expect(minimise(objective, limits)).toEqual(minimise(objective, limits));
		expect(minimise(objective, { ...limits, iterations: 0 })).toEqual(new Float64Array(3));
	});

	it('stays where it is where no step leads down', () => {
		expect(minimise(bowl([0, 0.3], [1, 1], [0, 0.5]), limits)).toEqual(new Float64Array(2));
		expect(minimise(bowl([], []), limits)).toEqual(new Float64Array(0));
	});
});

describe('the end of minimise', () => {
	const steps = 60;
	const losses = lossesOf(valley, steps);
	const lossAfter = (step: number) => losses[step] ?? Number.NaN;
	/** Ten steps together gained less than ten times the tolerance. */
	const rests = (step: number, tolerance: number) =>
		step >= 10 && lossAfter(step - 10) - lossAfter(step) < 10 * tolerance * Math.abs(lossAfter(step));

	it.each([0.05, 0.02, 0.01, 0.003])('comes at the first step by which ten have gained less than a share of %d each', (tolerance) => {
		const end = losses.findIndex((_, step) => rests(step, tolerance));
		expect(end).toBeGreaterThan(10);
		expect(minimise(valley, { iterations: steps, tolerance })).toEqual(minimise(valley, { iterations: end, tolerance: 0 }));
	});

	it('does not come with a single step that gains little', () => {
		const tolerance = 0.01;
		const end = losses.findIndex((_, step) => rests(step, tolerance));
		const small = losses.findIndex((loss, step) => step > 0 && lossAfter(step - 1) - loss < tolerance * loss);
		expect(small).toBeGreaterThan(0);
		expect(small).toBeLessThan(end);
	});

	it('does not come before the tenth step, however much is tolerated', () => {
		expect(minimise(valley, { iterations: steps, tolerance: 1e9 })).toEqual(minimise(valley, { iterations: 10, tolerance: 0 }));
	});

	it('comes with the number of steps at the latest', () => {
		expect(lossAfter(5)).toBeLessThan(lossAfter(4));
		expect(lossAt(valley, minimise(valley, { iterations: 4, tolerance: 0 }))).toBe(lossAfter(4));
	});
});
