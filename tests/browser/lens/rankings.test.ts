import { describe, expect, test } from 'vitest';
import { createRankings } from '../../../src/lens/rankings.ts';
import { segmentsOf } from '../../../src/page/segment.ts';
import type { Ranker } from '../../../src/sense-ranking/rank.ts';
import { evenRanker } from '../../support/even-ranker.ts';
import { indexUnder, occurrencesIn } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

/** All occurrences under an element, ranked as they are asked for, and what the ranker was asked for that. */
function rankAll(html: string) {
	const ranker = evenRanker();
	const rankings = createRankings(ranker);
	const occurrences = occurrencesIn(putOnPage(html));
	const found = occurrences.map((occurrence) => rankings.of(occurrence));
	return { rankings, occurrences, found, asked: ranker.asked };
}

describe('of', () => {
	test('ranks each occurrence in its passage, with the heading above', () => {
		const { asked, found } = rankAll('<h2>News</h2><p>a sale of marketing</p>');
		expect(asked).toEqual([
			{ text: 'a sale of marketing', start: 2, end: 6, term: 'sales', heading: 'News' },
			{ text: 'a sale of marketing', start: 10, end: 19, term: 'marketing', heading: 'News' },
		]);
		expect(found.every((ranking) => typeof ranking?.group === 'string')).toBe(true);
	});

	test('sees an occurrence in the light of the others of its passage, whoever asks first', () => {
		const inLight: number[] = [];
		const ranker: Ranker = {
			...evenRanker(),
			weighsNeighbours: () => true,
			rank(context, neighbours) {
				if (neighbours) inLight.push(context.start);
				return evenRanker().rank(context);
			},
		};
		const [, second] = occurrencesIn(putOnPage('<p>sale sale sale</p>'));
		if (second) createRankings(ranker).of(second);
		expect(inLight).toEqual([0, 5, 10]);
	});

	test('ranks an occurrence once', () => {
		const { rankings, occurrences, asked } = rankAll('<p>a sale</p>');
		for (const occurrence of occurrences) rankings.of(occurrence);
		expect(asked).toHaveLength(1);
	});

	test('keeps what it said of a text for the same text elsewhere', () => {
		const { asked, found } = rankAll('<ul><li>a sale of marketing</li><li>a sale of marketing</li></ul>');
		expect(asked).toHaveLength(2);
		expect([found[2], found[3]]).toEqual([found[0], found[1]]);
	});

	test('keeps it for the same text in other tags', () => {
		expect(rankAll('<p>a sale</p><p>a <b>sa</b>le</p>').asked).toHaveLength(1);
	});

	test.each([
		['under another heading', '<section><h2>One</h2><p>a sale</p></section><section><h2>Two</h2><p>a sale</p></section>'],
		['that differs in a letter', '<p>a sale</p><p>A sale</p>'],
		['that is long', `<p>a sale ${'of many things '.repeat(100)}</p>`.repeat(2)],
	])('ranks a text anew %s', (_title, html) => {
		expect(rankAll(html).asked).toHaveLength(2);
	});

	test('keeps the last few hundred texts only', () => {
		const lines = Array.from({ length: 600 }, (_, place) => `<p>sale ${place}</p>`).join('');
		const { asked } = rankAll(`${lines}<p>sale 599</p><p>sale 0</p>`);
		expect(asked.slice(600).map(({ text }) => text)).toEqual(['sale 0']);
	});

	test('gives the ranker the right word of a very long text', () => {
		const { asked } = rankAll(`${'lorem ipsum '.repeat(10_000)}a sale ${'dolor sit '.repeat(10_000)}`);
		const [context] = asked;
		expect(context?.text.slice(context.start, context.end)).toBe('sale');
	});
});

describe('follow', () => {
	test('ranks anew, by the corrections, what it had said of texts before', () => {
		const { rankings, occurrences, found } = rankAll('<p>the end of a sale of many things</p>');
		const [occurrence] = occurrences;
		const [before] = found;
		if (!occurrence || !before) throw new Error('no occurrence');
		const group = before.ranking.at(-1)?.group ?? '';
		const correction = {
			version: 1,
			...rankings.fingerprint(occurrence),
			time: 0,
			term: occurrence.term,
			group,
			shown: before.group,
		} as const;
		rankings.follow([correction]);
		expect(rankings.of(occurrence)).toMatchObject({ group, correction: 'by-reader' });
		rankings.follow([]);
		expect(rankings.of(occurrence)).toEqual(before);
	});

	test('knows an occurrence again in another passage, deep in a long text', () => {
		const text = 'the last sale of many things was quick';
		const [short] = occurrencesIn(putOnPage(`<p>${text}</p>`));
		const { rankings, occurrences } = rankAll(`<p>${'Lorem ipsum dolor. '.repeat(500)} ${text}. ${'Dolor sit amet. '.repeat(500)}</p>`);
		expect(short && createRankings(evenRanker()).fingerprint(short).id).toBe(occurrences[0] && rankings.fingerprint(occurrences[0]).id);
	});
});

describe('step', () => {
	test('ranks the occurrences of a segment some at a time, and none twice', () => {
		const ranker = evenRanker();
		const rankings = createRankings(ranker);
		const [run] = indexUnder(putOnPage('sale '.repeat(150))).runs;
		for (const segment of run ? segmentsOf(run) : []) {
			const before = ranker.asked.length;
			let steps = 1;
			while (rankings.step(segment)) {
				expect(ranker.asked.length).toBeLessThan(before + segment.to - segment.from);
				steps += 1;
			}
			expect(ranker.asked).toHaveLength(before + segment.to - segment.from);
			expect(steps).toBe(Math.ceil((segment.to - segment.from) / 30));
			expect(rankings.step(segment)).toBe(false);
		}
		expect(ranker.asked.map(({ start }) => start)).toEqual(Array.from({ length: 150 }, (_, place) => place * 5));
	});
});
