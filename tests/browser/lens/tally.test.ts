import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Counts } from '../../../src/lens/counts.ts';
import { createTally, type Tally } from '../../../src/lens/tally.ts';
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

const sum = ({ byGroup }: Counts) => Object.values(byGroup).reduce((total, count) => total + count, 0);

test('nothing is counted before somebody asks', async () => {
	const { tally, told } = await countPage('<p>a sale</p>');
	expect([tally.counts, told]).toEqual([{ byGroup: {}, counted: 0, found: 1 }, []]);
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
	expect(tally.counts).toEqual({ byGroup: { [groupOf('sales')]: 2, [groupOf('marketing')]: 1 }, counted: 6, found: 6 });
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
