import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings/schema.ts';
import { type Kept, keepSettings, keptAtStart, type SettingsKeeper } from './settings-keeper.ts';

/** The settings on the screen, and the way to change them. */
export interface KeptSettings extends Kept {
	change(change: Partial<Settings>): void;
	undo(): void;
	retry(): void;
}

export function useKeptSettings(): KeptSettings {
	const [kept, setKept] = useState<Kept>(keptAtStart);
	const keeper = useRef<SettingsKeeper>(null);
	useEffect(() => {
		const ending = new AbortController();
		keeper.current = keepSettings(setKept, ending.signal);
		return () => ending.abort();
	}, []);
	return {
		...kept,
		change: (change) => keeper.current?.change(kept.settings, change),
		undo: () => keeper.current?.undo(),
		retry: () => keeper.current?.retry(),
	};
}
