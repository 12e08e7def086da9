import { describe, expect, it } from 'vitest';
import { noUsePrefix } from '../../src/sense-ranking/model.ts';
import { readCorpus } from '../../src/training/corpus.ts';
import { readModelFile, readWordClasses, readWordVectorsFile } from '../../src/training/read-ranker-data.ts';
import { hashData } from '../../src/training/train.ts';
import { shippedGlossary } from '../support/shipped-data.ts';

const { trainedOn, groups, scores } = readModelFile(shippedGlossary);
const corpus = readCorpus(shippedGlossary);

describe('the committed weights', () => {
	it('were fitted to the committed corpus', () => {
		expect(trainedOn).toMatchObject({ corpus: corpus.hash, occurrences: corpus.occurrences.length });
	});

	it('were fitted with the committed word classes and word vectors', () => {
		expect(trainedOn.wordClasses).toBe(hashData(readWordClasses()));
		expect(trainedOn.wordVectors).toBe(hashData(readWordVectorsFile()));
	});

	it.each(shippedGlossary.terms.filter((term) => term.groups.length > 1))('can choose every group of "$term", and say how well', (term) => {
		const outcomes = groups[term.term]?.outcomes.filter((outcome) => !outcome.startsWith(noUsePrefix)) ?? [];
		expect([...outcomes].sort()).toEqual(term.groups.map(({ id }) => id).sort());
		expect(scores[term.term]?.accuracy).toBeGreaterThan(0.5);
	});
});
