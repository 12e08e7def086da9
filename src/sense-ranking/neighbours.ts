import { type Choice, noUsePrefix } from './model.ts';
import type { Ranking } from './ranking.ts';

/** Keeps an outcome that no neighbour has possible. */
const leastShare = 0.02;

/** Rankings of all occurrences of one term in a passage, added up: each is then seen in the light of the others at no cost. */
export class PassageShares {
	readonly #totals = new Map<string, number>();
	#count = 0;

	add({ ranking }: Ranking): void {
		for (const { group, probability } of ranking) this.#totals.set(group, (this.#totals.get(group) ?? 0) + probability);
		this.#count += 1;
	}

	/** Mean share of each group over all but `own`, which was added; `undefined` where there is no other. */
	withoutOwn({ ranking }: Ranking): Neighbours | undefined {
		const others = this.#count - 1;
		if (others < 1) return undefined;
		return new Map(ranking.map(({ group, probability }) => [group, Math.max(0, (this.#totals.get(group) ?? 0) - probability) / others]));
	}
}

/** Mean share of each group among the other occurrences; what they lack to 1 is their mean share of no use. */
export type Neighbours = ReadonlyMap<string, number>;

/**
 * Shares of an occurrence in the light of the others of its term in the same passage: writers mostly keep to one sense.
 * Each share is multiplied by the neighbours' mean share of that outcome, to the power of `neighbourWeight`.
 */
export function withNeighbours(
	{ outcomes, neighbourWeight }: Pick<Choice, 'outcomes' | 'neighbourWeight'>,
	shares: readonly number[],
	neighbours: Neighbours | undefined,
): readonly number[] {
	if (!neighbours || neighbourWeight === 0) return shares;
	const noUseCount = outcomes.filter((outcome) => outcome.startsWith(noUsePrefix)).length;
	let noUse = 1;
	for (const share of neighbours.values()) noUse -= share;
	const weighed = outcomes.map((outcome, place) => {
		// Rankings tell of no use as a whole: each reason has its part of that.
		const mean = outcome.startsWith(noUsePrefix) ? Math.max(0, noUse) / noUseCount : (neighbours.get(outcome) ?? 0);
		return (shares[place] ?? 0) * (mean + leastShare) ** neighbourWeight;
	});
	const total = weighed.reduce((sum, share) => sum + share, 0);
	return weighed.map((share) => share / total);
}
