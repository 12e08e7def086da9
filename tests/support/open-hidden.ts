import type { Page } from 'puppeteer-core';
import { type LensBrowser, until } from './lens-browser.ts';

interface Tabs {
	create(options: { url: string; active: boolean }): Promise<unknown>;
}

/** Opens an address in a tab behind the one in front, as readers do with a middle click. @param own a page of the extension */
export async function openHidden({ browser }: LensBrowser, own: Page, address: string): Promise<Page> {
	await own.evaluate(async (url) => {
		const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs }>;
		await (browser ?? chrome)?.tabs.create({ url, active: false });
	}, address);
	const page = await until(async () => (await browser.pages()).find((each) => each.url() === address), 'the tab behind');
	await page.waitForFunction(() => document.readyState === 'complete');
	return page;
}
