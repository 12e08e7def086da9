import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { hover, hoverAt, type LensBrowser, moveTo, pause, pointOf, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { storeItems } from '../support/store-settings.ts';

/** Ample for a card that should not come: twice the dwell and the drawing. */
const longerThanDwell = 900;

const article =
	'<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px"><p id="r">Umbrella sales jumped 18 % to $40 million.</p><p id="s">Before she retired she had worked in sales for twenty years.</p><p id="m">He hired an agency for a six-week marketing campaign of posters.</p>';

/** Reads a text in an extension page, once it is there. */
const textIn = (own: Page, selector: string) =>
	until(() => own.evaluate((selector) => document.querySelector(selector)?.textContent ?? undefined, selector), selector);

async function expectNoCard(tab: Page, selector: string, word: string): Promise<void> {
	const { x, y } = await pointOf(tab, selector, word);
	await moveTo(tab, x, y);
	await pause(longerThanDwell);
	expect(await readCard(tab)).toBeUndefined();
	await tab.mouse.move(5, 5);
}

/** Clicks as a reader does, after scrolling there. */
async function press(own: Page, selector: string): Promise<void> {
	await until(async () => ((await own.$(selector)) ? true : undefined), selector);
	await own.bringToFront();
	await own.click(selector);
}

describe.each(browserNames)('settings in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let address: string;
	const profile = mkdtempSync(join(tmpdir(), 'sense-lens-'));
	beforeAll(async () => {
		server = await startPageServer();
		address = server.put('/article', article);
		lens = await startLensBrowser(name, profile);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	});

	it('unmarks a group in an open page as soon as it is switched off in the options, and marks it again', async () => {
		const { page: tab } = await lens.open(address);
		expect((await hover(tab, '#r', 'sales')).group).toBe('revenue');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		const options = await lens.openOwn('options.html');
		await press(options, '[data-testid="group-toggle"][data-group="revenue"]');
		await tab.bringToFront();
		expect((await hover(tab, '#s', 'sales')).group).toBe('selling');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await expectNoCard(tab, '#r', 'sales');
		await press(options, '[data-testid="group-toggle"][data-group="revenue"]');
		await tab.bringToFront();
		expect((await hover(tab, '#r', 'sales')).group).toBe('revenue');
		await options.close();
		await tab.close();
	});

	it('counts in the popup what the page holds, by group', async () => {
		const { page: tab } = await lens.open(address);
		await hover(tab, '#r', 'sales');
		const id = await lens.tabIdOf(tab);
		const popup = await lens.openOwn(`popup.html?tab=${id}`);
		await until(async () => ((await textIn(popup, '[data-testid="page-total"]')) === '3' ? true : undefined), 'a total of three');
		const groups = await popup.$$eval('[data-testid="group-count"]', (rows) => rows.map((row) => row.getAttribute('data-group')).sort());
		expect(groups).toEqual(['promotion', 'revenue', 'selling']);
		await popup.close();
		await tab.close();
	});

	it('finds a sense, a question and a row of the chart by search, a slip forgiven', async () => {
		const popup = await lens.openOwn('popup.html');
		await until(async () => ((await popup.$('[data-testid="search"]')) ? true : undefined), 'the search');
		const kindsFor = async (query: string) => {
			await popup.bringToFront();
			await popup.click('[data-testid="search"]', { count: 3 });
			await popup.type('[data-testid="search"]', query);
			return until(async () => {
				const kinds = await popup.$$eval('[data-testid="search-result"]', (results) =>
					results.map((result) => `${result.getAttribute('data-kind')} ${result.getAttribute('data-id')}`),
				);
				return kinds.length > 0 ? kinds : undefined;
			}, `results for ${query}`);
		};
		expect(await kindsFor('higher and higher offers')).toContain('sense S8');
		expect((await kindsFor('customer servise')).some((hit) => hit.startsWith('question'))).toBe(true);
		await popup.close();
	});

	it.runIf(name === 'chromium')('opens its real popup from the toolbar, about the page in front', async () => {
		const { page: tab } = await lens.open(address);
		await hover(tab, '#r', 'sales');
		const extensions = await lens.browser.extensions();
		const extension = extensions.get(lens.extensionId);
		if (!extension) throw new Error('the extension is not installed');
		const target = lens.browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
		await tab.triggerExtensionAction(extension);
		const popup = await (await target).asPage();
		await until(async () => ((await textIn(popup, '[data-testid="page-total"]')) === '3' ? true : undefined), 'a total of three');
		await tab.close();
	});

	it('switches a site off from the popup, which holds after a restart, and on again', async () => {
		const { page: tab } = await lens.open(address);
		await hover(tab, '#r', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		const id = await lens.tabIdOf(tab);
		const popup = await lens.openOwn(`popup.html?tab=${id}`);
		await press(popup, '[data-testid="site-switch"]');
		await tab.bringToFront();
		await expectNoCard(tab, '#r', 'sales');
		await lens.browser.close();
		lens = await startLensBrowser(name, profile);
		const { page: again } = await lens.open(address);
		await pause(longerThanDwell);
		await expectNoCard(again, '#r', 'sales');
		const newId = await lens.tabIdOf(again);
		const newPopup = await lens.openOwn(`popup.html?tab=${newId}`);
		await press(newPopup, '[data-testid="site-switch"]');
		await again.bringToFront();
		expect((await hoverAt(again, await pointOf(again, '#r', 'sales'), 'sales')).group).toBe('revenue');
		await newPopup.close();
		await again.close();
	});

	it.each([
		[
			'this version',
			{ settingsVersion: 2, dwell: 'soon', markStyle: 7, 'hiddenGroups/selling': true, 'hiddenGroups/5': true, offSites: { a: 1 } },
		],
		['the first version', { dwell: 'soon', markStyle: 7, hiddenGroups: ['selling', 5, null], offSites: { a: 1 } }],
	])('falls back to defaults for what is broken in the storage of %s, and keeps the rest', async (_version, items) => {
		const own = await lens.openOwn('options.html');
		await storeItems(own, items);
		const { page: tab, problems } = await lens.open(address);
		expect((await hover(tab, '#r', 'sales')).group).toBe('revenue');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await expectNoCard(tab, '#s', 'sales');
		expect(problems).toEqual([]);
		await tab.close();
		await storeItems(own, {});
		await own.close();
	});
});
