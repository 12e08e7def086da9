import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpenAtoms } from '../../../src/sense-ranking/atoms.ts';
import { FeatureIndex } from '../../../src/sense-ranking/feature-index.ts';
import { atomCounts, templateNames, templates } from '../../../src/sense-ranking/features/template.ts';
import { weightUnit } from '../../../src/sense-ranking/model.ts';
import { writeChoice } from '../../../src/sense-ranking/model-file.ts';
import { readWeights, type Weights } from '../../../src/sense-ranking/read-weights.ts';
import { finish } from '../../../src/sense-ranking/steps.ts';
import { choiceOf } from '../../support/made-up/ranker.ts';

const outcomes = ['ball', 'ride', 'no-use:name'];

function createReader() {
	const atoms = createOpenAtoms();
	const index = new FeatureIndex();
	return { atoms, index, read: (lines: readonly string[], width = outcomes.length) => finish(readWeights(lines, width, atoms, index)) };
}

/** The row of a feature's number, in steps. */
function rowOf({ features, rows }: Weights, id: number | undefined, width = outcomes.length): number[] {
	const row = features.indexOf(id ?? -1);
	return Array.from(rows.subarray(row * width, (row + 1) * width), (weight) => Math.round(weight / weightUnit) + 0);
}

describe('readWeights', () => {
	it('gives each feature of a line a number and a row, with nothing for outcomes that it does not speak of', () => {
		const { atoms, index, read } = createReader();
		const weights = read(['hill left c-7 sentence a12b3', 'the beside-form-1=air b1']);
		const [hill, the, air] = ['hill', 'the', 'air'].map(atoms.closed.atomOf) as [number, number, number];
		expect(rowOf(weights, index.one(templates.left, hill))).toEqual([0, 0, -7]);
		expect(rowOf(weights, index.one(templates.sentence, hill))).toEqual([12, 3, 0]);
		expect(rowOf(weights, index.two(templates['beside-form-1'], the, air))).toEqual([0, 1, 0]);
		expect(weights.features).toEqual([0, 1, 2]);
		expect(weights.rows[2]).toBeCloseTo(-7 * weightUnit, 6);
	});

	it('gives a feature that another choice has too the number it has there', () => {
		const { read } = createReader();
		read(['hill left a1 right a1']);
		expect(read(['hill right b2 far b1'], 2)).toMatchObject({ features: [1, 2] });
	});

	it('reads no lines, and an atom without features', () => {
		expect(createReader().read([])).toEqual({ features: [], rows: new Float32Array(0) });
		expect(createReader().read(['hill'])).toEqual({ features: [], rows: new Float32Array(0) });
	});

	it('reads what is written, for any features and weights', () => {
		const atom = fc.constantFrom('hill', '=', '=a1', 'a1', 'left', '#toy', '<num>', '__proto__', 'toString', '\ud83d', 'é');
		const name = fc
			.tuple(fc.constantFrom(...templateNames), atom, atom)
			.map(([template, ...atoms]) => [template, ...atoms.slice(0, atomCounts[templates[template]])].join(' '));
		const row = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.dictionary(name, row, { noNullPrototype: true, maxKeys: 40 }), (weights) => {
				const { atoms, index, read } = createReader();
				const result = read(writeChoice(choiceOf({ outcomes, weights })).weights);
				expect(result.features).toHaveLength(Object.keys(weights).length);
				for (const [name, steps] of Object.entries(weights)) {
					const [template = '', first = '', second] = name.split(' ');
					const numbers = [first, second].map((text) => atoms.closed.atomOf(text ?? ''));
					const [a = -1, b = -1] = numbers;
					const number = templates[template as keyof typeof templates];
					expect(rowOf(result, second === undefined ? index.one(number, a) : index.two(number, a, b))).toEqual(steps);
				}
			}),
		);
	});

	it('rests after some lines, and again after some rows', () => {
		const lines = Array.from({ length: 200 }, (_, place) => `word${place} left a1 right b1 sentence a1 far c1`);
		const steps = readWeights(lines, 3, createOpenAtoms(), new FeatureIndex());
		let rests = 0;
		while (!steps.next().done) rests += 1;
		expect(rests).toBeGreaterThanOrEqual(4);
	});

	it.each([
		['an unknown template', 'hill smell a1', '"smell" in "hill smell a1"'],
		['what every object has for a template', 'hill toString a1', '"toString" in'],
		['two atoms for a template of one', 'hill left=the a1', '"left=the" in'],
		['one atom for a template of two', 'hill pair-2-1 a1', '"pair-2-1" in'],
		['a template without weights', 'hill left a1 right', '"right" in'],
		['a letter that stands for no outcome', 'hill left a1d1', 'received "a1d1"'],
		['a letter twice', 'hill left a1a2', 'received "a1a2"'],
		['a letter without a number', 'hill left ab1', 'received "ab1"'],
		['a weight of 0', 'hill left a0', 'received "a0"'],
		['half a step', 'hill left a0.5', 'received "a0.5"'],
		['a number without a letter', 'hill left 12', 'received "12"'],
	])('refuses %s', (_fault, line, received) => {
		const { read } = createReader();
		expect(() => read(['the left a1', line])).toThrow(TypeError);
		expect(() => read([line])).toThrow(received);
	});
});
