/**
 * What readers can choose. Each setting is one item of `storage.sync`, read and checked on its own: a broken one falls
 * back to its default and the others stay (webext-options-sync does the same). Only what differs from the default is
 * stored, so that better defaults reach everybody who never chose.
 */
import * as v from 'valibot';

export const markStyles = ['dotted', 'solid', 'wavy', 'background', 'none'] as const;
export type MarkStyle = (typeof markStyles)[number];

/** Bounds of the dwell in ms: shorter opens on every pass, longer feels broken. */
export const dwellRange = { least: 150, most: 700, step: 50 } as const;

/** An unknown id is kept: it may belong to a newer version on another of the reader's devices. */
const idList = listOf(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)));

const settingSchemas = {
	/** Groups whose occurrences are not marked. */
	hiddenGroups: idList,
	/** Single senses whose occurrences are not marked. */
	hiddenSenses: idList,
	/** How long the pointer rests before the card opens, in ms. */
	dwell: v.pipe(v.number(), v.minValue(dwellRange.least), v.maxValue(dwellRange.most)),
	markStyle: v.picklist(markStyles),
	/** Host names (or `file:`) on which nothing is marked. */
	offSites: listOf(
		v.pipe(
			v.string(),
			v.transform((site) => site.trim().toLowerCase()),
			v.regex(/^.{1,253}$/s),
		),
	),
} as const;

export interface Settings {
	readonly hiddenGroups: readonly string[];
	readonly hiddenSenses: readonly string[];
	readonly dwell: number;
	readonly markStyle: MarkStyle;
	readonly offSites: readonly string[];
}

export type SettingName = keyof Settings;

export const defaultSettings: Settings = { hiddenGroups: [], hiddenSenses: [], dwell: 300, markStyle: 'dotted', offSites: [] };

export const settingNames = Object.keys(defaultSettings) as SettingName[];

/** Reads stored items of any shape; what is missing or broken becomes its default. Never throws. */
export function parseSettings(stored: unknown): Settings {
	const items = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
	const parsed: Record<string, unknown> = { ...defaultSettings };
	for (const name of settingNames) {
		if (!Object.hasOwn(items, name)) continue;
		const result = v.safeParse(settingSchemas[name], items[name]);
		if (result.success) parsed[name] = result.output;
	}
	return parsed as unknown as Settings;
}

/** A list without duplicates; entries that do not fit are dropped and the others kept. */
function listOf<S extends v.GenericSchema<unknown, string>>(entry: S) {
	return v.pipe(
		v.array(v.unknown()),
		v.transform((entries) => [...new Set(entries.flatMap((each) => keepValid(entry, each)))]),
	);
}

function keepValid<S extends v.GenericSchema<unknown, string>>(schema: S, entry: unknown): string[] {
	const result = v.safeParse(schema, entry);
	return result.success ? [result.output] : [];
}
