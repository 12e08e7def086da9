import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { evaluateInExtension } from '../support/evaluate-in-extension.ts';
import { until } from '../support/lens-browser.ts';
import { useLensOnPages } from '../support/lens-on-pages.ts';
import { chosenSettings, storeSettings } from '../support/store-settings.ts';

/** The longest snooze, in ms. */
const snoozeLength = 3_600_000;

const article =
	'<!doctype html><html lang="en"><title>Notes</title><p>Umbrella sales jumped 18 % to $40 million.</p><p>She had worked in sales for twenty years.</p>';

const hasMarks = (page: Page): Promise<boolean> =>
	page.evaluate(() => [...CSS.highlights].some(([name, { size }]) => /^sense-lens-(?!none$)/.test(name) && size > 0));
const untilMarks = (page: Page, isMarked: boolean): Promise<true> =>
	until(async () => ((await hasMarks(page)) === isMarked ? true : undefined), isMarked ? 'marks' : 'no marks');

describe.each(browserNames)('the lens in %s', (name) => {
	const pages = useLensOnPages(name);
	const open = async (path: string) => (await pages.lens.open(pages.server.put(path, article))).page;
	/** Lets the extension store what its screens store. */
	const store = (area: 'local' | 'session', items: Record<string, unknown>) =>
		evaluateInExtension(pages.own, async (browser, area, items) => void (await browser.storage[area].set(items)), area, items);
	afterEach(async () => {
		await evaluateInExtension(pages.own, async (browser) => {
			await browser.storage.local.remove('snooze');
			await browser.storage.session.remove('snooze');
		});
		await storeSettings(pages.own, {});
	});

	it.each([
		['a site', { offSites: ['127.0.0.1'] }],
		['sites with a wildcard', { offSites: ['127.*'] }],
		['a part of a site', { offSites: ['127.0.0.1/rules'] }],
		['all but other sites', { siteMode: 'only-on', onSites: ['other.example'] }],
	] as const)('leaves pages that are open alone where %s is switched off, and marks them again', async (_what, settings) => {
		const page = await open('/rules/a');
		await untilMarks(page, true);
		await storeSettings(pages.own, settings);
		await untilMarks(page, false);
		await storeSettings(pages.own, {});
		await untilMarks(page, true);
		await page.close();
	});

	it('works where it is switched on for this site alone', async () => {
		await storeSettings(pages.own, { siteMode: 'only-on', onSites: ['127.0.0.1/only'] });
		const on: Page = await open('/only/a');
		const off: Page = await open('/other/a');
		await on.bringToFront();
		await untilMarks(on, true);
		await off.bringToFront();
		await untilMarks(off, false);
		await Promise.all([on.close(), off.close()]);
	});

	it('follows a page that changes its address without being loaded', async () => {
		await storeSettings(pages.own, { offSites: ['127.0.0.1/quiet'] });
		const page = await open('/loud/a');
		await untilMarks(page, true);
		await page.evaluate(() => history.pushState(null, '', '/quiet/b'));
		await untilMarks(page, false);
		await page.evaluate(() => history.back());
		await untilMarks(page, true);
		await page.close();
	});

	it.each([
		['an hour', 'local', (): number => Date.now() + snoozeLength],
		['the time until a restart', 'session', (): boolean => true],
	] as const)('pauses on every page for %s, and goes on when that is ended', async (_length, area, value) => {
		const page = await open('/snooze');
		await untilMarks(page, true);
		await store(area, { snooze: value() });
		await untilMarks(page, false);
		const later = await open('/snooze-too');
		await untilMarks(later, false);
		await evaluateInExtension(pages.own, async (browser, area) => void (await browser.storage[area].remove('snooze')), area);
		await untilMarks(later, true);
		await page.bringToFront();
		await untilMarks(page, true);
		await Promise.all([page.close(), later.close()]);
	});

	it('goes on by itself when a snooze has come to its end', async () => {
		const page = await open('/snooze-end');
		await untilMarks(page, true);
		await store('local', { snooze: Date.now() + 2_000 });
		await untilMarks(page, false);
		await untilMarks(page, true);
		const left = await evaluateInExtension(pages.own, async (browser) => browser.storage.local.get('snooze'));
		expect(left).toEqual({});
		await page.close();
	});

	it('takes no snooze for one that ends later than any can', async () => {
		const page = await open('/snooze-broken');
		await untilMarks(page, true);
		for (const snooze of [Date.now() + 2 * snoozeLength, 'soon', -1, null]) await store('local', { snooze });
		await untilMarks(page, true);
		await page.close();
	});

	it('hides the marks of one tab alone, until it goes to another page', async () => {
		const [page, other] = [await open('/hidden'), await open('/not-hidden')];
		const tab = await pages.lens.tabIdOf(page);
		await untilMarks(page, true);
		await evaluateInExtension(
			pages.own,
			async (browser, tab) => void (await browser.runtime.sendMessage({ type: 'show-marks', tab, areShown: false })),
			tab,
		);
		await untilMarks(page, false);
		await other.bringToFront();
		await untilMarks(other, true);
		await page.bringToFront();
		await page.goto(pages.server.put('/next', article));
		await untilMarks(page, true);
		await Promise.all([page.close(), other.close()]);
	});

	// Firefox has no way to fire the event of its menu but a hand.
	it.skipIf(name === 'firefox')('switches a site off and on by the context menu, and leaves pages without a site alone', async () => {
		await storeSettings(pages.own, {});
		const page = await open('/menu');
		await untilMarks(page, true);
		const tab = { id: await pages.lens.tabIdOf(page), url: page.url() };
		const choose = async (of: object) => {
			const target = await pages.lens.browser.waitForTarget((each) => each.type() === 'service_worker');
			const worker = await target.worker();
			await worker?.evaluate((of) => {
				const { chrome } = globalThis as unknown as { chrome: { contextMenus: { onClicked: { dispatch(...of: object[]): void } } } };
				chrome.contextMenus.onClicked.dispatch({ menuItemId: 'switch-site' }, of);
			}, of);
		};
		await choose(tab);
		await untilMarks(page, false);
		await choose({ ...tab, url: 'about:blank' });
		await choose(tab);
		await untilMarks(page, true);
		expect(await chosenSettings(pages.own)).toEqual({});
		await page.close();
	});
});
