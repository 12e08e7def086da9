/** Puts the lens's scripts and styles into frames that ask for them, and into open pages after an update. */
import { browser, type Runtime } from '../webextension/browser.ts';

/** Read by every frame; the manifest declares it. */
const lensScript = 'lens.js';
/** Ranks and draws cards; only where there is something to mark. */
const sessionScript = 'lens-session.js';
const markStyles = 'assets/marks.css';
/** Only for readers who want a colour for each group. */
const groupColours = 'assets/marks-by-group.css';

/**
 * Where the styles of marks stand in the cascade. Firefox applies a user's sheet in shadow trees as well, and no page
 * overrules it; Chromium paints no highlight from a user's sheet (seen in 156), but inherits those of the page's own
 * level into shadow trees (css-pseudo-4, "highlight inheritance").
 */
const styleOrigin = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** @throws where the browser lets no script into the frame */
export async function startSessionIn({ tab, frameId }: Runtime.MessageSender): Promise<void> {
	const target = targetOf(tab?.id, frameId);
	if (!target) return;
	await Promise.all([putStylesIn(target, markStyles), startSessionScriptIn(target)]);
}

/** The script alone: what it needs in a frame that shows cards of others. @throws where the browser lets no script into the frame */
export async function startSessionScriptIn(target: Target): Promise<void> {
	await browser.scripting.executeScript({ target, files: [sessionScript] });
}

export async function endSessionIn({ tab, frameId }: Runtime.MessageSender): Promise<void> {
	const target = targetOf(tab?.id, frameId);
	if (target) await Promise.all([markStyles, groupColours].map((file) => browser.scripting.removeCSS(stylesIn(target, file))));
}

/** @throws where the frame is gone */
export async function showGroupColoursIn({ tab, frameId }: Runtime.MessageSender): Promise<void> {
	const target = targetOf(tab?.id, frameId);
	if (target) await putStylesIn(target, groupColours);
}

async function putStylesIn(target: Target, file: string): Promise<void> {
	// Chromium leaves an old version's styles in the page, puts a second copy beside them, and removes one at a time.
	if (!import.meta.env.FIREFOX) await browser.scripting.removeCSS(stylesIn(target, file));
	await browser.scripting.insertCSS(stylesIn(target, file));
}

function stylesIn(target: Target, file: string): Parameters<typeof browser.scripting.insertCSS>[0] {
	return { target, files: [file], origin: styleOrigin };
}

/** Set once the scripts were put into the open pages; gone when the extension is updated, or switched off and on. */
const startedKey = 'isStartedInOpenPages';

/**
 * Chromium leaves open pages to the old version's scripts, which nothing answers, and to none where the extension was
 * switched on again; no event tells of the latter. Firefox starts the new scripts itself.
 */
export async function startInOpenPages(): Promise<void> {
	if (import.meta.env.FIREFOX) return;
	const stored = await browser.storage.session.get(startedKey);
	if (stored[startedKey]) return;
	await browser.storage.session.set({ [startedKey]: true });
	await startInAllTabs();
}

async function startInAllTabs(): Promise<void> {
	const tabs = await browser.tabs.query({});
	// A tab that takes no scripts (the browser's own pages, the store, one that was put to sleep) is left as it is.
	await Promise.allSettled(
		tabs.flatMap(({ id, discarded }) =>
			id === undefined || discarded
				? []
				: [browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [lensScript] })],
		),
	);
}

export interface Target {
	tabId: number;
	frameIds: number[];
}

function targetOf(tabId: number | undefined, frameId: number | undefined): Target | undefined {
	return tabId === undefined || frameId === undefined ? undefined : { tabId, frameIds: [frameId] };
}
