import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zones } from '../../../src/sense-ranking/features/zone.ts';
import type { Choice } from '../../../src/sense-ranking/model.ts';
import type { Example } from '../../../src/training/examples.ts';
import { type FitSettings, fitChoice } from '../../../src/training/fit.ts';
import { sharesAt } from '../../../src/training/measure.ts';
import { scoreExample } from '../../../src/training/score-example.ts';

const settings: FitSettings = { l1: 0.05, l2: 0.05, vectorL2: undefined, rarest: 2 };
const outcomes = ['wet', 'dry'];
const noVectors = new Float32Array(zones.length);

const example = (outcome: string, ...features: string[]): Example => ({ features, vectors: noVectors, target: new Map([[outcome, 1]]) });
const weather = [
	example('wet', 'left rain', 'left the'),
	example('wet', 'left rain', 'right boot'),
	example('wet', 'left rain', 'left the'),
	example('dry', 'left sun', 'left the'),
	example('dry', 'left sun', 'right hat'),
	example('dry', 'left sun', 'left the'),
];

const shareOf = (choice: Choice, outcome: string, ...features: string[]) =>
	sharesAt(scoreExample(choice, { features, vectors: noVectors }), 1)[choice.outcomes.indexOf(outcome)] ?? Number.NaN;

describe('fitChoice', () => {
	const choice = fitChoice(weather, outcomes, settings);

	it('learns which feature speaks for which outcome', () => {
		expect(shareOf(choice, 'wet', 'left rain')).toBeGreaterThan(0.8);
		expect(shareOf(choice, 'dry', 'left sun')).toBeGreaterThan(0.8);
	});

	it('keeps no weight for a feature that says nothing', () => {
		expect(choice.weights['left the']).toBeUndefined();
	});

	it('leaves out features seen in fewer examples than `rarest`', () => {
		// Without L1, so that nothing else takes a feature away.
		const names = (rarest: number) => Object.keys(fitChoice(weather, outcomes, { ...settings, l1: 0, rarest }).weights);
		expect(names(1)).toContain('right boot');
		expect(names(2)).not.toContain('right boot');
		expect(names(2)).toContain('left rain');
	});

	it('keeps fewer weights under a stronger L1, and none under an overwhelming one', () => {
		const count = (l1: number) => Object.keys(fitChoice(weather, outcomes, { ...settings, rarest: 1, l1 }).weights).length;
		expect(count(0.3)).toBeLessThan(count(0));
		expect(count(100)).toBe(0);
	});

	it('keeps no weight of a single step, which changes no answer', () => {
		const sizes = Array.from({ length: 60 }, (_, place) => ({ ...settings, l1: 0, l2: 1.15 ** place })).flatMap((each) =>
			Object.values(fitChoice(weather, outcomes, each).weights)
				.flat()
				.map(Math.abs),
		);
		expect(sizes).toContain(2);
		expect(sizes).not.toContain(1);
	});

	it('keeps smaller weights under a stronger L2', () => {
		const weight = (l2: number) => fitChoice(weather, outcomes, { ...settings, l2 }).weights['left rain']?.[0] ?? 0;
		expect(weight(1)).toBeLessThan(weight(0.05));
		expect(weight(1)).toBeGreaterThan(0);
	});

	it('learns how common each outcome is from the examples alone', () => {
		const rows = ['wet', 'wet', 'wet', 'dry'].map((outcome) => example(outcome));
		expect(shareOf(fitChoice(rows, outcomes, settings), 'wet')).toBeCloseTo(0.75, 2);
	});

	it('follows the share of each outcome where several are fine', () => {
		const target = new Map([
			['wet', 0.7],
			['dry', 0.3],
		]);
		const shared = Array.from({ length: 20 }, (): Example => ({ ...example('wet', 'left rain'), target }));
		const both = fitChoice(shared, outcomes, { ...settings, l1: 0, l2: 0.001 });
		expect(shareOf(both, 'wet', 'left rain')).toBeCloseTo(0.7, 1);
	});

	it('has the outcomes in the order given, and weights in the same', () => {
		const turned = fitChoice(weather, ['dry', 'wet'], settings);
		expect(turned.outcomes).toEqual(['dry', 'wet']);
		expect(turned.weights['left rain']).toEqual(choice.weights['left rain']?.toReversed());
	});

	it('leaves temperature and neighbours to be calibrated', () => {
		expect(choice).toMatchObject({ temperature: 1, neighbourWeight: 0 });
	});

	it('has its features in order, whatever their order in the examples', () => {
		const turned = weather.toReversed().map((each) => ({ ...each, features: each.features.toReversed() }));
		for (const rows of [weather, turned]) {
			const names = Object.keys(fitChoice(rows, outcomes, { ...settings, l1: 0, rarest: 1 }).weights);
			expect(names).toEqual(['left rain', 'left sun', 'right boot', 'right hat']);
		}
	});

	it('gives the same weights for the same examples', () => {
		expect(JSON.stringify(fitChoice(weather, outcomes, settings))).toBe(JSON.stringify(choice));
	});
});

describe('the vectors of fitChoice', () => {
	const dimensions = 2;
	const withVectors: FitSettings = { ...settings, vectorL2: 0.01 };

	/** An example that has nothing but one number, in one dimension of one zone. */
	const placed = (outcome: string, zone: (typeof zones)[number], dimension: number, value: number): Example => {
		const vectors = new Float32Array(zones.length * dimensions);
		vectors[zones.indexOf(zone) * dimensions + dimension] = value;
		return { features: [], vectors, target: new Map([[outcome, 1]]) };
	};
	const rows = [
		placed('wet', 'right', 1, 1),
		placed('wet', 'right', 1, 0.8),
		placed('dry', 'right', 1, -1),
		placed('dry', 'right', 1, -0.8),
	];

	it('are learned from where there is no feature to go by', () => {
		const choice = fitChoice(rows, outcomes, withVectors);
		const [wet = 0, dry = 0] = choice.vectorWeights.right?.[1] ?? [];
		expect(wet).toBeGreaterThan(0);
		expect(dry).toBeLessThan(0);
	});

	it('have weights for each zone and dimension, and nothing where nothing stood', () => {
		const { vectorWeights } = fitChoice(rows, outcomes, withVectors);
		expect(Object.keys(vectorWeights)).toEqual([...zones]);
		for (const zone of zones) {
			expect(vectorWeights[zone]).toHaveLength(dimensions);
			for (const [dimension, weights] of (vectorWeights[zone] ?? []).entries())
				expect(weights.every((weight) => weight === 0)).toBe(zone !== 'right' || dimension !== 1);
		}
	});

	it('are not held down by L1', () => {
		const heavy = fitChoice(rows, outcomes, { ...withVectors, l1: 100 });
		expect(heavy.vectorWeights).toEqual(fitChoice(rows, outcomes, withVectors).vectorWeights);
	});

	it('have smaller weights under a stronger L2 of theirs', () => {
		const weight = (vectorL2: number) => fitChoice(rows, outcomes, { ...settings, vectorL2 }).vectorWeights.right?.[1]?.[0] ?? 0;
		expect(weight(1)).toBeLessThan(weight(0.01));
		expect(weight(1)).toBeGreaterThan(0);
	});

	it('are left out where they have no L2', () => {
		const { vectorWeights, bias } = fitChoice(rows, outcomes, settings);
		expect({ vectorWeights, bias }).toEqual({ vectorWeights: {}, bias: [0, 0] });
	});
});

describe('what fitChoice writes', () => {
	const word = fc.constantFrom('rain', 'sun', 'boot', 'hat', 'the', 'of');
	const anyExample = fc
		.record({
			outcome: fc.constantFrom('wet', 'dry', 'mild'),
			words: fc.uniqueArray(word),
			vectors: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: zones.length, maxLength: zones.length }),
		})
		.map(
			({ outcome, words, vectors }): Example => ({
				features: words.map((each) => `left ${each}`),
				vectors: Float32Array.from(vectors),
				target: new Map([[outcome, 1]]),
			}),
		);
	const anyFit = fc
		.tuple(fc.array(anyExample, { maxLength: 12 }), fc.constantFrom(undefined, 0.3))
		.map(([examples, vectorL2]) => fitChoice(examples, ['wet', 'dry', 'mild'], { ...settings, vectorL2 }));

	it('is whole steps, one for each outcome, with none that says nothing', () => {
		fc.assert(
			fc.property(anyFit, ({ weights, vectorWeights }) => {
				for (const row of Object.values(weights)) expect(row.some((weight) => weight !== 0)).toBe(true);
				for (const row of [...Object.values(weights), ...Object.values(vectorWeights).flat()]) {
					expect(row).toHaveLength(3);
					expect(row.every((weight) => Number.isSafeInteger(weight) && !Object.is(weight, -0))).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('has a bias of two decimals for each outcome', () => {
		fc.assert(
			fc.property(anyFit, ({ bias }) => {
				expect(bias).toHaveLength(3);
				for (const value of bias) expect(value).toBe(Math.round(value * 100) / 100 + 0);
			}),
			{ numRuns: 40 },
		);
	});
});
