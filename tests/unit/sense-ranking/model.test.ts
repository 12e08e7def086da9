import { describe, expect, it } from 'vitest';
import { loadModel, modelVersion } from '../../../src/sense-ranking/model.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { madeUpGlossaryFolder } from '../../support/made-up/pair.ts';

const glossary = readGlossary(madeUpGlossaryFolder);

const choice = {
	outcomes: ['tree-skin', 'dog-cry', 'no-use:name'],
	temperature: 1,
	bias: [0, 0.5, -0.5],
	weights: { 'sentence:dog': [-10, 90, 0] },
};
const good = { version: modelVersion, trainedOn: { corpus: 'x', occurrences: 3, wordClasses: 'y' }, groups: { bark: choice }, senses: {} };
const withChoice = (change: object) => ({ ...good, groups: { bark: { ...choice, ...change } } });

describe('loadModel', () => {
	it('reads weights that fit', () => {
		expect(loadModel('weights.json', good, glossary)).toEqual({ ok: true, value: good });
	});

	it.each<[fault: string, content: unknown, path: string, expected: RegExp]>([
		['another version', { ...good, version: modelVersion + 1 }, 'version', new RegExp(`^${modelVersion}$`)],
		['no word on what it was trained on', { ...good, trainedOn: undefined }, 'trainedOn', /Object/],
		['a feature of an unknown family', withChoice({ weights: { 'smell:x': [0, 0, 0] } }), 'groups.bark.weights.smell:x', /known family/],
		['NaN for a bias', withChoice({ bias: [0, Number.NaN, 0] }), 'groups.bark.bias.1', /number/],
		['an endless bias', withChoice({ bias: [0, Number.POSITIVE_INFINITY, 0] }), 'groups.bark.bias.1', /finite/],
		['NaN for a weight', withChoice({ weights: { 'form:x': [Number.NaN, 0, 0] } }), 'groups.bark.weights.form:x.0', /number/],
		['half a hundredth', withChoice({ weights: { 'form:x': [0.5, 0, 0] } }), 'groups.bark.weights.form:x.0', /whole number/],
		['a short row', withChoice({ weights: { 'form:x': [1, 2] } }), 'groups.bark.weights.form:x', /^3 numbers$/],
		['a long bias', withChoice({ bias: [0, 0, 0, 0] }), 'groups.bark.bias', /^3 numbers$/],
		['a temperature of 0', withChoice({ temperature: 0 }), 'groups.bark.temperature', /0\.05/],
		['no outcome', withChoice({ outcomes: [] }), 'groups.bark.outcomes', /at least one/],
		['a group of another term', withChoice({ outcomes: ['number', 'dog-cry', 'no-use:name'] }), 'groups.bark.outcomes', /one of tree-skin/],
		['an unknown term', { ...good, groups: { leaf: choice } }, 'groups.leaf.outcomes', /glossary/],
		[
			'a sense of another group',
			{ ...good, senses: { 'dog-cry': { ...choice, outcomes: ['B1', 'B2', 'B2'] } } },
			'senses.dog-cry.outcomes',
			/one of B2/,
		],
		['a field too many', { ...good, note: 'x' }, 'note', /never/],
	])('refuses %s', (_fault, content, path, expected) => {
		const result = loadModel('weights.json', content, glossary);
		expect(result.ok ? [] : result.problems).toContainEqual(
			expect.objectContaining({ file: 'weights.json', path, expected: expect.stringMatching(expected) }),
		);
	});
});
