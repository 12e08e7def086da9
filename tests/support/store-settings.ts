import type { Page } from 'puppeteer-core';
import { itemChanges, parseSettings } from '../../src/settings/items.ts';
import { settingsVersion, versionItem } from '../../src/settings/migrations.ts';
import { defaultSettings, type SettingName, type Settings } from '../../src/settings/schema.ts';

interface SyncStorage {
	get(): Promise<object>;
	set(items: object): Promise<void>;
	remove(names: string[]): Promise<void>;
}

/** Makes these settings all that is chosen, in the form that this version stores. @param own a page of the extension */
export function storeSettings(own: Page, settings: Partial<Settings>): Promise<void> {
	const items = Object.fromEntries(itemChanges(defaultSettings, settings));
	return storeItems(own, { ...items, [versionItem]: settingsVersion });
}

/** Makes `items` all that is in the extension's `storage.sync`. @param own a page of the extension */
export async function storeItems(own: Page, items: Readonly<Record<string, unknown>>): Promise<void> {
	await own.evaluate(async (items) => {
		const { browser, chrome } = globalThis as unknown as Record<string, { storage: { sync: SyncStorage } }>;
		const storage = (browser ?? chrome)?.storage.sync;
		if (!storage) throw new Error('not a page of the extension');
		const others = Object.keys(await storage.get()).filter((name) => !(name in items));
		await storage.remove(others);
		await storage.set(items);
	}, items);
}

/** Every setting that is not at its default. @param own a page of the extension */
export async function chosenSettings(own: Page): Promise<Partial<Settings>> {
	const items = await own.evaluate(async () => {
		const { browser, chrome } = globalThis as unknown as Record<string, { storage: { sync: SyncStorage } }>;
		return (browser ?? chrome)?.storage.sync.get();
	});
	const isChosen = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(defaultSettings[name as SettingName]);
	return Object.fromEntries(Object.entries(parseSettings(items)).filter(isChosen));
}

/** Leaves no room in the extension's `storage.sync`: whatever is stored next is refused. @param own a page of the extension */
export async function fillSettings(own: Page): Promise<void> {
	await own.evaluate(async () => {
		const { browser, chrome } = globalThis as unknown as Record<string, { storage: { sync: SyncStorage } }>;
		const storage = (browser ?? chrome)?.storage.sync;
		let item = 0;
		// Half as much each time that it is refused: an item may have 8,192 bytes, all of them 102,400.
		for (let size = 8_000; size >= 1; )
			try {
				await storage?.set({ [`f${item}`]: 'x'.repeat(size) });
				item += 1;
			} catch {
				size = Math.floor(size / 2);
			}
	});
}
