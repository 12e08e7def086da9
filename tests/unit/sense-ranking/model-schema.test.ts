import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelVersion, readModel, writeChoice } from '../../../src/sense-ranking/model-file.ts';
import { loadModelFile } from '../../../src/sense-ranking/model-schema.ts';
import { wellFormedText } from '../../support/any-text.ts';
import { choiceOf, denseWeights, describeMadeUp, madeUpGlossary, modelFileOf } from '../../support/made-up/ranker.ts';

const choice = {
	outcomes: ['tree-skin', 'dog-cry', 'no-use:name'],
	temperature: 1,
	neighbourWeight: 0.5,
	bias: [0, 0.5, -0.5],
	weights: ['dog sentence a-10b90 left b2', 'oak sentence c3', 'the beside-form-1=bark a1'],
	vectorWeights: { left: [[1, -2, 0]] },
};
const rootChoice = { ...choice, outcomes: ['number', 'no-use:name', 'plant-part'], vectorWeights: {} };
const senseChoice = { ...choice, outcomes: ['B2'], bias: [0], weights: ['dog sentence a-10'], vectorWeights: {} };
const good = modelFileOf({ groups: { bark: choice, root: rootChoice }, senses: { 'dog-cry': senseChoice } });
const load = (content: unknown) => loadModelFile('weights.json', content, madeUpGlossary, 1);

const withChoice = (change: object) => ({ ...good, groups: { ...good.groups, bark: { ...choice, ...change } } });
const withLine = (line: unknown) => withChoice({ weights: ['dog left a1', line] });
const withScore = (change: object) => ({ ...good, scores: { bark: { ...good.scores['bark'], ...change } } });
const without = (field: string) => withChoice({ [field]: undefined });

describe('loadModelFile', () => {
	it('reads weights that fit', () => {
		expect(load(good)).toEqual({ ok: true, value: good });
	});

	it.each<[what: string, content: unknown]>([
		['no senses learned', { ...good, senses: {}, scores: {} }],
		['no weights', withChoice({ weights: [], vectorWeights: {} })],
		['a feature of an atom that the format uses itself', withLine('=a1 pair-2-1==a1 a1')],
		[
			'groups in another order, without reasons',
			withChoice({ outcomes: ['dog-cry', 'tree-skin'], bias: [0, 0], weights: [], vectorWeights: {} }),
		],
		['a sense that is left out', { ...good, senses: { 'dog-cry': senseChoice } }],
		['the same feature for groups and for senses', { ...good, senses: { 'dog-cry': { ...senseChoice, weights: ['dog left a1'] } } }],
		['the greatest weight', withLine('dog far a9999b-9999')],
		[
			'the greatest number of outcomes',
			withChoice({
				outcomes: ['dog-cry', 'tree-skin', ...Array.from({ length: 24 }, (_, place) => `no-use:${place}`)],
				bias: Array(26).fill(0),
				weights: ['dog left z9'],
				vectorWeights: {},
			}),
		],
	])('reads %s', (_what, content) => {
		expect(load(content)).toEqual({ ok: true, value: content });
	});

	it.each<[fault: string, content: unknown, path: string, expected: RegExp]>([
		['nothing', undefined, '', /Object/],
		['another version', { ...good, version: modelVersion + 1 }, 'version', new RegExp(`^${modelVersion}$`)],
		['an older version', { ...good, version: 1 }, 'version', new RegExp(`^${modelVersion}$`)],
		['a version in quotes', { ...good, version: String(modelVersion) }, 'version', new RegExp(`^${modelVersion}$`)],
		['no word on what it was trained on', { ...good, trainedOn: undefined }, 'trainedOn', /Object/],
		['no word on its vectors', { ...good, trainedOn: { ...good.trainedOn, wordVectors: undefined } }, 'trainedOn.wordVectors', /string/],
		['no day', { ...good, trainedOn: { ...good.trainedOn, date: 'yesterday' } }, 'trainedOn.date', /a date/],
		['NaN for a score', withScore({ accuracy: Number.NaN }), 'scores.bark.accuracy', /number/],
		['a score above 1', withScore({ meanRecall: 1.01 }), 'scores.bark.meanRecall', /1 or less/],
		['a score below 0', withScore({ calibrationError: -0.01 }), 'scores.bark.calibrationError', /0 or more/],
		['an endless log loss', withScore({ logLoss: Number.POSITIVE_INFINITY }), 'scores.bark.logLoss', /finite/],
		['a feature of an unknown template', withLine('dog smell a1'), 'groups.bark.weights.1', /a template that the code knows \(form, /],
		['an unknown template among known ones', withLine('dog left a1 smell a1'), 'groups.bark.weights.1', /a template that/],
		['an unknown template with a second atom', withLine('dog smell=left a1'), 'groups.bark.weights.1', /a template that/],
		['a feature of what every object has', withLine('dog toString a1'), 'groups.bark.weights.1', /a template that/],
		['a zone that there is not', withChoice({ vectorWeights: { nearby: [[1, 2, 3]] } }), 'groups.bark.vectorWeights.nearby', /"left"/],
		['a line of one atom', withLine('dog'), 'groups.bark.weights.1', /an atom, then templates/],
		['a line without an atom', withLine('left a1'), 'groups.bark.weights.1', /an atom, then templates/],
		['a template without weights', withLine('dog left '), 'groups.bark.weights.1', /an atom, then templates/],
		['a second template without weights', withLine('dog left a1 right'), 'groups.bark.weights.1', /an atom, then templates/],
		['a line with two spaces', withLine('dog  left a1'), 'groups.bark.weights.1', /an atom, then templates/],
		['a line break', withLine('dog left a1\n'), 'groups.bark.weights.1', /an atom, then templates/],
		['a weight of half a step', withLine('dog left a0.5'), 'groups.bark.weights.1', /an atom, then templates/],
		['a weight of 0', withLine('dog left a0'), 'groups.bark.weights.1', /an atom, then templates/],
		['a weight without a number', withLine('dog left ab1'), 'groups.bark.weights.1', /an atom, then templates/],
		['a weight that is NaN', withLine('dog left aNaN'), 'groups.bark.weights.1', /an atom, then templates/],
		['a capital for an outcome', withLine('dog left A1'), 'groups.bark.weights.1', /an atom, then templates/],
		['a number for a line', withLine(1), 'groups.bark.weights.1', /string/],
		['a letter that stands for no outcome', withLine('dog left a1d2'), 'groups.bark.weights.1', /letters of outcomes from a to c/],
		['such a letter further on', withLine('dog left a1 right b1 far z1'), 'groups.bark.weights.1', /letters of outcomes from a to c/],
		['weights by template', withChoice({ weights: { left: ['dog a1'] } }), 'groups.bark.weights', /Array/],
		['NaN for a bias', withChoice({ bias: [0, Number.NaN, 0] }), 'groups.bark.bias.1', /number/],
		['an endless bias', withChoice({ bias: [0, Number.POSITIVE_INFINITY, 0] }), 'groups.bark.bias.1', /finite/],
		['a long bias', withChoice({ bias: [0, 0, 0, 0] }), 'groups.bark.bias', /^3 numbers, one/],
		['a short bias', withChoice({ bias: [0, 0] }), 'groups.bark.bias', /^3 numbers, one/],
		[
			'a short row for a vector',
			withChoice({
				vectorWeights: {
					left: [
						[1, 2, 3],
						[1, 2],
					],
				},
			}),
			'groups.bark.vectorWeights.left.1',
			/^3 numbers/,
		],
		['a long row for a vector', withChoice({ vectorWeights: { left: [[1, 2, 3, 4]] } }), 'groups.bark.vectorWeights.left.0', /^3 numbers/],
		[
			'half a step for a vector',
			withChoice({ vectorWeights: { left: [[0.5, 0, 0]] } }),
			'groups.bark.vectorWeights.left.0.0',
			/whole number/,
		],
		['NaN for a vector', withChoice({ vectorWeights: { left: [[0, 0, Number.NaN]] } }), 'groups.bark.vectorWeights.left.0.2', /number/],
		['a temperature of 0', withChoice({ temperature: 0 }), 'groups.bark.temperature', /0\.05/],
		['NaN for a temperature', withChoice({ temperature: Number.NaN }), 'groups.bark.temperature', /number/],
		['an endless temperature', withChoice({ temperature: Number.POSITIVE_INFINITY }), 'groups.bark.temperature', /finite/],
		['neighbours that count against each other', withChoice({ neighbourWeight: -0.1 }), 'groups.bark.neighbourWeight', /0 or more/],
		['neighbours that count more than once', withChoice({ neighbourWeight: 1.1 }), 'groups.bark.neighbourWeight', /1 or less/],
		['no outcome', withChoice({ outcomes: [] }), 'groups.bark.outcomes', /at least one/],
		[
			'more outcomes than letters',
			withChoice({ outcomes: Array(27).fill('dog-cry'), bias: Array(27).fill(0) }),
			'groups.bark.outcomes',
			/at most 26/,
		],
		[
			'a group of another term',
			withChoice({ outcomes: ['number', 'dog-cry', 'no-use:name'] }),
			'groups.bark.outcomes.0',
			/one of tree-skin, dog-cry, or no-use:/,
		],
		[
			'a group that is left out',
			withChoice({ outcomes: ['dog-cry', 'no-use:a', 'no-use:b'] }),
			'groups.bark.outcomes',
			/every group of the term, "tree-skin" too/,
		],
		['reasons for no use alone', withChoice({ outcomes: ['no-use:a', 'no-use:b', 'no-use:c'] }), 'groups.bark.outcomes', /"dog-cry" too/],
		['a group twice', withChoice({ outcomes: ['tree-skin', 'dog-cry', 'dog-cry'] }), 'groups.bark.outcomes.2', /each outcome once/],
		['a reason twice', withChoice({ outcomes: ['no-use:a', 'dog-cry', 'no-use:a'] }), 'groups.bark.outcomes.2', /each outcome once/],
		['no weights for a term', { ...good, groups: { bark: choice } }, 'groups', /weights for "root", which has several groups/],
		['an unknown term', { ...good, groups: { ...good.groups, leaf: choice } }, 'groups.leaf', /a term of the glossary \(bark, root\)/],
		[
			'an unknown term with reasons for no use alone',
			{ ...good, groups: { ...good.groups, leaf: { ...choice, outcomes: ['no-use:a', 'no-use:b', 'no-use:c'] } } },
			'groups.leaf',
			/a term of the glossary/,
		],
		[
			'rows for fewer dimensions than vectors have',
			withChoice({ vectorWeights: { left: [] } }),
			'groups.bark.vectorWeights.left',
			/^1 rows, one for each dim/,
		],
		[
			'rows for more dimensions than vectors have',
			withChoice({
				vectorWeights: {
					right: [
						[1, 2, 3],
						[1, 2, 3],
					],
				},
			}),
			'groups.bark.vectorWeights.right',
			/^1 rows, one for each dimension of the word vectors/,
		],
		['a second atom too many', withLine('dog left=the a1'), 'groups.bark.weights.1', /"left" with one atom/],
		['a second atom of nothing', withLine('dog left= a1'), 'groups.bark.weights.1', /"left" with one atom/],
		[
			'no second atom',
			withLine('dog right a1 pair-2-1 a1'),
			'groups.bark.weights.1',
			/"pair-2-1" with a second atom, as in "pair-2-1=the"/,
		],
		[
			'a second atom of nothing where there must be one',
			withLine('dog pair-2-1= a1'),
			'groups.bark.weights.1',
			/"pair-2-1" with a second atom/,
		],
		[
			'a feature twice on a line',
			withLine('oak left a1 left b1'),
			'groups.bark.weights.1',
			/each feature once, and "left" of "oak" stands at 1 already/,
		],
		[
			'a feature on two lines',
			withLine('dog left b1'),
			'groups.bark.weights.1',
			/each feature once, and "left" of "dog" stands at 0 already/,
		],
		['a letter twice in a row', withLine('dog far a1a2'), 'groups.bark.weights.1', /each letter once, and not "a" again/],
		['a letter again after another', withLine('dog far a1b1a2'), 'groups.bark.weights.1', /each letter once/],
		['a weight of more than four digits', withLine(`dog far a${'9'.repeat(400)}`), 'groups.bark.weights.1', /an atom, then templates/],
		[
			'a sense of another group',
			{ ...good, senses: { 'dog-cry': { ...senseChoice, outcomes: ['B1'] } } },
			'senses.dog-cry.outcomes.0',
			/^one of B2$/,
		],
		[
			'no use for a sense',
			{ ...good, senses: { 'dog-cry': { ...senseChoice, outcomes: ['no-use:name'] } } },
			'senses.dog-cry.outcomes.0',
			/^one of B2$/,
		],
		['senses of an unknown group', { ...good, senses: { howl: senseChoice } }, 'senses.howl', /a group of the glossary/],
		['senses of what every object has', { ...good, senses: { toString: senseChoice } }, 'senses.toString', /a group of the glossary/],
		['broken senses', { ...good, senses: { 'dog-cry': { ...senseChoice, bias: [] } } }, 'senses.dog-cry.bias', /^1 numbers, one/],
		['a field too many', { ...good, note: 'x' }, 'note', /never/],
		['a field too many in a choice', withChoice({ note: 'x' }), 'groups.bark.note', /never/],
		['a field too many in a score', withScore({ note: 1 }), 'scores.bark.note', /never/],
		['a field too many on its training', { ...good, trainedOn: { ...good.trainedOn, note: 'x' } }, 'trainedOn.note', /never/],
		['no temperature', without('temperature'), 'groups.bark.temperature', /number/],
		['no weight of neighbours', without('neighbourWeight'), 'groups.bark.neighbourWeight', /number/],
		['no weights of vectors', without('vectorWeights'), 'groups.bark.vectorWeights', /Object/],
	])('refuses %s', (_fault, content, path, expected) => {
		const result = load(content);
		expect(result.ok ? [] : result.problems).toContainEqual(
			expect.objectContaining({ file: 'weights.json', path, expected: expect.stringMatching(expected) }),
		);
	});

	it('names all that is wrong at once', () => {
		const result = load({ ...good, groups: { bark: { ...choice, bias: [] }, leaf: choice } });
		expect(result.ok ? [] : result.problems.map(({ path, received }) => `${path}: ${received}`)).toEqual([
			'groups: none',
			'groups.bark.bias: 0',
			'groups.leaf: "leaf"',
		]);
	});

	it('accepts weights for whatever is found in any text', () => {
		fc.assert(
			fc.property(wellFormedText, wellFormedText, (before, after) => {
				const start = before.length + 1;
				const { features } = describeMadeUp({ text: `${before} bark ${after}`, start, end: start + 4, term: 'bark', heading: after });
				const { weights, vectorWeights } = denseWeights(features, 2);
				const withoutEmpty = Object.fromEntries(Object.entries(weights).filter(([, row]) => row.some((steps) => steps !== 0)));
				const learned = choiceOf({ weights: withoutEmpty, vectorWeights });
				const file = modelFileOf({ groups: { bark: writeChoice(learned), root: rootChoice } });
				const result = loadModelFile('weights.json', JSON.parse(JSON.stringify(file)), madeUpGlossary, 2);
				expect(result).toEqual({ ok: true, value: file });
				expect(readModel(file).groups['bark']).toEqual(learned);
			}),
			{ numRuns: 200 },
		);
	});
});
