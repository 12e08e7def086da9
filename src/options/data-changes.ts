/** What would be stored after an import, and how it differs from what is stored now. */
import { mostCorrections } from '../corrections/schema.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import { type Items, parseSettings } from '../settings/items.ts';
import { isListName, type ListName, type Settings, settingNames, type ValueName } from '../settings/schema.ts';
import { type Data, type FileContent, newestOfEach } from './data-file.ts';
import { isKnownItem } from './data-items.ts';

export type SettingChange =
	| { readonly kind: 'value'; readonly name: ValueName; readonly from: unknown; readonly to: unknown }
	| { readonly kind: 'list'; readonly name: ListName; readonly added: readonly string[]; readonly removed: readonly string[] };

export interface DataChanges {
	readonly settings: readonly SettingChange[];
	/** Items that only another version understands, and that will be other ones than now. */
	readonly others: number;
	/** Corrections of texts that had none, and newer ones for texts that had one. */
	readonly added: number;
	readonly replaced: number;
	/** Corrections that go: those beyond what is kept, the oldest, or those that a backup does not have. */
	readonly dropped: number;
	/** Senses and groups that will be hidden and that this version does not know. */
	readonly unknownNames: readonly string[];
}

/** The file's settings in place of those that are stored, and its corrections beside them. */
export function importInto(now: Data, { items, brokenKeys, corrections }: FileContent): Data {
	const merged = newestOfEach([...now.corrections, ...corrections]).sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1));
	return { items: items ? withKept(now.items, items, brokenKeys) : now.items, corrections: merged.slice(0, mostCorrections) };
}

/** Of what the file has in a broken form, what is stored stays. */
function withKept(now: Items, items: Items, brokenKeys: readonly string[]): Items {
	const kept = brokenKeys.flatMap((key) => (Object.hasOwn(now, key) ? [[key, now[key]] as const] : []));
	return Object.fromEntries([...Object.entries(items), ...kept]);
}

export function changesBetween(now: Data, next: Data, glossary: Glossary): DataChanges {
	const [from, to] = [parseSettings(now.items), parseSettings(next.items)];
	const before = new Map(now.corrections.map((each) => [each.id, each]));
	const after = new Map(next.corrections.map((each) => [each.id, each]));
	const isOther = (each: Correction) => JSON.stringify(each) !== JSON.stringify(before.get(each.id));
	return {
		settings: settingNames.flatMap((name) => changeOf(name, from, to)),
		others: countOthers(now.items, next.items),
		added: next.corrections.filter(({ id }) => !before.has(id)).length,
		replaced: next.corrections.filter((each) => before.has(each.id) && isOther(each)).length,
		dropped: now.corrections.filter(({ id }) => !after.has(id)).length,
		unknownNames: [
			...to.hiddenGroups.filter((group) => !glossary.group(group)),
			...to.hiddenSenses.filter((sense) => !glossary.sense(sense)),
		],
	};
}

export function changesNothing({ settings, others, added, replaced, dropped }: DataChanges): boolean {
	return settings.length === 0 && others + added + replaced + dropped === 0;
}

function changeOf(name: keyof Settings, from: Settings, to: Settings): SettingChange[] {
	if (!isListName(name)) return from[name] === to[name] ? [] : [{ kind: 'value', name: name as ValueName, from: from[name], to: to[name] }];
	const added = to[name].filter((entry) => !from[name].includes(entry));
	const removed = from[name].filter((entry) => !to[name].includes(entry));
	return added.length + removed.length > 0 ? [{ kind: 'list', name, added, removed }] : [];
}

function countOthers(now: Items, next: Items): number {
	const keys = new Set([...Object.keys(now), ...Object.keys(next)].filter((key) => !isKnownItem(key)));
	const read = (items: Items, key: string) => JSON.stringify(Object.hasOwn(items, key) ? items[key] : undefined);
	return [...keys].filter((key) => read(now, key) !== read(next, key)).length;
}
