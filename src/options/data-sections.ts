/** Which settings belong together, as the parts of the options page have them. */
import type { Items } from '../settings/items.ts';
import { versionItem } from '../settings/migrations.ts';
import type { SettingName } from '../settings/schema.ts';

export const sections = ['senses', 'marks', 'card', 'sites'] as const;
export type SettingSection = (typeof sections)[number];

const sectionOf: Readonly<Record<SettingName, SettingSection>> = {
	hiddenGroups: 'senses',
	hiddenSenses: 'senses',
	markStyle: 'marks',
	markColour: 'marks',
	density: 'marks',
	showsBadge: 'marks',
	trigger: 'card',
	modifier: 'card',
	dwell: 'card',
	leave: 'card',
	theme: 'card',
	textSize: 'card',
	hiddenCardParts: 'card',
	siteMode: 'sites',
	offSites: 'sites',
	onSites: 'sites',
};

/** Items without those of one section, or of all. What only another version understands stays: nobody chose here to lose it. */
export function withoutSection(items: Items, section: SettingSection | 'all'): Items {
	const left = Object.entries(items).filter(([key]) => {
		const found = sectionOfItem(key);
		return found === undefined || (section !== 'all' && found !== section);
	});
	return left.every(([key]) => key === versionItem) ? {} : Object.fromEntries(left);
}

/** `undefined` for an item that this version does not know. */
export function sectionOfItem(key: string): SettingSection | undefined {
	const name = key.split('/', 1)[0] ?? '';
	return Object.hasOwn(sectionOf, name) ? sectionOf[name as SettingName] : undefined;
}
