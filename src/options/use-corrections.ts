import { useCallback, useEffect, useState } from 'preact/hooks';
import { readCorrections, watchCorrections } from '../corrections/storage.ts';
import type { ToBackground } from '../messaging/messages.ts';
import { sendToBackground } from '../messaging/send.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import { failureText } from './failure-text.ts';

export interface KeptCorrections {
	/** Newest first; `undefined` while they are read. */
	readonly list: readonly Correction[] | undefined;
	/** Taken back a moment ago, and to be had again. */
	readonly dropped: readonly Correction[];
	/** What went wrong, in the browser's own words; empty where nothing did. */
	readonly problem: string;
	drop(corrections: readonly Correction[]): void;
	undo(): void;
}

/** The stored corrections, as they are now. The background writes them, so that two pages never write over each other. */
export function useCorrections(): KeptCorrections {
	const [list, setList] = useState<readonly Correction[]>();
	const [dropped, setDropped] = useState<readonly Correction[]>([]);
	const [problem, setProblem] = useState('');
	useEffect(() => {
		const ending = new AbortController();
		const read = () =>
			readCorrections().then(
				(found) => ending.signal.aborted || setList(found),
				(cause: unknown) => ending.signal.aborted || setProblem(failureText(cause)),
			);
		watchCorrections(() => void read(), ending.signal);
		void read();
		return () => ending.abort();
	}, []);
	const ask = useCallback((message: ToBackground, next: readonly Correction[]) => {
		sendToBackground(message).then(
			() => {
				setDropped(next);
				setProblem('');
			},
			(cause: unknown) => setProblem(failureText(cause)),
		);
	}, []);
	return {
		list,
		dropped,
		problem,
		drop: (corrections) => ask({ type: 'drop-corrections', ids: corrections.map(({ id }) => id) }, corrections),
		undo: () => ask({ type: 'keep-corrections', corrections: dropped }, []),
	};
}
