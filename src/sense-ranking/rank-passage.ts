import type { Context } from './context.ts';
import type { Ranker } from './rank.ts';
import type { Ranking } from './ranking.ts';

/**
 * Ranks all occurrences of one passage, each in the light of the others of its term. Twice the work of ranking them
 * alone where a term stands there more than once, and no more where each stands once.
 */
export function rankPassage(contexts: readonly Context[], rank: Ranker): Ranking[] {
	const alone = contexts.map((context) => rank(context));
	return contexts.map((context, place) => {
		const neighbours = alone.filter((_, other) => other !== place && contexts[other]?.term === context.term);
		return neighbours.length === 0 ? (alone[place] as Ranking) : rank(context, neighbours);
	});
}
