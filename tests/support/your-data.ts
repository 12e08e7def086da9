/** What a reader does under "Your data" on the options page, and what is stored then. */
import type { Page } from 'puppeteer-core';
import { until } from './lens-browser.ts';

export interface Areas {
	readonly sync: Readonly<Record<string, unknown>>;
	readonly local: Readonly<Record<string, unknown>>;
}

type Area = 'sync' | 'local' | 'session';
type Api = Record<
	string,
	{ storage: Record<Area, { get(keys: null): Promise<object>; set(items: object): Promise<void>; clear(): Promise<void> }> }
>;

/** Everything in one area. @param own a page of the extension */
export function storedIn(own: Page, area: Area): Promise<Record<string, unknown>> {
	return own.evaluate(async (area) => {
		const { browser, chrome } = globalThis as unknown as Api;
		return (await (browser ?? chrome)?.storage[area].get(null)) as Record<string, unknown>;
	}, area);
}

/** Makes the extension as if it had just been installed. */
export async function clearAll(own: Page): Promise<void> {
	await own.evaluate(async () => {
		const { browser, chrome } = globalThis as unknown as Api;
		const storage = (browser ?? chrome)?.storage;
		await storage?.local.clear();
		await storage?.sync.clear();
	});
}

/** Gives a file to the chooser, as the browser does once it is chosen. */
export async function chooseFile(own: Page, content: string): Promise<void> {
	await seen(own, '[data-testid="import-file"]');
	await own.evaluate((content) => {
		const input = document.querySelector<HTMLInputElement>('[data-testid="import-file"]');
		const transfer = new DataTransfer();
		transfer.items.add(new File([content], 'sense-lens.json', { type: 'application/json' }));
		if (!input) throw new Error('no field for a file');
		input.files = transfer.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	}, content);
}

/** Drops a file of so many bytes, none of which is ever read where it is too large. */
export async function dropFile(own: Page, size: number): Promise<void> {
	await seen(own, '[data-testid="import-drop"]');
	await own.evaluate((size) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([new Uint8Array(size)], 'large.json'));
		const target = document.querySelector('[data-testid="import-drop"]');
		target?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
	}, size);
}

export function seen(own: Page, selector: string): Promise<true> {
	return until(async () => ((await own.$(selector)) ? true : undefined), selector);
}

export function gone(own: Page, selector: string): Promise<true> {
	return until(async () => ((await own.$(selector)) ? undefined : true), `no ${selector}`);
}

/** The text of an element once it has one. */
export function textOf(own: Page, selector: string): Promise<string> {
	return until(
		async () => (await own.evaluate((selector) => document.querySelector(selector)?.textContent?.trim(), selector)) || undefined,
		`text in ${selector}`,
	);
}

/** Presses a button where it is, however the page around it moves. */
export async function press(own: Page, selector: string): Promise<void> {
	await seen(own, selector);
	await own.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);
}

/** The rows of a list of settings, by name. */
export function rowsOf(own: Page, list: string): Promise<Record<string, string>> {
	return own.evaluate((list) => {
		const rows = [...document.querySelectorAll<HTMLElement>(`${list} .data-row`)];
		return Object.fromEntries(rows.map((row) => [row.dataset['key'] ?? '', row.querySelector('dd')?.innerText.trim() ?? '']));
	}, list);
}
