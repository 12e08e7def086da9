import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../src/popup/sentence-query.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const detect = createDetector(shippedGlossary);
const [word = ''] = shippedGlossary.terms.flatMap(({ forms }) => forms);

describe('readSentence', () => {
	it.each([
		['nothing', ''],
		['one word', word],
		['a few words', `${word} of goods`],
		['a sentence without a term', 'Cut the leeks and let them simmer for an hour.'],
		['signs without words', `${word} – … !`],
	])('takes %s for no sentence', (_what, query) => {
		expect(readSentence(query, detect)).toBeUndefined();
	});

	it('finds each term of a sentence, without the spaces around it', () => {
		const sentence = readSentence(`  The ${word} and the ${word} here.\n`, detect);
		expect(sentence?.text).toBe(`The ${word} and the ${word} here.`);
		expect(sentence?.occurrences.map(({ start, end }) => sentence.text.slice(start, end))).toEqual([word, word]);
		expect(sentence?.total).toBe(2);
	});

	it('keeps to the beginning of a text without end', () => {
		const sentence = readSentence(`The ${word} of it. `.repeat(100_000), detect);
		expect(sentence?.text.length).toBeLessThanOrEqual(20_000);
		expect(sentence?.occurrences).toHaveLength(50);
		expect(sentence?.total).toBeGreaterThan(50);
	});
});
