/** Settings, and what stands in files, in words. */
import type { Glossary } from '../glossary/glossary.ts';
import { type CardPart, cardParts, type ListName, type SettingName, type ValueName } from '../settings/schema.ts';
import { fileSite } from '../settings/site-pattern.ts';
import { productName } from '../ui/product.tsx';
import { formatChoice, formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import type { Expected } from './data-items.ts';
import { exampleSite } from './site-entry.ts';

const names: Readonly<Record<SettingName, string>> = {
	hiddenGroups: say('yourData.setting.hiddenGroups'),
	hiddenSenses: say('yourData.setting.hiddenSenses'),
	hiddenCardParts: say('yourData.setting.hiddenCardParts'),
	dwell: say('yourData.setting.dwell'),
	leave: say('yourData.setting.leave'),
	trigger: say('yourData.setting.trigger'),
	modifier: say('yourData.setting.modifier'),
	markStyle: say('yourData.setting.markStyle'),
	markColour: say('yourData.setting.markColour'),
	density: say('yourData.setting.density'),
	theme: say('yourData.setting.theme'),
	textSize: say('yourData.setting.textSize'),
	siteMode: say('yourData.setting.siteMode'),
	offSites: say('yourData.setting.offSites'),
	onSites: say('yourData.setting.onSites'),
	showsBadge: say('yourData.setting.showsBadge'),
};

export const nameOfSetting = (name: SettingName): string => names[name];

const milliseconds = (value: unknown) => say('yourData.value.time', { time: formatNumber(Number(value)) });

/** For each setting, its values in words: by name, or made of a number. */
const values: Readonly<Record<ValueName, Readonly<Record<string, string>> | ((value: unknown) => string)>> = {
	dwell: milliseconds,
	leave: milliseconds,
	textSize: (value) => say('yourData.value.percent', { number: formatNumber(Number(value)) }),
	showsBadge: (value) => (value ? say('yourData.value.yes') : say('yourData.value.no')),
	trigger: {
		hover: say('yourData.value.trigger.hover'),
		'hover-with-modifier': say('yourData.value.trigger.hoverWithModifier'),
		click: say('yourData.value.trigger.click'),
		keyboard: say('yourData.value.trigger.keyboard'),
	},
	modifier: {
		alt: say('yourData.value.modifier.alt'),
		ctrl: say('yourData.value.modifier.ctrl'),
		shift: say('yourData.value.modifier.shift'),
		meta: say('yourData.value.modifier.meta'),
	},
	markStyle: {
		dotted: say('yourData.value.markStyle.dotted'),
		solid: say('yourData.value.markStyle.solid'),
		wavy: say('yourData.value.markStyle.wavy'),
		background: say('yourData.value.markStyle.background'),
		none: say('yourData.value.markStyle.none'),
	},
	markColour: { one: say('yourData.value.markColour.one'), 'by-group': say('yourData.value.markColour.byGroup') },
	density: {
		every: say('yourData.value.density.every'),
		'first-in-section': say('yourData.value.density.firstInSection'),
		'first-on-page': say('yourData.value.density.firstOnPage'),
		'where-sense-changes': say('yourData.value.density.whereSenseChanges'),
		'where-unsure': say('yourData.value.density.whereUnsure'),
	},
	theme: { system: say('yourData.value.theme.system'), light: say('yourData.value.theme.light'), dark: say('yourData.value.theme.dark') },
	siteMode: {
		'everywhere-except': say('yourData.value.siteMode.everywhereExcept'),
		'only-on': say('yourData.value.siteMode.onlyOn'),
	},
};

/** @param value one that the setting may have */
export function sayValue(name: ValueName, value: unknown): string {
	const words = values[name];
	return typeof words === 'function' ? words(value) : (words[String(value)] ?? describeValue(value));
}

const partNames: Readonly<Record<CardPart, string>> = {
	example: say('yourData.value.cardPart.example'),
	reason: say('yourData.value.cardPart.reason'),
	sureness: say('yourData.value.cardPart.sureness'),
	counterpart: say('yourData.value.cardPart.counterpart'),
	others: say('yourData.value.cardPart.others'),
	actions: say('yourData.value.cardPart.actions'),
};

export interface EntryWords {
	readonly words: string;
	/** The words are the glossary's own, whatever the language of the interface. */
	readonly isEnglish: boolean;
}

/** An entry of a list; one that this version does not know is told as it is stored. */
export function sayEntry(list: ListName, entry: string, glossary: Glossary): EntryWords {
	const known =
		list === 'hiddenGroups' ? glossary.group(entry)?.name : list === 'hiddenSenses' ? glossary.sense(entry)?.definition : undefined;
	if (known !== undefined) return { words: known, isEnglish: true };
	if (entry === fileSite) return { words: say('yourData.value.files'), isEnglish: false };
	const part = list === 'hiddenCardParts' && cardParts.find((each) => each === entry);
	return { words: part ? partNames[part] : entry, isEnglish: false };
}

/** Longer texts are cut: they are shown to be recognised. */
const longestText = 40;

/** A value of a file, short. */
export function describeValue(value: unknown): string {
	if (value === undefined) return say('yourData.found.nothing');
	if (Array.isArray(value)) return say('yourData.found.list');
	if (typeof value === 'object' && value !== null) return say('yourData.found.object');
	const text = JSON.stringify(value);
	return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

/** Where something is in a file; a key may be as long as the file. */
export function describePlace(where: string): string {
	return where.length > 2 * longestText ? `${where.slice(0, 2 * longestText)}…` : where;
}

export function describeExpected(expected: Expected): string {
	switch (expected.kind) {
		case 'range':
			return say('yourData.expected.range', { least: formatNumber(expected.least), most: formatNumber(expected.most) });
		case 'choice':
			return formatChoice(expected.of.map((each) => JSON.stringify(each)));
		case 'at-most':
			return say('yourData.expected.atMost', { most: formatNumber(expected.most) });
		case 'yes-or-no':
			return say('yourData.expected.yesOrNo');
		case 'entry':
			return say('yourData.expected.entry', { example: `offSites/${exampleSite}` });
		case 'object':
			return say('yourData.expected.object');
		case 'list':
			return say('yourData.expected.list');
		case 'time':
			return say('yourData.expected.time', { example: '2026-11-25T18:00:00.000Z' });
		case 'name':
			return say('yourData.expected.name');
		case 'small':
			return say('yourData.expected.small');
		case 'version':
			return say('yourData.expected.version', { example: '1' });
		case 'correction':
			return say('yourData.expected.correction', { product: productName });
	}
}
