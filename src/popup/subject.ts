import { browser } from '../webextension/browser.ts';

/** The tab that the popup is about; `undefined` where it is about none, as when it is opened as a tab of its own. */
export async function findSubject(search: string): Promise<number | undefined> {
	return (await namedTab(search)) ?? (await activeTab());
}

async function namedTab(search: string): Promise<number | undefined> {
	const wanted = new URLSearchParams(search).get('tab');
	if (wanted === null || !/^\d{1,15}$/.test(wanted)) return undefined;
	try {
		return (await browser.tabs.get(Number(wanted))).id;
	} catch {
		// Browsers reject the id of a tab that is closed: then the address says nothing.
		return undefined;
	}
}

async function activeTab(): Promise<number | undefined> {
	const [[active], own] = await Promise.all([browser.tabs.query({ active: true, currentWindow: true }), browser.tabs.getCurrent()]);
	return active === undefined || active.id === own?.id ? undefined : active.id;
}
