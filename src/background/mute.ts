/** What readers switch off and on from a card or a menu goes into the settings, where the options show it and can take it back. */
import { isSiteOn, switchSite } from '../settings/site.ts';
import { siteOf } from '../settings/site-pattern.ts';
import { changeSettings, readSettings } from '../settings/storage.ts';
import type { Tabs } from '../webextension/browser.ts';

/** @throws where the browser refuses to store */
export async function muteSense(sense: string, isMuted: boolean): Promise<void> {
	const settings = await readSettings();
	const others = settings.hiddenSenses.filter((id) => id !== sense);
	await changeSettings(settings, { hiddenSenses: isMuted ? [...others, sense] : others });
}

/** Switches the lens off on the site that the reader sees. @throws where the tab tells none, or the browser refuses to store */
export async function muteSite(tab: Tabs.Tab | undefined): Promise<void> {
	await setSite(tab, () => false);
}

/** Off where it is on, on where it is off; nothing on a page without a site, such as the browser's own. */
export async function switchSiteOf(tab: Tabs.Tab | undefined): Promise<void> {
	if (siteOf(tab?.url ?? '') !== undefined) await setSite(tab, (isOn) => !isOn);
}

async function setSite(tab: Tabs.Tab | undefined, next: (isOn: boolean) => boolean): Promise<void> {
	const address = tab?.url ?? '';
	const site = siteOf(address);
	if (site === undefined) throw new Error('The tab tells no site to switch');
	const settings = await readSettings();
	await changeSettings(settings, switchSite(settings, site, address, next(isSiteOn(settings, address))));
}
