import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { openOptions, optionsIn } from '../support/open-options.ts';
import { chosenSettings, storeItems } from '../support/store-settings.ts';

const undo = '[data-testid="undo"]';
const style = (value: string) => `[data-testid="mark-style"][value="${value}"]`;
const group = (id: string) => `[data-testid="group-toggle"][data-group="${id}"]`;

describe.each(browserNames)('changes in the options in %s', (name) => {
	let lens: LensBrowser;
	beforeAll(async () => {
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
	});

	it('are stored as they are made, and undone one after another', async () => {
		const options = await openOptions(lens);
		expect(await options.page.$(undo)).toBeNull();
		await options.press(style('wavy'));
		await until(async () => ((await options.textOf('[data-testid="save-status"]')) === 'Saved' ? true : undefined), 'that it is saved');
		await options.press(group('revenue'));
		await options.press('[data-testid="theme"][value="dark"]');
		await options.chosenIs({ markStyle: 'wavy', hiddenGroups: ['revenue'], theme: 'dark' });
		await options.press(undo);
		await options.chosenIs({ markStyle: 'wavy', hiddenGroups: ['revenue'] });
		await until(async () => ((await options.textOf(undo)) === 'Undo 2 more' ? true : undefined), 'two more');
		await options.press(undo);
		await options.press(undo);
		await options.chosenIs({});
		expect(await options.page.$(undo)).toBeNull();
		expect(await options.page.$eval(style('dotted'), (input) => (input as HTMLInputElement).checked)).toBe(true);
		await options.page.close();
	});

	it('are undone by the key as well, but not while somebody types', async () => {
		const options = await openOptions(lens);
		await options.press(style('solid'));
		await options.chosenIs({ markStyle: 'solid' });
		await options.type('[data-testid="sense-search"]', 'price');
		const pressUndo = async () => {
			await options.page.keyboard.down('Control');
			await options.page.keyboard.press('z');
			await options.page.keyboard.up('Control');
		};
		await pressUndo();
		await options.press(style('wavy'));
		await options.chosenIs({ markStyle: 'wavy' });
		await pressUndo();
		await options.chosenIs({ markStyle: 'solid' });
		await pressUndo();
		await options.chosenIs({});
		await options.page.close();
	});

	it('of two pages at once are all kept, seen in both, and undone by whoever made them', async () => {
		const one = await openOptions(lens);
		const other = await optionsIn(await lens.openOwn('options.html'));
		await one.press(group('revenue'));
		await one.chosenIs({ hiddenGroups: ['revenue'] });
		await other.press(group('selling'));
		await other.press(style('wavy'));
		await one.chosenIs({ hiddenGroups: ['revenue', 'selling'], markStyle: 'wavy' });
		const isOff = (selector: string) => !(document.querySelector(selector) as HTMLInputElement | null)?.checked;
		await one.holds(isOff, group('selling'));
		await other.holds(isOff, group('revenue'));
		await one.press(undo);
		await one.chosenIs({ hiddenGroups: ['selling'], markStyle: 'wavy' });
		await one.press(style('solid'));
		await one.chosenIs({ hiddenGroups: ['selling'], markStyle: 'solid' });
		await other.press(undo);
		await other.chosenIs({ markStyle: 'solid' });
		await one.page.close();
		await other.page.close();
	});

	it('are all kept when two pages make them in the same moment', async () => {
		const one = await openOptions(lens);
		const other = await optionsIn(await lens.openOwn('options.html'));
		const clickAll = (ids: string[]) => {
			for (const id of ids) document.querySelector<HTMLInputElement>(`[data-testid="group-toggle"][data-group="${id}"]`)?.click();
		};
		await Promise.all([
			one.page.evaluate(clickAll, ['revenue', 'selling', 'auction']),
			other.page.evaluate(clickAll, ['brand', 'research', 'trade']),
		]);
		await one.chosenIs({ hiddenGroups: ['auction', 'brand', 'research', 'revenue', 'selling', 'trade'] });
		await one.page.close();
		await other.page.close();
	});

	it('are said to be on this device alone where the browser’s storage for all devices is full', async () => {
		const options = await openOptions(lens);
		// 100 kB but for some 70 bytes.
		const filling = Object.fromEntries(Array.from({ length: 13 }, (_, place) => [`filling-${place}`, 'x'.repeat(7_860)]));
		await storeItems(options.page, filling);
		await options.type('[data-testid="site-field"]', `${'a'.repeat(60)}.example`);
		await options.press('[data-testid="site-add"]');
		await options.press(style('wavy'));
		await until(async () => ((await options.page.$('[data-testid="on-device-only"]')) ? true : undefined), 'that it is on this device');
		expect(await options.page.$eval(style('wavy'), (input) => (input as HTMLInputElement).checked)).toBe(true);
		expect(await chosenSettings(options.page)).toEqual({});
		await storeItems(options.page, {});
		await options.press(style('solid'));
		await options.chosenIs({ markStyle: 'solid', offSites: [`${'a'.repeat(60)}.example`] });
		await until(async () => ((await options.page.$('[data-testid="on-device-only"]')) ? undefined : true), 'that it is everywhere');
		await storeItems(options.page, {});
		await options.page.close();
	});

	// Only Chromium has a quota for both storages.
	it.runIf(name === 'chromium')('stay on the page where no storage takes them, and are saved once one does', async () => {
		const options = await openOptions(lens);
		await storeItems(options.page, Object.fromEntries(Array.from({ length: 13 }, (_, place) => [`filling-${place}`, 'x'.repeat(7_860)])));
		await fillLocalStorage(options.page, true);
		await options.type('[data-testid="site-field"]', `${'a'.repeat(60)}.example`);
		await options.press('[data-testid="site-add"]');
		await until(async () => ((await options.page.$('.save-status .problem')) ? true : undefined), 'that it is not saved');
		expect(await options.textOf('[data-testid="sites"]')).toContain('a.example');
		await storeItems(options.page, {});
		await fillLocalStorage(options.page, false);
		await options.press('.save-status .problem button');
		await options.chosenIs({ offSites: [`${'a'.repeat(60)}.example`] });
		await options.press(undo);
		await options.chosenIs({});
		await options.page.close();
	});
});

/** Fills `storage.local` to the last byte that it takes, or empties it again. */
async function fillLocalStorage(own: Page, isFull: boolean): Promise<void> {
	await own.evaluate(async (isFull) => {
		const { chrome } = globalThis as unknown as { chrome: { storage: { local: Record<string, (items: unknown) => Promise<void>> } } };
		const { local } = chrome.storage;
		if (!isFull) return local['remove']?.(['filling', 'rest']);
		// 10 MB, and what is left of it in ever smaller pieces.
		await local['set']?.({ filling: 'x'.repeat(10_400_000) });
		let rest = '';
		for (let size = 65_536; size >= 1; size /= 2) {
			const longer = rest + 'x'.repeat(size);
			await local['set']?.({ rest: longer }).then(
				() => {
					rest = longer;
				},
				() => undefined,
			);
		}
	}, isFull);
}
