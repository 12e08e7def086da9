import { useEffect, useState } from 'preact/hooks';
import { followPage, type PageReport } from '../messaging/page-report.ts';
import { browser } from '../webextension/browser.ts';
import { findSubject } from './subject.ts';

/** `none`: the popup is about no page. `waiting`: not known yet. */
export type PageState = SubjectReport | 'none' | 'waiting';

/** A page, and the address that its tab tells: empty for one that browsers keep to themselves. */
export interface SubjectReport extends PageReport {
	readonly address: string;
}

const unreadable: SubjectReport = { status: 'unreadable', counts: new Map(), counted: 0, found: 0, ticks: [], address: '' };

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

async function addressOf(tab: number): Promise<string> {
	try {
		return (await browser.tabs.get(tab)).url ?? '';
	} catch {
		// Browsers reject the id of a tab that is closed.
		return '';
	}
}

async function follow(onState: (state: PageState) => void, signal: AbortSignal): Promise<void> {
	try {
		const tab = await findSubject(location.search);
		if (signal.aborted) return;
		if (tab === undefined) onState('none');
		else followPage(tab, async (report) => onState({ ...report, address: await addressOf(tab) }), signal);
	} catch {
		// A tab that closes while we connect is as unreadable as one we may not read.
		if (!signal.aborted) onState(unreadable);
	}
}
