/**
 * One lens in a frame. After an update of the extension a new script starts in pages that an old one is at work in, in a
 * world of its own. Firefox has taken the old one's code away by then and left what it had put into the page; Chromium
 * lets it run on, and it finds out by itself that its extension is gone. No event tells it.
 */
import { cardHostName } from '../card/host-name.ts';
import { clearHighlights } from '../page/marks.ts';
import { markStyles } from '../settings/schema.ts';
import { browser } from '../webextension/browser.ts';
import { canPaint } from './readable.ts';
import { running, world } from './running-lens.ts';

/** How often a lens at work looks whether its extension is still there, in ms. No event tells of it. */
const checkInterval = 2_000;

/**
 * Clears what an earlier version has left in this frame.
 * @returns ends this lens; `undefined` where this very version is at work here already, because it was both declared and
 * put into open pages
 */
export function takeOverFrame(): AbortController | undefined {
	if (world[running]?.signal.aborted === false) return undefined;
	if (canPaint()) clearHighlights(markStyles);
	for (const host of Document.prototype.querySelectorAll.call(document, `${cardHostName}[popover]`)) host.remove();
	const lens = Object.assign(new AbortController(), { runtime: browser.runtime });
	world[running] = lens;
	return lens;
}

/** False where the extension was updated, switched off or removed: nothing of it answers this script any more. */
export function isExtensionThere(): boolean {
	try {
		return browser.runtime?.id !== undefined;
	} catch {
		// Firefox: "can't access dead object".
		return false;
	}
}

/**
 * Calls back when the extension is found to be gone, until `signal` aborts.
 * @returns looks at once, and tells whether it is there
 */
export function watchExtension(onGone: () => void, signal: AbortSignal): () => boolean {
	const check = () => {
		const isThere = isExtensionThere();
		if (!isThere) onGone();
		return isThere;
	};
	const timer = setInterval(check, checkInterval);
	window.addEventListener('visibilitychange', check, { signal });
	signal.addEventListener('abort', () => clearInterval(timer), { once: true });
	return check;
}
