import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Glossary } from '../glossary/glossary.ts';
import type { SentenceQuery } from './sentence-query.ts';
import type { SentenceReader } from './sentence-reader.ts';
import type { WordReading } from './sentence-readings.ts';

/** `waiting`: the ranker is still being made. `failed`: it could not be, which is told in the browser's words. */
export type SentenceReadings = readonly WordReading[] | 'waiting' | { readonly reason: string };

/** Made with the first sentence, for as long as the popup is open. */
let loading: Promise<SentenceReader> | undefined;

function loadOnce(glossary: Glossary): Promise<SentenceReader> {
	loading ??= import('./sentence-reader.ts').then(({ loadSentenceReader }) => loadSentenceReader(glossary));
	return loading;
}

export function useSentenceReadings(sentence: SentenceQuery, glossary: Glossary): SentenceReadings {
	const [read, setRead] = useState<SentenceReader>();
	const [reason, setReason] = useState<string>();
	useEffect(() => {
		let isWanted = true;
		loadOnce(glossary).then(
			(made) => isWanted && setRead(() => made),
			(cause: unknown) => {
				loading = undefined;
				if (isWanted) setReason(String(cause));
			},
		);
		return () => {
			isWanted = false;
		};
	}, [glossary]);
	const readings = useMemo(() => read?.(sentence), [sentence, read]);
	return readings ?? (reason === undefined ? 'waiting' : { reason });
}
