import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../src/popup/sentence-query.ts';
import { readWords } from '../../../src/popup/sentence-readings.ts';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { readRankerData } from '../../../src/training/read-ranker-data.ts';
import { anyText } from '../../support/any-text.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const detect = createDetector(shippedGlossary);
const ranker = createRanker(shippedGlossary, readRankerData(shippedGlossary));
const forms = shippedGlossary.terms.flatMap((term) => term.forms);

function read(text: string) {
	const sentence = readSentence(text, detect);
	return sentence ? readWords(sentence, ranker, shippedGlossary) : [];
}

describe('readWords', () => {
	it('marks each word and what decided in its own sentence', () => {
		const [first, second] = read('It rained. Umbrella sales jumped 18 % to $40 million. The garage sale raised money.');
		expect(first?.quote.text).toBe('Umbrella sales jumped 18 % to $40 million.');
		expect(first?.quote.ranges.filter(({ kind }) => kind === 'term').map(({ start, end }) => first.quote.text.slice(start, end))).toEqual([
			'sales',
		]);
		expect(first?.reasons).toContain('jumped');
		expect(second?.quote.text).toBe('The garage sale raised money.');
	});

	it('names a second group only where it is not sure', () => {
		const [sure] = read('Umbrella sales jumped 18 % to $40 million.');
		const [unsure] = read('Everybody spoke of the sale, and nobody knew much about it.');
		expect(sure?.meaning?.other).toBeUndefined();
		expect(unsure?.meaning?.other).toBeDefined();
		expect(unsure?.meaning?.other).not.toBe(unsure?.meaning?.group);
	});

	it('gives a name no sense', () => {
		expect(read('We asked Tom Sale for his view.')[0]?.meaning).toBeUndefined();
	});

	it('keeps its marks inside the quote and on the word, in any text', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(anyText, fc.constantFrom(...forms)), { minLength: 4, maxLength: 12 }), (pieces) => {
				for (const { word, quote } of read(pieces.join(' '))) {
					for (const { start, end } of quote.ranges) {
						expect(start).toBeGreaterThanOrEqual(0);
						expect(end).toBeLessThanOrEqual(quote.text.length);
					}
					const term = quote.ranges.find(({ kind }) => kind === 'term');
					expect(quote.text.slice(term?.start, term?.end)).toBe(word);
				}
			}),
		);
	});
});
