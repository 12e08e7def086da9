/** Popup and options in each of their states. */
import type { Settings } from '../../src/settings/schema.ts';
import { until } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { storeSettings } from '../support/store-settings.ts';
import { chooseFile } from '../support/your-data.ts';
import { aboutPageViews } from './popup-page-views.ts';
import type { Stage, View } from './view.ts';

const heading = 'h2';

async function openOwn({ openOwn }: Stage, path: string, waitFor = heading) {
	const page = await openOwn(path);
	await until(async () => ((await page.$(waitFor)) ? true : undefined), `${waitFor} in ${path}`);
	return page;
}

const own = (part: View['part'], title: string, path: string): View => ({ part, title, show: (stage) => openOwn(stage, path) });

/** With something to change, something that no version knows, and something broken. */
const importedFile = JSON.stringify({
	kind: 'sense-lens',
	version: 1,
	date: '2026-11-25T18:00:00.000Z',
	settings: { settingsVersion: 2, theme: 'dark', leave: 'soon', 'offSites/shop.example': true, 'hiddenSenses/S999': true, future: 1 },
	corrections: [],
});

/** The options with these settings, once the sample is ranked. */
async function openOptions(stage: Stage, settings: Partial<Settings>) {
	await storeSettings(stage.own, settings);
	const options = await openOwn(stage, 'options.html', '[data-testid="sample"] mark');
	return options;
}

export const ownPageViews: readonly View[] = [
	own('popup', 'no page', 'popup.html'),
	...aboutPageViews,
	{
		part: 'popup',
		title: 'results of a search',
		async show(stage) {
			const popup = await openOwn(stage, 'popup.html');
			await popup.type('[data-testid="search"]', 'price');
			await until(async () => ((await popup.$('[data-testid="search-result"]')) ? true : undefined), 'a result');
			return popup;
		},
	},
	{
		part: 'popup',
		title: 'a search without results',
		async show(stage) {
			const popup = await openOwn(stage, 'popup.html');
			await popup.type('[data-testid="search"]', 'xylophone quartz');
			return popup;
		},
	},
	{
		part: 'popup',
		title: 'a sentence',
		async show(stage) {
			const popup = await openOwn(stage, 'popup.html');
			await popup.type('[data-testid="search"]', 'Umbrella sales jumped after the sale, said Tom Sale of the marketing team.');
			await until(async () => ((await popup.$('[data-testid="reading"]')) ? true : undefined), 'a reading');
			return popup;
		},
	},
	{
		part: 'popup',
		title: 'a link just copied',
		async show(stage) {
			const popup = await openOwn(stage, 'popup.html');
			await popup.bringToFront();
			await popup.click('[data-testid="copy-link"]');
			await until(async () => ((await popup.$('[data-testid="copied"]')) ? true : undefined), 'the word of it');
			return popup;
		},
	},
	own('popup', 'at a pair', 'popup.html#pair-3'),
	own('popup', 'at an open question', 'popup.html#question-2'),
	own('options', 'as installed', 'options.html'),
	{
		part: 'options',
		title: 'before an import',
		async show(stage) {
			const options = await openOwn(stage, 'options.html');
			await chooseFile(options, importedFile);
			await until(async () => ((await options.$('[data-testid="import-preview"]')) ? true : undefined), 'a preview');
			return options;
		},
	},
	{
		part: 'options',
		title: 'a search in the senses',
		async show(stage) {
			const options = await openOptions(stage, {});
			await options.type('[data-testid="sense-search"]', 'higher price');
			return options;
		},
	},
	{
		part: 'options',
		title: 'a colour for each group, and a change to undo',
		async show(stage) {
			const options = await openOptions(stage, { markColour: 'by-group', markStyle: 'background' });
			await options.click('[data-testid="preset"][data-preset="business"]');
			return options;
		},
	},
	{
		part: 'options',
		title: 'sites, one refused, and an address that is tried',
		async show(stage) {
			const options = await openOptions(stage, { offSites: ['shop.example', '*.news.example', 'example.com/*/sport'] });
			await options.type('[data-testid="site-field"]', 'shop');
			await options.click('[data-testid="site-add"]');
			await options.type('[data-testid="site-trial"]', 'https://www.news.example/a');
			return options;
		},
	},
	{
		part: 'welcome',
		title: 'as installed',
		async show(stage) {
			const welcome = await openOwn(stage, 'welcome.html');
			await until(async () => ((await markCount(welcome)) > 0 ? true : undefined), 'the marks');
			return welcome;
		},
	},
];
