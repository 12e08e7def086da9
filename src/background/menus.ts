/** The context menu of pages and of the toolbar's button. */
import { browser } from '../webextension/browser.ts';
import { say } from '../wording/words.ts';
import { switchSiteOf } from './mute.ts';

const switchSiteItem = 'switch-site';

/** Makes the entries anew: browsers keep them, also those of an earlier version. */
export async function createMenus(): Promise<void> {
	await browser.contextMenus.removeAll();
	browser.contextMenus.create({ id: switchSiteItem, title: say('menu.switchSite'), contexts: ['page', 'action'] });
}

export function answerMenus(): void {
	browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
		if (menuItemId === switchSiteItem) void switchSiteOf(tab);
	});
}
