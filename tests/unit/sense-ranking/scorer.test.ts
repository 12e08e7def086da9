import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ActiveFeatures } from '../../../src/sense-ranking/active-features.ts';
import { createClosedAtoms } from '../../../src/sense-ranking/atoms.ts';
import { FeatureIndex } from '../../../src/sense-ranking/feature-index.ts';
import { templates } from '../../../src/sense-ranking/features/template.ts';
import { type Choice, weightUnit } from '../../../src/sense-ranking/model.ts';
import { Scorer } from '../../../src/sense-ranking/scorer.ts';

/** Weights in steps for so many nats. */
const nats = (...values: number[]) => values.map((value) => Math.round(value / weightUnit));

const choice: Choice = {
	outcomes: ['ball', 'ride', 'no-use:name'],
	temperature: 1,
	neighbourWeight: 0,
	bias: [0, 0, 0],
	weights: { 'left air': nats(2, 0, 0), 'left hill': nats(1, 3, -1) },
	vectorWeights: { left: [nats(1, 0, 0), nats(0, 2, 0)] },
};
const atoms = createClosedAtoms(['sea', 'hill', 'air', 'toString']);
const index = new FeatureIndex();
/** `right sea` has weights in another choice only, and stands before those of this one. */
const sea = index.add(templates.right, atoms.atomOf('sea'));
const [hill, air] = ['hill', 'air'].map((word) => index.add(templates.left, atoms.atomOf(word))) as [number, number];
const rowsOf = ({ weights }: Choice) => {
	const features = Object.keys(weights).map((name) => index.add(templates.left, atoms.atomOf(name.replace('left ', ''))));
	return { features, rows: Float32Array.from(Object.values(weights).flat(), (steps) => steps * weightUnit) };
};
const scorerOf = (said: Partial<Choice> = {}) => new Scorer({ ...choice, ...said }, rowsOf({ ...choice, ...said }), index.size);

let active: ActiveFeatures;
beforeEach(() => {
	active = new ActiveFeatures(index);
	active.clear();
});
const add = (word: string) => active.one(templates.left, atoms.atomOf(word), 0, 1);

/** How many nats `ride` is ahead of `ball`. */
function lead(scorer: Scorer): number {
	const [ball = 0, ride = 0] = scorer.probabilities(active);
	return Math.log(ride / ball);
}

describe('probabilities', () => {
	it('are even where nothing is known', () => {
		active.one(templates.right, atoms.atomOf('sea'), 0, 1);
		for (const share of scorerOf().probabilities(active)) expect(share).toBeCloseTo(1 / 3, 9);
		expect(scorerOf().outcomes).toEqual(choice.outcomes);
	});

	it('read weights as steps, over the temperature', () => {
		add('hill');
		expect(lead(scorerOf())).toBeCloseTo(2, 5);
		expect(lead(scorerOf({ temperature: 2 }))).toBeCloseTo(1, 5);
		expect(lead(scorerOf({ temperature: 0.5 }))).toBeCloseTo(4, 5);
	});

	it('add up the features', () => {
		add('hill');
		add('air');
		expect(lead(scorerOf())).toBeCloseTo(0, 5);
	});

	it('add the bias, over the temperature too', () => {
		expect(lead(scorerOf({ bias: [1.5, 0, 0] }))).toBeCloseTo(-1.5, 9);
		expect(lead(scorerOf({ bias: [1.5, 0, 0], temperature: 3 }))).toBeCloseTo(-0.5, 9);
	});

	it('add vectors by zone and dimension, each by its share', () => {
		active.vector('left', Float32Array.of(0.5, 1), 0.5, 0);
		expect(lead(scorerOf())).toBeCloseTo(-0.25 + 1, 5);
		active.vector('left', Float32Array.of(-1, 0), 1, 0);
		expect(lead(scorerOf())).toBeCloseTo(-0.25 + 1 + 1, 5);
	});

	it('are not moved by the vectors of a zone without weights', () => {
		active.vector('right', Float32Array.of(9, 9), 1, 0);
		expect(lead(scorerOf())).toBe(0);
		expect(lead(scorerOf({ vectorWeights: {} }))).toBe(0);
	});

	it('sum to 1 for any features, vectors and temperature', () => {
		const number = fc.double({ min: -50, max: 50, noNaN: true });
		const words = fc.array(fc.constantFrom('hill', 'air', 'sea', 'toString', 'unheard'));
		fc.assert(
			fc.property(
				words,
				fc.array(fc.tuple(number, number)),
				fc.double({ min: 0.05, max: 5, noNaN: true }),
				(words, vectors, temperature) => {
					active.clear();
					for (const word of words) add(word);
					for (const vector of vectors) active.vector('left', Float32Array.from(vector), 1, 0);
					const shares = scorerOf({ temperature }).probabilities(active);
					expect(shares).toHaveLength(3);
					expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
				},
			),
		);
	});

	it('leave the choice and the features as they were', () => {
		const before = structuredClone(choice);
		add('hill');
		const scorer = scorerOf();
		const shares = scorer.probabilities(active);
		expect(scorer.probabilities(active)).toEqual(shares);
		expect([...active.ids.subarray(0, active.count)]).toEqual([1]);
		expect(choice).toEqual(before);
	});
});

describe('a scorer', () => {
	it('refuses two rows of weights for one feature', () => {
		const twice = { features: [hill, air, hill], rows: new Float32Array(9) };
		expect(() => new Scorer(choice, twice, index.size)).toThrow(
			new TypeError('a feature has two rows of weights for ball, ride, no-use:name'),
		);
	});
});

describe('evidence', () => {
	it('is what a feature adds against the others, weighted by how likely they are', () => {
		expect(scorerOf().evidence(hill, 1, [0.5, 0, 0.5])).toBeCloseTo(3, 5);
		expect(scorerOf().evidence(hill, 0, [0.2, 0.4, 0.4])).toBeCloseTo(0, 5);
		expect(scorerOf().evidence(hill, 1, [1, 0, 0])).toBeLessThan(scorerOf().evidence(hill, 1, [0, 0, 1]));
	});

	it('is that of the feature at hand', () => {
		expect(scorerOf().evidence(air, 0, [0, 0.5, 0.5])).toBeCloseTo(2, 5);
	});

	it('keeps every rival in view, however unlikely', () => {
		// Against `ball` alone it would be 2; the unlikely name, which the feature speaks against, adds to it.
		expect(scorerOf().evidence(hill, 1, [1, 0, 0])).toBeCloseTo(3 - (1 * 1 + 0.05 * -1) / 1.05, 5);
		expect(scorerOf().evidence(hill, 1, [0, 0, 0])).toBeCloseTo(3, 5);
	});

	it('is not weakened by the temperature', () => {
		expect(scorerOf({ temperature: 4 }).evidence(hill, 1, [0.5, 0, 0.5])).toBeCloseTo(3, 5);
	});

	it('is nothing for a feature without weights', () => {
		expect(scorerOf().evidence(sea, 0, [1, 0, 0])).toBe(0);
		expect(scorerOf().evidence(99, 0, [1, 0, 0])).toBe(0);
		expect(scorerOf().evidence(-1, 0, [1, 0, 0])).toBe(0);
	});

	it('is the whole weight where there is no other outcome', () => {
		const lone = { outcomes: ['ball'], bias: [0], weights: { 'left hill': nats(2) }, vectorWeights: {} };
		expect(scorerOf(lone).evidence(hill, 0, [1])).toBeCloseTo(2, 5);
	});
});

describe('evidence of a vector', () => {
	it('is what it adds against the others', () => {
		active.vector('left', Float32Array.of(1, 1), 0.5, 0);
		active.vector('right', Float32Array.of(1, 1), 0.5, 0);
		const [left, right] = active.vectors;
		if (!left || !right) throw new Error('expected two vectors');
		expect(scorerOf().vectorEvidence(left, 1, [0.5, 0, 0.5])).toBeCloseTo(1 - 0.25, 5);
		expect(scorerOf().vectorEvidence(left, 0, [0, 0.5, 0.5])).toBeCloseTo(0.5 - 0.5, 5);
		expect(scorerOf().vectorEvidence(right, 1, [0.5, 0, 0.5])).toBe(0);
		const lone = { outcomes: ['ball'], bias: [0], weights: {}, vectorWeights: { left: [nats(1), nats(0)] } };
		expect(scorerOf(lone).vectorEvidence(left, 0, [1])).toBeCloseTo(0.5, 5);
	});
});
