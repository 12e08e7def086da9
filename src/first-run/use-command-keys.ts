import { useEffect, useState } from 'preact/hooks';
import type { CommandName } from '../messaging/messages.ts';
import { browser } from '../webextension/browser.ts';

/** The keys of each command, as they are set now; without an entry while they are read, or where none is set. */
export function useCommandKeys(): ReadonlyMap<string, string> {
	const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
	useEffect(() => {
		const ending = new AbortController();
		const read = async () => {
			const commands = await browser.commands.getAll();
			const found = commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut] as const] : []));
			if (!ending.signal.aborted) setKeys(new Map<CommandName | string, string>(found));
		};
		void read();
		// They may have been changed in another tab.
		window.addEventListener('focus', () => void read(), { signal: ending.signal });
		return () => ending.abort();
	}, []);
	return keys;
}
