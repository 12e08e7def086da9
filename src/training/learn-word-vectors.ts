/** Learns the small table of word vectors that is shipped from large published ones. */
import type { Glossary } from '../glossary/glossary.ts';
import { type Zone, zones } from '../sense-ranking/features/zone.ts';
import type { WordClasses } from '../sense-ranking/word-classes.ts';
import { encodeVector, type WordVectors, wordsInOrder } from '../sense-ranking/word-vectors.ts';
import type { Corpus } from './corpus.ts';
import { createDescriber } from './describe-occurrence.ts';
import { outcomesOf, toExample } from './examples.ts';
import { type FitSettings, fitChoice } from './fit.ts';
import { findDirections } from './project-vectors.ts';
import type { PublishedVectors } from './published-vectors.ts';

/** Numbers kept for each word. 8, 16 and 32 rank as well as the published 100; 4 do not. */
const dimensions = 8;

/** Coordinates have unit variance: what lies beyond this is rare, and written as this. */
const mostDeviations = 2.2;

export function learnWordVectors(
	{ glossary, corpus, wordClasses }: { glossary: Glossary; corpus: Corpus; wordClasses: WordClasses },
	published: PublishedVectors,
	settings: FitSettings,
	source: string,
): WordVectors {
	const describe = createDescriber(wordClasses, published);
	const weights = glossary.terms.flatMap((term) => {
		const own = corpus.occurrences.filter((occurrence) => occurrence.term === term.term);
		const outcomes = outcomesOf(own, term);
		if (outcomes.length < 2) return [];
		const examples = own.map((occurrence) => toExample(occurrence, describe));
		const { vectorWeights } = fitChoice(examples, outcomes, settings);
		return zones.flatMap((zone: Zone) => outcomes.map((_, place) => (vectorWeights[zone] ?? []).map((row) => row[place] ?? 0)));
	});
	const vectors = published.words.flatMap((word) => published.vectorOf(word) ?? []);
	const directions = findDirections(vectors, weights, dimensions);
	// Sums of eight coordinates of unit variance would outweigh features, which are 1 or 0.
	const scale = 1 / Math.sqrt(dimensions);
	const encode = (word: string) => {
		const vector = published.vectorOf(word);
		const coordinates = directions.map((direction) =>
			vector ? direction.reduce((sum, part, place) => sum + part * (vector[place] ?? 0), 0) : 0,
		);
		return encodeVector(
			coordinates.map((coordinate) => coordinate * scale),
			mostDeviations * scale,
		);
	};
	const values = wordsInOrder(wordClasses).map(encode).join('');
	return { source, dimensions, most: mostDeviations * scale, values };
}
