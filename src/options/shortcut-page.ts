import { browser } from '../webextension/browser.ts';

/** Where keys are changed in Chromium. Its relatives lead from here to their own. */
export const chromiumShortcutPage = 'chrome://extensions/shortcuts';

/** Whether this is Firefox, whose ways to the keys are others. */
export function isFirefox(): boolean {
	return browser.runtime.getURL('').startsWith('moz-extension:');
}

/** Whether the browser can be asked to show the keys; Firefox can since version 137. */
export function canOpenShortcutPage(): boolean {
	return !isFirefox() || openFirefoxPage() !== undefined;
}

/** @throws where the browser does not open it */
export async function openShortcutPage(): Promise<void> {
	if (isFirefox()) await openFirefoxPage()?.();
	else await browser.tabs.create({ url: chromiumShortcutPage });
}

/** Younger than the types that we have of the API. */
function openFirefoxPage(): (() => Promise<void>) | undefined {
	const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
	return commands.openShortcutSettings?.bind(commands);
}
