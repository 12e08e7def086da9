import type { Glossary } from '../glossary/glossary.ts';
import type { Term } from '../glossary/schema.ts';

/** The terms with the two sides of the comparison first, in its order; files come in the order of their names. */
export function termsInOrder(glossary: Glossary, sides: readonly string[]): Term[] {
	const place = ({ term }: Term) => (sides.includes(term) ? sides.indexOf(term) : sides.length);
	return [...glossary.terms].sort((a, b) => place(a) - place(b));
}
