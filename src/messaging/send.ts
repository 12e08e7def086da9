import { browser } from '../webextension/browser.ts';
import type { ToBackground, ToSession } from './messages.ts';
import type { ToPage } from './to-page.ts';

/** Sends to the background; resolves to its answer, unchecked. Where the extension is gone, Chromium throws at once: here it rejects. */
export async function sendToBackground(message: ToBackground): Promise<unknown> {
	return browser.runtime.sendMessage(message);
}

/** Sends to the background; resolves to false where nobody is there, as after an update of the extension, or what was asked for failed. */
export function isHeard(message: ToBackground): Promise<boolean> {
	return sendToBackground(message).then(
		() => true,
		() => false,
	);
}

/** Sends to every frame of a tab. A tab without our script is no error: the promise resolves to `undefined`. */
export async function sendToPage(tabId: number, message: ToPage | ToSession, frameId?: number): Promise<unknown> {
	try {
		return await browser.tabs.sendMessage(tabId, message, frameId === undefined ? undefined : { frameId });
	} catch (cause) {
		if (isNobodyThere(cause)) return undefined;
		throw cause;
	}
}

/** Both browsers word it alike; neither gives it a code. */
function isNobodyThere(cause: unknown): boolean {
	return cause instanceof Error && /Receiving end does not exist|message port closed/i.test(cause.message);
}
