/** Tabs whose marks the reader has hidden, until they go to another page. In `storage.session`: the background is often stopped. */
import { browser } from '../webextension/browser.ts';

export const hiddenMarksKey = (tab: number): string => `hidden-marks:${tab}`;

/** @throws where the browser cannot read */
export async function areMarksHidden(tab: number): Promise<boolean> {
	const key = hiddenMarksKey(tab);
	return (await browser.storage.session.get(key))[key] === true;
}

/** @throws where the browser refuses to store */
export async function keepMarksHidden(tab: number, areHidden: boolean): Promise<void> {
	if (areHidden) await browser.storage.session.set({ [hiddenMarksKey(tab)]: true });
	else await browser.storage.session.remove(hiddenMarksKey(tab));
}

/** Calls `onChange` when the marks of this tab are hidden or shown, until `signal` aborts. Only pages of the extension hear of it. */
export function watchHiddenMarks(tab: number, onChange: () => void, signal: AbortSignal): void {
	const listener = (changes: Record<string, unknown>, area: string) => {
		if (area === 'session' && hiddenMarksKey(tab) in changes) onChange();
	};
	browser.storage.onChanged.addListener(listener);
	signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
