import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/schema.ts';
import { readSettings, watchSettings } from '../settings/storage.ts';

/** The stored settings, kept up to date; `undefined` until they are read. */
export function useSettings(): Settings | undefined {
	const [settings, setSettings] = useState<Settings>();
	useEffect(() => {
		const ending = new AbortController();
		watchSettings(setSettings, ending.signal);
		readSettings().then(
			(read) => {
				if (!ending.signal.aborted) setSettings(read);
			},
			// Without storage there is no switch to show; the rest of the popup needs none.
			() => undefined,
		);
		return () => ending.abort();
	}, []);
	return settings;
}
