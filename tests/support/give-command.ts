import type { Page } from 'puppeteer-core';
import type { CommandName } from '../../src/messaging/messages.ts';
import { evaluateInFirefoxWindow } from './firefox-window.ts';
import type { LensBrowser } from './lens-browser.ts';

/** The keys that the manifest suggests: code, character with Shift, key code. */
const keys: Readonly<Record<CommandName, readonly [code: string, key: string, keyCode: number]>> = {
	'next-occurrence': ['Period', '>', 190],
	'previous-occurrence': ['Comma', '<', 188],
	'enter-card': ['KeyC', 'C', 67],
};

/**
 * Gives a command as a reader does, to the tab in front. The drivers' keys reach pages only, never the browser: Firefox
 * gets them in its own window; Chromium without a window has none, so its event is fired where the browser would.
 */
export async function giveCommand(lens: LensBrowser, page: Page, command: CommandName): Promise<void> {
	if (lens.name === 'firefox') await pressInFirefox(page, command);
	else await fireInChromium(lens, command);
}

async function pressInFirefox(page: Page, command: CommandName): Promise<void> {
	const [code, key, keyCode] = keys[command];
	await evaluateInFirefoxWindow(
		page,
		`(() => {
			const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
			input.beginInputTransactionForTests(window);
			const held = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ${JSON.stringify([key, code, keyCode])}]
				.map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
			for (const each of held) input.keydown(each);
			for (const each of held.reverse()) input.keyup(each);
		})()`,
	);
}

async function fireInChromium({ browser }: LensBrowser, command: CommandName): Promise<void> {
	const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
	const worker = await target.worker();
	await worker?.evaluate((command) => {
		const { chrome } = globalThis as unknown as { chrome: { commands: { onCommand: { dispatch(name: string): void } } } };
		chrome.commands.onCommand.dispatch(command);
	}, command);
}
