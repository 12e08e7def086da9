/**
 * From every earlier form of the stored items to the newest, one numbered step after another. A step never changes once it
 * has been released, and uses nothing that may change after it: it knows the names and values of its own time.
 */

export const versionItem = 'settingsVersion';

type Items = Readonly<Record<string, unknown>>;

interface Migration {
	/** The version that it leads to. */
	readonly to: number;
	readonly change: (items: Items) => Items;
}

const migrations: readonly Migration[] = [
	// 1 had no version item, and kept each list as one item.
	{ to: 2, change: splitLists },
];

export const settingsVersion = migrations.reduce((newest, { to }) => Math.max(newest, to), 1);

/** Items of this version, from those of any other. What a newer version stored is left as it is. */
export function migrateItems(items: Items): Items {
	const version = versionOf(items);
	if (version >= settingsVersion || Object.keys(items).length === 0) return items;
	const migrated = migrations.filter(({ to }) => to > version).reduce((now, { change }) => change(now), items);
	return { ...migrated, [versionItem]: settingsVersion };
}

function versionOf({ [versionItem]: version }: Items): number {
	return typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? version : 1;
}

function splitLists(items: Items): Items {
	const lists = ['hiddenGroups', 'hiddenSenses', 'offSites'];
	const isList = ([name, value]: [string, unknown]) => lists.includes(name) && Array.isArray(value);
	const all = Object.entries(items);
	const entries = all
		.filter(isList)
		.flatMap(([name, list]) =>
			(list as unknown[])
				.filter((entry) => typeof entry === 'string')
				.map((entry) => [`${name}/${name === 'offSites' ? entry.trim().toLowerCase() : entry}`, true] as const),
		);
	return Object.fromEntries([...all.filter((item) => !isList(item)), ...entries]);
}
