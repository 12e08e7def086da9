/** `data/presets.json`: ready-made choices of what is marked. */
import * as v from 'valibot';
import type { Glossary } from './glossary.ts';
import type { DataFile } from './load.ts';
import type { Problem } from './problem.ts';
import { id, text } from './schema.ts';
import { type Validated, validate } from './validate.ts';

export const presetsSchema = v.array(
	v.strictObject({
		id,
		label: v.pipe(text, v.maxLength(24, 'a label of at most 24 characters')),
		explanation: v.pipe(text, v.maxLength(120, 'an explanation of at most 120 characters')),
		/** Groups that are not marked; those that a later version adds are. */
		hides: v.array(id),
	}),
);

export type Preset = v.InferOutput<typeof presetsSchema>[number];

/** Reads the presets and checks that each has an id of its own, hides groups that `glossary` knows, and leaves some. */
export function loadPresets({ file, content }: DataFile, glossary: Glossary): Validated<readonly Preset[]> {
	const result = validate(presetsSchema, file, content);
	if (!result.ok) return result;
	const problems = result.value.flatMap((preset, place) => checkPreset(preset, file, place, result.value, glossary));
	return problems.length > 0 ? { ok: false, problems } : result;
}

function checkPreset({ id, hides }: Preset, file: string, place: number, all: readonly Preset[], glossary: Glossary): Problem[] {
	const problems: Problem[] = [];
	if (all.findIndex((each) => each.id === id) !== place)
		problems.push({ file, path: `${place}.id`, expected: 'an id of its own', received: `"${id}"` });
	for (const [index, group] of hides.entries()) {
		if (!glossary.group(group) || hides.indexOf(group) !== index)
			problems.push({ file, path: `${place}.hides.${index}`, expected: 'a group of the glossary, named once', received: `"${group}"` });
	}
	const groups = glossary.terms.flatMap((term) => term.groups);
	if (groups.every((group) => hides.includes(group.id)))
		problems.push({ file, path: `${place}.hides`, expected: 'at least one group that is left', received: 'all of them' });
	return problems;
}
