import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Counts } from '../../../src/lens/counts.ts';
import { createTally, type Tally } from '../../../src/lens/tally.ts';
import { frameInPage } from '../../../src/page/place-in-page.ts';
import { defaultSettings } from '../../../src/settings/schema.ts';
import { evenRanker } from '../../support/even-ranker.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { type MarkedPage, markPage } from '../../support/start-marking.ts';
import { whenRead } from '../../support/start-reading.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

/** Reads and marks a page, counts it, and notes all that is told of the count. */
async function countPage(html: string, ranker = evenRanker()): Promise<MarkedPage & { tally: Tally; told: Counts[]; root: HTMLElement }> {
	const root = putOnPage(html);
	const page = markPage(abort.signal, { ranker });
	await whenRead(page.reading);
	const told: Counts[] = [];
	const tally = createTally({ ...page, onProgress: () => void told.push(tally.counts) }, abort.signal);
	return { ...page, tally, told, root };
}

/** Counts again and again until `look` sees what it should. */
const untilCounted = (tally: Tally, look: () => unknown, seen: unknown) =>
	expect
		.poll(
			() => {
				tally.refresh();
				return look();
			},
			{ timeout: 5_000 },
		)
		.toEqual(seen);

/** Where the ticks stand in the frame that tests run in: 0 to 1. */
const onFrame = ({ counts }: Tally): number[] => {
	const place = frameInPage();
	if (!place) throw new Error('tests run in a frame of their own origin');
	return counts.ticks.map(({ at }) => (at - place.from) / (place.to - place.from));
};

const wordOf = (tally: Tally, tick: number): string | undefined => {
	const occurrence = tally.wordOf(tick);
	return occurrence?.passage.text.slice(occurrence.start, occurrence.end);
};

const sum = ({ byGroup }: Counts) => Object.values(byGroup).reduce((total, count) => total + count, 0);

test('nothing is counted before somebody asks', async () => {
	const { tally, told } = await countPage('<p>a sale</p>');
	expect([tally.counts, told]).toEqual([{ byGroup: {}, counted: 0, found: 1, ticks: [] }, []]);
});

test('counts by group what is shown and marked', async () => {
	const html =
		'<p>a sale of sales</p><p>our marketing</p><p style="display: none">sale</p><p style="content-visibility: hidden">sale</p><p>Mr Sale</p>';
	const { tally, rankings, reading } = await countPage(
		html,
		evenRanker(({ text }) => !text.startsWith('Mr')),
	);
	tally.refresh();
	await expect.poll(() => tally.counts.counted).toBe(6);
	const groupOf = (term: string) => rankings.of([...reading.index].find((each) => each.term === term) as never)?.group ?? '';
	expect(tally.counts).toMatchObject({ byGroup: { [groupOf('sales')]: 2, [groupOf('marketing')]: 1 }, counted: 6, found: 6 });
});

test('counts grow while a long page is counted for the first time, and end right', async () => {
	const { tally, told } = await countPage(Array.from({ length: 1_500 }, (_, place) => `<p>sale ${place}</p>`).join(''));
	tally.refresh();
	await expect.poll(() => tally.counts.counted, { timeout: 10_000 }).toBe(1_500);
	expect(told.length).toBeGreaterThan(2);
	const counted = told.map((counts) => counts.counted);
	expect(counted).toEqual([...counted].sort((a, b) => a - b));
	for (const counts of told) expect([sum(counts), counts.found]).toEqual([counts.counted, 1_500]);
});

test('counts again when asked, and shows the last count until the new one is whole', async () => {
	const { tally, told, root, reading } = await countPage(Array.from({ length: 300 }, (_, place) => `<p>sale ${place}</p>`).join(''));
	tally.refresh();
	await expect.poll(() => tally.counts.counted).toBe(300);
	for (const paragraph of [...root.children].slice(0, 50)) paragraph.remove();
	await expect.poll(() => reading.index.size).toBe(250);
	told.length = 0;
	tally.refresh();
	await expect.poll(() => tally.counts.counted, { timeout: 3_000 }).toBe(250);
	expect(told.map((counts) => counts.counted)).toEqual([250]);
});

test('counts of many asked at once are one or two', async () => {
	const { tally, told } = await countPage('<p>a sale</p>');
	for (let times = 0; times < 50; times += 1) tally.refresh();
	await expect.poll(() => told.length).toBeGreaterThan(0);
	await new Promise((resolve) => setTimeout(resolve, 700));
	expect(told.length).toBeLessThanOrEqual(2);
});

test('groups that are switched off count no longer', async () => {
	const { tally, marking } = await countPage('<p>a sale</p><p>our marketing</p>');
	tally.refresh();
	await expect.poll(() => sum(tally.counts)).toBe(2);
	marking.apply({ ...defaultSettings, hiddenGroups: Object.keys(tally.counts.byGroup).slice(0, 1) });
	tally.refresh();
	await expect.poll(() => sum(tally.counts), { timeout: 3_000 }).toBe(1);
	expect(tally.counts.found).toBe(2);
});

test('ticks name the words shown in reading order, and tell how far down the page each stands', async () => {
	const gap = '<div style="height: 2000px"></div>';
	const { tally, root } = await countPage(`${gap}<p>a sale</p><p style="display: none">sale</p>${gap}<p>our marketing</p>${gap}`);
	// Read last, and first on the page.
	root.insertAdjacentHTML('afterbegin', '<p>of sales</p>');
	await untilCounted(tally, () => tally.counts.found, 4);
	const { ticks } = tally.counts;
	expect(ticks.map(({ id }) => wordOf(tally, id))).toEqual(['sales', 'sale', 'marketing']);
	expect(onFrame(tally).map((at) => Math.round(at * 10))).toEqual([0, 3, 7]);
	expect(Object.entries(tally.counts.byGroup).length).toBe(new Set(ticks.map(({ group }) => group)).size);
});

test('a tick keeps its name while its word stays, and names no other word after it', async () => {
	const { tally, root } = await countPage('<p>a sale</p><p>our marketing</p>');
	tally.refresh();
	await expect.poll(() => tally.counts.ticks.length).toBe(2);
	const [gone, kept] = tally.counts.ticks.map(({ id }) => id) as [number, number];
	root.firstElementChild?.remove();
	root.insertAdjacentHTML('beforeend', '<p>of sales</p>');
	await untilCounted(tally, () => tally.counts.ticks.map(({ id }) => wordOf(tally, id)), ['marketing', 'sales']);
	expect([tally.wordOf(gone), tally.counts.ticks[0]?.id]).toEqual([undefined, kept]);
});

test('of many thousands of words some get a tick, from all over the page', async () => {
	const { tally } = await countPage(Array.from({ length: 3_000 }, (_, place) => `<p>sale ${place}</p>`).join(''));
	tally.refresh();
	await expect.poll(() => tally.counts.ticks.length, { timeout: 10_000 }).toBe(500);
	const places = onFrame(tally);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	for (const [place, at] of places.entries()) expect(Math.abs(at - place / 500)).toBeLessThan(0.03);
});

test('words in a box that scrolls have their ticks between those of the page, or beyond its end', async () => {
	const lines = Array.from({ length: 100 }, () => '<p style="height: 100px">sale</p>').join('');
	const { tally } = await countPage(`<div style="height: 300px; overflow: auto">${lines}</div>`);
	tally.refresh();
	await expect.poll(() => tally.counts.ticks.length).toBe(100);
	const places = onFrame(tally);
	expect(new Set(places).size).toBe(100);
	expect(Math.max(...places)).toBeGreaterThan(0.9);
});
