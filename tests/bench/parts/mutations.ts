/** What a page pays for changing itself while it is watched and marked: a thousand changes in one go. */
import type { Page } from 'puppeteer-core';
import { pause } from '../../support/lens-browser.ts';
import { type BenchBrowser, type Side, sides } from '../bench-browser.ts';
import { type BenchRow, ratioRow } from '../bench-row.ts';
import { bundleInPage } from '../bundle.ts';
import { collectGarbage } from '../driving/collect-garbage.ts';
import { expectAllFound } from '../driving/lens-state.ts';
import { mainThreadTime } from '../driving/main-thread-time.ts';
import { untilMarked } from '../driving/until-marked.ts';
import { untilQuiet } from '../driving/until-quiet.ts';
import type { ChangeTime } from '../in-page/change-page.ts';
import type { Holding } from '../in-page/hold-marks.ts';
import type { BenchPage } from '../pages/made-page.ts';
import { manyWords, standardLength, standardPage } from '../pages/standard-pages.ts';
import type { Part } from '../part.ts';

const changes = 1_000;
const budget = 1.05;
const rounds = { ours: 6, others: 3 } as const;
/** After the changes, for the work that was put off until the page rests. In ms. */
const restTime = 300;

export const mutations: Part = {
	name: 'mutations',
	title: `${changes.toLocaleString('en')} changes of a page in one go, built extension / without`,
	takesPage: true,
	async run(browser, page) {
		const pages = page ? [page] : [standardPage(standardLength, manyWords), standardPage(standardLength, 0)];
		const rows: BenchRow[] = [];
		for (const [place, each] of pages.entries()) {
			const times = await measureLens(browser, each);
			rows.push(...compare(each.name, times.lens, times.bare, budget));
			if (place === 0) rows.push(...(await measureOthers(browser, each, times.bare)));
		}
		return { rows };
	},
};

interface Round extends ChangeTime {
	/** Of the main thread, with all that was put off. */
	readonly total: number;
}

async function measureLens(browser: BenchBrowser, page: BenchPage): Promise<Record<Side, Round[]>> {
	const script = await bundleInPage('witness');
	const tabs = { bare: await browser.open('bare', page, script), lens: await browser.open('lens', page, script) };
	if (page.occurrences) await untilMarked(tabs.lens);
	for (const side of sides) await untilQuiet(browser, tabs[side]);
	const times: Record<Side, Round[]> = { bare: [], lens: [] };
	// The first round warms up.
	for (let round = -1; round < rounds.ours; round += 1)
		for (const side of sides) {
			const time = await changeOnce(browser, tabs[side]);
			if (round >= 0) times[side].push(time);
		}
	await expectAllFound(browser, tabs.lens, page.occurrences);
	await Promise.all(sides.map((side) => tabs[side].close()));
	return times;
}

/** How others mark: everything, all at once, and keep it. */
async function measureOthers(browser: BenchBrowser, page: BenchPage, bare: readonly Round[]): Promise<BenchRow[]> {
	const rows: BenchRow[] = [];
	for (const holding of ['static ranges', 'live ranges', 'wrapped spans'] as const)
		rows.push(...compare(`${page.name}, all in ${holding}, no extension`, await measureHolding(browser, page, holding), bare));
	return rows;
}

async function measureHolding(browser: BenchBrowser, page: BenchPage, holding: Holding): Promise<Round[]> {
	const tab = await browser.open('bare', page, await bundleInPage('witness'));
	const count = await tab.evaluate((holding) => globalThis.holdMarks(holding), holding);
	if (page.occurrences !== undefined && count !== page.occurrences) throw new Error(`${holding} mark ${count} words`);
	await untilQuiet(browser, tab);
	const times: Round[] = [];
	for (let round = -1; round < rounds.others; round += 1) {
		const time = await changeOnce(browser, tab);
		if (round >= 0) times.push(time);
	}
	await tab.close();
	return times;
}

async function changeOnce(browser: BenchBrowser, tab: Page): Promise<Round> {
	await collectGarbage(tab, browser.isFirefox);
	const from = await mainThreadTime(browser, tab);
	const time = await tab.evaluate((count) => globalThis.changePage(count), changes);
	await pause(restTime);
	return { ...time, total: (await mainThreadTime(browser, tab)) - from };
}

function compare(name: string, ours: readonly Round[], theirs: readonly Round[], budget?: number): BenchRow[] {
	const row = (what: string, of: (round: Round) => number) =>
		ratioRow({
			what: `${name}: ${what}`,
			ours: ours.map(of),
			theirs: { what: 'without', rounds: theirs.map(of) },
			unit: 'ms',
			...(budget !== undefined && { budget }),
		});
	return [
		row('the changes and their observers', ({ script }) => script),
		row('until the next frame is painted', ({ painted }) => painted),
		row(`main-thread time of the changes and ${restTime} ms after`, ({ total }) => total),
	];
}
