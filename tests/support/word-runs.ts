/** Words of a text in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** All runs of `length` words, in order. */
export function runsOf(words: readonly string[], length: number): string[] {
	return words.slice(0, Math.max(0, words.length - length + 1)).map((_, place) => words.slice(place, place + length).join(' '));
}

/** How many of the collections each value is in. */
export function countEach(collections: Iterable<Iterable<string>>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const collection of collections) for (const value of collection) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
