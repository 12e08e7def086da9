import type { Settings } from './schema.ts';

type HiddenLists = Pick<Settings, 'hiddenGroups' | 'hiddenSenses'>;

/** Whether an occurrence in this group and sense is to be marked. */
export function isShown({ hiddenGroups, hiddenSenses }: HiddenLists, group: string, sense: string | null): boolean {
	return !hiddenGroups.includes(group) && (sense === null || !hiddenSenses.includes(sense));
}

/** True where nothing is hidden, so that marks need not know their sense. */
export function showsEverything({ hiddenGroups, hiddenSenses }: HiddenLists): boolean {
	return hiddenGroups.length === 0 && hiddenSenses.length === 0;
}
