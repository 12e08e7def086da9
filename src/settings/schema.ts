/**
 * What readers can choose, and how each choice is checked. A broken one falls back to its default and the others stay
 * (webext-options-sync does the same). How they are stored is in `items.ts`.
 */
import * as v from 'valibot';
import { readSitePattern } from './site-pattern.ts';

export const markStyles = ['dotted', 'solid', 'wavy', 'background', 'none'] as const;
export type MarkStyle = (typeof markStyles)[number];

/** One colour for all marks, or one for each group. */
export const markColours = ['one', 'by-group'] as const;
export type MarkColour = (typeof markColours)[number];

/**
 * Which of the occurrences that are to be marked really are: all; the first of each group under each heading, or on the
 * page; where the group is another than the one before; where the ranker is not sure.
 */
export const densities = ['every', 'first-in-section', 'first-on-page', 'where-sense-changes', 'where-unsure'] as const;
export type Density = (typeof densities)[number];

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

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Size of the card's text in per cent of its own. WCAG 2.2 SC 1.4.4 asks for 200; smaller than 80 is hard to read. */
export const textSizeRange = { least: 80, most: 200 } as const;
export const textSizeStep = 10;

/** What of the card can be left out; word, group and definition are always there. */
export const cardParts = ['example', 'reason', 'sureness', 'counterpart', 'others', 'actions'] as const;
export type CardPart = (typeof cardParts)[number];

/** Whether the lens works everywhere but on the sites of one list, or only on those of another. */
export const siteModes = ['everywhere-except', 'only-on'] as const;
export type SiteMode = (typeof siteModes)[number];

/** An unknown id is kept: it may belong to a newer version on another of the reader's devices. */
const id = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'an id of letters, digits and hyphens'));
const sitePattern = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const read = readSitePattern(dataset.value);
		if (read.ok) return read.pattern;
		addIssue({ message: 'a site such as example.com, *.example.com or example.com/news/*' });
		return NEVER;
	}),
);

const range = ({ least, most }: { readonly least: number; readonly most: number }) =>
	v.pipe(v.number(), v.minValue(least, `at least ${least}`), v.maxValue(most, `at most ${most}`));

/** Each is one value; of the lists, one entry. */
export const valueSchemas = {
	/** How long the pointer rests before the card opens, in ms. */
	dwell: range(delayRange),
	/** How long the pointer may be off word and card before the card closes, in ms. */
	leave: range(delayRange),
	trigger: v.picklist(triggers),
	/** The key to hold where the trigger asks for one. */
	modifier: v.picklist(modifiers),
	markStyle: v.picklist(markStyles),
	markColour: v.picklist(markColours),
	density: v.picklist(densities),
	theme: v.picklist(themes),
	/** In per cent. */
	textSize: range(textSizeRange),
	siteMode: v.picklist(siteModes),
	/** Whether the toolbar's button tells how many words a page has. */
	showsBadge: v.boolean(),
} as const;

export const entrySchemas = {
	/** Groups whose occurrences are not marked. */
	hiddenGroups: id,
	/** Single senses whose occurrences are not marked. */
	hiddenSenses: id,
	/** Parts that the card leaves out. */
	hiddenCardParts: id,
	/** Sites on which nothing is marked, where the lens works everywhere else. */
	offSites: sitePattern,
	/** The only sites on which something is marked, where it works on these alone. */
	onSites: sitePattern,
} as const;

export interface Settings {
	readonly hiddenGroups: readonly string[];
	readonly hiddenSenses: readonly string[];
	readonly hiddenCardParts: readonly string[];
	readonly dwell: number;
	readonly leave: number;
	readonly trigger: Trigger;
	readonly modifier: Modifier;
	readonly markStyle: MarkStyle;
	readonly markColour: MarkColour;
	readonly density: Density;
	readonly theme: Theme;
	readonly textSize: number;
	readonly siteMode: SiteMode;
	readonly offSites: readonly string[];
	readonly onSites: readonly string[];
	readonly showsBadge: boolean;
}

export type SettingName = keyof Settings;
export type ListName = keyof typeof entrySchemas;
export type ValueName = keyof typeof valueSchemas;

/** Shift, for it does nothing by itself: Alt opens a menu in some browsers, the Windows key one of the system. */
export const defaultSettings: Settings = {
	hiddenGroups: [],
	hiddenSenses: [],
	hiddenCardParts: [],
	dwell: 300,
	leave: 300,
	trigger: 'hover',
	modifier: 'shift',
	markStyle: 'dotted',
	markColour: 'one',
	density: 'every',
	theme: 'system',
	textSize: 100,
	siteMode: 'everywhere-except',
	offSites: [],
	onSites: [],
	showsBadge: true,
};

export const settingNames = Object.keys(defaultSettings) as SettingName[];
export const listNames = Object.keys(entrySchemas) as ListName[];
export const isListName = (name: string): name is ListName => Object.hasOwn(entrySchemas, name);
export const isValueName = (name: string): name is ValueName => Object.hasOwn(valueSchemas, name);
