/** Popup and options in each of their states. */
import { until } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
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
		part: 'welcome',
		title: 'as installed',
		async show(stage) {
			const welcome = await openOwn(stage, 'welcome.html');
			await until(async () => ((await markCount(welcome)) > 0 ? true : undefined), 'the marks');
			return welcome;
		},
	},
];
