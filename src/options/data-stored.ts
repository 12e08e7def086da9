/** What the extension has in the browser's storage, as its own screen tells it. */
import { readCorrections } from '../corrections/storage.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import { type Items, readItem } from '../settings/items.ts';
import { migrateItems, versionItem } from '../settings/migrations.ts';
import { isListName, isValueName, type ListName, type ValueName } from '../settings/schema.ts';
import { readSnooze, type Snooze } from '../settings/snooze.ts';
import { readStoredItems } from '../settings/storage.ts';
import { browser } from '../webextension/browser.ts';
import { type Backup, backupItem, parseBackups } from './data-backup.ts';
import { sizeOfItem } from './data-items.ts';

/** What `storage.sync` has room for, in both browsers: bytes in all, and items. */
export const syncQuota = { bytes: 102_400, items: 512 } as const;

export interface StoredData {
	readonly items: Items;
	/** Keys of items that are on this device alone. */
	readonly unsynced: readonly string[];
	/** What takes up room in `storage.sync`. */
	readonly synced: Usage;
	readonly corrections: readonly Correction[];
	readonly backups: readonly Backup[];
	/** In bytes. */
	readonly correctionsSize: number;
	readonly backupsSize: number;
	readonly snooze: Snooze;
	readonly hiddenTabs: number;
	readonly countedTabs: number;
}

export interface Usage {
	readonly items: number;
	readonly bytes: number;
}

/** @throws where the browser cannot read */
export async function readStoredData(): Promise<StoredData> {
	const [{ items, unsynced }, synced, local, session, corrections, snooze] = await Promise.all([
		readStoredItems(),
		browser.storage.sync.get(null),
		browser.storage.local.get(null),
		browser.storage.session.get(null),
		readCorrections(),
		readSnooze(Date.now()),
	]);
	// `background/hidden-marks.ts` and `background/toolbar.ts` name them so, with the tab's id behind.
	const tabs = (prefix: string) => Object.keys(session).filter((key) => key.startsWith(prefix)).length;
	return {
		items,
		unsynced,
		synced: usageOf(synced),
		corrections,
		backups: parseBackups(local[backupItem]),
		correctionsSize: corrections.reduce((sum, each) => sum + sizeOfItem(`correction-${each.id}`, each), 0),
		backupsSize: backupItem in local ? sizeOfItem(backupItem, local[backupItem]) : 0,
		snooze,
		hiddenTabs: tabs('hidden-marks:'),
		countedTabs: tabs('counts:'),
	};
}

function usageOf(stored: Items): Usage {
	const items = Object.entries(stored);
	return { items: items.length, bytes: items.reduce((sum, [key, value]) => sum + sizeOfItem(key, value), 0) };
}

/** A stored setting: a value, the entries of a list, or an item that says nothing to this version. */
export type StoredRow =
	| { readonly kind: 'value'; readonly name: ValueName; readonly value: unknown; readonly isHere: boolean }
	| { readonly kind: 'list'; readonly name: ListName; readonly entries: readonly { readonly entry: string; readonly isHere: boolean }[] }
	| { readonly kind: 'version' | 'unreadable' | 'newer'; readonly key: string; readonly value: unknown; readonly isHere: boolean }
	/** Taken out here, and still in what is synchronised. */
	| { readonly kind: 'taken-out'; readonly key: string };

/** @param unsynced keys of items that are on this device alone */
export function rowsOf(stored: Items, unsynced: readonly string[]): StoredRow[] {
	const here = new Set(unsynced);
	const rows: StoredRow[] = [];
	const lists = new Map<ListName, { entry: string; isHere: boolean }[]>();
	const migrated = migrateItems(stored);
	for (const [key, value] of Object.entries(migrated).sort(([a], [b]) => (a < b ? -1 : 1))) {
		const isHere = here.has(key);
		const read = readItem(key, value);
		if (read?.kind === 'value') rows.push({ kind: 'value', name: key as ValueName, value, isHere });
		else if (read?.kind === 'entry') {
			const entries = lists.get(read.list) ?? [];
			if (entries.length === 0) {
				lists.set(read.list, entries);
				rows.push({ kind: 'list', name: read.list, entries });
			}
			entries.push({ entry: read.entry, isHere });
		} else rows.push({ kind: kindOf(key), key, value, isHere });
	}
	const goneHere = unsynced.filter((key) => !Object.hasOwn(migrated, key)).map((key) => ({ kind: 'taken-out', key }) as const);
	return [...rows, ...goneHere];
}

function kindOf(key: string): 'version' | 'unreadable' | 'newer' {
	if (key === versionItem) return 'version';
	return isValueName(key) || isListName(key.split('/', 1)[0] ?? '') ? 'unreadable' : 'newer';
}
