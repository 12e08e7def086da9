import type { Glossary } from '../glossary/glossary.ts';
import type { Term } from '../glossary/schema.ts';
import type { Settings } from '../settings/schema.ts';
import { isShown } from '../settings/senses.ts';

export type Hidden = Pick<Settings, 'hiddenGroups' | 'hiddenSenses'>;
export type Shown = 'all' | 'some' | 'none';

export function shownOfGroup(glossary: Glossary, hidden: Hidden, group: string): Shown {
	return sum(glossary.sensesOf(group).map(({ id }) => (isShown(hidden, group, id) ? 'all' : 'none')));
}

export function shownOfTerm(glossary: Glossary, hidden: Hidden, term: Term): Shown {
	return sum(term.groups.map(({ id }) => shownOfGroup(glossary, hidden, id)));
}

/** A group is hidden by its own name, never sense by sense, so that senses added later are hidden with it. */
export function setGroup(glossary: Glossary, hidden: Hidden, group: string, isOn: boolean): Hidden {
	const senses = new Set(glossary.sensesOf(group).map(({ id }) => id));
	const otherGroups = hidden.hiddenGroups.filter((id) => id !== group);
	return {
		hiddenGroups: isOn ? otherGroups : [...otherGroups, group],
		hiddenSenses: hidden.hiddenSenses.filter((id) => !senses.has(id)),
	};
}

export function setTerm(glossary: Glossary, hidden: Hidden, term: Term, isOn: boolean): Hidden {
	return term.groups.reduce((changed, { id }) => setGroup(glossary, changed, id, isOn), hidden);
}

/** Showing one sense of a hidden group hides the others one by one; hiding the last sense hides the group. */
export function setSense(glossary: Glossary, hidden: Hidden, group: string, sense: string, isOn: boolean): Hidden {
	const senses = glossary.sensesOf(group).map(({ id }) => id);
	const shown = senses.filter((id) => (id === sense ? isOn : isShown(hidden, group, id)));
	if (shown.length === 0 || shown.length === senses.length) return setGroup(glossary, hidden, group, isOn);
	const clean = setGroup(glossary, hidden, group, true);
	return { ...clean, hiddenSenses: [...clean.hiddenSenses, ...senses.filter((id) => !shown.includes(id))] };
}

function sum(parts: readonly Shown[]): Shown {
	if (parts.every((part) => part === 'all')) return 'all';
	return parts.every((part) => part === 'none') ? 'none' : 'some';
}
