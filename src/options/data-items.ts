/** What a file, or a backup, says of each setting: read one by one, so that a broken one takes no other along. */
import { type Items, readItem } from '../settings/items.ts';
import { migrateItems, settingsVersion, versionItem } from '../settings/migrations.ts';
import { entrySchemas, isListName, isValueName, valueSchemas } from '../settings/schema.ts';

/** What would have been right; `data-words.ts` says it. */
export type Expected =
	| { readonly kind: 'range'; readonly least: number; readonly most: number }
	| { readonly kind: 'choice'; readonly of: readonly string[] }
	| { readonly kind: 'yes-or-no' | 'entry' | 'object' | 'list' | 'time' | 'name' | 'small' | 'version' | 'correction' }
	| { readonly kind: 'at-most'; readonly most: number };

/** A part of a file that cannot be used, and is left out. */
export interface Broken {
	/** Such as `settings.dwell`. */
	readonly where: string;
	readonly value: unknown;
	readonly expected: Expected;
}

export interface ReadItems {
	/** Of the newest form: what can be used, and what a newer version may know. */
	readonly items: Items;
	/** Keys of items that are not taken over: what is stored under them stays. */
	readonly brokenKeys: readonly string[];
	readonly broken: readonly Broken[];
}

/** `storage.sync` takes no item larger than this, in bytes of key and JSON; ours are far smaller. */
const mostItemBytes = 8_192;
/** A version that no release will reach; a higher one would keep all later migrations from running. */
const highestVersion = 999;
/** A setting's name, and an entry's behind it where it is one of a list. */
const itemName = /^[A-Za-z][A-Za-z0-9-]{0,63}(?:\/.{1,500})?$/su;

/** @param stored items of any version, from anywhere */
export function readItems(stored: Items): ReadItems {
	const items = new Map<string, unknown>();
	const broken: Broken[] = [];
	const brokenKeys: string[] = [];
	const version = stored[versionItem];
	const hasVersion = Object.hasOwn(stored, versionItem);
	const isVersionSound =
		!hasVersion || (Number.isSafeInteger(version) && (version as number) >= 1 && (version as number) <= highestVersion);
	// Without its version it would be taken for the first, whose lists are read as well.
	const sound = isVersionSound ? stored : Object.fromEntries(Object.entries(stored).filter(([key]) => key !== versionItem));
	if (!isVersionSound) broken.push({ where: whereIs(versionItem), value: version, expected: { kind: 'version' } });
	const isNewer = isVersionSound && hasVersion && (version as number) > settingsVersion;
	for (const [key, value] of Object.entries(migrateItems(sound))) {
		const expected = key === versionItem ? undefined : faultOf(key, value, isNewer);
		if (expected) {
			broken.push({ where: whereIs(key), value, expected });
			brokenKeys.push(key);
		} else items.set(key, value);
	}
	return { items: Object.fromEntries(items), brokenKeys, broken };
}

/** Whether an item says something to this version. */
export function isKnownItem(key: string): boolean {
	return key === versionItem || isValueName(key) || isListName(listOf(key) ?? key);
}

const listOf = (key: string): string | undefined => /^([^/]*)\//.exec(key)?.[1];
const whereIs = (key: string): string => `settings.${key}`;

/** @returns what was expected, or `undefined` where the item can be stored */
function faultOf(key: string, value: unknown, isNewer: boolean): Expected | undefined {
	if (!itemName.test(key) || key in Object.prototype) return { kind: 'name' };
	if (!isSmall(key, value)) return { kind: 'small' };
	// A newer version may know more values; they are of use again when this one is updated.
	if (!isKnownItem(key) || isNewer || readItem(key, value)) return undefined;
	return isValueName(key) ? expectedValue(valueSchemas[key]) : expectedEntry(key);
}

function expectedEntry(key: string): Expected {
	const list = listOf(key);
	return list !== undefined && Object.hasOwn(entrySchemas, list) ? { kind: 'entry' } : { kind: 'list' };
}

/** As the schemas of settings describe themselves. */
function expectedValue(schema: object): Expected {
	if ('options' in schema) return { kind: 'choice', of: schema.options as readonly string[] };
	if (!('pipe' in schema)) return { kind: 'yes-or-no' };
	const steps = schema.pipe as readonly { readonly type: string; readonly requirement?: number }[];
	const bound = (type: string) => steps.find((step) => step.type === type)?.requirement ?? 0;
	return { kind: 'range', least: bound('min_value'), most: bound('max_value') };
}

/** What is nested so deeply that it cannot be written is not small either. */
function isSmall(key: string, value: unknown): boolean {
	try {
		return sizeOfItem(key, value) <= mostItemBytes;
	} catch {
		return false;
	}
}

const encoder = new TextEncoder();

/** In bytes, as browsers count it against their quotas: the key, and the value as JSON. */
export function sizeOfItem(key: string, value: unknown): number {
	return encoder.encode(key).length + encoder.encode(JSON.stringify(value) ?? '').length;
}
