/** How a feature is written in `data/ranker/weights.json`: its template and its atoms, parted by spaces, which no token holds. */
import type { Atom, AtomTable } from '../atoms.ts';
import { type Template, type TemplateName, templateNames, templates } from './template.ts';

export function nameFeature(atoms: AtomTable, template: Template, first: Atom, second?: Atom): string {
	const name = `${templateNames[template]} ${atoms.textOf(first)}`;
	return second === undefined ? name : `${name} ${atoms.textOf(second)}`;
}

export interface ParsedName {
	readonly template: Template;
	/** One or two texts of atoms. */
	readonly atoms: readonly string[];
}

/** `undefined` for a name that no feature of this code can have. */
export function parseFeatureName(name: string): ParsedName | undefined {
	const [template = '', ...atoms] = name.split(' ');
	if (!Object.hasOwn(templates, template) || atoms.length < 1 || atoms.length > 2 || atoms.includes('')) return undefined;
	return { template: templates[template as TemplateName], atoms };
}
