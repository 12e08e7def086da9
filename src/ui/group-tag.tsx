import type { Glossary } from '../glossary/glossary.ts';
import { inEnglish } from '../wording/language.ts';
import { type GroupShape, groupLook } from './group-colour.ts';

interface GroupProps {
	readonly glossary: Glossary;
	readonly group: string;
}

/** Outlines in a box of 12 by 12, drawn to look equally heavy. */
const outlines: Readonly<Record<GroupShape, string>> = {
	circle: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
	square: 'M1.6 1.6h8.8v8.8h-8.8z',
	diamond: 'M6 0l6 6l-6 6l-6-6z',
	triangle: 'M6 .6l6 10.4h-12z',
};

/** The coloured shape alone; whoever uses it writes the name beside it. */
export function GroupShapeMark({ glossary, group }: GroupProps) {
	const { colour, shape } = groupLook(glossary, group);
	return (
		<svg class="group-shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
			<path d={outlines[shape]} style={{ fill: colour }} />
		</svg>
	);
}

/** Shape and plain name of a group. */
export function GroupTag({ glossary, group }: GroupProps) {
	return (
		<span class="group-tag">
			<GroupShapeMark glossary={glossary} group={group} />
			<span class="group-name" {...inEnglish()}>
				{glossary.group(group)?.name ?? group}
			</span>
		</span>
	);
}
