import { parseSettings } from '../settings/items.ts';
import { defaultSettings, type Settings } from '../settings/schema.ts';
import { changeSettings, readStoredItems, watchSettings } from '../settings/storage.ts';
import { failureText } from './failure-text.ts';
import { changedPart, type MadeChange, takingBack, withChange } from './made-change.ts';

/** `times` counts the savings, so that each one can be told. `reason` is the browser's own words. */
export type SaveState =
	| { readonly kind: 'reading' | 'idle' | 'saving' }
	| { readonly kind: 'saved' | 'undone'; readonly times: number }
	| { readonly kind: 'unread' | 'unsaved'; readonly reason: string };

export interface Kept {
	/** What is stored, with what the reader chose and storage did not take yet. */
	readonly settings: Settings;
	readonly save: SaveState;
	/** How many changes made on this page can be taken back, one after another. */
	readonly undoable: number;
	/** Whether some of what is stored is on this device alone, for the browser would not synchronise it. */
	readonly isOnDeviceOnly: boolean;
}

export interface SettingsKeeper {
	/** @param seen the settings that the reader saw when choosing */
	change(seen: Settings, change: Partial<Settings>): void;
	/** Takes back the last change made here. What was chosen elsewhere since stays. */
	undo(): void;
	/** Saves again what could not be saved. */
	retry(): void;
}

export const keptAtStart: Kept = { settings: defaultSettings, save: { kind: 'reading' }, undoable: 0, isOnDeviceOnly: false };

/**
 * Stores each change at once, one writing at a time, and follows changes from elsewhere until `signal` aborts.
 * A change that storage refuses stays on the screen and is tried again with the next one.
 */
export function keepSettings(onKept: (kept: Kept) => void, signal: AbortSignal): SettingsKeeper {
	let stored: Settings = defaultSettings;
	let isOnDeviceOnly = false;
	/** In the order in which they were made, and are to be stored. */
	let unsaved: readonly MadeChange[] = [];
	const made: MadeChange[] = [];
	let isWriting = false;
	let times = 0;
	let readings = 0;
	let save: SaveState = keptAtStart.save;

	const onScreen = () => unsaved.reduce(withChange, stored);
	const tell = (now: SaveState) => {
		save = now;
		if (!signal.aborted) onKept({ settings: onScreen(), save, undoable: made.length, isOnDeviceOnly });
	};
	const write = async (done: 'saved' | 'undone') => {
		if (isWriting) return;
		isWriting = true;
		try {
			for (let [next] = unsaved; next; [next] = unsaved) {
				await changeSettings(next.before, next.change);
				stored = withChange(stored, next);
				unsaved = unsaved.slice(1);
			}
			times += 1;
			tell({ kind: done, times });
		} catch (cause) {
			tell({ kind: 'unsaved', reason: failureText(cause) });
		} finally {
			isWriting = false;
		}
	};
	const read = async () => {
		readings += 1;
		const reading = readings;
		try {
			const { items, unsynced } = await readStoredItems();
			// A later one knows more.
			if (reading !== readings) return;
			stored = parseSettings(items);
			isOnDeviceOnly = unsynced.length > 0;
			// What has just been saved, or could not be, stays told: our own savings come back here too.
			tell(save.kind === 'reading' || save.kind === 'unread' ? { kind: 'idle' } : save);
		} catch (cause) {
			tell({ kind: 'unread', reason: failureText(cause) });
		}
	};
	watchSettings(() => void read(), signal);
	void read();
	const store = (change: MadeChange, done: 'saved' | 'undone') => {
		unsaved = [...unsaved, change];
		tell({ kind: 'saving' });
		void write(done);
	};
	return {
		change(seen, chosen) {
			const change = changedPart(seen, chosen);
			if (Object.keys(change).length === 0) return;
			made.push({ before: seen, change });
			store({ before: seen, change }, 'saved');
		},
		undo() {
			const before = onScreen();
			for (let last = made.pop(); last; last = made.pop()) {
				const change = takingBack(before, last);
				if (Object.keys(change).length === 0) continue;
				store({ before, change }, 'undone');
				return;
			}
			tell(save);
		},
		retry() {
			tell({ kind: 'saving' });
			void write('saved');
		},
	};
}
