import type { Page } from 'puppeteer-core';
import type { Settings } from '../../src/settings/schema.ts';
import { type LensBrowser, until } from './lens-browser.ts';
import { chosenSettings, storeSettings } from './store-settings.ts';

/** The options page and what readers do in it. */
export interface OpenOptions {
	readonly page: Page;
	/** Clicks as a reader does, once it is there. */
	press(selector: string): Promise<void>;
	/** Empties a field and types into it. */
	type(selector: string, text: string): Promise<void>;
	textOf(selector: string): Promise<string>;
	/** Waits until exactly this is chosen; everything else is at its default. */
	chosenIs(settings: Partial<Settings>): Promise<void>;
	/** Waits until a test on the page holds. */
	holds(test: (...parameters: string[]) => boolean, ...parameters: string[]): Promise<void>;
}

/** Opens the options with nothing but these settings chosen. */
export async function openOptions(lens: LensBrowser, settings: Partial<Settings> = {}): Promise<OpenOptions> {
	const page = await lens.openOwn('options.html');
	const options = await optionsIn(page);
	await storeSettings(page, settings);
	return options;
}

/** The same of a page that is open, with what is chosen already. */
export async function optionsIn(page: Page): Promise<OpenOptions> {
	const waitFor = (selector: string) => until(async () => ((await page.$(selector)) ? true : undefined), selector);
	await waitFor('main section');
	return {
		page,
		async press(selector) {
			await waitFor(selector);
			await page.bringToFront();
			await page.click(selector);
		},
		async type(selector, text) {
			await waitFor(selector);
			await page.bringToFront();
			await page.focus(selector);
			await page.$eval(selector, (field) => (field as HTMLInputElement).select());
			await page.keyboard.press('Delete');
			await page.type(selector, text);
		},
		textOf: (selector) => page.$eval(selector, (element) => element.textContent ?? ''),
		chosenIs: (wanted) =>
			until(async () => {
				const chosen = await chosenSettings(page);
				return JSON.stringify(sorted(chosen)) === JSON.stringify(sorted(wanted)) ? true : undefined;
			}, JSON.stringify(wanted)).then(() => undefined),
		holds: (test, ...parameters) =>
			until(async () => ((await page.evaluate(test, ...parameters)) ? true : undefined), String(test)).then(() => undefined),
	};
}

function sorted(settings: Partial<Settings>): unknown {
	const entries = Object.entries(settings).map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value] as const);
	return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
