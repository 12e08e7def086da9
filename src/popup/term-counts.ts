/** What a page holds, by term and group, in numbers and shares. */
import type { Glossary, Term } from '../glossary/glossary.ts';

export interface GroupCount {
	readonly group: string;
	readonly count: number;
	/** Of all that the page holds: 0 to 1. */
	readonly share: number;
}

export interface TermCount {
	readonly term: string;
	readonly count: number;
	/** The commonest first. */
	readonly groups: readonly GroupCount[];
}

/** Terms that the page has, the commonest first; groups that no term has, as from a newer version, are left out. */
export function countTerms(counts: ReadonlyMap<string, number>, glossary: Glossary): TermCount[] {
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const countTerm = ({ term, groups }: Term): TermCount => {
		const found = groups.flatMap(({ id }) => {
			const count = counts.get(id) ?? 0;
			return count > 0 ? [{ group: id, count, share: count / total }] : [];
		});
		found.sort((a, b) => b.count - a.count);
		return { term, count: found.reduce((sum, { count }) => sum + count, 0), groups: found };
	};
	return glossary.terms
		.map(countTerm)
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}
