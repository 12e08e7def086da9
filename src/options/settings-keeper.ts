import { defaultSettings, type SettingName, type Settings } from '../settings/schema.ts';
import { changeSettings, readSettings, watchSettings } from '../settings/storage.ts';

/** `times` counts the savings, so that each one can be told. `reason` is the browser's own words. */
export type SaveState =
	| { readonly kind: 'reading' | 'idle' | 'saving' }
	| { readonly kind: 'saved'; readonly times: number }
	| { readonly kind: 'unread' | 'unsaved'; readonly reason: string };

export interface Kept {
	/** What is stored, with what the reader chose and storage did not take yet. */
	readonly settings: Settings;
	readonly save: SaveState;
}

export interface SettingsKeeper {
	change(change: Partial<Settings>): void;
	/** Saves again what could not be saved. */
	retry(): void;
}

export const keptAtStart: Kept = { settings: defaultSettings, save: { kind: 'reading' } };

/**
 * Stores each change at once, one writing at a time, and follows changes from elsewhere until `signal` aborts.
 * A change that storage refuses stays on the screen and is tried again with the next one.
 */
export function keepSettings(onKept: (kept: Kept) => void, signal: AbortSignal): SettingsKeeper {
	let stored: Settings = defaultSettings;
	let unsaved: Partial<Settings> = {};
	let isWriting = false;
	let times = 0;
	let save: SaveState = keptAtStart.save;
	const tell = (now: SaveState) => {
		save = now;
		if (!signal.aborted) onKept({ settings: { ...stored, ...unsaved }, save });
	};
	const write = async () => {
		if (isWriting) return;
		isWriting = true;
		try {
			while (Object.keys(unsaved).length > 0) {
				const batch = unsaved;
				await changeSettings(stored, batch);
				stored = { ...stored, ...batch };
				unsaved = withoutSaved(unsaved, batch);
			}
			times += 1;
			tell({ kind: 'saved', times });
		} catch (cause) {
			tell({ kind: 'unsaved', reason: describe(cause) });
		} finally {
			isWriting = false;
		}
	};
	const follow = (settings: Settings) => {
		stored = settings;
		// What has just been saved, or could not be, stays told: our own savings come back here too.
		tell(save.kind === 'reading' || save.kind === 'unread' ? { kind: 'idle' } : save);
	};
	const read = () => readSettings().then(follow, (cause: unknown) => tell({ kind: 'unread', reason: describe(cause) }));
	watchSettings(() => void read(), signal);
	void read();
	const change = (changed: Partial<Settings>) => {
		unsaved = { ...unsaved, ...changed };
		tell({ kind: 'saving' });
		void write();
	};
	return { change, retry: () => change({}) };
}

/** What was changed again while it was being written stays to be written. */
function withoutSaved(unsaved: Partial<Settings>, batch: Partial<Settings>): Partial<Settings> {
	return Object.fromEntries(Object.entries(unsaved).filter(([name, value]) => batch[name as SettingName] !== value));
}

function describe(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
