import type { Glossary } from '../glossary/glossary.ts';

/** Colours that `tokens.css` defines as `--group-1` and on, as many as marks may have; a longer glossary uses them again. */
export const groupHues = 16;

/** Shapes in turn, so that neighbouring groups differ in more than colour. */
export const groupShapes = ['circle', 'square', 'diamond', 'triangle'] as const;
export type GroupShape = (typeof groupShapes)[number];

export interface GroupLook {
	/** A CSS colour: a reference to a token. */
	readonly colour: string;
	readonly shape: GroupShape;
}

const plain: GroupLook = { colour: 'var(--text-faint)', shape: 'circle' };

/** The number of a group's colour, from 1 on, by its place among all groups of the glossary; `undefined` for an unknown one. */
export function groupHue(glossary: Glossary, groupId: string): number | undefined {
	const place = glossary.terms.flatMap(({ groups }) => groups).findIndex(({ id }) => id === groupId);
	return place < 0 ? undefined : (place % groupHues) + 1;
}

/** The look of a group; an unknown group looks plain. */
export function groupLook(glossary: Glossary, groupId: string): GroupLook {
	const hue = groupHue(glossary, groupId);
	if (hue === undefined) return plain;
	return { colour: `var(--group-${hue})`, shape: groupShapes[(hue - 1) % groupShapes.length] ?? plain.shape };
}

/** The colour alone, where there is no room for a shape. */
export function groupColour(glossary: Glossary, groupId: string): string {
	return groupLook(glossary, groupId).colour;
}
