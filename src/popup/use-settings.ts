import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/schema.ts';
import { readSettings, watchSettings } from '../settings/storage.ts';

/** The stored settings, kept up to date; `undefined` until they are read. */
export function useSettings(): Settings | undefined {
	const [settings, setSettings] = useState<Settings>();
	useEffect(() => {
		const ending = new AbortController();
		const read = () =>
			readSettings().then(
				(found) => {
					if (!ending.signal.aborted) setSettings(found);
				},
				// Without storage there is no switch to show; the rest of the popup needs none.
				() => undefined,
			);
		watchSettings(() => void read(), ending.signal);
		void read();
		return () => ending.abort();
	}, []);
	return settings;
}
