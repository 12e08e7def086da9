import type { Page } from 'puppeteer-core';

interface SyncStorage {
	get(): Promise<object>;
	set(items: object): Promise<void>;
	remove(names: string[]): Promise<void>;
}

/** Makes `items` all that is in the extension's `storage.sync`. @param own a page of the extension */
export async function storeSettings(own: Page, items: Readonly<Record<string, unknown>>): Promise<void> {
	await own.evaluate(async (items) => {
		const { browser, chrome } = globalThis as unknown as Record<string, { storage: { sync: SyncStorage } }>;
		const storage = (browser ?? chrome)?.storage.sync;
		if (!storage) throw new Error('not a page of the extension');
		const others = Object.keys(await storage.get()).filter((name) => !(name in items));
		await storage.remove(others);
		await storage.set(items);
	}, items);
}
