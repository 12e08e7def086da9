import { type CommandName, commandNames } from '../messaging/messages.ts';
import { sendToPage } from '../messaging/send.ts';
import { browser } from '../webextension/browser.ts';

/** Passes keyboard commands on to the page that the reader is in. */
export function forwardCommands(): void {
	browser.commands.onCommand.addListener((name) => {
		if (isCommand(name)) void forward(name);
	});
}

async function forward(name: CommandName): Promise<void> {
	const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
	if (tab?.id !== undefined) await sendToPage(tab.id, { type: 'command', name });
}

function isCommand(name: string): name is CommandName {
	return (commandNames as readonly string[]).includes(name);
}
