import { useEffect, useState } from 'preact/hooks';
import { browser } from '../webextension/browser.ts';
import { readStoredData, type StoredData } from './data-stored.ts';

export interface ReadStored {
	/** As it is now; `undefined` while it is read. */
	readonly stored: StoredData | undefined;
	/** Why it could not be read, in the browser's own words; empty where it could. */
	readonly problem: string;
}

/** All that is stored, read again after each change, from whichever page or device. */
export function useStoredData(): ReadStored {
	const [read, setRead] = useState<ReadStored>({ stored: undefined, problem: '' });
	useEffect(() => {
		const ending = new AbortController();
		const { signal } = ending;
		let isReading = false;
		let isStale = false;
		const readAgain = async () => {
			isStale = true;
			if (isReading) return;
			isReading = true;
			while (isStale && !signal.aborted) {
				isStale = false;
				const next = await readStoredData().then(
					(stored) => ({ stored, problem: '' }),
					(cause: unknown) => ({ stored: undefined, problem: cause instanceof Error ? cause.message : String(cause) }),
				);
				if (!signal.aborted) setRead(next);
			}
			isReading = false;
		};
		const listener = () => void readAgain();
		browser.storage.onChanged.addListener(listener);
		signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
		void readAgain();
		return () => ending.abort();
	}, []);
	return read;
}
