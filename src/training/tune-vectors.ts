/** Moves word vectors to where they tell the senses of the corpus apart best. */
import { createOpenAtoms } from '../sense-ranking/atoms.ts';
import type { FeatureSink } from '../sense-ranking/features/feature-sink.ts';
import { findFeatures } from '../sense-ranking/features/find-features.ts';
import { nameAtoms } from '../sense-ranking/features/named-atoms.ts';
import { zones } from '../sense-ranking/features/zone.ts';
import { createLexicon } from '../sense-ranking/lexicon.ts';
import { type Choice, weightUnit } from '../sense-ranking/model.ts';
import { softmax } from '../sense-ranking/softmax.ts';
import type { WordClasses } from '../sense-ranking/word-classes.ts';
import { keepWords } from '../sense-ranking/written-words.ts';
import { minimise } from './optimise.ts';
import { scoreExample } from './score-example.ts';
import type { TermData } from './training-data.ts';

/** Vectors by word; all of one length. */
export type VectorMap = ReadonlyMap<string, Float32Array>;

/** What is learned from: a fitted choice, and the occurrences that the vectors may see. */
export interface TuningPart {
	readonly data: TermData;
	readonly choice: Choice;
	readonly isSeen: (place: number) => boolean;
}

/** One occurrence: what all but the vectors say, and which words' vectors count where. */
interface Case {
	readonly offsets: readonly number[];
	readonly target: Float64Array;
	readonly uses: readonly { readonly word: number; readonly zone: number; readonly share: number }[];
	readonly zoneWeights: readonly (Float64Array | undefined)[];
}

/** The loss hardly falls after these steps. */
const limits = { iterations: 40, tolerance: 1e-6 };

/**
 * With the weights of all else held, the best vectors are a convex problem: cross-entropy over the seen occurrences,
 * plus `strength` times half the squared distance from where the vectors were.
 */
export function tuneVectors(vectors: VectorMap, parts: readonly TuningPart[], wordClasses: WordClasses, strength: number): VectorMap {
	const words = [...vectors.keys()];
	const dimensions = vectors.get(words[0] ?? '')?.length ?? 0;
	const start = Float64Array.from(words.flatMap((word) => [...(vectors.get(word) ?? [])]));
	const cases = parts.flatMap((part) => readCases(part, vectors, words, wordClasses));
	const moved = minimise(
		{
			size: start.length,
			penalty: new Float64Array(start.length),
			evaluate(point, gradient) {
				let loss = 0;
				for (let i = 0; i < point.length; i += 1) {
					const shift = point[i] as number;
					loss += 0.5 * strength * shift * shift;
					gradient[i] = strength * shift;
				}
				for (const each of cases) loss += addCase(each, start, point, gradient, dimensions);
				return loss;
			},
		},
		limits,
	);
	return new Map(
		words.map((word, place) => [
			word,
			Float32Array.from({ length: dimensions }, (_, d) => at(start, place * dimensions + d) + at(moved, place * dimensions + d)),
		]),
	);
}

const at = (values: Float64Array, place: number): number => values[place] ?? 0;

/** Adds the gradient of one case and returns its cross-entropy. */
function addCase(each: Case, start: Float64Array, shift: Float64Array, gradient: Float64Array, dimensions: number): number {
	const scores = [...each.offsets];
	const width = scores.length;
	for (const { word, zone, share } of each.uses) {
		const weights = each.zoneWeights[zone];
		if (!weights) continue;
		for (let d = 0; d < dimensions; d += 1) {
			const value = share * (at(start, word * dimensions + d) + at(shift, word * dimensions + d));
			for (let k = 0; k < width; k += 1) scores[k] = (scores[k] as number) + value * at(weights, d * width + k);
		}
	}
	const shares = softmax(scores);
	let loss = 0;
	for (let k = 0; k < width; k += 1) loss -= at(each.target, k) * Math.log(Math.max(1e-12, shares[k] as number));
	for (const { word, zone, share } of each.uses) {
		const weights = each.zoneWeights[zone];
		if (!weights) continue;
		for (let d = 0; d < dimensions; d += 1) {
			let slope = 0;
			for (let k = 0; k < width; k += 1) slope += at(weights, d * width + k) * ((shares[k] as number) - at(each.target, k));
			gradient[word * dimensions + d] = at(gradient, word * dimensions + d) + share * slope;
		}
	}
	return loss;
}

function readCases({ data, choice, isSeen }: TuningPart, vectors: VectorMap, words: readonly string[], wordClasses: WordClasses): Case[] {
	const numbers = new Map(words.map((word, number) => [vectors.get(word), number]));
	const atoms = createOpenAtoms();
	const readWord = keepWords(createLexicon(wordClasses, (word) => vectors.get(word), atoms));
	const names = nameAtoms(atoms);
	const zoneWeights = zones.map(
		(zone) => choice.vectorWeights[zone] && Float64Array.from(choice.vectorWeights[zone].flat(), (steps) => steps * weightUnit),
	);
	return data.occurrences.flatMap((occurrence, place) => {
		const example = data.examples[place];
		if (!example || !isSeen(place)) return [];
		const uses: Case['uses'][number][] = [];
		const sink: FeatureSink = {
			one: () => undefined,
			two: () => undefined,
			vector(zone, vector, share) {
				const word = numbers.get(vector);
				if (word !== undefined) uses.push({ word, zone: zones.indexOf(zone), share });
			},
		};
		findFeatures(occurrence, readWord, names, sink);
		const offsets = scoreExample(choice, { features: example.features, vectors: new Float32Array(0) });
		const target = Float64Array.from(choice.outcomes, (outcome) => example.target.get(outcome) ?? 0);
		return [{ offsets, target, uses, zoneWeights }];
	});
}
