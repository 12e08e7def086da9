/** Numbers that look random, spread like a bell about 0 with a deviation of 1; the same for the same seed. */
export function randomNumbers(seed: number): () => number {
	let state = seed >>> 0;
	// mulberry32, by Tommy Ettinger; in the public domain.
	const uniform = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
