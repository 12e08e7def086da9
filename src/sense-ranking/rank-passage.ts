import type { Context } from './context.ts';
import { PassageShares } from './neighbours.ts';
import type { Ranker } from './rank.ts';
import type { Ranking } from './ranking.ts';

/**
 * Ranks all occurrences of one passage, each in the light of the others of its term. Where a term stands there more than
 * once and its neighbours count, that is twice the work of ranking each alone; else it is no more.
 */
export function rankPassage(contexts: readonly Context[], ranker: Ranker): Ranking[] {
	const alone = contexts.map((context) => ranker.rank(context));
	const passages = new Map<string, PassageShares>();
	for (const [place, { term }] of contexts.entries()) {
		if (!ranker.weighsNeighbours(term)) continue;
		const shares = passages.get(term) ?? new PassageShares();
		passages.set(term, shares);
		shares.add(alone[place] as Ranking);
	}
	return contexts.map((context, place) => {
		const own = alone[place] as Ranking;
		const neighbours = passages.get(context.term)?.withoutOwn(own);
		return neighbours ? ranker.rank(context, neighbours) : own;
	});
}
