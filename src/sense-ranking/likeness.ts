import type { WeighedFeature } from './correction.ts';

/** How alike an occurrence is to each of those that are known, in their order: from 0 for nothing in common to 1. */
export type Likeness = (features: readonly WeighedFeature[]) => Float64Array;

/** By the cosine. Each feature leads to those who have it, so that hundreds of corrections cost hardly more than one. */
export function likenessTo(known: readonly (readonly WeighedFeature[])[]): Likeness {
	const norms = known.map(normOf);
	const byHash = new Map<number, { readonly place: number; readonly weight: number }[]>();
	for (const [place, features] of known.entries())
		for (const [hash, weight] of features) {
			const others = byHash.get(hash);
			if (others) others.push({ place, weight });
			else byHash.set(hash, [{ place, weight }]);
		}
	return (features) => {
		const sums = new Float64Array(known.length);
		for (const [hash, weight] of features)
			for (const other of byHash.get(hash) ?? []) sums[other.place] = (sums[other.place] as number) + weight * other.weight;
		const norm = normOf(features);
		return sums.map((sum, place) => (sum === 0 ? 0 : sum / (norm * (norms[place] as number))));
	};
}

/** Length of a list of weights as a vector. */
function normOf(features: readonly WeighedFeature[]): number {
	return Math.sqrt(features.reduce((sum, [, weight]) => sum + weight ** 2, 0));
}
