import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareInReadingOrder } from '../../../src/page/reading-order.ts';
import { defaultSettings } from '../../../src/settings/schema.ts';
import { evenRanker } from '../../support/even-ranker.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { markedWords, markPage } from '../../support/start-marking.ts';
import { whenRead } from '../../support/start-reading.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => {
	abort.abort();
	scrollTo(0, 0);
});

/** The words marked, in reading order, each with the word before it, or with what its paragraph says where it comes first. */
const markedPhrases = (): string[] =>
	[...(CSS.highlights.get('sense-lens-dotted') ?? [])]
		.map(({ startContainer: node, startOffset, endOffset }) => ({ node, startOffset, endOffset }))
		.sort((a, b) => compareInReadingOrder(a.node, b.node) || a.startOffset - b.startOffset)
		.map(({ node, startOffset, endOffset }) => {
			const text = node.textContent ?? '';
			const before = /\w+ $/.exec(text.slice(0, startOffset))?.[0];
			return before ? before + text.slice(startOffset, endOffset) : text;
		});

test('every word found is marked, those found later too', async () => {
	const root = putOnPage('<p>a sale</p><p>our mar<b>keting</b></p>');
	markPage(abort.signal);
	await expect.poll(() => markedWords().sort()).toEqual(['marketing', 'sale']);
	root.append(' of sales');
	await expect.poll(() => markedWords().sort()).toEqual(['marketing', 'sale', 'sales']);
});

test('marks go with what they stand on', async () => {
	const root = putOnPage('<p>a sale</p><p>our marketing</p><p>of sales</p>');
	markPage(abort.signal);
	await expect.poll(() => markedWords()).toHaveLength(3);
	root.querySelector('p')?.remove();
	root.querySelector('p')?.setAttribute('contenteditable', '');
	await expect.poll(() => markedWords()).toEqual(['sales']);
});

test('a word that is no use of its term is not marked, and not found at a place', async () => {
	const root = putOnPage('<p>a sale</p><p>Mr Sale</p>');
	const { marking, reading } = markPage(abort.signal, { ranker: evenRanker(({ text }) => !text.startsWith('Mr')) });
	await expect.poll(() => markedWords()).toEqual(['sale']);
	const [use, name] = [...root.children].map((paragraph) => paragraph.firstChild as Text) as [Text, Text];
	await expect.poll(() => reading.index.size).toBe(2);
	expect([marking.at(use, 3), marking.at(name, 4)].map((found) => found?.term)).toEqual(['sales', undefined]);
	expect([marking.inNode(use).length, marking.inNode(name).length]).toEqual([1, 0]);
});

test('a group that is switched off loses its marks, and gets them again', async () => {
	putOnPage('<p>a sale</p><p>our marketing</p>');
	const { marking, reading, rankings } = markPage(abort.signal);
	await expect.poll(() => markedWords()).toHaveLength(2);
	const sale = [...reading.index].find(({ term }) => term === 'sales');
	const group = (sale && rankings.of(sale)?.group) ?? 'none';
	marking.apply({ ...defaultSettings, hiddenGroups: [group] });
	await expect.poll(() => markedWords()).toEqual(['marketing']);
	expect(sale && marking.isMarked(sale)).toBe(false);
	marking.apply(defaultSettings);
	await expect.poll(() => markedWords()).toHaveLength(2);
});

test('what the rankings say anew is marked anew, and what stays never loses its mark', async () => {
	putOnPage('<p>a sale of many old things</p><p>our marketing</p>');
	const { marking, reading, rankings } = markPage(abort.signal);
	await expect.poll(() => markedWords()).toHaveLength(2);
	const [sale] = [...reading.index].filter(({ term }) => term === 'sales');
	if (!sale) throw new Error('no occurrence');
	const hidden = rankings.of(sale)?.ranking.at(-1)?.group ?? '';
	marking.apply({ ...defaultSettings, hiddenGroups: [hidden] });
	await expect.poll(() => markedWords()).toHaveLength(2);
	const follow = (corrections: Parameters<typeof rankings.follow>[0]) => {
		rankings.follow(corrections);
		marking.refresh();
		expect(markedWords()).toContain('marketing');
	};
	follow([{ version: 1, ...rankings.fingerprint(sale), time: 0, term: sale.term, group: hidden, shown: null }]);
	await expect.poll(() => markedWords()).toEqual(['marketing']);
	expect(marking.isMarked(sale)).toBe(false);
	follow([]);
	await expect.poll(() => markedWords()).toHaveLength(2);
});

test('another style moves all marks, and asks for no ranking', async () => {
	putOnPage('<p>a sale</p>');
	const { marking, ranker } = markPage(abort.signal);
	await expect.poll(() => markedWords()).toHaveLength(1);
	const before = ranker.asked.length;
	marking.apply({ ...defaultSettings, markStyle: 'wavy' });
	expect([markedWords(), markedWords('wavy'), ranker.asked.length]).toEqual([[], ['sale'], before]);
});

test('of thousands of words only those near the screen are ranked and marked, and more as the page is scrolled', async () => {
	const lines = Array.from({ length: 5_000 }, (_, place) => `<p>sale ${place}</p>`).join('');
	const root = putOnPage(lines);
	const { reading, ranker } = markPage(abort.signal);
	await expect.poll(() => reading.index.size, { timeout: 10_000 }).toBe(5_000);
	await whenRead(reading);
	await expect.poll(() => markedWords().length).toBeLessThan(600);
	expect(ranker.asked.length).toBeLessThan(1_000);
	const before = ranker.asked.length;
	root.children[2_500]?.scrollIntoView();
	await expect.poll(() => ranker.asked.slice(before).map(({ text }) => text)).toContain('sale 2500');
	root.remove();
});

const sections = '<p>a sale, a sale</p><h2>our marketing</h2><p>the sale</p><p>of marketing</p><h2>More</h2><p>that sale</p>';

test.each([
	['first-in-section', ['a sale', 'our marketing', 'the sale', 'that sale']],
	['first-on-page', ['a sale', 'our marketing']],
	['where-sense-changes', ['a sale', 'our marketing']],
	['where-unsure', ['a sale', 'a sale', 'our marketing', 'the sale', 'of marketing', 'that sale']],
] as const)('marks %s alone, and no others', async (density, expected) => {
	putOnPage(sections);
	markPage(abort.signal, { settings: { ...defaultSettings, density } });
	await expect.poll(markedPhrases).toEqual(expected);
});

test('a word that the density leaves unmarked is found at its place all the same', async () => {
	const root = putOnPage('<p>a sale</p><p>the sale</p>');
	const { marking, reading } = markPage(abort.signal, { settings: { ...defaultSettings, density: 'first-on-page' } });
	await expect.poll(markedPhrases).toEqual(['a sale']);
	const second = root.lastElementChild?.firstChild as Text;
	const [, unmarked] = reading.index;
	expect([marking.at(second, 5), marking.inNode(second)]).toEqual([unmarked, [unmarked]]);
	expect(unmarked && [marking.isInShownSense(unmarked), marking.isMarked(unmarked), marking.count]).toEqual([true, false, 2]);
});

test('the density keeps up with a page that gets other words, and with what is chosen', async () => {
	const root = putOnPage('<p>a sale</p><p>the sale</p><p>our marketing</p>');
	const { marking, reading, rankings } = markPage(abort.signal, { settings: { ...defaultSettings, density: 'first-on-page' } });
	await expect.poll(markedPhrases).toEqual(['a sale', 'our marketing']);
	root.insertAdjacentHTML('afterbegin', '<p>that sale</p>');
	await expect.poll(markedPhrases).toEqual(['that sale', 'our marketing']);
	root.firstElementChild?.remove();
	await expect.poll(markedPhrases).toEqual(['a sale', 'our marketing']);
	const [sale] = reading.index;
	marking.apply({ ...defaultSettings, density: 'first-on-page', hiddenGroups: [(sale && rankings.of(sale)?.group) ?? ''] });
	await expect.poll(markedPhrases).toEqual(['our marketing']);
	marking.apply(defaultSettings);
	await expect.poll(markedPhrases).toEqual(['a sale', 'the sale', 'our marketing']);
});

test('where every word is marked, nothing far from the screen is ranked for it', async () => {
	putOnPage(Array.from({ length: 3_000 }, (_, place) => `<p>sale ${place}</p>`).join(''));
	const { marking, reading, ranker } = markPage(abort.signal);
	await expect.poll(() => reading.index.size, { timeout: 10_000 }).toBe(3_000);
	await expect.poll(() => markedWords().length).toBeGreaterThan(0);
	marking.refresh();
	await new Promise((resolve) => setTimeout(resolve, 800));
	expect(ranker.asked.length).toBeLessThan(1_500);
	marking.apply({ ...defaultSettings, density: 'first-on-page' });
	await expect.poll(markedPhrases, { timeout: 10_000 }).toEqual(['sale 0']);
});

test('marking changes nothing of the document, and an abort takes every mark away', async () => {
	putOnPage('<p>a sa<b>le</b> of <i>mar\u00ADketing</i></p>');
	const before = document.documentElement.outerHTML;
	markPage(abort.signal);
	await expect.poll(() => markedWords()).toHaveLength(2);
	expect(document.documentElement.outerHTML).toBe(before);
	abort.abort();
	expect([...CSS.highlights.keys()]).toEqual([]);
});
