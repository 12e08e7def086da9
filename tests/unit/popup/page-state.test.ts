import { describe, expect, it } from 'vitest';
import { type PageState, pageState } from '../../../src/popup/page-state.ts';
import { pageWords } from '../../../src/popup/page-words.ts';
import { defaultSettings } from '../../../src/settings/schema.ts';
import type { Snooze } from '../../../src/settings/snooze.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

type Report = Parameters<typeof pageState>[0];

const article = 'https://news.example/article';
const nothing: Report = { status: 'ready', counts: new Map(), counted: 0, found: 0, ticks: [], address: article };
const some = { counts: new Map([['any', 2]]), counted: 2, found: 2 };
const onlyOn = { siteMode: 'only-on', onSites: ['other.example'] } as const;
const anHour: Snooze = { kind: 'until', end: 3_600_000 };

describe('pageState', () => {
	it.each<[what: string, kind: PageState['kind'], report: Partial<Report>, rules?: object, snooze?: Snooze]>([
		['a page with words', 'words', some],
		['a page without any', 'nothing', {}],
		['a page that is being read', 'reading', { status: 'reading' }],
		['a page whose words are being counted', 'reading', { ...some, found: 3 }],
		['a page in another language', 'other-language', { status: 'other-language' }],
		['a site that is switched off', 'off', { status: 'off' }, { offSites: ['news.example'] }],
		['a site that is not one of the only ones', 'not-listed', { status: 'off' }, onlyOn],
		['a page during a snooze', 'snoozed', { status: 'off' }, {}, anHour],
		['a page during a snooze until restart, on a site that is off', 'snoozed', { status: 'off' }, onlyOn, { kind: 'until-restart' }],
		['a page that does not answer', 'unreadable', { status: 'unreadable' }],
		['a page without an address', 'browser-page', { status: 'unreadable', address: '' }],
		['a page of Chromium', 'browser-page', { status: 'unreadable', address: 'chrome://settings/' }],
		['a page of Firefox', 'browser-page', { status: 'unreadable', address: 'about:preferences' }],
		['the source of a page', 'browser-page', { status: 'unreadable', address: 'view-source:https://news.example/' }],
		["Chrome's store", 'store', { status: 'unreadable', address: 'https://chromewebstore.google.com/detail/x' }],
		["Firefox's store", 'store', { status: 'unreadable', address: 'https://addons.mozilla.org/en-US/firefox/' }],
		['a PDF that does not answer', 'pdf', { status: 'unreadable', address: 'https://news.example/a/Report.PDF?page=2' }],
		['a PDF in a page that is read and holds nothing', 'pdf', { address: 'file:///home/reader/report.pdf' }],
		['an ordinary page whose address ends like a PDF', 'words', { ...some, address: 'https://news.example/report.pdf' }],
		['an address with a PDF in its query alone', 'nothing', { address: 'https://news.example/view?file=a.pdf' }],
	])('tells of %s as %s', (_what, kind, report, rules = {}, snooze = { kind: 'none' }) => {
		expect(pageState({ ...nothing, ...report }, { settings: { ...defaultSettings, ...rules }, snooze }).kind).toBe(kind);
	});
});

describe('pageWords', () => {
	const kinds = ['nothing', 'other-language', 'off', 'not-listed', 'snoozed', 'browser-page', 'store', 'pdf', 'unreadable'] as const;

	it('says of each state something of its own, with what to do', () => {
		const said = kinds.map((kind) => pageWords({ kind }, shippedGlossary));
		expect(new Set(said.map((words) => words?.title)).size).toBe(kinds.length);
		for (const words of said) expect(words?.advice).toMatch(/\w{3}/);
	});

	it('tells how far the counting of a long page is', () => {
		expect(pageWords({ kind: 'reading', counted: 1_200, found: 9_000 }, shippedGlossary)?.advice).toMatch(/1,200\D+9,000/);
	});

	it('says nothing where the numbers say it all', () => {
		expect(pageWords({ kind: 'words' }, shippedGlossary)).toBeUndefined();
	});
});
