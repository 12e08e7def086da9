import { browser } from '../webextension/browser.ts';

/** Whether this is the toolbar's small window, and not a tab. */
export function isToolbarWindow(): boolean {
	return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/**
 * Tells the style sheet whether this is the toolbar's small window, which takes its size from its content, or a tab,
 * which gives the content its size. No media query can tell them apart.
 */
export function markWindowKind(root: HTMLElement): void {
	root.classList.toggle('in-toolbar-window', isToolbarWindow());
}
