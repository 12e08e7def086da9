/** Shares that sum to 1, in the order of `scores` (in nats). */
export function softmax(scores: ArrayLike<number>): number[] {
	let top = Number.NEGATIVE_INFINITY;
	for (let place = 0; place < scores.length; place += 1) top = Math.max(top, scores[place] as number);
	const powers: number[] = [];
	let sum = 0;
	for (let place = 0; place < scores.length; place += 1) {
		const power = Math.exp((scores[place] as number) - top);
		powers.push(power);
		sum += power;
	}
	for (let place = 0; place < powers.length; place += 1) powers[place] = (powers[place] as number) / sum;
	return powers;
}
