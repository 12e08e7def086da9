import { sendToPage } from '../messaging/send.ts';
import { browser } from '../webextension/browser.ts';

/** Tells every open page that the reader's choices have changed. */
export async function tellAllPages(): Promise<void> {
	const tabs = await browser.tabs.query({});
	await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : tellPage(id))));
}

/** Tells the frames of one tab. */
export async function tellPage(tab: number): Promise<void> {
	await sendToPage(tab, { type: 'choices-changed' });
}
