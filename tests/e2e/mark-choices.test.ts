import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { giveCommand } from '../support/give-command.ts';
import { hover, type LensBrowser, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { comparePictures, takePicture } from '../support/picture.ts';
import { storeSettings } from '../support/store-settings.ts';

const body = `
	<p>Umbrella <b id="r1">sales</b> jumped 18 % to $40 million.</p>
	<p>Quarterly <b id="r2">sales</b> rose by 9 % to $12 million.</p>
	<h2>People</h2>
	<p>She has worked in <b id="s1">sales</b> for twenty years.</p>
	<p>Umbrella <b id="r3">sales</b> fell 4 % to $38 million.</p>`;
const page = `<!doctype html><html lang="en"><title>Notes</title><style>body { font: 20px/1.9 sans-serif; margin: 40px } b { font: inherit }</style><body>${body}`;

describe.each(browserNames)('choices for marks in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let own: Page;
	let tab: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
		({ page: tab } = await lens.open(server.put('/words', page)));
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const namesOfMarks = () =>
		tab.evaluate(() =>
			[...CSS.highlights]
				.filter(([, highlight]) => highlight.size > 0)
				.map(([name, { size }]) => `${name.replace('sense-lens-', '')}: ${size}`)
				.sort(),
		);
	/** Ids of the words that have a mark. */
	const markedIds = () =>
		tab.evaluate(() =>
			[...CSS.highlights]
				.flatMap(([, highlight]) => [...highlight])
				.map(({ startContainer }) => startContainer.parentElement?.id)
				.sort(),
		);

	it.each([
		['first-in-section', ['r1', 'r3', 's1']],
		['first-on-page', ['r1', 's1']],
		['where-sense-changes', ['r1', 'r3', 's1']],
		['where-unsure', []],
		['every', ['r1', 'r2', 'r3', 's1']],
	] as const)('an open page is marked as densely as chosen: %s', async (density, ids) => {
		await storeSettings(own, { density });
		await tab.bringToFront();
		await expect.poll(markedIds, { timeout: 15_000 }).toEqual(ids);
	});

	it('what the density leaves unmarked has a card when pointed at, and the walk passes it by', async () => {
		await storeSettings(own, { density: 'first-on-page' });
		await tab.bringToFront();
		await expect.poll(markedIds, { timeout: 15_000 }).toEqual(['r1', 's1']);
		expect((await hover(tab, '#r2', 'sales')).group).toBe('revenue');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await tab.mouse.move(5, 5);
		const groups: string[] = [];
		for (const group of ['revenue', 'selling', 'revenue']) {
			await giveCommand(lens, tab, 'next-occurrence');
			await until(async () => ((await readCard(tab))?.group === group ? true : undefined), `the card of ${group}`);
			groups.push(
				String(await tab.evaluate(() => [...(CSS.highlights.get('sense-lens-current') ?? [])][0]?.startContainer.parentElement?.id)),
			);
		}
		expect(groups).toEqual(['r1', 's1', 'r1']);
		await tab.keyboard.press('Escape');
		await storeSettings(own, {});
	});

	it('marks have a colour for each group, or one for all, in each style', async () => {
		await storeSettings(own, { markStyle: 'none' });
		await tab.bringToFront();
		await expect.poll(namesOfMarks, { timeout: 15_000 }).toEqual(['none: 4']);
		const bare = await takePicture(tab);
		const boxes = await tab.$$eval('b', (words) =>
			words.map((word) => {
				const { x, y, width, height } = word.getBoundingClientRect();
				return { x: x - 6, y: y - 6, width: width + 12, height: height + 12 };
			}),
		);
		const changedSince = async (picture: string) => comparePictures(tab, picture, await takePicture(tab), boxes);
		for (const markStyle of ['dotted', 'solid', 'wavy', 'background'] as const) {
			await storeSettings(own, { markStyle });
			await tab.bringToFront();
			await expect.poll(namesOfMarks, { timeout: 15_000 }).toEqual([`${markStyle}: 4`]);
			const inOne = await takePicture(tab);
			await storeSettings(own, { markStyle, markColour: 'by-group' });
			await expect
				.poll(async () => (await namesOfMarks()).map((each) => each.replace(/-\d+/, '-n')).sort(), { timeout: 15_000 })
				.toEqual([`${markStyle}-n: 1`, `${markStyle}-n: 3`]);
			// The green of one group is nearly that of all marks in one colour.
			await expect.poll(async () => (await changedSince(inOne)).inBoxes.some((count) => count > 0), { timeout: 15_000 }).toBe(true);
			expect((await changedSince(bare)).inBoxes.every((count) => count > 0)).toBe(true);
			expect((await changedSince(bare)).elsewhere).toBe(0);
		}
		await storeSettings(own, { offSites: ['127.0.0.1'], markColour: 'by-group' });
		await expect.poll(() => markCount(tab), { timeout: 15_000 }).toBe(0);
		expect(await changedSince(bare)).toEqual({ inBoxes: [0, 0, 0, 0], elsewhere: 0 });
		await storeSettings(own, {});
	});
});
