/** How long the built extension keeps the main thread in one piece: in a page at rest, on a site that is switched on. */
import type { Page } from 'puppeteer-core';
import { pause } from '../../support/lens-browser.ts';
import type { BenchBrowser, Side } from '../bench-browser.ts';
import { type BenchRow, valueRow } from '../bench-row.ts';
import { bundleInPage } from '../bundle.ts';
import { expectAllFound, switchSite } from '../driving/lens-state.ts';
import { longestTask } from '../driving/trace-tasks.ts';
import { untilMarked } from '../driving/until-marked.ts';
import type { Gaps, Watched } from '../in-page/gaps.ts';
import type { BenchPage } from '../pages/made-page.ts';
import { largeLength, manyWords, standardLength, standardPage } from '../pages/standard-pages.ts';
import type { Part } from '../part.ts';
import { formatNumber } from '../report/cells.ts';
import { median } from '../statistics.ts';

/** Budget of one slice, in ms. */
const budget = 8;

/** From switching on until everything is read, ranked and painted, with a reserve; checked afterwards. */
const time = { standard: 1_000, large: 1_800 } as const;
/** Fewer of the bare page, which is compared with and not judged, and of a large one. */
const rounds = { lens: 3, large: 2, bare: 1 } as const;
const offTime = 200;

export const slices: Part = {
	name: 'slices',
	title: 'Longest pieces of work on the main thread, built extension',
	takesPage: true,
	async run(browser, page) {
		const pages = page ? [page] : [standardPage(standardLength, manyWords), standardPage(largeLength, 0)];
		const rows: BenchRow[] = [];
		for (const each of pages) rows.push(...(await measure(browser, each)));
		return { rows };
	},
};

async function measure(browser: BenchBrowser, page: BenchPage): Promise<BenchRow[]> {
	await switchSite(browser, false);
	const script = await bundleInPage('witness');
	const tabs = { bare: await browser.open('bare', page, script), lens: await browser.open('lens', page, script) };
	const lensRounds = page.length > standardLength ? rounds.large : rounds.lens;
	const watch = async (side: Side, watched: Watched): Promise<Gaps[]> => {
		const all: Gaps[] = [];
		for (let left = side === 'lens' ? lensRounds : rounds.bare; left > 0; left -= 1)
			all.push(await watchOnce(browser, tabs[side], page, side, watched));
		return all;
	};
	const longest = { lens: await watch('lens', 'main-thread'), bare: await watch('bare', 'main-thread') };
	// A large page tells the same, in more time.
	const waits = page.length > standardLength ? [] : await watch('lens', 'own-messages');
	const traced = browser.isFirefox ? [] : await traceRounds(browser, tabs.lens, page, rounds.large);
	await switchSite(browser, true);
	await expectAllFound(browser, tabs.lens, page.occurrences);
	await Promise.all([tabs.bare.close(), tabs.lens.close()]);
	const row = (what: string, of: (gaps: Gaps) => number, most?: number) =>
		valueRow({
			what: `${page.name}: ${what}`,
			unit: 'ms',
			rounds: longest.lens.map(of),
			...(most !== undefined && { budget: most }),
			note: `without the extension ${formatNumber(median(longest.bare.map(of)))} ms`,
		});
	return [
		// A trace tells each task; where there is none, a task of the page with priority comes late by what is left of a slice.
		...(browser.isFirefox
			? [row('longest slice', ({ work }) => work, budget)]
			: [
					valueRow({ what: `${page.name}: longest slice`, unit: 'ms', rounds: traced, budget, note: 'traced; CPU time' }),
					row('longest wait of a task of the page with priority', ({ work }) => work),
				]),
		row('the same with a frame in it', ({ frame }) => frame),
		...(waits.length > 0
			? [
					valueRow({
						what: `${page.name}: longest wait of a message of the page`,
						unit: 'ms',
						rounds: waits.map(({ work, frame }) => Math.max(work, frame)),
					}),
				]
			: []),
	];
}

async function watchOnce(browser: BenchBrowser, tab: Page, page: BenchPage, side: Side, watched: Watched): Promise<Gaps> {
	const [, gaps] = await onceSwitchedOn(
		browser,
		tab,
		page,
		side,
		() => tab.evaluate((watched) => globalThis.startGaps(watched), watched),
		() => tab.evaluate(() => globalThis.stopGaps()),
	);
	if (gaps.looks < 50) throw new Error(`only ${gaps.looks} looks at the main thread`);
	return gaps;
}

async function traceRounds(browser: BenchBrowser, tab: Page, page: BenchPage, count: number): Promise<number[]> {
	const found: number[] = [];
	for (let round = 0; round < count; round += 1) {
		const [, trace] = await onceSwitchedOn(
			browser,
			tab,
			page,
			'lens',
			() => tab.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'v8'] }),
			() => tab.tracing.stop(),
		);
		found.push(longestTask(trace));
	}
	return found;
}

/** `start`, then the switch of the site, then `stop` when everything has been done; off again. */
async function onceSwitchedOn<A, B>(
	browser: BenchBrowser,
	tab: Page,
	{ length, occurrences }: BenchPage,
	side: Side,
	start: () => Promise<A>,
	stop: () => Promise<B>,
): Promise<[A, B]> {
	const started = await start();
	if (side === 'lens') await switchSite(browser, true);
	await pause(length > standardLength ? time.large : time.standard);
	if (side === 'lens' && occurrences) await untilMarked(tab);
	const stopped = await stop();
	if (side === 'lens') await switchSite(browser, false);
	await pause(offTime);
	return [started, stopped];
}
