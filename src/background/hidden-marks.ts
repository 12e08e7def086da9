/** Tabs whose marks the reader has hidden, until they go to another page. In `storage.session`: the background is often stopped. */
import { browser } from '../webextension/browser.ts';
import { tellPage } from './tell-pages.ts';

const keyOf = (tab: number): string => `hidden-marks:${tab}`;

export async function areMarksHidden(tab: number): Promise<boolean> {
	const key = keyOf(tab);
	return (await browser.storage.session.get(key))[key] === true;
}

/** @throws where the browser refuses to store */
export async function showMarks(tab: number, areShown: boolean): Promise<void> {
	if ((await areMarksHidden(tab)) !== areShown) return;
	if (areShown) await browser.storage.session.remove(keyOf(tab));
	else await browser.storage.session.set({ [keyOf(tab)]: true });
	await tellPage(tab);
}
