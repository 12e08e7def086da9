import { useEffect, useState } from 'preact/hooks';
import { followPage, type PageReport } from '../messaging/page-report.ts';
import { findSubject } from './subject.ts';

/** `none`: the popup is about no page. `waiting`: not known yet. */
export type PageState = PageReport | 'none' | 'waiting';

const unreadable: PageReport = { status: 'unreadable', site: null, counts: new Map(), counted: 0, found: 0 };

/** Follows the page that the popup is about. */
export function usePageReport(): PageState {
	const [state, setState] = useState<PageState>('waiting');
	useEffect(() => {
		const ending = new AbortController();
		void follow(setState, ending.signal);
		return () => ending.abort();
	}, []);
	return state;
}

async function follow(onState: (state: PageState) => void, signal: AbortSignal): Promise<void> {
	try {
		const tab = await findSubject(location.search);
		if (signal.aborted) return;
		if (tab === undefined) onState('none');
		else followPage(tab, onState, signal);
	} catch {
		// A tab that closes while we connect is as unreadable as one we may not read.
		if (!signal.aborted) onState(unreadable);
	}
}
