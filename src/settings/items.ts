/**
 * Settings as stored items. Each value is an item, and each entry of a list one of its own (`offSites/shop.example`): two
 * devices that change different things never write over each other, and no list outgrows the 8 kB of an item of
 * `storage.sync`. Only what differs from the defaults is stored, so that better defaults reach everybody who never chose.
 * Items that this version does not know, and values that it cannot read, stay as they are: a newer one may have written them.
 */
import * as v from 'valibot';
import { migrateItems, settingsVersion, versionItem } from './migrations.ts';
import { defaultSettings, entrySchemas, isListName, isValueName, type ListName, listNames, type Settings, valueSchemas } from './schema.ts';

export type Items = Readonly<Record<string, unknown>>;

/** What is to be written: a value for each key, `undefined` for one that goes. */
export type ItemChanges = ReadonlyMap<string, unknown>;

const separator = '/';

export const entryKey = (list: ListName, entry: string): string => list + separator + entry;

/** Reads stored items of any shape and version; what is missing or broken becomes its default. Never throws. */
export function parseSettings(stored: unknown): Settings {
	const lists = new Map<ListName, Set<string>>(listNames.map((name) => [name, new Set()]));
	const values: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(migrateItems(toItems(stored)))) {
		const read = readItem(key, value);
		if (read?.kind === 'value') values[key] = read.value;
		else if (read?.kind === 'entry') lists.get(read.list)?.add(read.entry);
	}
	const sorted = [...lists].map(([name, entries]) => [name, [...entries].sort()] as const);
	return { ...defaultSettings, ...values, ...Object.fromEntries(sorted) };
}

export type ReadItem =
	| { readonly kind: 'value'; readonly value: unknown }
	| { readonly kind: 'entry'; readonly list: ListName; readonly entry: string };

/** One item of the newest form; `undefined` for one that is none, or that this version cannot read. */
export function readItem(key: string, value: unknown): ReadItem | undefined {
	if (isValueName(key)) {
		const result = v.safeParse(valueSchemas[key], value);
		return result.success ? { kind: 'value', value: result.output } : undefined;
	}
	const place = key.indexOf(separator);
	const list = key.slice(0, Math.max(place, 0));
	if (!isListName(list) || value !== true) return undefined;
	const result = v.safeParse(entrySchemas[list], key.slice(place + 1));
	return result.success ? { kind: 'entry', list, entry: result.output } : undefined;
}

/** What a change means for the items: of lists, what it adds to them and takes out of them. */
export function itemChanges(before: Settings, change: Partial<Settings>): ItemChanges {
	const changes = new Map<string, unknown>();
	for (const [name, value] of Object.entries(change)) {
		if (isListName(name)) {
			const entries = value as readonly string[];
			for (const entry of entries) if (!before[name].includes(entry)) changes.set(entryKey(name, entry), true);
			for (const entry of before[name]) if (!entries.includes(entry)) changes.set(entryKey(name, entry), undefined);
		} else if (isValueName(name)) changes.set(name, value === defaultSettings[name] ? undefined : value);
	}
	return changes;
}

/** How to get from what is stored to items of the newest form with the changes made. Empty where nothing has to be written. */
export function changesToStore(stored: Items, changes: ItemChanges): ItemChanges {
	const wanted = new Map(Object.entries(migrateItems(stored)));
	for (const [key, value] of changes)
		if (value === undefined) wanted.delete(key);
		else wanted.set(key, value);
	// A version that is newer than this one stays: what it says of the other items is still true.
	if (wanted.size > 0 && !wanted.has(versionItem)) wanted.set(versionItem, settingsVersion);
	const toStore = new Map<string, unknown>();
	for (const [key, value] of wanted) if (JSON.stringify(value) !== JSON.stringify(stored[key])) toStore.set(key, value);
	for (const key of Object.keys(stored)) if (!wanted.has(key)) toStore.set(key, undefined);
	return toStore;
}

/** What is no object has no items. */
function toItems(stored: unknown): Items {
	return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Items) : {};
}
