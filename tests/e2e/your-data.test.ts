import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/sense-ranking/correction.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { correctionIn, storeLocally, tellBackground } from '../support/correct-on-page.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { chosenSettings, storeItems, storeSettings } from '../support/store-settings.ts';
import { chooseFile, clearAll, dropFile, gone, press, rowsOf, seen, storedIn, textOf } from '../support/your-data.ts';

const rose = 'Umbrella sales jumped 18 % to $40 million.';
const worked = 'Before she retired she had worked in sales for twenty years.';
const file = (fields: object) =>
	JSON.stringify({ kind: 'sense-lens', version: 1, date: '2026-11-25T18:00:00.000Z', settings: {}, corrections: [], ...fields });

const preview = '[data-testid="import-preview"]';
const changes = '[data-testid="import-changes"]';
const problem = '[data-testid="import-problem"]';
const row = (key: string) => `[data-testid="stored-settings"] [data-key="${key}"]`;

describe.each(browserNames)('your data in %s', (name) => {
	let lens: LensBrowser;
	let options: Page;
	beforeAll(async () => {
		lens = await startLensBrowser(name);
	});
	afterAll(() => lens?.browser.close());
	beforeEach(async () => {
		await options?.close();
		options = await lens.openOwn('options.html');
		await clearAll(options);
		await seen(options, '[data-testid="stored-corrections"]');
	});

	const kept = async () => (await tellBackground(options, { type: 'ask-corrections' })) as Correction[];
	const settingsAre = (settings: object) => expect.poll(() => chosenSettings(options), { timeout: 15_000 }).toEqual(settings);

	it('is shown in words, with what takes room and what is kept for another version', async () => {
		await storeItems(options, { settingsVersion: 2, dwell: 450, leave: 'soon', 'offSites/shop.example': true, 'fonts/Serif': true });
		await tellBackground(options, { type: 'keep-corrections', corrections: [correctionIn(rose, 'sales', 'selling')] });
		await seen(options, row('fonts/Serif'));
		await until(
			async () => ((await textOf(options, '[data-testid="stored-corrections"]')).startsWith('1,') ? true : undefined),
			'a correction',
		);
		expect(await rowsOf(options, '[data-testid="stored-settings"]')).toEqual({
			dwell: '450 ms',
			leave: '"soon", which cannot be read; the default is used',
			offSites: 'shop.example',
			'fonts/Serif': 'true, of another version, kept for it',
			settingsVersion: '2',
		});
		expect(await textOf(options, '[data-testid="sync-usage"]')).toMatch(/^5 items of at most 512, 0\.1 kB of 102\.4 kB$/);
	});

	it('goes out as one file and comes back from it, with what will change told before', async () => {
		const corrections = [correctionIn(rose, 'sales', 'selling', 1_780_000_000_000), correctionIn(worked, 'sales', null, 1_770_000_000_000)];
		await storeItems(options, { settingsVersion: 2, dwell: 450, 'offSites/shop.example': true, 'fonts/Serif': true });
		await tellBackground(options, { type: 'keep-corrections', corrections });
		await seen(options, row('fonts/Serif'));
		await until(
			async () => ((await textOf(options, '[data-testid="stored-corrections"]')).startsWith('2,') ? true : undefined),
			'corrections',
		);
		await options.evaluate(() => {
			const world = globalThis as { taken?: { name: string; blob: Blob | undefined } };
			let blob: Blob | undefined;
			const create = URL.createObjectURL.bind(URL);
			URL.createObjectURL = (object) => {
				blob = object as Blob;
				return create(object);
			};
			HTMLAnchorElement.prototype.click = function () {
				world.taken = { name: this.download, blob };
			};
		});
		await press(options, '[data-testid="export-data"]');
		const taken = await options.evaluate(async () => {
			const { taken } = globalThis as { taken?: { name: string; blob: Blob | undefined } };
			return { name: taken?.name, text: (await taken?.blob?.text()) ?? '' };
		});
		expect(taken.name).toMatch(/^sense-lens-\d{4}-\d\d-\d\d\.json$/);
		const written = JSON.parse(taken.text) as { settings: object; corrections: object[] };
		expect(written.settings).toEqual(await storedIn(options, 'sync'));
		expect(written.corrections).toEqual(await kept());

		await clearAll(options);
		await storeSettings(options, { theme: 'dark', offSites: ['other.example'] });
		await seen(options, row('theme'));
		await chooseFile(options, taken.text);
		await seen(options, preview);
		expect(await rowsOf(options, changes)).toEqual({
			dwell: '300 ms → 450 ms\nnow 300 ms, then 450 ms',
			theme: 'dark → as the system\nnow dark, then as the system',
			offSites: 'added:\nshop.example\ntaken out:\nother.example',
			corrections: '2 new',
			others: 'one setting that this version does not know',
		});
		await settingsAre({ theme: 'dark', offSites: ['other.example'] });
		await press(options, '[data-testid="import-do"]');
		await textOf(options, '[data-testid="data-status-take"]');
		expect(await storedIn(options, 'sync')).toEqual(written.settings);
		expect(await kept()).toEqual(written.corrections);

		await press(options, '[data-testid="data-undo-take"]');
		await settingsAre({ theme: 'dark', offSites: ['other.example'] });
		expect(await kept()).toEqual([]);
	});

	it('is not touched by an import that is called off', async () => {
		await storeSettings(options, { dwell: 450 });
		await chooseFile(options, file({ settings: { settingsVersion: 2, dwell: 200 } }));
		await press(options, '[data-testid="import-cancel"]');
		await gone(options, preview);
		await settingsAre({ dwell: 450 });
		expect(await storedIn(options, 'local')).toEqual({});
	});

	it('takes over what is sound, tells what is not, and what it does not know', async () => {
		await storeSettings(options, { leave: 450 });
		await seen(options, row('leave'));
		const text = file({
			settings: { settingsVersion: 2, dwell: 200, leave: 'soon', 'hiddenSenses/S999': true, 'hiddenGroups/newer': true },
			corrections: [correctionIn(rose, 'sales', 'selling'), { term: 1 }],
		}).replace('"settings":{', '"settings":{"__proto__":{"theme":"dark"},"constructor":{"prototype":{"theme":"dark"}},');
		await chooseFile(options, text);
		expect(await textOf(options, '[data-testid="import-unknown"]')).toContain('newer, S999');
		const broken = await options.$$eval('[data-testid="import-broken"] li', (items) => items.map((item) => item.textContent));
		expect(broken).toEqual([
			'“settings.__proto__” is an object, and a name of a setting was expected.',
			'“settings.constructor” is an object, and a name of a setting was expected.',
			'“settings.leave” is "soon", and a number from 150 to 700 was expected.',
			'“corrections 2, version” is missing, and a correction as Sense Lens writes it was expected.',
		]);
		await press(options, '[data-testid="import-do"]');
		await settingsAre({ dwell: 200, leave: 450, hiddenSenses: ['S999'], hiddenGroups: ['newer'] });
		expect(await kept()).toHaveLength(1);
	});

	it.each([
		['no JSON', 'dwell = 200', 'This is no file of Sense Lens: it is not JSON. Nothing was changed. The browser says: '],
		['a list', '[]', 'This file cannot be imported: it holds a list, and an object was expected. Nothing was changed.'],
		[
			'another kind',
			file({ kind: 'bookmarks' }),
			'This is no file of Sense Lens: its “kind” is "bookmarks", and “sense-lens” or “sense-lens-corrections” was expected. Nothing was changed.',
		],
		[
			'a newer version',
			file({ version: 2 }),
			'This file is of a newer version of Sense Lens: its “version” is 2, and this one reads up to 1.',
		],
		[
			'settings of a wrong type',
			file({ settings: [1] }),
			'This file cannot be imported: “settings” is a list, and an object was expected. Nothing was changed.',
		],
		[
			'corrections of a wrong type',
			file({ corrections: 'many' }),
			'This file cannot be imported: “corrections” is "many", and a list was expected. Nothing was changed.',
		],
		[
			'lists in lists without end',
			`${'['.repeat(500_000)}${']'.repeat(500_000)}`,
			'This file cannot be imported: it holds a list, and an object was expected. Nothing was changed.',
		],
	])('refuses %s in one sentence, and changes nothing', async (_title, text, sentence) => {
		await storeSettings(options, { dwell: 450 });
		await chooseFile(options, text);
		expect(await textOf(options, problem)).toContain(sentence);
		expect(await options.$(preview)).toBeNull();
		await settingsAre({ dwell: 450 });
		expect(await storedIn(options, 'local')).toEqual({});
	});

	it('does not even read a dropped file of 50 MB', async () => {
		await dropFile(options, 50_000_000);
		expect(await textOf(options, problem)).toBe(
			'This file was not read: it has 50 MB, and a file of Sense Lens has at most 5 MB. Nothing was changed.',
		);
	});

	it('is reset one section at a time, with a way back, and a backup that can be restored later', async () => {
		const before = { dwell: 450, markStyle: 'wavy', offSites: ['shop.example'], hiddenGroups: ['selling'] } as const;
		await storeSettings(options, before);
		await seen(options, row('dwell'));
		await press(options, '[data-testid="reset-card"]');
		await settingsAre({ ...before, dwell: undefined });
		await press(options, '[data-testid="data-undo-reset"]');
		await settingsAre(before);
		await until(async () => ((await options.$$('.data-backup')).length === 2 ? true : undefined), 'two backups');
		await press(options, '[data-testid="reset-all"]');
		await settingsAre({});
		await storeSettings(options, { theme: 'light' });
		await gone(options, '[data-testid="data-undo-reset"]');
		await press(options, '.data-backup:first-child .button');
		await settingsAre(before);
		await press(options, '[data-testid="data-undo-backups"]');
		await settingsAre({ theme: 'light' });
	});

	it('that a backup cannot be made of is not replaced, and the page says so', async () => {
		await storeSettings(options, { dwell: 450 });
		await seen(options, row('dwell'));
		await options.evaluate(() => {
			const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: { set(items: object): Promise<void> } } }>;
			const local = (browser ?? chrome)?.storage.local;
			if (local) Object.defineProperty(local, 'set', { value: () => Promise.reject(new Error('The disk is full')) });
		});
		await press(options, '[data-testid="reset-all"]');
		expect(await textOf(options, '[data-testid="data-problem-reset"]')).toBe(
			'No backup could be stored, and so nothing was changed. The browser says: The disk is full',
		);
		await settingsAre({ dwell: 450 });
	});

	it('is kept where a backup is broken', async () => {
		await storeLocally(options, { backup: { version: 1, backups: [7, { date: 'now' }, null] } });
		await storeSettings(options, { dwell: 450 });
		await seen(options, row('dwell'));
		await press(options, '[data-testid="reset-all"]');
		await settingsAre({});
		await seen(options, '.data-backup');
		expect(await options.$$('.data-backup')).toHaveLength(1);
	});
});
