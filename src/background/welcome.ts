/** The first-run page, which opens by itself once: never on an update, and never when the browser is updated. */
import { browser } from '../webextension/browser.ts';

const welcomePage = 'welcome.html';

export function welcomeNewReaders(): void {
	browser.runtime.onInstalled.addListener(({ reason }) => {
		if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(welcomePage) });
	});
}
