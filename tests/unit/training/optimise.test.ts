import { describe, expect, it } from 'vitest';
import { minimise, type Objective } from '../../../src/training/optimise.ts';

const limits = { iterations: 200, tolerance: 1e-12 };

/** Sum of `scale · (x - centre)² / 2` over all variables. */
function bowl(centres: readonly number[], scales: readonly number[], l1: number): Objective {
	return {
		size: centres.length,
		penalty: new Float64Array(centres.length).fill(l1),
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

const expectClose = (point: Float64Array, wanted: readonly number[]) => {
	for (const [i, value] of wanted.entries()) expect(point[i]).toBeCloseTo(value, 4);
};

describe('minimise', () => {
	it('finds the bottom of a bowl, however long and narrow', () => {
		expectClose(minimise(bowl([3, -2, 0], [1, 1, 1], 0), limits), [3, -2, 0]);
		expectClose(minimise(bowl([3, -2, 5], [1, 100, 0.1], 0), limits), [3, -2, 5]);
	});

	it('moves each variable towards zero by its penalty, and to exactly zero where that is more', () => {
		const point = minimise(bowl([3, -2, 0.4, -0.4], [1, 1, 1, 1], 0.5), limits);
		expectClose(point, [2.5, -1.5, 0, 0]);
		expect([point[2], point[3]].map(Math.abs as (value: number | undefined) => number)).toEqual([0, 0]);
	});

	it('finds the end of a curved valley', () => {
		const valley: Objective = {
			size: 2,
			penalty: new Float64Array(2),
			evaluate(point, gradient) {
				const [x = 0, y = 0] = point;
				gradient[0] = -2 * (1 - x) - 40 * x * (y - x * x);
				gradient[1] = 20 * (y - x * x);
				return (1 - x) ** 2 + 10 * (y - x * x) ** 2;
			},
		};
		expectClose(minimise(valley, { iterations: 500, tolerance: 0 }), [1, 1]);
	});

	it('gives the same bits each time, and stays where it is with no iteration', () => {
		const objective = bowl([3, -2, 0.7], [1, 7, 0.3], 0.1);
		expect(minimise(objective, limits)).toEqual(minimise(objective, limits));
		expect(minimise(objective, { ...limits, iterations: 0 })).toEqual(new Float64Array(3));
	});
});
