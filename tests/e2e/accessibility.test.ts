import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameReport } from '../../src/messaging/messages.ts';
import type { Settings } from '../../src/settings/schema.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { findNode, hasClass, textOf } from '../../tools/browsers/read-card.ts';
import { correctionIn, tellBackground } from '../support/correct-on-page.ts';
import { emulateScheme, schemes } from '../support/emulate-scheme.ts';
import { readHeardDialog } from '../support/heard-dialog.ts';
import { hover, type LensBrowser, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { openReportingPage } from '../support/reporting-page.ts';
import { storeSettings } from '../support/store-settings.ts';
import { chooseFile, clearAll, press, seen } from '../support/your-data.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
	run(options: { readonly runOnly?: readonly string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Runs axe, or only some of its rules, on the page and returns what it finds, as `rule: element`. */
async function findViolations(page: Page, runOnly?: readonly string[]): Promise<string[]> {
	await page.evaluate(axeSource);
	return page.evaluate(async (runOnly) => {
		const { axe } = globalThis as unknown as { axe: Axe };
		const { violations } = await axe.run(runOnly ? { runOnly } : {});
		return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
	}, runOnly);
}

/** All rules once, and in each other scheme the one that looks at colours. */
async function expectNoViolations(lens: LensBrowser, page: Page): Promise<void> {
	for (const [place, scheme] of schemes.entries()) {
		await emulateScheme(lens, page, scheme);
		const violations = await findViolations(page, place === 0 ? undefined : ['color-contrast']);
		expect({ scheme, violations }).toEqual({ scheme, violations: [] });
	}
}

describe.each(browserNames)('accessibility in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const openOwn = async (path: string) => {
		const page = await lens.openOwn(path);
		await until(async () => ((await page.$('h2')) ? true : undefined), 'a heading');
		return page;
	};

	const expectNothingFound = async (page: Page) => {
		await expectNoViolations(lens, page);
		await page.close();
	};

	it.each(['popup.html', 'popup.html#pair-3', 'options.html', 'welcome.html'])('axe finds nothing on %s, light or dark', async (path) => {
		await expectNothingFound(await openOwn(path));
	});

	it.each(['options.html', 'welcome.html'])('axe finds nothing on a narrow %s, and nothing of it is cut off', async (path) => {
		const page = await openOwn(path);
		await page.setViewport({ width: 320, height: 700 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectNothingFound(page);
	});

	it('axe finds nothing on the options before an import, and after it with a way back, light or dark', async () => {
		const page = await openOwn('options.html');
		const settings = { settingsVersion: 2, dwell: 200, leave: 'soon', 'hiddenSenses/S999': true, future: 1 };
		const file = { kind: 'sense-lens', version: 1, date: '2026-11-25T18:00:00.000Z', settings, corrections: [] };
		await chooseFile(page, JSON.stringify(file));
		await seen(page, '[data-testid="import-preview"]');
		await expectNoViolations(lens, page);
		await press(page, '[data-testid="import-do"]');
		await seen(page, '[data-testid="data-undo-take"]');
		await chooseFile(page, 'no file of ours');
		await seen(page, '[data-testid="import-problem"] .problem');
		await expectNothingFound(page);
		const other = await openOwn('options.html');
		await clearAll(other);
		await other.close();
	});

	it('axe finds nothing on the options with a key to hold, light or dark', async () => {
		const page = await openOwn('options.html');
		await storeSettings(page, { trigger: 'hover-with-modifier' });
		await until(async () => ((await page.$('[data-testid="modifier"]')) ? true : undefined), 'the choice of a key');
		await expectNothingFound(page);
		const other = await openOwn('options.html');
		await storeSettings(other, {});
		await other.close();
	});

	it.each<[string, Partial<Settings>, (page: Page) => Promise<void>]>([
		[
			'a search, a colour for each group and something to undo',
			{ markColour: 'by-group', markStyle: 'background', hiddenSenses: ['S14'] },
			async (page) => {
				await page.click('[data-testid="theme"][value="dark"]');
				await page.type('[data-testid="sense-search"]', 'auktion');
				await page.waitForSelector('.sense-leaf mark');
			},
		],
		['all definitions', {}, (page) => page.click('[data-testid="unfold-all"]')],
		[
			'a list of sites, a refused one and an address to try',
			{ siteMode: 'only-on', onSites: ['shop.example', '*.news.example'], offSites: ['other.example'] },
			async (page) => {
				await page.type('[data-testid="site-field"]', 'shop');
				await page.click('[data-testid="site-add"]');
				await page.click('.site-help summary');
				await page.type('[data-testid="site-trial"]', 'a.news.example');
				await page.waitForSelector('.site-form .problem');
			},
		],
	])('axe finds nothing on the options with %s, light or dark, wide or 320 px', async (_, settings, act) => {
		const page = await openOwn('options.html');
		await storeSettings(page, settings);
		await page.waitForSelector('[data-testid="sample"] mark');
		await act(page);
		for (const width of [1280, 320]) {
			await page.setViewport({ width, height: 800 });
			await expectNoViolations(lens, page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		}
		await storeSettings(page, {});
		await page.close();
	});

	it('axe finds nothing on the options with corrections, one of them just taken back, light or dark', async () => {
		const page = await openOwn('options.html');
		const text = 'Umbrella sales jumped 18 % to $40 million.';
		const corrections = [
			correctionIn(text, 'sales', 'selling'),
			correctionIn(`${text} Again.`, 'sales', null),
			correctionIn(`Then ${text}`, 'sales', 'gone'),
		];
		await tellBackground(page, { type: 'keep-corrections', corrections });
		await until(async () => ((await page.$('.correction .button')) ? true : undefined), 'a correction');
		await page.click('.correction .button');
		await until(async () => ((await page.$('[data-testid="undo-corrections"]')) ? true : undefined), 'a way back');
		await expectNothingFound(page);
	});

	it('axe finds nothing on the popup with results of a search, light or dark', async () => {
		const page = await openOwn('popup.html');
		await page.type('[data-testid="search"]', 'price');
		await until(async () => ((await page.$('[data-testid="search-result"]')) ? true : undefined), 'a result');
		await page.keyboard.press('ArrowDown');
		await expectNothingFound(page);
	});

	/** States that real pages pass through in a moment, and more words than a test page has. */
	const reports: readonly [what: string, report: Partial<FrameReport>, waitFor: string][] = [
		[
			'a page with words in many places',
			{
				counts: { revenue: 40, selling: 9, promotion: 3 },
				counted: 52,
				found: 52,
				ticks: Array.from({ length: 52 }, (_, id) => ({ id, group: id % 3 === 0 ? 'selling' : 'revenue', at: id / 51 })),
			},
			'[data-testid="strip"]',
		],
		['a page that is being counted', { status: 'reading', counts: { revenue: 3 }, counted: 30, found: 120 }, 'progress'],
		['a page that cannot be read', {}, '[data-state="browser-page"]'],
	];

	it.each(reports)('axe finds nothing on the popup about %s, light or dark, wide or narrow', async (_what, report, waitFor) => {
		const page = await openReportingPage(lens, report);
		for (const width of [800, 320]) {
			const popup = await openOwn(`popup.html?tab=${page.tab}`);
			await popup.setViewport({ width, height: 600 });
			await until(async () => ((await popup.$(waitFor)) ? true : undefined), waitFor);
			expect(await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
			await expectNothingFound(popup);
		}
		await page.page.close();
	});

	it('axe finds nothing on the popup during a snooze, light or dark', async () => {
		const { page: tab } = await lens.open(server.put('/snoozed', '<!doctype html><html lang="en"><title>Notes</title><p>Soup.'));
		const popup = await openOwn(`popup.html?tab=${await lens.tabIdOf(tab)}`);
		await until(async () => ((await popup.$('[data-testid="snooze-hour"]')) ? true : undefined), 'a way to snooze');
		await popup.click('[data-testid="snooze-hour"]');
		await until(async () => ((await popup.$('[data-state="snoozed"]')) ? true : undefined), 'a snooze');
		await expectNoViolations(lens, popup);
		await popup.click('[data-testid="snooze-end"]');
		await until(async () => ((await popup.$('[data-testid="snooze-hour"]')) ? true : undefined), 'the end of the snooze');
		await popup.close();
		await tab.close();
	});

	it('axe finds nothing on the popup with a sentence in it, light or dark', async () => {
		const page = await openOwn('popup.html');
		await page.type('[data-testid="search"]', 'Umbrella sales jumped after the sale, said Tom Sale of the marketing team.');
		await until(async () => ((await page.$('[data-testid="reading"]')) ? true : undefined), 'a reading');
		await page.setViewport({ width: 320, height: 600 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		await expectNothingFound(page);
	});

	it('axe finds nothing on the popup just after a link was copied, light or dark', async () => {
		const page = await openOwn('popup.html');
		await page.bringToFront();
		await page.click('[data-testid="copy-link"]');
		await until(async () => ((await page.$('[data-testid="copied"]')) ? true : undefined), 'the word of it');
		await expectNothingFound(page);
	});

	it('axe finds nothing on the popup about a page, light or dark', async () => {
		const { page: tab } = await lens.open(
			server.put('/counted', '<!doctype html><html lang="en"><title>Notes</title><p>Annual sales rose by 5 % last year.'),
		);
		// In a tab of its own, unlike in the toolbar, the popup hides the page, which is read while it is seen.
		await expect.poll(() => markCount(tab), { timeout: 15_000 }).toBe(1);
		const page = await openOwn(`popup.html?tab=${await lens.tabIdOf(tab)}`);
		await until(async () => ((await page.$('[data-testid="group-count"]')) ? true : undefined), 'a count');
		await expectNothingFound(page);
		await tab.close();
	});

	it('the card is heard as a dialog with the word and its group for a name and the definition for a description', async () => {
		const { page: tab } = await lens.open(
			server.put('/heard', '<!doctype html><html lang="en"><title>Notes</title><p id="p">Annual sales rose by 5 % last year.'),
		);
		expect(await readHeardDialog(lens, tab)).toBeUndefined();
		const card = await hover(tab, '#p', 'sales');
		const group = findNode(card.root, hasClass('card-group'));
		const definition = findNode(card.root, hasClass('card-definition'));
		if (!group || !definition) throw new Error('a card without a group or a definition');
		await expect
			.poll(() => readHeardDialog(lens, tab), { timeout: 15_000 })
			.toEqual({ name: `sales: ${textOf(group)}`, description: textOf(definition) });
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await expect.poll(() => readHeardDialog(lens, tab), { timeout: 15_000 }).toBeUndefined();
		await tab.close();
	});
});
