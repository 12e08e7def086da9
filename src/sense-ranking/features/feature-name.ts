/** How a feature is written in `data/ranker/weights.json`: its template and its atoms, parted by spaces, which no token holds. */
import type { Atom, AtomTable } from '../atoms.ts';
import { atomCounts, type Template, templateNamed, templateNames } from './template.ts';

export function nameFeature(atoms: AtomTable, template: Template, first: Atom, second?: Atom): string {
	const name = `${templateNames[template]} ${atoms.textOf(first)}`;
	return second === undefined ? name : `${name} ${atoms.textOf(second)}`;
}

export interface ParsedName {
	readonly template: Template;
	/** Texts of as many atoms as the template takes: one or two. */
	readonly atoms: readonly string[];
}

/** `undefined` for a name that no feature of this code can have. */
export function parseFeatureName(name: string): ParsedName | undefined {
	const [templateName = '', ...atoms] = name.split(' ');
	const template = templateNamed(templateName);
	return template === undefined || atoms.length !== atomCounts[template] || atoms.includes('') ? undefined : { template, atoms };
}
