import { describe, expect, it } from 'vitest';
import { readWordVectors } from '../../../src/sense-ranking/word-vectors.ts';
import { createDescriber } from '../../../src/training/describe-occurrence.ts';
import { foldsOverBlocks, foldsOverRegisters } from '../../../src/training/folds.ts';
import { createTermDataReader } from '../../../src/training/training-data.ts';
import { madeUpSource } from '../../support/made-up/training.ts';

const { corpus, wordClasses, wordVectors } = madeUpSource;
const dataOf = createTermDataReader(madeUpSource);

describe('createTermDataReader', () => {
	it.each([
		['bark', ['tree-skin', 'dog-cry']],
		['root', ['plant-part', 'number']],
	])('gives the occurrences of %s, in the order of the corpus, with their outcomes and folds', (term, outcomes) => {
		const data = dataOf(term);
		expect(data.term.term).toBe(term);
		expect(data.occurrences).toEqual(corpus.occurrences.filter((occurrence) => occurrence.term === term));
		expect(data.occurrences.length).toBeGreaterThan(0);
		expect(data.outcomes).toEqual(outcomes);
		expect(data.folds).toEqual({ register: foldsOverRegisters(data.occurrences), block: foldsOverBlocks(data.occurrences) });
	});

	it('has an example for each occurrence, at its place', () => {
		const { occurrences, examples } = dataOf('bark');
		const describeOccurrence = createDescriber(wordClasses, readWordVectors(wordVectors, wordClasses));
		expect(examples).toHaveLength(occurrences.length);
		for (const [place, occurrence] of occurrences.entries())
			expect(examples[place]).toEqual({ ...describeOccurrence(occurrence), target: new Map([[occurrence.outcomes[0], 1]]) });
	});

	it('finds the features of a term once', () => {
		expect(dataOf('root')).toBe(dataOf('root'));
	});

	it('gives a term without occurrences empty lists', () => {
		const empty = createTermDataReader({ ...madeUpSource, corpus: { ...corpus, occurrences: [] } })('bark');
		expect(empty).toMatchObject({ occurrences: [], examples: [], folds: { register: [], block: [] }, outcomes: [] });
	});

	it('refuses a term that the glossary does not know', () => {
		expect(() => dataOf('leaf')).toThrow(new RangeError('no term "leaf" in the glossary'));
	});

	it('refuses word vectors that were made for other classes', () => {
		const more = { ...wordClasses, colour: ['red'] };
		expect(() => createTermDataReader({ ...madeUpSource, wordClasses: more })).toThrow(
			/^word vectors: expected 2 letters for each of \d+ words/,
		);
	});
});
