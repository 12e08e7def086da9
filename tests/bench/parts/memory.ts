/** What the built extension adds to the memory of a page, and what of it stays when there is nothing more to do. */
import type { Page } from 'puppeteer-core';
import { markCount } from '../../support/mark-count.ts';
import type { BenchBrowser, Side } from '../bench-browser.ts';
import { type BenchRow, valueRow } from '../bench-row.ts';
import { heapSize } from '../driving/heap-size.ts';
import { switchSite } from '../driving/lens-state.ts';
import { untilMarked } from '../driving/until-marked.ts';
import { untilQuiet } from '../driving/until-quiet.ts';
import type { BenchPage } from '../pages/made-page.ts';
import { manyWords, standardLength, standardPage } from '../pages/standard-pages.ts';
import type { Part } from '../part.ts';

/** Of a page without words, in MB. */
const budget = 1;
/** What is added to a page without words is the same each time, to some kB. */
const rounds = { plain: 1, words: 2 } as const;

/** What is done to a page, one after the other, with the heap measured after each. */
const states = ['read', 'emptied'] as const;

export const memory: Part = {
	name: 'memory',
	title: 'Memory that the built extension adds to a page, garbage collected',
	takesPage: true,
	mayOverlap: true,
	async run(browser, page) {
		const pages = page ? [page] : [standardPage(standardLength, 0), standardPage(standardLength, manyWords)];
		const rows: BenchRow[] = [];
		for (const each of pages) rows.push(...(await measure(browser, each)));
		return { rows };
	},
};

async function measure(browser: BenchBrowser, page: BenchPage): Promise<BenchRow[]> {
	const added: Record<(typeof states)[number] | 'off', number[]> = { read: [], emptied: [], off: [] };
	// The bare page weighs the same each time, to some kB.
	const bare = await sizesOf(browser, 'bare', page);
	for (let round = 0; round < (page.occurrences === 0 ? rounds.plain : rounds.words); round += 1) {
		const lens = await sizesOf(browser, 'lens', page);
		for (const state of states) added[state].push(lens[state] - bare[state]);
		added.off.push(lens.off - bare.read);
	}
	const row = (what: string, sizes: readonly number[], most?: number) =>
		valueRow({ what: `${page.name}: ${what}`, unit: 'MB', rounds: sizes, ...(most !== undefined && { budget: most }) });
	return [
		row('added while it is there', added.read, page.occurrences === 0 ? budget : undefined),
		row('left after the site was switched off', added.off),
		row('left after the page was emptied, and switched on again', added.emptied),
	];
}

/** MB of the page: read; with the site switched off; switched on again and emptied by its own script. */
async function sizesOf(browser: BenchBrowser, side: Side, page: BenchPage): Promise<Record<(typeof states)[number] | 'off', number>> {
	const tab = await browser.open(side, page);
	if (side === 'lens' && page.occurrences) await untilMarked(tab);
	await untilQuiet(browser, tab);
	const read = await megabytes(browser, tab);
	let off = read;
	if (side === 'lens') {
		await switchSite(browser, false);
		await untilQuiet(browser, tab);
		if ((await markCount(tab)) > 0) throw new Error('marks are left on a site that is switched off');
		off = await megabytes(browser, tab);
		await switchSite(browser, true);
		if (page.occurrences) await untilMarked(tab);
		await untilQuiet(browser, tab);
	}
	await tab.evaluate(() => document.body.replaceChildren());
	await untilQuiet(browser, tab);
	const emptied = await megabytes(browser, tab);
	await tab.close();
	return { read, off, emptied };
}

const megabytes = async (browser: BenchBrowser, tab: Page): Promise<number> => (await heapSize(browser, tab)) / 1_000_000;
