/** What readers mute from a card goes into the settings, where the options show it and can take it back. */
import { readSiteAnswer, sendToPage } from '../messaging/send.ts';
import { changeSettings, readSettings } from '../settings/storage.ts';
import type { Runtime } from '../webextension/browser.ts';
import { topFrame } from './top-frame.ts';

/** Two cards may ask at once: each change is read and written before the next one is read. */
let lastChange: Promise<void> = Promise.resolve();

function inTurn(change: () => Promise<void>): Promise<void> {
	const done = lastChange.then(change);
	// The one who asked hears of a failure; the next change goes on.
	lastChange = done.catch(() => undefined);
	return done;
}

/** @throws where the browser refuses to store */
export function muteSense(sense: string, isMuted: boolean): Promise<void> {
	return inTurn(async () => {
		const others = (await readSettings()).hiddenSenses.filter((id) => id !== sense);
		await changeSettings({ hiddenSenses: isMuted ? [...others, sense] : others });
	});
}

/** Switches the lens off on the site that the reader sees: the top frame's. @throws where it has none, or the browser refuses */
export function muteSite({ tab }: Runtime.MessageSender): Promise<void> {
	return inTurn(async () => {
		const site = tab?.id === undefined ? undefined : readSiteAnswer(await sendToPage(tab.id, { type: 'ask-site' }, topFrame));
		if (site === undefined) throw new Error('The tab tells no site to switch off');
		const { offSites } = await readSettings();
		if (!offSites.includes(site)) await changeSettings({ offSites: [...offSites, site] });
	});
}
