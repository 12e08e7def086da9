/**
 * A few numbers for each word of the word classes, alike for words that speak for the same senses: what lets the ranker make use of a
 * word that its corpus never had. `npm run word-vectors` makes the table from published vectors.
 */
import { finish, type Steps } from './steps.ts';
import type { WordClasses } from './word-classes.ts';

/**
 * A number is written as one letter, from the least to the greatest in even steps; the middle one is 0. Nine steps rank as
 * well as fifteen (90.0 % against 90.8 of natural-dev, within its error; held-out texts the same) and are 4 kB less, gzipped.
 */
export const letters = 'abcdefghi';

export interface WordVectors {
	/** What the numbers were learned from. */
	readonly source: string;
	readonly dimensions: number;
	/** The value of the last letter; the first stands for its negative. */
	readonly most: number;
	/** One letter for each dimension of each word of the word classes, word after word. */
	readonly values: string;
}

/** Vector of a word in lower case; `undefined` for a word that has none, or one of zeros. */
export type VectorOf = (word: string) => Float32Array | undefined;

export interface VectorTable {
	readonly dimensions: number;
	readonly vectorOf: VectorOf;
}

/** Words that have a vector, in the order of `values`: those of the classes, which need not be written a second time. */
export function wordsInOrder(wordClasses: WordClasses): string[] {
	return [...finish(placeWords(new Set(Object.values(wordClasses).flat()))).keys()];
}

/** @throws {RangeError} where the table was made for other classes */
export function readWordVectors(vectors: WordVectors, wordClasses: WordClasses): VectorTable {
	return finish(prepareWordVectors(vectors, new Set(Object.values(wordClasses).flat())));
}

/**
 * @param words those of all classes, each once, in any order
 * @throws {RangeError} where the table was made for other classes
 */
export function* prepareWordVectors({ dimensions, most, values }: WordVectors, words: Iterable<string>): Steps<VectorTable> {
	const places = yield* placeWords(words);
	if (values.length !== places.size * dimensions)
		throw new RangeError(
			`word vectors: expected ${dimensions} letters for each of ${places.size} words, received ${values.length}: run npm run word-vectors`,
		);
	return {
		dimensions,
		vectorOf(word) {
			const place = places.get(word);
			const vector = place === undefined ? undefined : decode(values, place * dimensions, dimensions, most);
			return vector?.some((value) => value !== 0) ? vector : undefined;
		},
	};
}

/** Word → its place in the order of UTF-16 code units. Sorted initial by initial, as all at once takes long. */
function* placeWords(words: Iterable<string>): Steps<Map<string, number>> {
	const byInitial = new Map<number, string[]>();
	for (const word of words) {
		const initial = word.charCodeAt(0) || 0;
		const same = byInitial.get(initial);
		if (same) same.push(word);
		else byInitial.set(initial, [word]);
	}
	const places = new Map<string, number>();
	for (const initial of [...byInitial.keys()].sort((a, b) => a - b)) {
		yield;
		for (const word of (byInitial.get(initial) ?? []).sort()) places.set(word, places.size);
	}
	return places;
}

/** Each number as the letter of the nearest step; what lies beyond `most` is written as `most`. */
export function encodeVector(vector: readonly number[], most: number): string {
	const top = letters.length - 1;
	return vector.map((value) => letters[Math.round(((clamp(value, most) + most) / (2 * most)) * top)]).join('');
}

function decode(values: string, start: number, dimensions: number, most: number): Float32Array {
	const vector = new Float32Array(dimensions);
	const top = letters.length - 1;
	for (let place = 0; place < dimensions; place += 1)
		vector[place] = (((values.charCodeAt(start + place) - letters.charCodeAt(0)) * 2 - top) / top) * most;
	return vector;
}

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
