import type { Glossary } from '../glossary/glossary.ts';
import type { Preset } from '../glossary/presets.ts';
import type { Hidden } from './shown-senses.ts';

/** What is hidden with a preset. Ids that this version does not know stay: a newer one may have written them. */
export function withPreset(glossary: Glossary, hidden: Hidden, { hides }: Pick<Preset, 'hides'>): Hidden {
	return {
		hiddenGroups: [...hidden.hiddenGroups.filter((id) => !glossary.group(id)), ...hides],
		hiddenSenses: hidden.hiddenSenses.filter((id) => !glossary.sense(id)),
	};
}

/** Whether exactly what the preset hides is hidden. */
export function hasPreset(glossary: Glossary, { hiddenGroups, hiddenSenses }: Hidden, { hides }: Pick<Preset, 'hides'>): boolean {
	const known = hiddenGroups.filter((id) => glossary.group(id));
	return known.length === hides.length && known.every((id) => hides.includes(id)) && !hiddenSenses.some((id) => glossary.sense(id));
}
