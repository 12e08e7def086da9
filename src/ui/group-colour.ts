import type { Glossary } from '../glossary/glossary.ts';

/** Colours that `tokens.css` defines as `--group-1` and on; a longer glossary uses them again. */
const slots = 16;

/** Shapes in turn, so that neighbouring groups differ in more than colour. */
export const groupShapes = ['circle', 'square', 'diamond', 'triangle'] as const;
export type GroupShape = (typeof groupShapes)[number];

export interface GroupLook {
	/** A CSS colour: a reference to a token. */
	readonly colour: string;
	readonly shape: GroupShape;
}

const plain: GroupLook = { colour: 'var(--text-faint)', shape: 'circle' };

/** The look of a group by its place among all groups of the glossary; an unknown group looks plain. */
export function groupLook(glossary: Glossary, groupId: string): GroupLook {
	const place = glossary.terms.flatMap(({ groups }) => groups).findIndex(({ id }) => id === groupId);
	if (place < 0) return plain;
	return { colour: `var(--group-${(place % slots) + 1})`, shape: groupShapes[place % groupShapes.length] ?? plain.shape };
}

/** The colour alone, where there is no room for a shape. */
export function groupColour(glossary: Glossary, groupId: string): string {
	return groupLook(glossary, groupId).colour;
}
