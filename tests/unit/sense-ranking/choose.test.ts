import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidence, probabilities, softmax } from '../../../src/sense-ranking/choose.ts';
import type { Choice } from '../../../src/sense-ranking/model.ts';

const choice: Choice = {
	outcomes: ['ball', 'ride', 'no-use:name'],
	temperature: 1,
	bias: [0, 0, 0],
	weights: { 'left:hill': [100, 300, -100], 'left:air': [200, 0, 0] },
};
const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0);

describe('softmax', () => {
	it('gives shares that sum to 1 and keep the order, for any scores', () => {
		const scores = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(scores, (values) => {
				const shares = softmax(values);
				expect(sum(shares)).toBeCloseTo(1, 9);
				for (const [i, share] of shares.entries()) {
					expect(share).toBeGreaterThanOrEqual(0);
					for (const [j, other] of shares.entries()) if ((values[i] ?? 0) > (values[j] ?? 0)) expect(share).toBeGreaterThanOrEqual(other);
				}
			}),
		);
	});
});

describe('probabilities', () => {
	it('sums to 1 for any features, known or not', () => {
		const name = fc.constantFrom('left:hill', 'left:air', 'left:unknown', 'toString', '__proto__');
		fc.assert(
			fc.property(fc.array(name), fc.double({ min: 0.05, max: 5, noNaN: true }), (names, temperature) => {
				const shares = probabilities(
					{ ...choice, temperature },
					names.map((each) => ({ name: each })),
				);
				expect(shares).toHaveLength(3);
				expect(sum(shares)).toBeCloseTo(1, 9);
			}),
		);
	});

	it('is even where nothing is known', () => {
		for (const share of probabilities(choice, [{ name: 'left:unknown' }])) expect(share).toBeCloseTo(1 / 3, 9);
	});

	it('reads weights as hundredths, over the temperature', () => {
		const odds = (temperature: number) => {
			const [ball = 0, ride = 0] = probabilities({ ...choice, temperature }, [{ name: 'left:hill' }]);
			return Math.log(ride / ball);
		};
		expect(odds(1)).toBeCloseTo(2, 9);
		expect(odds(2)).toBeCloseTo(1, 9);
	});

	it('adds the bias', () => {
		const [ball = 0, ride = 0] = probabilities({ ...choice, bias: [1.5, 0, 0] }, []);
		expect(Math.log(ball / ride)).toBeCloseTo(1.5, 9);
	});

	it('leaves the choice as it was', () => {
		const before = structuredClone(choice);
		probabilities(choice, [{ name: 'left:hill' }]);
		expect(choice).toEqual(before);
	});
});

describe('evidence', () => {
	it('is what a feature adds against the others, weighted by how likely they are', () => {
		expect(evidence(choice, 'left:hill', 1, [0.5, 0, 0.5])).toBeCloseTo(3, 1);
		expect(evidence(choice, 'left:hill', 1, [1, 0, 0])).toBeLessThan(evidence(choice, 'left:hill', 1, [0, 0, 1]));
	});

	it('keeps every rival in view, however unlikely', () => {
		// Against `ball` alone it would be 2; the unlikely name, which the feature speaks against, adds to it.
		expect(evidence(choice, 'left:hill', 1, [1, 0, 0])).toBeGreaterThan(2.05);
	});

	it('is nothing for a feature without weights', () => {
		expect(evidence(choice, 'left:unknown', 0, [1, 0, 0])).toBe(0);
		expect(evidence(choice, 'toString', 0, [1, 0, 0])).toBe(0);
	});
});
