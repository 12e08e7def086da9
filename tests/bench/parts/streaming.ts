/** What each frame costs in a page that changes sixty times a second. */
import type { Page } from 'puppeteer-core';
import { type BenchBrowser, type Side, sides } from '../bench-browser.ts';
import { type BenchRow, ratioRow } from '../bench-row.ts';
import { bundleInPage } from '../bundle.ts';
import { mainThreadTime } from '../driving/main-thread-time.ts';
import { untilMarked } from '../driving/until-marked.ts';
import { untilQuiet } from '../driving/until-quiet.ts';
import type { BenchPage } from '../pages/made-page.ts';
import { manyWords, standardLength, standardPage } from '../pages/standard-pages.ts';
import type { Part } from '../part.ts';

/** Ten seconds on a page that is marked: five of each kind of change, counted second by second. Fewer where nothing is. */
const windows = { marked: 5, plain: 2 } as const;
const windowTime = 1_000;

const kinds = [
	['text', 'text that streams in'],
	['attributes', 'classes and attributes that flicker'],
] as const;

export const streaming: Part = {
	name: 'streaming',
	title: 'Main-thread time in each frame of a page that changes 60 times a second, built extension / without',
	takesPage: true,
	async run(browser, page) {
		const pages = page ? [page] : [standardPage(standardLength, manyWords), standardPage(standardLength, 0)];
		const rows: BenchRow[] = [];
		for (const each of pages) rows.push(...(await measure(browser, each)));
		return { rows };
	},
};

async function measure(browser: BenchBrowser, page: BenchPage): Promise<BenchRow[]> {
	const script = await bundleInPage('witness');
	const times: Record<Side, Record<(typeof kinds)[number][0], number[]>> = {
		bare: { text: [], attributes: [] },
		lens: { text: [], attributes: [] },
	};
	for (const side of sides) {
		const tab = await browser.open(side, page, script);
		if (side === 'lens' && page.occurrences) await untilMarked(tab);
		await untilQuiet(browser, tab);
		for (const [kind] of kinds)
			times[side][kind] = await perFrame(browser, tab, kind, page.occurrences === 0 ? windows.plain : windows.marked);
		await tab.close();
	}
	return kinds.map(([kind, what]) =>
		ratioRow({
			what: `${page.name}: ${what}`,
			ours: times.lens[kind],
			theirs: { what: 'without', rounds: times.bare[kind] },
			unit: 'ms',
			budget: 1.05,
		}),
	);
}

async function perFrame(browser: BenchBrowser, tab: Page, kind: 'text' | 'attributes', count: number): Promise<number[]> {
	const times: number[] = [];
	for (let window = 0; window < count; window += 1) {
		const from = await mainThreadTime(browser, tab);
		const frames = await tab.evaluate((kind, time) => globalThis.changeEachFrame(kind, time), kind, windowTime);
		times.push(((await mainThreadTime(browser, tab)) - from) / frames);
	}
	return times;
}
