/** The toolbar's button, for each tab: how many words its page has, and whether the lens is at work there. */
import { hiddenMarksKey } from '../settings/hidden-marks.ts';
import { readSettings } from '../settings/storage.ts';
import { browser } from '../webextension/browser.ts';

/** More than that is told as `1k+`: a badge has room for four characters. */
const mostShown = 999;

/** Dark enough for white digits (WCAG 2.2, 1.4.3: 7:1), and quiet beside the icon. */
const badgeColour = '#2a5f4e';

const keyOf = (tab: number): string => `counts:${tab}`;

type Counts = Readonly<Record<string, number>>;

/** Writings wait for each other: each adds to what the one before has left. */
let writing: Promise<unknown> = Promise.resolve();

/** Takes down the words of one frame, and shows those of its whole tab. A page that is new in its top frame begins anew. */
export function countWords(tab: number, frame: number, count: number, isNewPage: boolean): Promise<void> {
	const done = writing.then(async () => {
		const key = keyOf(tab);
		const known = isNewPage ? {} : (((await browser.storage.session.get(key))[key] ?? {}) as Counts);
		const counts = { ...known, [frame]: count };
		await browser.storage.session.set({ [key]: counts });
		await showCount(tab, counts);
	});
	// A tab that has been closed meanwhile has no badge.
	writing = done.catch(() => undefined);
	return done;
}

/** Forgets a tab that is closed. */
export function forgetClosedTabs(): void {
	browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove([keyOf(tab), hiddenMarksKey(tab)]));
}

/** Shows at the icon whether the lens works on the tab's page. @throws where the tab is gone */
export async function showState(tab: number, isOn: boolean): Promise<void> {
	await browser.action.setIcon({ tabId: tab, path: iconPaths(isOn) });
	if (!isOn) await browser.action.setBadgeText({ tabId: tab, text: '' });
}

/** Shows or clears all badges: the reader has changed the setting. */
export async function showAllCounts(): Promise<void> {
	const tabs = await browser.tabs.query({});
	await Promise.allSettled(
		tabs.map(async ({ id }) => {
			if (id === undefined) return;
			const key = keyOf(id);
			await showCount(id, ((await browser.storage.session.get(key))[key] ?? {}) as Counts);
		}),
	);
}

async function showCount(tab: number, counts: Counts): Promise<void> {
	const { showsBadge } = await readSettings();
	const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
	await browser.action.setBadgeBackgroundColor({ tabId: tab, color: badgeColour });
	await browser.action.setBadgeText({ tabId: tab, text: showsBadge ? badgeText(count) : '' });
}

/** Nothing for none: a page without the words is no news. */
export function badgeText(count: number): string {
	if (count === 0) return '';
	return count > mostShown ? '1k+' : String(count);
}

function iconPaths(isOn: boolean): Record<string, string> {
	const folder = isOn ? 'icons' : 'icons-off';
	return Object.fromEntries([16, 32].map((size) => [String(size), `/${folder}/${size}.png`]));
}
