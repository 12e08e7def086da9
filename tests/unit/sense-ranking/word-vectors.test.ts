import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { wordVectorsSchema } from '../../../src/sense-ranking/word-schemas.ts';
import { encodeVector, readWordVectors, type WordVectors, wordsInOrder } from '../../../src/sense-ranking/word-vectors.ts';

const most = 1.5;
const classes = { toy: ['kite', 'ball'], place: ['hill', 'air'], round: ['ball'] };
/** In order of the alphabet: air, ball, hill, kite. */
const values = encodeVector([-most, most, 0, -most, 0, 0, most, 0], most);
const table: WordVectors = { source: 'made up', dimensions: 2, most, values };

/** Letters from the least to the greatest, as a number that grows evenly is written. */
const letters = [
	...new Set(
		encodeVector(
			Array.from({ length: 2_001 }, (_, place) => ((place - 1_000) / 1_000) * most),
			most,
		),
	),
];
const stepSize = (2 * most) / (letters.length - 1);

describe('wordsInOrder', () => {
	it('lists the words of all classes once, in order of the alphabet', () => {
		expect(wordsInOrder(classes)).toEqual(['air', 'ball', 'hill', 'kite']);
		expect(wordsInOrder({ toy: ['kite', 'Ball', 'éclair', "o'clock", 'kite'] })).toEqual(['Ball', 'kite', "o'clock", 'éclair']);
	});

	it('lists no word where there are none', () => {
		expect(wordsInOrder({})).toEqual([]);
		expect(wordsInOrder({ toy: [] })).toEqual([]);
	});
});

describe('readWordVectors', () => {
	it.each([
		['air', [-most, most]],
		['ball', [0, -most]],
		['kite', [most, 0]],
	])('finds the numbers of %s among those of all words', (word, numbers) => {
		const { dimensions, vectorOf } = readWordVectors(table, classes);
		expect(dimensions).toBe(2);
		expect(vectorOf(word)).toEqual(Float32Array.from(numbers));
	});

	it('reads letters as even steps, whose middle one is 0', () => {
		expect(letters.length % 2).toBe(1);
		const { vectorOf } = readWordVectors({ ...table, dimensions: letters.length, values: letters.join('') }, { toy: ['kite'] });
		for (const [place, number] of [...(vectorOf('kite') ?? [])].entries()) expect(number).toBeCloseTo(place * stepSize - most, 6);
		expect(vectorOf('kite')?.[(letters.length - 1) / 2]).toBe(0);
	});

	it('has no vector for a word of zeros or one that it does not hold', () => {
		const { vectorOf } = readWordVectors(table, classes);
		for (const word of ['hill', 'zorb', '', 'Ball', 'toString']) expect(vectorOf(word)).toBeUndefined();
	});

	it.each([
		['a letter too few', { ...table, values: values.slice(1) }, classes],
		['a letter too many', { ...table, values: `${values}a` }, classes],
		['other classes than those it was made for', table, { ...classes, place: ['dale'] }],
		['another number of dimensions', { ...table, dimensions: 1 }, classes],
	])('refuses %s, and says how to mend it', (_fault, vectors, wordClasses) => {
		expect(() => readWordVectors(vectors, wordClasses)).toThrow(RangeError);
		expect(() => readWordVectors(vectors, wordClasses)).toThrow(/letters for each of \d words, received \d+: run npm run word-vectors/);
	});
});

describe('encodeVector', () => {
	it('writes letters in order of the alphabet from a on', () => {
		expect(letters.join('')).toBe('abcdefghijklmnopqrstuvwxyz'.slice(0, letters.length));
	});

	it('writes the nearest step, and what lies beyond the greatest as the greatest', () => {
		const [least, second] = letters;
		const greatest = letters.at(-1);
		expect(encodeVector([stepSize * 0.49 - most, stepSize * 0.51 - most], most)).toBe(`${least}${second}`);
		expect(encodeVector([-9, 9, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], most)).toBe(`${least}${greatest}${least}${greatest}`);
		expect(encodeVector([], most)).toBe('');
	});

	it('is read back to within half a step, for any vector', () => {
		const anyMost = fc.double({ min: 0.01, max: 100, noNaN: true });
		const vector = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(vector, anyMost, (numbers, most) => {
				const { vectorOf } = readWordVectors(
					{ source: '', dimensions: numbers.length, most, values: encodeVector(numbers, most) },
					{ toy: ['kite'] },
				);
				const read = vectorOf('kite') ?? new Float32Array(numbers.length);
				for (const [place, number] of numbers.entries()) {
					const kept = Math.max(-most, Math.min(most, number));
					expect(Math.abs((read[place] ?? 0) - kept)).toBeLessThanOrEqual((most / (letters.length - 1)) * 1.000_01);
				}
			}),
		);
	});
});

describe('wordVectorsSchema', () => {
	it('accepts a table', () => {
		expect(v.safeParse(wordVectorsSchema, table).output).toEqual(table);
		expect(v.is(wordVectorsSchema, { ...table, values: letters.join('') })).toBe(true);
		expect(v.is(wordVectorsSchema, { ...table, values: '' })).toBe(true);
	});

	const afterLast = String.fromCharCode((letters.at(-1) ?? '').charCodeAt(0) + 1);
	it.each<[fault: string, content: unknown]>([
		['no source', { ...table, source: undefined }],
		['no dimension', { ...table, dimensions: 0 }],
		['half a dimension', { ...table, dimensions: 1.5 }],
		['a greatest value of 0', { ...table, most: 0 }],
		['an endless greatest value', { ...table, most: Number.POSITIVE_INFINITY }],
		['NaN for the greatest value', { ...table, most: Number.NaN }],
		['a list of letters', { ...table, values: ['a'] }],
		['a letter that stands for no step', { ...table, values: `a${afterLast}` }],
		['a capital', { ...table, values: 'aA' }],
		['a line break among the letters', { ...table, values: 'a\na' }],
		['a line break after the letters', { ...table, values: 'aa\n' }],
		['a field too many', { ...table, note: 'x' }],
	])('refuses %s', (_fault, content) => {
		expect(v.is(wordVectorsSchema, content)).toBe(false);
	});
});
