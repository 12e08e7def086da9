import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { rankPassage } from '../../../src/sense-ranking/rank-passage.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { readRankerData } from '../../../src/training/read-ranker-data.ts';
import { anyOffset, anyText, hardTexts } from '../../support/any-text.ts';
import { readMarked } from '../../support/marked-text.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';
import { expectSound, expectSoundCues } from '../../support/sound-ranking.ts';

const data = readRankerData(shippedGlossary);
const ranker = createRanker(shippedGlossary, data);
const { rank } = ranker;
const detect = createDetector(shippedGlossary);

const cuesOf = (text: string) =>
	detect(text).map((occurrence) => ({
		occurrence,
		cues: rank({ text, ...occurrence }).cues.map((cue) => ({ ...cue, word: text.slice(cue.start, cue.end) })),
	}));
const functionWords = new Set(Object.entries(data.wordClasses).flatMap(([name, words]) => (name.startsWith('function') ? words : [])));

describe('the shipped ranker', () => {
	it.each(['Chris Sale threw seven innings for the Red Sox.', 'Dr Sale will see you now.'])(
		'takes the surname for no use, and says why: %s',
		(text) => {
			const start = text.indexOf('Sale');
			expect(rank({ text, start, end: start + 4, term: 'sales' })).toMatchObject({ group: null, sense: null, reason: 'name' });
		},
	);

	it.each([
		['Ticket sales rose by a fifth in March.', ['rose', 'fifth']],
		['Everything in the window is on sale at half price.', ['half', 'price']],
		['The mare went to the highest bidder at the autumn sale.', ['highest', 'bidder', 'mare']],
	])('names a word that a reader would name: %s', (text, words) => {
		const named = cuesOf(text)[0]?.cues.map((cue) => cue.word) ?? [];
		expect(words.some((word) => named.includes(word))).toBe(true);
	});

	it('shows a figure with its sign', () => {
		const words = ['Sales reached $7 million in June.', 'Sales rose 9% in June.'].flatMap((text) => cuesOf(text)[0]?.cues ?? []);
		const figures = words.map(({ word }) => word).filter((word) => /\d/.test(word));
		expect(figures.length).toBeGreaterThan(0);
		for (const figure of figures) expect(figure).toMatch(/^\$|%$/);
	});

	it.each(hardTexts)('answers with %s', (_name, mark) => {
		const { text } = readMarked(mark('sales'));
		for (const occurrence of detect(text)) expectSound({ text, ...occurrence }, rank({ text, ...occurrence }));
		const context = { ...readMarked(mark('sales')), term: 'sales' };
		expectSound(context, rank(context));
	});

	it('answers for any text and any offsets', () => {
		const term = fc.constantFrom(...shippedGlossary.terms.map((each) => each.term));
		fc.assert(
			fc.property(anyText, anyOffset, anyOffset, term, (text, start, end, term) => {
				const context = { text, start, end, term, heading: text, title: text };
				expectSound(context, rank(context));
			}),
			{ numRuns: 300 },
		);
	});

	it('gives cues in order, off the occurrence, never function words beside others, in any surroundings', () => {
		const word = fc.constantFrom(
			...'the of for on at and rose fell price auction bidder team our lawyer house boxes record 5 $9m 4% March Dr . , é 🔥'.split(' '),
		);
		const words = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(' '));
		const form = fc.constantFrom('sale', 'Sales', 'marketing', 'MARKETING', 'smarketing');
		fc.assert(
			fc.property(words, form, words, (before, term, after) => {
				const text = `${before} ${term} ${after}`;
				for (const { occurrence, cues } of cuesOf(text)) {
					expectSoundCues({ text, ...occurrence }, cues);
					const plain = cues.filter((cue) => functionWords.has(cue.word.toLowerCase()));
					expect([0, cues.length]).toContain(plain.length);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('is sound for each of several occurrences of one passage', () => {
		const piece = fc.constantFrom(..." sale | sales | marketing |the |of |$5 |4% |rose |plan |a house |. |'s ".split('|'));
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const text = pieces.join('');
				const contexts = detect(text).map((occurrence) => ({ text, ...occurrence }));
				const rankings = rankPassage(contexts, ranker);
				expect(rankings).toHaveLength(contexts.length);
				for (const [place, context] of contexts.entries()) {
					const ranking = rankings[place];
					if (ranking) expectSound(context, ranking);
				}
			}),
		);
	});
});
