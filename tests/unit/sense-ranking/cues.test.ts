import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { readModel, readWordClasses } from '../../../src/training/read-model.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const wordClasses = readWordClasses();
const detect = createDetector(shippedGlossary);
const rank = createRanker(shippedGlossary, readModel(shippedGlossary), wordClasses);

const cuesOf = (text: string) =>
	detect(text).map((occurrence) => ({
		occurrence,
		cues: rank({ text, ...occurrence }).cues.map((cue) => ({ ...cue, word: text.slice(cue.start, cue.end) })),
	}));
const isFunctionWord = (word: string) =>
	Object.entries(wordClasses).some(([name, words]) => name.startsWith('function') && words.includes(word.toLowerCase()));

describe('cues', () => {
	it.each([
		['Ticket sales rose by a fifth in March.', 'rose'],
		['Everything in the window is on sale at half price.', 'price'],
		['The mare went to the highest bidder at the autumn sale.', 'bidder'],
	])('name the word that decided: %s', (text, word) => {
		expect(cuesOf(text)[0]?.cues.map((cue) => cue.word)).toContain(word);
	});

	it('show a figure with its sign', () => {
		const words = ['Sales reached $7 million in June.', 'Sales rose 9% in June.'].flatMap((text) => cuesOf(text)[0]?.cues ?? []);
		const figures = words.map(({ word }) => word).filter((word) => /\d/.test(word));
		expect(figures.length).toBeGreaterThan(0);
		for (const figure of figures) expect(figure).toMatch(/^\$|%$/);
	});

	it('are at most four, in order, inside the text, off the occurrence, each with weight, for any surroundings', () => {
		const word = fc.constantFrom(
			...'the of for on at and rose fell price auction bidder team our lawyer house boxes record 5 $9m 4% March Dr . , é 🔥'.split(' '),
		);
		const words = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(' '));
		const form = fc.constantFrom('sale', 'Sales', 'marketing', 'MARKETING', 'smarketing');
		fc.assert(
			fc.property(words, form, words, (before, term, after) => {
				const text = `${before} ${term} ${after}`;
				for (const { occurrence, cues } of cuesOf(text)) {
					expect(cues.length).toBeLessThanOrEqual(4);
					let last = 0;
					for (const { start, end, weight } of cues) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						expect(end <= occurrence.start || start >= occurrence.end).toBe(true);
						expect(weight).toBeGreaterThan(0);
						last = end;
					}
					expect(last).toBeLessThanOrEqual(text.length);
					// A function word may stand alone as the reason, but never beside a content word.
					const functionWords = cues.filter(({ word: each }) => isFunctionWord(each));
					expect([0, cues.length]).toContain(functionWords.length);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
