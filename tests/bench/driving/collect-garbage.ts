import type { CDPSession, Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from '../../support/firefox-window.ts';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Chromium's DevTools session with a page, opened once. */
export function devTools(page: Page): Promise<CDPSession> {
	const known = sessions.get(page) ?? page.createCDPSession();
	sessions.set(page, known);
	return known;
}

/** Lets Firefox's pages ask for a collection; to be called before they are opened. */
export async function allowCollection(page: Page): Promise<void> {
	await evaluateInFirefoxWindow(page, `Services.prefs.setBoolPref('dom.testing.testutils.enabled', true)`);
}

/** Collects all garbage of a page's process, so that none of what was made before is collected while something is timed. */
export async function collectGarbage(page: Page, isFirefox: boolean): Promise<void> {
	if (!isFirefox) {
		await (await devTools(page)).send('HeapProfiler.collectGarbage');
		return;
	}
	await page.evaluate(() => (globalThis as unknown as { TestUtils: { gc(): Promise<void> } }).TestUtils.gc());
}
