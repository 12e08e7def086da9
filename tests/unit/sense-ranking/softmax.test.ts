import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from '../../../src/sense-ranking/softmax.ts';

describe('softmax', () => {
	it('gives shares whose logarithms are as far apart as the scores', () => {
		const [one = 0, other = 0] = softmax([3, 1]);
		expect(Math.log(one / other)).toBeCloseTo(2, 9);
		expect(softmax([0, 0, 0, 0])).toEqual([0.25, 0.25, 0.25, 0.25]);
	});

	it('gives the only outcome everything, and no outcome nothing', () => {
		expect(softmax([-1e9])).toEqual([1]);
		expect(softmax([])).toEqual([]);
	});

	it('gives shares that sum to 1 and keep the order, for any scores', () => {
		const scores = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(scores, (values) => {
				const shares = softmax(values);
				expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
				for (const [i, share] of shares.entries()) {
					expect(share).toBeGreaterThanOrEqual(0);
					for (const [j, other] of shares.entries()) if ((values[i] ?? 0) > (values[j] ?? 0)) expect(share).toBeGreaterThanOrEqual(other);
				}
			}),
		);
	});

	it('is the same wherever the scores start from', () => {
		for (const [place, share] of softmax([1_001, 1_000, 998]).entries()) expect(share).toBeCloseTo(softmax([1, 0, -2])[place] ?? 0, 9);
	});
});
