import type { Page } from 'puppeteer-core';
import { type LensBrowser, until } from './lens-browser.ts';

/** Opens the popup's page as a tab about another tab. In a tab, unlike in the toolbar, it hides the page, which is read while it is seen. */
export async function openPopupAbout(lens: LensBrowser, tab: Page): Promise<Page> {
	return lens.openOwn(`popup.html?tab=${await lens.tabIdOf(tab)}`);
}

/** Waits for something in a page of the extension, and answers with its text. */
export function textIn(own: Page, selector: string): Promise<string> {
	return until(() => own.evaluate((selector) => document.querySelector(selector)?.textContent ?? undefined, selector), selector);
}

/** Clicks as a reader does, once it is there. */
export async function press(own: Page, selector: string): Promise<void> {
	await textIn(own, selector);
	await own.bringToFront();
	await own.click(selector);
}

/** Opens the real popup from Chromium's toolbar, about the page in front. */
export async function openFromToolbar(lens: LensBrowser, tab: Page): Promise<Page> {
	const extension = (await lens.browser.extensions()).get(lens.extensionId);
	if (!extension) throw new Error('the extension is not installed');
	const others = new Set(lens.browser.targets());
	const target = lens.browser.waitForTarget((each) => !others.has(each) && each.url().endsWith('/popup.html'));
	await tab.triggerExtensionAction(extension);
	return (await target).asPage();
}
