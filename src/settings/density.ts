/** How densely words are marked: which of those in a shown sense keep their mark, told one after the other in reading order. */
import type { Density } from './schema.ts';

export interface ReadWord {
	readonly term: string;
	readonly group: string;
	/** Number of the section that it stands in: what stands under one heading. */
	readonly section: number;
	readonly isSure: boolean;
}

/** Whether a density can only be told of words in reading order, which takes all of the page. */
export function asksForOrder(density: Density): boolean {
	return density !== 'every' && density !== 'where-unsure';
}

/** @returns tells of each next word whether it keeps its mark */
export function startThinning(density: Density): (word: ReadWord) => boolean {
	/** What went before, as far as the density asks for it: the value that it had for a key. */
	const before = new Map<string, string | number>();
	const isNews = (key: string, value: string | number) => {
		const isSame = before.get(key) === value;
		before.set(key, value);
		return !isSame;
	};
	switch (density) {
		case 'first-in-section':
			return ({ group, section }) => isNews(group, section);
		case 'first-on-page':
			return ({ group }) => isNews(group, 0);
		case 'where-sense-changes':
			return ({ term, group }) => isNews(term, group);
		case 'where-unsure':
			return ({ isSure }) => !isSure;
		default:
			return () => true;
	}
}
