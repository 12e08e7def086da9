import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	encodeVector,
	readWordVectors,
	type WordVectors,
	wordsInOrder,
	wordVectorsSchema,
} from '../../../src/sense-ranking/word-vectors.ts';

const classes = { toy: ['kite', 'ball'], round: ['ball'] };
/** `ball` and `kite` come from the classes, `hill` and `air` are written out: the order is ball, kite, hill, air. */
const table: WordVectors = { source: 'made up', dimensions: 2, most: 1.5, words: 'hill air', values: 'agdddbfe' };

describe('wordsInOrder', () => {
	it('lists the words of all classes once, in order of the alphabet, then the others as they are written', () => {
		expect(wordsInOrder(classes, 'hill air')).toEqual(['ball', 'kite', 'hill', 'air']);
	});

	it('lists no word where there are none', () => {
		expect(wordsInOrder({}, '')).toEqual([]);
		expect(wordsInOrder(classes, '')).toEqual(['ball', 'kite']);
	});
});

describe('readWordVectors', () => {
	it.each([
		['ball', [-1.5, 1.5]],
		['hill', [-1, 1]],
		['air', [0.5 * 2, 0.5]],
	])('reads each letter of %s as an even step from the least to the greatest', (word, numbers) => {
		const vector = readWordVectors({ ...table, values: 'agddbffe' }, classes).vectorOf(word);
		for (const [place, number] of numbers.entries()) expect(vector?.[place]).toBeCloseTo(number, 6);
		expect(vector).toHaveLength(2);
	});

	it('has no vector for a word of zeros or one that it does not hold', () => {
		const { vectorOf, dimensions } = readWordVectors(table, classes);
		expect(dimensions).toBe(2);
		for (const word of ['kite', 'zorb', '', 'Ball', 'toString']) expect(vectorOf(word)).toBeUndefined();
		// One number is enough.
		expect(readWordVectors({ ...table, values: 'agdedddd' }, classes).vectorOf('kite')?.[0]).toBe(0);
	});

	it.each([
		['a letter too few', { ...table, values: 'agdddbf' }, classes],
		['a letter too many', { ...table, values: 'agdddbfed' }, classes],
		['other classes than those it was made for', table, { ...classes, place: ['dale'] }],
		['a word that the classes hold already', { ...table, words: 'hill ball' }, classes],
	])('refuses %s, and says how to mend it', (_fault, vectors, wordClasses) => {
		expect(() => readWordVectors(vectors, wordClasses)).toThrow(RangeError);
		expect(() => readWordVectors(vectors, wordClasses)).toThrow(/letters for each of \d words, received \d+: run npm run word-vectors/);
	});
});

describe('encodeVector', () => {
	it('writes the nearest of seven steps, and what lies beyond the greatest as the greatest', () => {
		expect(encodeVector([-1.5, -1.0, -0.5, 0, 0.5, 1.0, 1.5], 1.5)).toBe('abcdefg');
		expect(encodeVector([0.24, 0.26, -0.24, -0.26], 1.5)).toBe('dedc');
		expect(encodeVector([-9, 9, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], 1.5)).toBe('agag');
		expect(encodeVector([], 1.5)).toBe('');
	});

	it('is read back to within half a step, for any vector', () => {
		const most = fc.double({ min: 0.01, max: 100, noNaN: true });
		const vector = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(vector, most, (numbers, greatest) => {
				const values = encodeVector(numbers, greatest);
				const { vectorOf } = readWordVectors({ source: '', dimensions: numbers.length, most: greatest, words: 'zorb', values }, {});
				const read = vectorOf('zorb') ?? new Float32Array(numbers.length);
				for (const [place, number] of numbers.entries()) {
					const kept = Math.max(-greatest, Math.min(greatest, number));
					expect(Math.abs((read[place] ?? 0) - kept)).toBeLessThanOrEqual((greatest / 6) * 1.000_01);
				}
			}),
		);
	});
});

describe('wordVectorsSchema', () => {
	it('accepts a table', () => {
		expect(v.safeParse(wordVectorsSchema, table).output).toEqual(table);
		expect(v.is(wordVectorsSchema, { ...table, words: '', values: '' })).toBe(true);
	});

	it.each<[fault: string, content: unknown]>([
		['no source', { ...table, source: undefined }],
		['no dimension', { ...table, dimensions: 0 }],
		['half a dimension', { ...table, dimensions: 1.5 }],
		['a greatest value of 0', { ...table, most: 0 }],
		['an endless greatest value', { ...table, most: Number.POSITIVE_INFINITY }],
		['NaN for the greatest value', { ...table, most: Number.NaN }],
		['a list of words', { ...table, words: ['hill'] }],
		['a letter that stands for no step', { ...table, values: 'agdddbfh' }],
		['a line break among the letters', { ...table, values: 'agdd\ndbfe' }],
		['a field too many', { ...table, note: 'x' }],
	])('refuses %s', (_fault, content) => {
		expect(v.is(wordVectorsSchema, content)).toBe(false);
	});
});
