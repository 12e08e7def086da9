/** Times what is done to a page by scripts of the benchmark, in the bare browser. */
import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from '../bench-browser.ts';
import { bundleInPage } from '../bundle.ts';
import type { SubjectName, SubjectTime } from '../in-page/subjects.ts';
import type { BenchPage } from '../pages/made-page.ts';
import { collectGarbage } from './collect-garbage.ts';

/** Rounds of each subject. */
export type Times = Readonly<Record<SubjectName, readonly SubjectTime[]>>;

const warmUpRounds = 2;
/** What takes longer has warmed up the first time, in ms. */
const longTime = 200;
const most = { rounds: 15, time: 700 } as const;
const leastRounds = 3;
/** What takes less is done several times over in a round, so that the clock's steps do not count; in ms. */
const leastTime = 3;
const mostTimes = 50;

const warm = new Map<string, Promise<Times>>();

/** Those that change the page and change it back have a page to themselves: what they leave is not what they found. */
const changing: readonly SubjectName[] = ['spans', 'mark.js'];

/** One page, everything run a few times before it counts, the subjects in turn. A page is measured once in a run. */
export function timeWarm(browser: BenchBrowser, page: BenchPage, names: readonly SubjectName[]): Promise<Times> {
	const key = JSON.stringify([browser.label, page.name, names]);
	const known = warm.get(key) ?? measureGroups(browser, page, names);
	warm.set(key, known);
	return known;
}

async function measureGroups(browser: BenchBrowser, page: BenchPage, names: readonly SubjectName[]): Promise<Times> {
	const times = emptyTimes();
	for (const isChanging of [false, true])
		await measureWarm(
			browser,
			page,
			names.filter((name) => changing.includes(name) === isChanging),
			times,
		);
	return times;
}

async function measureWarm(
	browser: BenchBrowser,
	page: BenchPage,
	names: readonly SubjectName[],
	times: Record<SubjectName, SubjectTime[]>,
): Promise<void> {
	const tab = await browser.open('bare', page, await bundleInPage('subjects'));
	const repeats = new Map<SubjectName, number>();
	for (const name of names)
		for (let left = warmUpRounds; left > 0; left -= 1) {
			const { time } = await runSubject(tab, name, 1);
			if (time > longTime) break;
			repeats.set(name, Math.max(1, Math.min(mostTimes, Math.ceil(leastTime / Math.max(time, 0.01)))));
		}
	const from = performance.now();
	for (let round = 0; round < most.rounds && (round < leastRounds || performance.now() - from < most.time); round += 1)
		for (const name of names) {
			await collectGarbage(tab, browser.isFirefox);
			times[name].push(check(await runSubject(tab, name, repeats.get(name) ?? 1), name, page));
		}
	await tab.close();
}

/** A fresh page, in a fresh tab, for each run of each subject. */
export async function timeCold(browser: BenchBrowser, page: BenchPage, names: readonly SubjectName[], rounds: number): Promise<Times> {
	const script = await bundleInPage('subjects');
	const times = emptyTimes();
	for (let round = 0; round < rounds; round += 1)
		for (const name of names) {
			const tab = await browser.open('bare', page, script);
			await collectGarbage(tab, browser.isFirefox);
			times[name].push(check(await runSubject(tab, name, 1), name, page));
			await tab.close();
		}
	return times;
}

function runSubject(tab: Page, name: SubjectName, times: number): Promise<SubjectTime> {
	return tab.evaluate((name, times) => globalThis.runSubject(name, times), name, times);
}

export const emptyTimes = (): Record<SubjectName, SubjectTime[]> => ({ ours: [], text: [], walk: [], 'mark.js': [], spans: [] });

/** @throws where not all of the work was done */
function check(result: SubjectTime, name: SubjectName, { occurrences, name: page }: BenchPage): SubjectTime {
	if (occurrences === undefined) return result;
	const expected = name === 'text' ? Math.min(1, occurrences) : occurrences;
	if (result.found !== expected) throw new Error(`${name} found ${result.found} occurrences in the page of ${page}`);
	return result;
}
