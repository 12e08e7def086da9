/** What the extension has in the browser's storage, as its own screen tells it. */
import { readCorrections } from '../corrections/storage.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import type { Items } from '../settings/items.ts';
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
