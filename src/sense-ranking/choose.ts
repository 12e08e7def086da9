import type { Feature } from './features/feature.ts';
import type { Choice } from './model.ts';

/** Weights are stored in hundredths. */
const weightUnit = 0.01;

/** Probability of each outcome, in the order of `choice.outcomes`. */
export function probabilities(choice: Choice, features: readonly Feature[]): number[] {
	const scores = choice.bias.slice();
	for (const { name } of features) {
		const row = Object.hasOwn(choice.weights, name) ? choice.weights[name] : undefined;
		if (row) for (let place = 0; place < row.length; place += 1) scores[place] = (scores[place] ?? 0) + (row[place] ?? 0) * weightUnit;
	}
	return softmax(scores.map((score) => score / choice.temperature));
}

/** How much one feature speaks for outcome `chosen` against the others, in nats, the others weighted by how likely they are. */
export function evidence(choice: Choice, name: string, chosen: number, shares: readonly number[]): number {
	const row = Object.hasOwn(choice.weights, name) ? choice.weights[name] : undefined;
	if (!row) return 0;
	// A floor keeps every rival in view even when the model is sure.
	const floor = 0.05;
	let others = 0;
	let total = 0;
	for (let place = 0; place < row.length; place += 1) {
		if (place === chosen) continue;
		const share = Math.max(floor, shares[place] ?? 0);
		others += share * (row[place] ?? 0);
		total += share;
	}
	return ((row[chosen] ?? 0) - (total > 0 ? others / total : 0)) * weightUnit;
}

export function softmax(scores: readonly number[]): number[] {
	const top = Math.max(...scores);
	const powers = scores.map((score) => Math.exp(score - top));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
}
