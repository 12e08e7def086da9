/** From the pointer at rest to the card on screen, with a real pointer in the built extension. */
import type { Page } from 'puppeteer-core';
import { defaultSettings } from '../../../src/settings/schema.ts';
import { readCard } from '../../../tools/browsers/read-card.ts';
import { pause, pointOf, untilClosed } from '../../support/lens-browser.ts';
import type { BenchBrowser } from '../bench-browser.ts';
import { type BenchRow, valueRow } from '../bench-row.ts';
import { bundleInPage } from '../bundle.ts';
import { untilMarked } from '../driving/until-marked.ts';
import { untilQuiet } from '../driving/until-quiet.ts';
import { type BenchPage, makePage } from '../pages/made-page.ts';
import { manyWords, standardLength, standardPage } from '../pages/standard-pages.ts';
import type { Part } from '../part.ts';

/** Two frames of a screen with 60 in a second, in ms. */
const budget = 2 * (1_000 / 60);
const rounds = 4;
/** A card opens at once where another closed just before: longer than that, in ms. */
const forgetTime = 450;
const mostWait = 5_000;
/** Between two moves of the pointer, in ms. */
const stepTime = 60;

/** Sentences that mean something, before those that only hold words. */
const pointedAt =
	'<p id="first">Umbrella sales jumped 18 % to $40 million last year.</p><p id="second">He hired an agency for a six-week marketing campaign of posters.</p>';

export const card: Part = {
	name: 'card',
	title: 'Pointer at rest to card painted, beyond the dwell, built extension',
	takesPage: false,
	async run(browser) {
		const rows: BenchRow[] = [];
		for (const page of [makePage(2_400, 10), standardPage(standardLength, manyWords)])
			rows.push(
				...(await measure(browser, { ...page, name: `${page.name}, cards`, html: page.html.replace('<main>', `<main>${pointedAt}`) })),
			);
		return { rows };
	},
};

async function measure(browser: BenchBrowser, page: BenchPage): Promise<BenchRow[]> {
	const tab = await browser.open('lens', page, await bundleInPage('witness'));
	await untilMarked(tab);
	await untilQuiet(browser, tab);
	await tab.evaluate(() => scrollTo(0, 0));
	const places = [await pointOf(tab, '#first', 'sales'), await pointOf(tab, '#second', 'marketing')];
	const times: number[] = [];
	for (let round = 0; round < rounds + 1; round += 1) {
		const { x, y } = places[round % places.length] ?? { x: 0, y: 0 };
		times.push((await timeCard(tab, x, y)) - defaultSettings.dwell);
	}
	await tab.close();
	const [first = Number.NaN, ...rest] = times;
	return [
		valueRow({ what: `${page.name}: first card`, unit: 'ms', rounds: [first], budget }),
		valueRow({ what: `${page.name}: later cards`, unit: 'ms', rounds: rest, budget }),
	];
}

async function timeCard(tab: Page, x: number, y: number): Promise<number> {
	const timing = tab.evaluate(() => globalThis.timeCard());
	// Onto the word in the last move alone, and slowly: the dwell begins with it.
	for (const above of [40, 14, 0]) {
		await tab.mouse.move(x, Math.max(0, y - above));
		await pause(stepTime);
	}
	const time = await Promise.race([timing, pause(mostWait).then(() => undefined)]);
	if (time === undefined || !(await readCard(tab))) throw new Error(`no card at ${x}, ${y}`);
	await tab.mouse.move(1, 1);
	await tab.keyboard.press('Escape');
	await untilClosed(tab);
	await pause(forgetTime);
	return time;
}
