import { describe, expect, it } from 'vitest';
import { noUsePrefix } from '../../src/sense-ranking/model.ts';
import { readCorpus } from '../../src/training/corpus.ts';
import { readModel, readWordClasses } from '../../src/training/read-model.ts';
import { hashWordClasses } from '../../src/training/train.ts';
import { shippedGlossary } from '../support/shipped-data.ts';

const model = readModel(shippedGlossary);
const corpus = readCorpus(shippedGlossary);

describe('the committed weights', () => {
	it('were fitted to the committed corpus', () => {
		expect(model.trainedOn).toMatchObject({ corpus: corpus.hash, occurrences: corpus.occurrences.length });
	});

	it('were fitted with the committed word classes', () => {
		expect(model.trainedOn.wordClasses).toBe(hashWordClasses(readWordClasses()));
	});

	it('can choose every group of every term that has several', () => {
		for (const { term, groups } of shippedGlossary.terms.filter((each) => each.groups.length > 1)) {
			const outcomes = model.groups[term]?.outcomes.filter((outcome) => !outcome.startsWith(noUsePrefix)) ?? [];
			expect([...outcomes].sort()).toEqual(groups.map(({ id }) => id).sort());
		}
	});
});
