/** Shares that sum to 1, in the order of `scores` (in nats). */
export function softmax(scores: readonly number[]): number[] {
	const top = Math.max(...scores);
	const powers = scores.map((score) => Math.exp(score - top));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
}
