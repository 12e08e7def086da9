import { useEffect, useState } from 'preact/hooks';
import { type CommandName, commandNames } from '../messaging/command-names.ts';
import { browser } from '../webextension/browser.ts';
import { failureText } from './failure-text.ts';

export interface Commands {
	/** Command → its keys as the browser writes them, empty for none; `undefined` while they are read. */
	readonly keys: ReadonlyMap<CommandName, string> | undefined;
	/** Why they cannot be read, in the browser's own words; empty where they can. */
	readonly problem: string;
}

/** The commands with their present keys. They are read again whenever the reader comes back, who may have changed them. */
export function useCommands(): Commands {
	const [commands, setCommands] = useState<Commands>({ keys: undefined, problem: '' });
	useEffect(() => {
		const ending = new AbortController();
		const read = () =>
			browser.commands.getAll().then(
				(all) => {
					const keyOf = (name: CommandName) => all.find((command) => command.name === name)?.shortcut ?? '';
					if (!ending.signal.aborted) setCommands({ keys: new Map(commandNames.map((name) => [name, keyOf(name)])), problem: '' });
				},
				(cause: unknown) => {
					if (!ending.signal.aborted) setCommands(({ keys }) => ({ keys, problem: failureText(cause) }));
				},
			);
		void read();
		addEventListener('focus', () => void read(), { signal: ending.signal });
		document.addEventListener('visibilitychange', () => void read(), { signal: ending.signal });
		return () => ending.abort();
	}, []);
	return commands;
}
