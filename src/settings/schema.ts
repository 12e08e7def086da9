/**
 * What readers can choose. Each setting is one item of `storage.sync`, read and checked on its own: a broken one falls
 * back to its default and the others stay (webext-options-sync does the same). Only what differs from the default is
 * stored, so that better defaults reach everybody who never chose.
 */
import * as v from 'valibot';

export const markStyles = ['dotted', 'solid', 'wavy', 'background', 'none'] as const;
export type MarkStyle = (typeof markStyles)[number];

/**
 * Bounds of both delays in ms. A shorter dwell opens on every pass, a longer one feels broken; a shorter time to leave
 * loses the card on the way to it, a longer one leaves it in the way.
 */
export const delayRange = { least: 150, most: 700 } as const;
/** Both are chosen in steps of so many ms. */
export const delayStep = 50;

/** What opens the card; the commands of the keyboard do so with each of them. */
export const triggers = ['hover', 'hover-with-modifier', 'click', 'keyboard'] as const;
export type Trigger = (typeof triggers)[number];

export const modifiers = ['alt', 'ctrl', 'shift', 'meta'] as const;
export type Modifier = (typeof modifiers)[number];

/** An unknown id is kept: it may belong to a newer version on another of the reader's devices. */
const idList = listOf(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)));

const delay = v.pipe(v.number(), v.minValue(delayRange.least), v.maxValue(delayRange.most));

const settingSchemas = {
	/** Groups whose occurrences are not marked. */
	hiddenGroups: idList,
	/** Single senses whose occurrences are not marked. */
	hiddenSenses: idList,
	/** How long the pointer rests before the card opens, in ms. */
	dwell: delay,
	/** How long the pointer may be off word and card before the card closes, in ms. */
	leave: delay,
	trigger: v.picklist(triggers),
	/** The key to hold where the trigger asks for one. */
	modifier: v.picklist(modifiers),
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
	readonly leave: number;
	readonly trigger: Trigger;
	readonly modifier: Modifier;
	readonly markStyle: MarkStyle;
	readonly offSites: readonly string[];
}

export type SettingName = keyof Settings;

/** Shift, for it does nothing by itself: Alt opens a menu in some browsers, the Windows key one of the system. */
export const defaultSettings: Settings = {
	hiddenGroups: [],
	hiddenSenses: [],
	dwell: 300,
	leave: 300,
	trigger: 'hover',
	modifier: 'shift',
	markStyle: 'dotted',
	offSites: [],
};

export const settingNames = Object.keys(defaultSettings) as SettingName[];

/** Reads stored items of any shape; what is missing or broken becomes its default. Never throws. */
export function parseSettings(stored: unknown): Settings {
	// What is no object becomes one that has none of the names.
	const items = Object(stored) as Record<string, unknown>;
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
