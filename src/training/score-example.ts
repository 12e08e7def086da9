import { zones } from '../sense-ranking/features/zone.ts';
import { type Choice, weightUnit } from '../sense-ranking/model.ts';
import type { Description } from './describe-occurrence.ts';

/** Score of each outcome in nats, before the temperature: what `Scorer` adds up in the page, from names. */
export function scoreExample(choice: Choice, { features, vectors }: Description): number[] {
	const scores = [...choice.bias];
	const add = (weights: readonly number[], value: number) => {
		for (const [place, weight] of weights.entries()) scores[place] = (scores[place] ?? 0) + weight * weightUnit * value;
	};
	for (const name of features) {
		const weights = Object.hasOwn(choice.weights, name) ? choice.weights[name] : undefined;
		if (weights) add(weights, 1);
	}
	const dimensions = vectors.length / zones.length;
	if (dimensions === 0) return scores;
	for (const [place, zone] of zones.entries())
		for (const [dimension, weights] of (choice.vectorWeights[zone] ?? []).entries()) {
			const value = vectors[place * dimensions + dimension] ?? 0;
			if (value !== 0) add(weights, value);
		}
	return scores;
}
