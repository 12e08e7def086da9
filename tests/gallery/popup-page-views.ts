/** The popup about a page, in each state that a page can be in. */
import type { FrameReport } from '../../src/messaging/messages.ts';
import type { Settings } from '../../src/settings/schema.ts';
import { until } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { openReportingPage } from '../support/reporting-page.ts';
import { storeSettings } from '../support/store-settings.ts';
import type { Stage, View } from './view.ts';

const words =
	'<!doctype html><html lang="en"><title>Notes</title><p>Annual sales rose by 5 %. The sale of the house took a year.</p><p>His marketing campaign of posters worked.</p>';

async function openPopup({ openOwn }: Stage, tab: number, waitFor: string) {
	const popup = await openOwn(`popup.html?tab=${tab}`);
	await until(async () => ((await popup.$(waitFor)) ? true : undefined), waitFor);
	return popup;
}

const stateSelector = (state: string) => `[data-testid="page-words"][data-state="${state}"]`;

/** About a real page. */
const about = (title: string, body: string, waitFor: string, settings: Partial<Settings> = {}): View => ({
	part: 'popup',
	title,
	async show(stage) {
		await storeSettings(stage.own, settings);
		const tab = await stage.lens.browser.newPage();
		await tab.goto(stage.server.put('/gallery-counted', body));
		// In a tab of its own, unlike in the toolbar, the popup hides the page, which is read while it is seen.
		if (waitFor.includes('count')) await until(async () => ((await markCount(tab)) > 0 ? true : undefined), 'the marks');
		const popup = await openPopup(stage, await stage.lens.tabIdOf(tab), waitFor);
		popup.once('close', () => void tab.close());
		return popup;
	},
});

/** About a page that only reports: for what real ones pass through in a moment, or have too little of. */
const reporting = (title: string, report: Partial<FrameReport>, waitFor: string): View => ({
	part: 'popup',
	title,
	async show(stage) {
		const { page, tab } = await openReportingPage(stage.lens, report);
		const popup = await openPopup(stage, tab, waitFor);
		popup.once('close', () => void page.close());
		return popup;
	},
});

const groups = ['revenue', 'selling', 'promotion', 'revenue', 'discount'];

export const aboutPageViews: readonly View[] = [
	about('about a page', words, '[data-testid="group-count"]'),
	reporting(
		'about a page with many words',
		{
			counts: { revenue: 48, selling: 24, promotion: 24, discount: 24 },
			counted: 120,
			found: 120,
			// Denser towards the top, as in news.
			ticks: Array.from({ length: 120 }, (_, id) => ({ id, group: groups[(id * id) % 5] ?? '', at: (id / 119) ** 2 })),
		},
		'[data-testid="strip"]',
	),
	reporting(
		'about a page that is being counted',
		{ status: 'reading', counts: { revenue: 31, selling: 8 }, counted: 60, found: 240 },
		'progress',
	),
	about('about a page without the words', '<!doctype html><html lang="en"><title>Soup</title><p>Cut the leeks.', stateSelector('nothing')),
	about(
		'about a page in another language',
		'<!doctype html><html lang="it"><title>Zuppa</title><p>Il sale.',
		stateSelector('other-language'),
	),
	about('about a site that is off', words, stateSelector('off'), { offSites: ['127.0.0.1'] }),
	about('about a site that is not listed', words, stateSelector('not-listed'), { siteMode: 'only-on', onSites: ['example.com'] }),
	reporting('about a page of the browser', {}, stateSelector('browser-page')),
	{
		part: 'popup',
		title: 'during a snooze',
		async show(stage) {
			const tab = await stage.lens.browser.newPage();
			await tab.goto(stage.server.put('/gallery-counted', words));
			const popup = await openPopup(stage, await stage.lens.tabIdOf(tab), '[data-testid="snooze-hour"]');
			await popup.bringToFront();
			await popup.click('[data-testid="snooze-hour"]');
			await until(async () => ((await popup.$(stateSelector('snoozed'))) ? true : undefined), 'a snooze');
			popup.once('close', () => {
				void stage.own.evaluate(async () => {
					const { browser, chrome } = globalThis as unknown as Record<string, typeof import('webextension-polyfill')>;
					await (browser ?? chrome)?.storage.local.remove('snooze');
				});
				void tab.close();
			});
			return popup;
		},
	},
];
