import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { validate } from '../glossary/validate.ts';
import { DataError } from './read-data.ts';

/** Word vectors as others publish them, brought to one length and centred. */
export interface PublishedVectors {
	/** The commonest first. */
	readonly words: readonly string[];
	readonly dimensions: number;
	/** `undefined` for a word that is not among `words`. */
	vectorOf(word: string): Float32Array | undefined;
}

/** The form of the npm packages `wink-embeddings-sg-…`: after the numbers of a vector come its length and its place. */
const fileSchema = v.object({
	dimensions: v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(1, 'at least one dimension')),
	words: v.array(v.string()),
	vectors: v.record(v.string(), v.array(v.number())),
});

/** Words beyond these are too rare to have a good vector, or to be met. */
const mostWords = 40_000;

/** Length given to each vector: makes its numbers about as large as those of a feature that is true, which is 1. */
const vectorLength = 2;

/** @throws {DataError} where the file does not have that form */
export function readPublishedVectors(path: string): PublishedVectors {
	const result = validate(fileSchema, path, JSON.parse(readFileSync(path, 'utf8')));
	if (!result.ok) throw new DataError(result.problems);
	const { dimensions, words, vectors } = result.value;
	const hasVector = (word: string) => (vectors[word]?.length ?? 0) >= dimensions && vectors[word]?.some((value) => value !== 0);
	const kept = words.filter((word) => /^[a-z]+$/.test(word) && hasVector(word)).slice(0, mostWords);
	const table = new Map(kept.map((word) => [word, Float32Array.from(vectors[word]?.slice(0, dimensions) ?? [])]));
	const unit = (vector: Float32Array, length: number) => {
		// A vector that is the mean of all says nothing, and stays at 0.
		const scale = length / (Math.hypot(...vector) || 1);
		for (const [place, value] of vector.entries()) vector[place] = value * scale;
	};
	for (const vector of table.values()) unit(vector, 1);
	const mean = new Float64Array(dimensions);
	for (const vector of table.values()) for (const [place, value] of vector.entries()) mean[place] = (mean[place] ?? 0) + value / table.size;
	for (const vector of table.values()) {
		for (const [place, value] of vector.entries()) vector[place] = value - (mean[place] ?? 0);
		unit(vector, vectorLength);
	}
	return { words: kept, dimensions, vectorOf: (word) => table.get(word) };
}
