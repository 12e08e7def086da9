import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/sense-ranking/context.ts';
import { createRanker, type Ranking } from '../../../src/sense-ranking/rank.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { readModel, readWordClasses } from '../../../src/training/read-model.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const model = readModel(shippedGlossary);
const rank = createRanker(shippedGlossary, model, readWordClasses());
const detect = createDetector(shippedGlossary);

function expectSound(context: Context, { group, reason, confidence, ranking, cues }: Ranking): void {
	const sum = ranking.reduce((total, { probability }) => total + probability, 0);
	expect(group === null ? sum + confidence : sum).toBeLessThanOrEqual(1 + 1e-9);
	if (group === null) expect(sum + confidence).toBeCloseTo(1, 9);
	expect(group === null).toBe(reason !== undefined);
	for (const { probability } of ranking) expect(probability).toBeGreaterThanOrEqual(0);
	expect(ranking.map(({ probability }) => probability)).toEqual(ranking.map(({ probability }) => probability).sort((a, b) => b - a));
	expect(cues.length).toBeLessThanOrEqual(4);
	for (const { start, end } of cues) {
		expect(start).toBeGreaterThanOrEqual(0);
		expect(end).toBeGreaterThan(start);
		expect(end).toBeLessThanOrEqual(context.text.length);
		expect(end <= context.start || start >= context.end).toBe(true);
	}
}

describe('the ranker', () => {
	it.each([
		['a lone word', 'sales'],
		['100 kB around', `${'lorem ipsum dolor '.repeat(3_000)}sales${' sit amet, elit.'.repeat(3_000)}`],
		['100 kB without a space around', `${'x'.repeat(50_000)} sales ${'y'.repeat(50_000)}`],
		['emoji around', '🔥👩‍👩‍👧 sales 🏳️‍🌈'],
		['right-to-left text around', 'אנחנו אוהבים sales מאוד, العربية'],
		['combining marks around', 'e\u0301\u0301 sales o\u0308'],
		['half a surrogate around', '\ud83d sales \udd25'],
		['nothing but signs around', '—…!?%$ sales (&)'],
	])('answers with %s', (_case, text) => {
		const [occurrence] = detect(text);
		if (!occurrence) throw new Error('not found');
		const context = { text, ...occurrence };
		expectSound(context, rank(context));
	});

	it('answers for any text and any offsets', () => {
		const piece = fc.constantFrom('sale', 'sales’ ', 'marketing', '$5', ' %', '. ', '\n', '🔥', '\ud83d', "'s ", ' of the ', 'é', '•');
		const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }).map((all) => all.join(''));
		fc.assert(
			fc.property(text, fc.nat({ max: 200 }), fc.nat({ max: 20 }), fc.constantFrom('sales', 'marketing'), (around, start, length, term) => {
				expect(() => rank({ text: around, start, end: start + length, term })).not.toThrow();
			}),
		);
	});

	it('is sound for every occurrence of any text', () => {
		const piece = fc.constantFrom(
			' sale ',
			' sales ',
			' marketing ',
			'the ',
			'of ',
			'$5 ',
			'4% ',
			'rose ',
			'plan ',
			'a house ',
			'. ',
			"'s ",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const text = pieces.join('');
				for (const occurrence of detect(text)) expectSound({ text, ...occurrence }, rank({ text, ...occurrence }));
			}),
		);
	});

	it('answers the same each time', () => {
		const context = { text: 'The sale of the old mill was agreed in May.', start: 4, end: 8, term: 'sales' };
		expect(rank(context)).toEqual(rank(context));
	});

	it.each(['Chris Sale threw seven innings for the Red Sox.', 'Dr Sale will see you now.'])(
		'takes the surname for no use, and says why: %s',
		(text) => {
			const start = text.indexOf('Sale');
			expect(rank({ text, start, end: start + 4, term: 'sales' })).toMatchObject({ group: null, sense: null, reason: 'name' });
		},
	);

	it('ranks all groups alike for a term that the weights do not know', () => {
		const evenRank = createRanker(shippedGlossary, { ...model, groups: {}, senses: {} }, {});
		const context = { text: 'a sale', start: 2, end: 6, term: 'sales' };
		const { ranking, cues } = evenRank(context);
		expect(new Set(ranking.map(({ probability }) => probability.toFixed(9))).size).toBe(1);
		expect(ranking.length).toBeGreaterThan(1);
		expect(cues).toEqual([]);
		expect(evenRank({ ...context, term: 'unheard-of' })).toMatchObject({ group: null, reason: 'unknown', ranking: [] });
	});
});
