/**
 * Headwords and their forms alone, as the extension ships them: what every frame of every page carries. Two imports by
 * name, so that the bundler leaves definitions and examples behind.
 */
import type { TermForms } from './schema.ts';

const terms = import.meta.glob<string>('../../data/glossary/*.json', { eager: true, import: 'term' });
const forms = import.meta.glob<readonly string[]>('../../data/glossary/*.json', { eager: true, import: 'forms' });

export const bundledForms: TermForms = {
	terms: Object.entries(terms).map(([file, term]) => ({ term, forms: [...(forms[file] ?? [])] })),
};
