/** Learns the small table of word vectors that is shipped, from large published ones and the corpus. */
import { zones } from '../sense-ranking/features/zone.ts';
import { encodeVector, type WordVectors, wordsInOrder } from '../sense-ranking/word-vectors.ts';
import { type FitSettings, fitChoice } from './fit.ts';
import { findDirections } from './project-vectors.ts';
import type { PublishedVectors } from './published-vectors.ts';
import { createDataReader, type TermData, type TrainingSource } from './training-data.ts';
import { type TuningPart, tuneVectors, type VectorMap } from './tune-vectors.ts';

/** Numbers kept for each word: 8 rank as well as 16, 32 or the published 100. */
const dimensions = 8;

/** Coordinates have unit variance: what lies beyond this many deviations is rare, and written as this. */
const mostDeviations = 3;

/** Sums of eight coordinates of unit variance would outweigh features, which are 1 or 0. */
const scale = 1 / Math.sqrt(dimensions);

/** Pull of each vector towards where the published one put it. Of 0.3, 1 and 4, the lower ones learn the corpus by heart. */
const tuningStrength = 2;

/** Block fold that the vectors are not tuned on, so that the temperature can be fitted there. */
const keptBack = 0;

export function learnWordVectors(
	source: Omit<TrainingSource, 'wordVectors'>,
	published: PublishedVectors,
	settings: FitSettings,
	name: string,
): WordVectors {
	const directions = findDirections(
		published.words.flatMap((word) => published.vectorOf(word) ?? []),
		weightsOfVectors(source, published, settings),
		dimensions,
	);
	const words = wordsInOrder(source.wordClasses);
	const projected = new Map(
		words.flatMap((word) => {
			const vector = published.vectorOf(word);
			return vector ? [[word, project(vector, directions)] as const] : [];
		}),
	);
	const tuned = tuneVectors(projected, fitParts(source, projected, settings), source.wordClasses, tuningStrength);
	const most = mostDeviations * scale;
	const none = new Float32Array(dimensions);
	return { source: name, dimensions, most, values: words.map((word) => encodeVector([...(tuned.get(word) ?? none)], most)).join('') };
}

const project = (vector: Float32Array, directions: readonly (readonly number[])[]): Float32Array =>
	Float32Array.from(directions, (direction) => scale * direction.reduce((sum, part, place) => sum + part * (vector[place] ?? 0), 0));

/** One row for each zone and outcome of each term: what whole published vectors are worth there. */
function weightsOfVectors(source: Omit<TrainingSource, 'wordVectors'>, published: PublishedVectors, settings: FitSettings): number[][] {
	return termsToChoose(source, createDataReader(source, published)).flatMap(({ examples, outcomes }) => {
		const { vectorWeights } = fitChoice(examples, outcomes, settings);
		return zones.flatMap((zone) => outcomes.map((_, place) => (vectorWeights[zone] ?? []).map((row) => row[place] ?? 0)));
	});
}

function fitParts(source: Omit<TrainingSource, 'wordVectors'>, vectors: VectorMap, settings: FitSettings): TuningPart[] {
	const table = { dimensions, vectorOf: (word: string) => vectors.get(word) };
	return termsToChoose(source, createDataReader(source, table)).map((data) => {
		const isSeen = (place: number) => data.folds.block[place] !== keptBack;
		const choice = fitChoice(
			data.examples.filter((_, place) => isSeen(place)),
			data.outcomes,
			settings,
		);
		return { data, choice, isSeen };
	});
}

const termsToChoose = ({ glossary }: Omit<TrainingSource, 'wordVectors'>, dataOf: (term: string) => TermData): TermData[] =>
	glossary.terms.map(({ term }) => dataOf(term)).filter(({ outcomes }) => outcomes.length > 1);
