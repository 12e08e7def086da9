import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomCounts, templateNames, templates } from '../../../src/sense-ranking/features/template.ts';
import { zones } from '../../../src/sense-ranking/features/zone.ts';
import type { Choice } from '../../../src/sense-ranking/model.ts';
import { outcomeLetters, readModel, secondAtomSign, writeChoice } from '../../../src/sense-ranking/model-file.ts';
import { choiceOf, modelFileOf } from '../../support/made-up/ranker.ts';

const choice = choiceOf({
	outcomes: ['ball', 'ride', 'no-use:name'],
	temperature: 1.1,
	neighbourWeight: 0.4,
	bias: [0, 0.5, -0.5],
	weights: {
		'sentence hill': [-10, 0, 90],
		'left hill': [0, 0, 1],
		'beside-form-1 hill zorb': [0, 12, 0],
		'beside-form-1 hill zorbs': [0, 0, -1],
		'sentence air': [1, 2, 3],
	},
	vectorWeights: {
		left: [
			[1, 2, 3],
			[-4, 0, 0],
		],
	},
});

/** Steps as they are fitted, atoms as they are found: with figures, letters and signs that the format uses itself. */
const anyChoice = fc.integer({ min: 1, max: outcomeLetters.length }).chain((width): fc.Arbitrary<Choice> => {
	const row = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: width, maxLength: width });
	const nats = fc.double({ min: -9, max: 9, noNaN: true }).map((value) => value + 0);
	const ownSigns = fc.constantFrom(
		'a1',
		'c12a-3',
		'-',
		'=',
		'=a1',
		'left',
		'left=a',
		'pair-2-1=for',
		'#toy',
		'<num>',
		'__proto__',
		'"',
		'\\',
		'\ud83d',
	);
	const atom = fc.oneof(ownSigns, fc.string({ unit: 'binary', minLength: 1 })).map((text) => text.replace(/\s/gu, '_'));
	const name = fc
		.tuple(fc.constantFrom(...templateNames), atom, atom)
		.map(([template, ...atoms]) => [template, ...atoms.slice(0, atomCounts[templates[template]])].join(' '));
	return fc.record({
		outcomes: fc.constant(Array.from({ length: width }, (_, place) => `group-${place}`)),
		temperature: fc.double({ min: 0.05, max: 5, noNaN: true }),
		neighbourWeight: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
		bias: fc.array(nats, { minLength: width, maxLength: width }),
		weights: fc.dictionary(name, row, { noNullPrototype: true, maxKeys: 40 }),
		vectorWeights: fc.dictionary(fc.constantFrom(...zones), fc.array(row, { maxLength: 3 }), { noNullPrototype: true }),
	});
});

describe('a choice', () => {
	it('is written with its features by their first atom, a line each, in order', () => {
		expect(writeChoice(choice)).toEqual({
			...choice,
			weights: ['air sentence a1b2c3', 'hill beside-form-1=zorb b12 beside-form-1=zorbs c-1 left c1 sentence a-10c90'],
		});
	});

	it('is written the same however its features are ordered', () => {
		const reversed = Object.fromEntries(Object.entries(choice.weights).reverse());
		expect(JSON.stringify(writeChoice({ ...choice, weights: reversed }))).toBe(JSON.stringify(writeChoice(choice)));
	});

	it('is read back as it was written, for any choice', () => {
		fc.assert(
			fc.property(anyChoice, anyChoice, (one, other) => {
				const file = modelFileOf({ groups: { bark: writeChoice(one) }, senses: { 'tree-skin': writeChoice(other) } });
				expect(readModel(file)).toEqual({ groups: { bark: one }, senses: { 'tree-skin': other } });
				expect(readModel(JSON.parse(JSON.stringify(file)))).toEqual({ groups: { bark: one }, senses: { 'tree-skin': other } });
			}),
		);
	});

	it('is written down: later changes of it are not seen in what was written', () => {
		const row = [1, 2, 3];
		const outcomes = [...choice.outcomes];
		const bias = [...choice.bias];
		const written = writeChoice({ ...choice, outcomes, bias, vectorWeights: { left: [row] } });
		for (const list of [row, bias]) list.fill(9);
		outcomes.fill('');
		expect(written).toMatchObject({ outcomes: choice.outcomes, bias: choice.bias, vectorWeights: { left: [[1, 2, 3]] } });
	});

	it.each(['smell hill', 'left', 'left a b', 'beside-form-1 the', ''])('is not written with a feature called "%s"', (name) => {
		expect(() => writeChoice({ ...choice, weights: { [name]: [1, 2, 3] } })).toThrow(
			new TypeError(`no feature of this code can be named "${name}"`),
		);
	});
});

describe('readModel', () => {
	it('gives an outcome that a line does not speak of no weight', () => {
		const weights = ['hill left c-7', 'the beside-form-1=air a12b1 left b2'];
		const { bark } = readModel(modelFileOf({ groups: { bark: { ...writeChoice(choice), weights } } })).groups;
		expect(bark?.weights).toEqual({ 'left hill': [0, 0, -7], 'beside-form-1 the air': [12, 1, 0], 'left the': [0, 2, 0] });
	});

	it('reads a model of nothing', () => {
		expect(readModel(modelFileOf())).toEqual({ groups: {}, senses: {} });
	});
});

it('no template holds the sign that parts it from its second atom', () => {
	expect(templateNames.filter((name) => name.includes(secondAtomSign) || name.includes(' '))).toEqual([]);
});
