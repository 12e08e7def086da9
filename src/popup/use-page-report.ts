import { useEffect, useState } from 'preact/hooks';
import { followPage, type PageReport } from '../messaging/page-report.ts';
import { browser } from '../webextension/browser.ts';
import { findSubject } from './subject.ts';

/** `none`: the popup is about no page. `waiting`: not known yet. */
export type Subject = SubjectReport | 'none' | 'waiting';

/** A page, its tab, and the address that the tab tells: empty for one that browsers keep to themselves. */
export interface SubjectReport extends PageReport {
	readonly tab: number;
	readonly address: string;
}

/** Follows the page that the popup is about. */
export function usePageReport(): Subject {
	const [subject, setSubject] = useState<Subject>('waiting');
	useEffect(() => {
		const ending = new AbortController();
		void follow(setSubject, ending.signal);
		return () => ending.abort();
	}, []);
	return subject;
}

async function addressOf(tab: number): Promise<string> {
	try {
		return (await browser.tabs.get(tab)).url ?? '';
	} catch {
		// Browsers reject the id of a tab that is closed.
		return '';
	}
}

async function follow(onSubject: (subject: Subject) => void, signal: AbortSignal): Promise<void> {
	// A tab that closes while it is sought is none to tell of.
	const tab = await findSubject(location.search).catch(() => undefined);
	if (signal.aborted) return;
	if (tab === undefined) return onSubject('none');
	let newest: PageReport | undefined;
	const tell = async (report: PageReport) => {
		newest = report;
		const address = await addressOf(tab);
		// Addresses may be told in another order than they were asked for.
		if (newest === report && !signal.aborted) onSubject({ ...report, tab, address });
	};
	followPage(tab, (report) => void tell(report), signal);
}
