import type { WeighedFeature } from './correction.ts';

/** Length of a list of weights as a vector. */
export function normOf(features: readonly WeighedFeature[]): number {
	return Math.sqrt(features.reduce((sum, [, weight]) => sum + weight ** 2, 0));
}

/** Cosine of two occurrences' features, from 0 for nothing in common to 1; what says much about groups counts for much. */
export function likeness(weights: ReadonlyMap<number, number>, norm: number, others: readonly WeighedFeature[], otherNorm: number): number {
	if (norm === 0 || otherNorm === 0) return 0;
	let sum = 0;
	for (const [hash, weight] of others) sum += weight * (weights.get(hash) ?? 0);
	return sum / (norm * otherNorm);
}
