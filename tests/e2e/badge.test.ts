import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser } from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { storeSettings } from '../support/store-settings.ts';

const page = (body: string) => `<!doctype html><html lang="en"><title>Notes</title><body>${body}`;
const words =
	'<p>Umbrella sales jumped 18 % to $40 million.</p><p>She has worked in sales for years.</p><p>The harbour master, Mr Jonah Sale, opened the new pier.</p>';

describe.each(browserNames)('the badge in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let own: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	/** What the toolbar's button shows while this page is in front. */
	const untilBadge = async (tab: Page, text: string) => {
		const tabId = await lens.tabIdOf(tab);
		const badge = () =>
			own.evaluate(async (tabId) => {
				type Api = { action: { getBadgeText(of: { tabId: number }): Promise<string> } };
				const { browser, chrome } = globalThis as unknown as Record<string, Api>;
				return (browser ?? chrome)?.action.getBadgeText({ tabId });
			}, tabId);
		await expect.poll(badge, { timeout: 15_000 }).toBe(text);
	};

	it('tells how many words are marked, those of frames too, and keeps up with the page', async () => {
		server.put('/inner', page('<p>a marketing campaign of posters</p>'));
		const { page: tab } = await lens.open(server.put('/words', page(`${words}<iframe src="/inner"></iframe>`)));
		await untilBadge(tab, '3');
		await tab.evaluate(() => document.querySelector('p')?.remove());
		await untilBadge(tab, '2');
		await tab.evaluate(() => document.querySelector('iframe')?.remove());
		await untilBadge(tab, '1');
		await tab.evaluate(() => document.querySelector('p')?.remove());
		await untilBadge(tab, '');
		await tab.close();
	});

	it('goes when the reader switches the site or the badge off, and comes back', async () => {
		const { page: tab } = await lens.open(server.put('/switched', page(words)));
		await untilBadge(tab, '2');
		for (const change of [{ offSites: ['127.0.0.1'] }, { showsBadge: false }]) {
			await storeSettings(own, change);
			await untilBadge(tab, '');
			await storeSettings(own, {});
			await untilBadge(tab, '2');
		}
		await tab.close();
	});

	it('counts only what is in a sense that the reader has marked', async () => {
		await storeSettings(own, { hiddenGroups: ['selling'] });
		const { page: tab } = await lens.open(server.put('/senses', page(words)));
		await untilBadge(tab, '1');
		await storeSettings(own, {});
		await untilBadge(tab, '2');
		await tab.close();
	});

	it('is that of each page, also of one that is gone back to', async () => {
		const { page: tab } = await lens.open(server.put('/first', page(words)));
		await untilBadge(tab, '2');
		await tab.goto(server.put('/second', page('<p>The harbour was calm.</p>')));
		await untilBadge(tab, '');
		await tab.evaluate(() => history.back());
		await untilBadge(tab, '2');
		await tab.close();
	});
});
