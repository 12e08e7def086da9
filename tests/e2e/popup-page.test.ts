import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { until } from '../support/lens-browser.ts';
import { useLensOnPages } from '../support/lens-on-pages.ts';
import { markCount } from '../support/mark-count.ts';
import { openFromToolbar, openPopupAbout, press, textIn } from '../support/open-popup.ts';
import { openReportingPage, type ReportingPage } from '../support/reporting-page.ts';
import { chosenSettings, storeSettings } from '../support/store-settings.ts';

const article = `<!doctype html><html lang="en"><title>Notes</title>
<p>Umbrella sales jumped 18 % to $40 million.</p><p>Retail sales fell 3 % in May.</p>
<p>Before she retired she had worked in sales for twenty years.</p><p>He hired an agency for a six-week marketing campaign of posters.</p>`;

/** The smallest PDF that viewers open. */
const pdf =
	'%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>';

const browserPages = { chromium: 'chrome://version/', firefox: 'about:license' } as const;

describe.each(browserNames)('the popup about a page in %s', (name) => {
	const pages = useLensOnPages(name);
	afterEach(async () => {
		await pages.own.evaluate(async () => {
			const { browser, chrome } = globalThis as unknown as Record<string, typeof import('webextension-polyfill')>;
			const storage = (browser ?? chrome)?.storage;
			await Promise.all([storage?.local.remove('snooze'), storage?.session.remove('snooze')]);
		});
		await storeSettings(pages.own, {});
	});
	const openMarked = async () => {
		const { page } = await pages.lens.open(pages.server.put('/popup-article', article));
		await untilMarks(page, 4);
		return page;
	};
	const untilMarks = (page: Page, count: number) =>
		until(async () => ((await markCount(page)) === count ? true : undefined), `${count} marks`);
	const untilState = (popup: Page, state: string) => textIn(popup, `[data-testid="page-words"][data-state="${state}"]`);
	const about = (report: Parameters<typeof openReportingPage>[1]) => openReportingPage(pages.lens, report);
	const popupAbout = ({ tab }: ReportingPage) => pages.lens.openOwn(`popup.html?tab=${tab}`);

	it('adds the groups up to their terms, and tells the share of each', async () => {
		const tab = await openMarked();
		const popup = await openPopupAbout(pages.lens, tab);
		await until(async () => ((await textIn(popup, '[data-testid="page-total"]')) === '4' ? true : undefined), 'a total of four');
		const terms = await popup.$$eval('[data-testid="term-count"]', (all) =>
			all.map((term) => [term.getAttribute('data-term'), term.querySelector('[data-testid="term-total"]')?.textContent]),
		);
		expect(terms).toEqual([
			['sales', '3'],
			['marketing', '1'],
		]);
		expect(await textIn(popup, '[data-testid="group-count"][data-group="revenue"]')).toMatch(/2\s*50 %/);
		expect(await popup.$$eval('.group-count-bar', (bars) => bars.map((bar) => (bar as HTMLElement).style.inlineSize))).toEqual([
			'50%',
			'25%',
			'25%',
		]);
		await popup.close();
		await tab.close();
	});

	it('tells how far it is while the words of a long page are counted', async () => {
		const page = await about({ status: 'reading', counts: { revenue: 3 }, counted: 30, found: 120 });
		const popup = await popupAbout(page);
		await textIn(popup, 'progress');
		expect(await popup.$eval('progress', ({ value, max }) => [value, max])).toEqual([30, 120]);
		expect(await untilState(popup, 'reading')).toContain('30 of 120');
		await page.report({ status: 'ready', counts: { revenue: 5 }, counted: 120, found: 120 });
		await until(async () => ((await popup.$('progress')) ? undefined : true), 'the end of the progress');
		expect(await textIn(popup, '[data-testid="page-total"]')).toBe('5');
		await popup.close();
		await page.page.close();
	});

	describe('the strip', () => {
		const ticks = [
			{ id: 7, group: 'revenue', at: 0.9 },
			{ id: 3, group: 'selling', at: 0.1 },
			{ id: 5, group: 'promotion', at: 0.5 },
		];
		const counts = { revenue: 1, selling: 1, promotion: 1 };
		const openStrip = async () => {
			const page = await about({ counts, counted: 3, found: 3, ticks });
			const popup = await popupAbout(page);
			await textIn(popup, '[data-testid="strip"]');
			const word = () => popup.$eval('[data-testid="strip-word"]', (element) => element.getAttribute('aria-label'));
			const jumps = async () => (await page.heard()).flatMap((each) => ((each as { type?: string }).type === 'jump' ? [each] : []));
			const close = () => Promise.all([popup.close(), page.page.close()]);
			return { popup, word, jumps, close };
		};

		it('is walked along by keys in the order of the page, which goes along, and tells group and place', async () => {
			const { popup, word, jumps, close } = await openStrip();
			await popup.focus('[data-testid="strip"]');
			expect(await word()).toBe('Selling as work, word 1 of 3, 10 % down the page');
			for (const [key, told] of [
				['ArrowDown', 'word 2 of 3, 50 %'],
				['ArrowRight', 'word 3 of 3, 90 %'],
				['ArrowDown', 'word 3 of 3'],
				['ArrowUp', 'word 2 of 3'],
				['Home', 'word 1 of 3'],
				['End', 'word 3 of 3'],
				['ArrowLeft', 'word 2 of 3'],
			] as const) {
				await popup.keyboard.press(key);
				await expect.poll(word, { timeout: 15_000, message: key }).toContain(told);
			}
			const ids = [5, 7, 7, 5, 3, 7, 5];
			await expect.poll(jumps, { timeout: 15_000 }).toEqual(ids.map((id) => ({ type: 'jump', frame: 'made-up', id })));
			expect(
				await popup.$eval(
					'[data-testid="strip"]',
					(strip) => document.getElementById(strip.getAttribute('aria-activedescendant') ?? '')?.role,
				),
			).toBe('option');
			await close();
		});

		it('runs the other way where the language does', async () => {
			const { popup, word, close } = await openStrip();
			await popup.evaluate(() => {
				document.documentElement.dir = 'rtl';
			});
			await popup.focus('[data-testid="strip"]');
			await popup.keyboard.press('ArrowLeft');
			await expect.poll(word, { timeout: 15_000 }).toContain('word 2 of 3');
			const [strip, mark] = await popup.evaluate(() =>
				['[data-testid="strip"]', '[data-testid="strip-word"]'].map((each) => document.querySelector(each)?.getBoundingClientRect().x ?? 0),
			);
			await popup.keyboard.press('Home');
			await expect.poll(word, { timeout: 15_000 }).toContain('word 1 of 3');
			const first = await popup.$eval('[data-testid="strip-word"]', (element) => element.getBoundingClientRect().x);
			expect(first).toBeGreaterThan(mark ?? 0);
			expect(mark).toBeGreaterThan(strip ?? 0);
			await close();
		});

		it('goes to the word nearest to a click', async () => {
			const { popup, word, jumps, close } = await openStrip();
			await popup.bringToFront();
			const box = await (await popup.$('[data-testid="strip"]'))?.boundingBox();
			if (!box) throw new Error('no strip to be seen');
			await popup.mouse.click(box.x + box.width * 0.45, box.y + box.height / 2);
			await expect.poll(jumps, { timeout: 15_000 }).toEqual([{ type: 'jump', frame: 'made-up', id: 5 }]);
			expect(await word()).toContain('word 2 of 3');
			await close();
		});
	});

	it('goes to a word of a real page by a click, and brings its tab to the front', async () => {
		const gap = '<div style="height: 4000px"></div>';
		const body = `<!doctype html><html lang="en"><title>Notes</title><p>Umbrella sales jumped 18 % to $40 million.</p>${gap}<p>She had worked in sales for years.</p>${gap}`;
		const { page: tab } = await pages.lens.open(pages.server.put('/popup-long', body));
		await untilMarks(tab, 2);
		const popup = await openPopupAbout(pages.lens, tab);
		await textIn(popup, '[data-testid="strip"]');
		await popup.bringToFront();
		const box = await (await popup.$('[data-testid="strip"]'))?.boundingBox();
		if (!box) throw new Error('no strip to be seen');
		await popup.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
		await expect.poll(() => tab.evaluate(() => document.visibilityState), { timeout: 15_000 }).toBe('visible');
		expect((await until(() => readCard(tab), 'the card')).group).toBe('selling');
		expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(3_000);
		await popup.close();
		await tab.close();
	});

	it.runIf(name === 'chromium')('walks along a real page by keys, which stay in the popup', async () => {
		const tab = await openMarked();
		const popup = await openFromToolbar(pages.lens, tab);
		await textIn(popup, '[data-testid="strip"]');
		await popup.focus('[data-testid="strip"]');
		await popup.keyboard.press('End');
		expect((await until(() => readCard(tab), 'the card')).group).toBe('promotion');
		await popup.keyboard.press('Home');
		await until(async () => ((await readCard(tab))?.group === 'revenue' ? true : undefined), 'the card of the first word');
		expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('strip');
		await tab.close();
	});

	it.each([
		['nothing', 'a page without the words', '<!doctype html><html lang="en"><title>Soup</title><p>Cut the leeks and let them simmer.'],
		[
			'other-language',
			'a page in another language',
			'<!doctype html><html lang="it"><title>Zuppa</title><p>Aggiungere il sale e il marketing.</p>',
		],
	])('says "%s" of %s', async (state, _what, body) => {
		const { page } = await pages.lens.open(pages.server.put('/popup-state', body));
		const popup = await openPopupAbout(pages.lens, page);
		expect((await untilState(popup, state)).length).toBeGreaterThan(40);
		await popup.close();
		await page.close();
	});

	it('says of a page of the browser that it is one', async () => {
		const page = await pages.lens.browser.newPage();
		const stop = new AbortController();
		// Firefox's driver never hears that such a page has been loaded.
		const going = page.goto(browserPages[name], { signal: stop.signal, timeout: 0 }).catch(() => undefined);
		const popup = await openPopupAbout(pages.lens, page);
		await untilState(popup, 'browser-page');
		stop.abort();
		await going;
		expect(await popup.$('[data-testid="site-switch"]')).toBeNull();
		await popup.close();
		await page.close();
	});

	it('says of a PDF that it is one', async () => {
		const page = await pages.lens.browser.newPage();
		await page.goto(pages.server.put('/report.pdf', { body: pdf, type: 'application/pdf' })).catch(() => undefined);
		const popup = await openPopupAbout(pages.lens, page);
		await untilState(popup, 'pdf');
		await popup.close();
		await page.close();
	});

	it('says that a site is switched off, and switches it on right there', async () => {
		const tab = await openMarked();
		await storeSettings(pages.own, { offSites: ['127.0.0.1'] });
		await untilMarks(tab, 0);
		const popup = await openPopupAbout(pages.lens, tab);
		await untilState(popup, 'off');
		await press(popup, '[data-testid="site-switch"]');
		await tab.bringToFront();
		await untilMarks(tab, 4);
		await textIn(popup, '[data-testid="group-count"]');
		expect(await chosenSettings(pages.own)).toEqual({});
		await popup.close();
		await tab.close();
	});

	it('says that a site is not one of the only ones, and adds it right there', async () => {
		await storeSettings(pages.own, { siteMode: 'only-on', onSites: ['other.example'] });
		const { page: tab } = await pages.lens.open(pages.server.put('/popup-article', article));
		const popup = await openPopupAbout(pages.lens, tab);
		await untilState(popup, 'not-listed');
		await press(popup, '[data-testid="site-switch"]');
		await tab.bringToFront();
		await untilMarks(tab, 4);
		expect(await chosenSettings(pages.own)).toEqual({ siteMode: 'only-on', onSites: ['127.0.0.1', 'other.example'] });
		await popup.close();
		await tab.close();
	});

	it.each([
		['snooze-hour', /Snoozed until \d/],
		['snooze-restart', /Snoozed until the browser restarts/],
	])('snoozes by "%s" until it is ended, and keeps the focus', async (button, told) => {
		const tab = await openMarked();
		const popup = await openPopupAbout(pages.lens, tab);
		await press(popup, `[data-testid="${button}"]`);
		await untilState(popup, 'snoozed');
		expect(await textIn(popup, '#snooze-title')).toMatch(told);
		expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('snooze-end');
		await tab.bringToFront();
		await untilMarks(tab, 0);
		await press(popup, '[data-testid="snooze-end"]');
		await textIn(popup, '[data-testid="snooze-hour"]');
		expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('snooze-hour');
		await tab.bringToFront();
		await untilMarks(tab, 4);
		await popup.close();
		await tab.close();
	});

	it('hides the marks of one page, which another popup knows, and shows them again', async () => {
		const tab = await openMarked();
		const shown = (page: Page) =>
			page.evaluate(() => [...CSS.highlights].some(([highlight, { size }]) => /^sense-lens-(?!none$)/.test(highlight) && size > 0));
		const popup = await openPopupAbout(pages.lens, tab);
		await press(popup, '[data-testid="marks-switch"]');
		await tab.bringToFront();
		await expect.poll(() => shown(tab), { timeout: 15_000 }).toBe(false);
		await popup.close();
		const again = await openPopupAbout(pages.lens, tab);
		await textIn(again, '[data-testid="marks-switch"]');
		expect(await again.$eval('[data-testid="marks-switch"]', (input) => (input as HTMLInputElement).checked)).toBe(false);
		await press(again, '[data-testid="marks-switch"]');
		await tab.bringToFront();
		await expect.poll(() => shown(tab), { timeout: 15_000 }).toBe(true);
		await again.close();
		await tab.close();
	});

	it.runIf(name === 'chromium')('opens from the toolbar with the focus in the search, about the page in front', async () => {
		const tab = await openMarked();
		const popup = await openFromToolbar(pages.lens, tab);
		await until(async () => ((await textIn(popup, '[data-testid="page-total"]')) === '4' ? true : undefined), 'a total of four');
		expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('search');
		await tab.close();
	});
});
