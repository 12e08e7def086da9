/** Keeps stored settings, open pages and the toolbar in step with each other. */
import { watchSnooze } from '../settings/snooze.ts';
import { bringUpToDate, readSettings, watchSettings } from '../settings/storage.ts';
import { browser } from '../webextension/browser.ts';
import { followChoices } from './choices.ts';
import { tellAllPages, tellPage } from './tell-pages.ts';
import { forgetClosedTabs, showAllCounts } from './toolbar.ts';

export function keepUp(signal: AbortSignal): void {
	followChoices(signal);
	watchSettings(() => void tellAllPages(), signal);
	watchSettings(() => void showAllCounts(), signal);
	watchSnooze(() => void tellAllPages(), signal);
	browser.tabs.onUpdated.addListener((tab, { url }) => {
		if (url !== undefined) void tellOfNewAddress(tab);
	});
	forgetClosedTabs();
	// Settings that cannot be brought up to date are read as they are, each time.
	void bringUpToDate().catch(() => undefined);
}

/** A page may change its address without being loaded, and a rule may be for some of its paths alone. */
async function tellOfNewAddress(tab: number): Promise<void> {
	const { offSites, onSites } = await readSettings();
	if ([...offSites, ...onSites].some((pattern) => pattern.includes('/'))) await tellPage(tab);
}
