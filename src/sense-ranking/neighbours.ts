import { type Choice, noUsePrefix } from './model.ts';
import type { Ranking } from './ranking.ts';

/** Keeps an outcome that no neighbour has possible. */
const leastShare = 0.02;

/**
 * Shares of an occurrence in the light of the others of its term in the same passage: writers mostly keep to one sense.
 * Each share is multiplied by the neighbours' mean share of that outcome, to the power of `neighbourWeight`.
 */
export function withNeighbours(
	{ outcomes, neighbourWeight }: Pick<Choice, 'outcomes' | 'neighbourWeight'>,
	shares: readonly number[],
	neighbours: readonly Ranking[],
): readonly number[] {
	if (neighbours.length === 0 || neighbourWeight === 0) return shares;
	const noUseCount = outcomes.filter((outcome) => outcome.startsWith(noUsePrefix)).length;
	const weighed = outcomes.map((outcome, place) => {
		const mean = neighbours.reduce((sum, neighbour) => sum + shareOf(neighbour, outcome, noUseCount), 0) / neighbours.length;
		return (shares[place] ?? 0) * (mean + leastShare) ** neighbourWeight;
	});
	const total = weighed.reduce((sum, share) => sum + share, 0);
	return weighed.map((share) => share / total);
}

/** A ranking tells of no use as a whole: each reason has its part of that. */
function shareOf({ ranking }: Ranking, outcome: string, noUseCount: number): number {
	if (!outcome.startsWith(noUsePrefix)) return ranking.find(({ group }) => group === outcome)?.probability ?? 0;
	return Math.max(0, 1 - ranking.reduce((sum, { probability }) => sum + probability, 0)) / noUseCount;
}
