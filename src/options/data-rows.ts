/** Stored settings as rows of a list, each setting once. */
import { type Items, readItem } from '../settings/items.ts';
import { migrateItems, versionItem } from '../settings/migrations.ts';
import { isListName, isValueName, type ListName, type ValueName } from '../settings/schema.ts';

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
