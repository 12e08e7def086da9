import type { Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from './firefox-window.ts';
import type { LensBrowser } from './lens-browser.ts';

interface Tabs {
	setZoom(id: number, factor: number): Promise<void>;
}

/** Zooms the page in front as a reader does, and waits until it is laid out so. */
export async function zoomTab(lens: LensBrowser, own: Page, page: Page, factor: number): Promise<void> {
	const before = await page.evaluate(() => innerWidth * devicePixelRatio);
	if (lens.name === 'firefox') await evaluateInFirefoxWindow(page, `gBrowser.selectedBrowser.fullZoom = ${factor}; true`);
	else
		await own.evaluate(
			(id, factor) => (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs.setZoom(id, factor),
			await lens.tabIdOf(page),
			factor,
		);
	await page.waitForFunction((width, factor) => Math.abs(innerWidth * factor - width) < 3 * factor, {}, before, factor);
}
