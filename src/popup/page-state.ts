/** How the page in front of the reader is, in the terms of what is said of it. */
import type { Settings } from '../settings/schema.ts';
import { isSiteOn } from '../settings/site.ts';
import type { Snooze } from '../settings/snooze.ts';
import { type UnreadableKind, unreadableKind } from './unreadable-kind.ts';
import type { SubjectReport } from './use-page-report.ts';

export type PageState =
	| { readonly kind: 'reading'; readonly counted: number; readonly found: number }
	| { readonly kind: 'words' | 'nothing' | 'other-language' }
	/** Off on this site by the reader's rules: it is one of those where it is off, or not one of the only ones where it is on. */
	| { readonly kind: 'off' | 'not-listed' | 'snoozed' }
	| { readonly kind: UnreadableKind };

/** What readers chose, as far as it decides on a page; `undefined` while it is being read. */
export interface PageRules {
	readonly settings: Settings | undefined;
	readonly snooze: Snooze | undefined;
}

export function pageState(report: Omit<SubjectReport, 'tab'>, { settings, snooze }: PageRules): PageState {
	const { status, counted, found, address } = report;
	const unreadable = unreadableKind(address);
	if (status === 'unreadable') return { kind: unreadable ?? 'unreadable' };
	const total = [...report.counts.values()].reduce((sum, count) => sum + count, 0);
	// Some browsers show a PDF in a page of their own, which is read and holds nothing.
	if (unreadable !== undefined && total === 0) return { kind: unreadable };
	switch (status) {
		case 'off':
			return offState(address, { settings, snooze });
		case 'other-language':
			return { kind: 'other-language' };
		case 'reading':
			return { kind: 'reading', counted, found };
		case 'ready':
			return counted < found ? { kind: 'reading', counted, found } : { kind: total > 0 ? 'words' : 'nothing' };
	}
}

function offState(address: string, { settings, snooze }: PageRules): PageState {
	if (snooze && snooze.kind !== 'none') return { kind: 'snoozed' };
	const isListed = settings?.siteMode !== 'only-on' || isSiteOn(settings, address);
	return { kind: isListed ? 'off' : 'not-listed' };
}
