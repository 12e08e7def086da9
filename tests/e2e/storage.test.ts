import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/sense-ranking/correction.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { correctionIn, tellBackground } from '../support/correct-on-page.ts';
import { stopBackground, updateExtension } from '../support/extension-life.ts';
import { emptyStorage, fillStorage } from '../support/fill-storage.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { chosenSettings, storeItems, storeSettings } from '../support/store-settings.ts';
import { chooseFile, clearAll, gone, press, seen, storedIn, textOf } from '../support/your-data.ts';

const rose = 'Umbrella sales jumped 18 % to $40 million.';
const article = `<!doctype html><html lang="en"><title>Notes</title><p>${rose}</p><p>She has worked in sales for ten years.</p>`;
const patience = { timeout: 15_000 } as const;

const style = (value: string) => `input[value="${value}"]`;
const row = (key: string, isHere: boolean) => `[data-testid="stored-settings"] [data-key="${key}"][data-here="${isHere}"]`;
const isChecked = (own: Page, selector: string) => own.$eval(selector, (input) => (input as HTMLInputElement).checked);

describe.each(browserNames)('storage in %s', (name) => {
	let lens: LensBrowser;
	let server: PageServer;
	let options: Page;
	beforeAll(async () => {
		server = await startPageServer();
		server.put('/article', article);
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});
	const openOptions = async () => {
		const page = await lens.openOwn('options.html');
		await seen(page, '[data-testid="stored-corrections"]');
		return page;
	};
	beforeEach(async () => {
		if (options && !options.isClosed()) await options.close();
		options = await openOptions();
		await clearAll(options);
	});

	const settingsAre = (settings: object) => expect.poll(() => chosenSettings(options), patience).toEqual(settings);

	it('that is full keeps a change on this device, says so, and synchronises it once there is room', async () => {
		await storeSettings(options, { dwell: 450 });
		expect(await fillStorage(options)).toMatch(/quota/i);
		await press(options, style('wavy'));
		await seen(options, row('markStyle', true));
		expect(await textOf(options, '[data-testid="unsynced"]')).toContain('on this device alone');
		expect(await chosenSettings(options)).toEqual({ dwell: 450 });
		await options.close();
		options = await openOptions();
		await until(async () => ((await isChecked(options, style('wavy')).catch(() => false)) ? true : undefined), 'the style to hold');
		await seen(options, row('markStyle', true));

		await emptyStorage(options);
		await press(options, style('solid'));
		await seen(options, row('markStyle', false));
		await gone(options, '[data-testid="unsynced"]');
		await settingsAre({ dwell: 450, markStyle: 'solid' });
		expect(Object.keys(await storedIn(options, 'local')).filter((key) => key.startsWith('unsynced'))).toEqual([]);
	});

	it('that is full takes an import all the same, and the way back from it', async () => {
		await storeSettings(options, { dwell: 450 });
		await fillStorage(options);
		const filled = await storedIn(options, 'sync');
		const file = { kind: 'sense-lens', version: 1, date: '2026-11-25T18:00:00.000Z', corrections: [] };
		const settings = { ...filled, theme: 'dark', 'offSites/shop.example': true };
		await chooseFile(options, JSON.stringify({ ...file, settings }));
		await press(options, '[data-testid="import-do"]');
		await seen(options, row('theme', true));
		await press(options, '[data-testid="data-undo-take"]');
		await gone(options, row('theme', true));
		expect(await storedIn(options, 'sync')).toEqual(filled);
		await emptyStorage(options);
	});

	it('that fails altogether leaves the choice on the page, with a way to try again', async () => {
		await options.evaluate(() => {
			type Area = { set(items: object): Promise<void> };
			const { browser, chrome } = globalThis as unknown as Record<string, { storage: Record<'sync' | 'local', Area> }>;
			const storage = (browser ?? chrome)?.storage;
			const world = globalThis as { isBroken?: boolean };
			world.isBroken = true;
			for (const area of [storage?.sync, storage?.local]) {
				const set = area?.set.bind(area);
				if (!area || !set) throw new Error('no storage');
				const value = (items: object) => (world.isBroken ? Promise.reject(new Error('The disk is gone')) : set(items));
				Object.defineProperty(area, 'set', { value });
			}
		});
		await press(options, style('wavy'));
		expect(await textOf(options, '.save-status [role="alert"]')).toContain(
			'This could not be saved. Your choices are still on this page. The browser says: The disk is gone',
		);
		expect(await isChecked(options, style('wavy'))).toBe(true);
		await settingsAre({});
		await options.evaluate(() => {
			(globalThis as { isBroken?: boolean }).isBroken = false;
		});
		await press(options, '.save-status [role="alert"] button');
		await settingsAre({ markStyle: 'wavy' });
	});

	it('is one for two pages of options: each follows the other, and of what both replace at once nothing is lost', async () => {
		const other = await openOptions();
		await press(options, style('wavy'));
		await until(async () => ((await isChecked(other, style('wavy'))) ? true : undefined), 'the other page to follow');
		const before = { markStyle: 'wavy', dwell: 450, offSites: ['shop.example'] } as const;
		await storeSettings(options, before);
		await Promise.all([seen(options, row('offSites', false)), seen(other, row('offSites', false))]);
		await Promise.all([press(options, '[data-testid="reset-card"]'), press(other, '[data-testid="reset-sites"]')]);
		await settingsAre({ markStyle: 'wavy' });
		await until(async () => ((await options.$$('.data-backup')).length === 2 ? true : undefined), 'both backups');
		await press(options, '.data-backup:last-child .button');
		await settingsAre(before);
		await other.close();
	});

	it('outlives the extension’s update while its page and an ordinary one are open', async () => {
		const { page: tab, problems } = await lens.open(`${server.origin}/article`);
		await expect.poll(() => markCount(tab), patience).toBe(2);
		const correction = correctionIn(rose, 'sales', 'selling');
		await tellBackground(options, { type: 'keep-corrections', corrections: [correction] });
		await press(options, style('wavy'));
		await settingsAre({ markStyle: 'wavy' });
		const [sync, local] = [await storedIn(options, 'sync'), await storedIn(options, 'local')];
		await updateExtension(lens);
		options = await openOptions();
		expect(await storedIn(options, 'sync')).toEqual(sync);
		expect(await storedIn(options, 'local')).toEqual(local);
		expect(await tellBackground(options, { type: 'ask-corrections' })).toEqual([correction] satisfies Correction[]);
		await tab.bringToFront();
		await expect.poll(() => markCount(tab), patience).toBe(2);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('of the first version is brought up to date by the next start of the background, and nothing is lost', async () => {
		await storeItems(options, {
			dwell: 450,
			markStyle: 'wavy',
			hiddenGroups: ['selling', 'from-a-newer-version'],
			hiddenSenses: ['S8'],
			offSites: ['shop.example', 'News.Example'],
			future: { deep: [1] },
		});
		await stopBackground(lens);
		await until(() => tellBackground(options, { type: 'ask-corrections' }).catch(() => undefined), 'the background');
		await expect
			.poll(() => storedIn(options, 'sync'), patience)
			.toEqual({
				settingsVersion: 2,
				dwell: 450,
				markStyle: 'wavy',
				'hiddenGroups/selling': true,
				'hiddenGroups/from-a-newer-version': true,
				'hiddenSenses/S8': true,
				'offSites/shop.example': true,
				'offSites/news.example': true,
				future: { deep: [1] },
			});
		await settingsAre({
			dwell: 450,
			markStyle: 'wavy',
			hiddenGroups: ['from-a-newer-version', 'selling'],
			hiddenSenses: ['S8'],
			offSites: ['news.example', 'shop.example'],
		});
	});
});
