/** Rankers whose weights a test writes by hand, for the made-up pair. */
import { parseFeatureName } from '../../../src/sense-ranking/features/feature-name.ts';
import { zones } from '../../../src/sense-ranking/features/zone.ts';
import { type Choice, type Model, weightUnit } from '../../../src/sense-ranking/model.ts';
import { type ModelFile, modelVersion } from '../../../src/sense-ranking/model-file.ts';
import { type Neighbours, PassageShares } from '../../../src/sense-ranking/neighbours.ts';
import { createRanker, type Ranker } from '../../../src/sense-ranking/rank.ts';
import type { Ranking } from '../../../src/sense-ranking/ranking.ts';
import { encodeVector, readWordVectors, type WordVectors, wordsInOrder } from '../../../src/sense-ranking/word-vectors.ts';
import { createDescriber } from '../../../src/training/describe-occurrence.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { madeUpGlossaryFolder, madeUpWordClasses } from './pair.ts';

export const madeUpGlossary = readGlossary(madeUpGlossaryFolder);
export const barkGroups = ['tree-skin', 'dog-cry'] as const;

const wordClasses = { ...madeUpWordClasses, tree: ['oak', 'pine'], hunter: ['dog', 'hound'] };
const vectors: Readonly<Record<string, readonly number[]>> = { oak: [1, 0], pine: [1, 0], dog: [-1, 0], hound: [-1, 1] };
const wordVectors: WordVectors = {
	source: 'made up',
	dimensions: 2,
	most: 1,
	values: wordsInOrder(wordClasses)
		.map((word) => encodeVector(vectors[word] ?? [0, 0], 1))
		.join(''),
};

/** What a ranker needs besides its weights. */
export const barkData = { wordClasses, wordVectors };

/** A row of weights in nats, as the steps that a model holds. */
export const nats = (...row: number[]): number[] => row.map((weight) => Math.round(weight / weightUnit));

/** A choice between the groups of "bark" that knows nothing but what is said. */
export const choiceOf = (said: Partial<Choice> = {}): Choice => ({
	outcomes: barkGroups,
	temperature: 1,
	neighbourWeight: 0,
	bias: (said.outcomes ?? barkGroups).map(() => 0),
	weights: {},
	vectorWeights: {},
	...said,
});

/** A weights file that passes, but for what is said. */
export const modelFileOf = (said: Partial<ModelFile> = {}): ModelFile => ({
	version: modelVersion,
	trainedOn: { corpus: 'x', wordClasses: 'y', wordVectors: 'z', occurrences: 3, features: 5, date: '2026-01-02' },
	scores: { bark: { accuracy: 0.9, meanRecall: 0.8, calibrationError: 0.02, logLoss: 0.3 } },
	groups: {},
	senses: {},
	...said,
});

export const rankerOf = (model: Partial<Model>, glossary = madeUpGlossary): Ranker =>
	createRanker(glossary, { ...barkData, model: { groups: {}, senses: {}, ...model } });

export const barkRankOf = (said: Partial<Choice>): Ranker['rank'] => rankerOf({ groups: { bark: choiceOf(said) } }).rank;

/** What an occurrence with the ranking `own` sees of the others in its passage. */
export function neighboursOf(own: Ranking, ...others: readonly Ranking[]): Neighbours | undefined {
	const all = new PassageShares();
	for (const ranking of [own, ...others]) all.add(ranking);
	return all.withoutOwn(own);
}

export const describeMadeUp = createDescriber(wordClasses, readWordVectors(wordVectors, wordClasses));

/** From −20 to 20 steps, the same each time for the same seed. */
function numbersFrom(seed: string, count: number): number[] {
	let state = 2_166_136_261;
	for (let place = 0; place < seed.length; place += 1) state = Math.imul(state ^ seed.charCodeAt(place), 16_777_619);
	return Array.from({ length: count }, () => {
		state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1;
		return ((state >>> 8) % 41) - 20;
	});
}

/** Weights without rhyme or reason for all features but every fourth, and for all zones: what a ranker meets is all there. */
export function denseWeights(names: Iterable<string>, width: number): Pick<Choice, 'weights' | 'vectorWeights'> {
	const known = [...new Set(names)].filter(
		(name) => parseFeatureName(name) && numbersFrom(`${name}?`, 1).every((number) => number % 4 !== 0),
	);
	return {
		weights: Object.fromEntries(known.map((name) => [name, numbersFrom(name, width)])),
		vectorWeights: Object.fromEntries(
			zones.map((zone) => [zone, Array.from({ length: wordVectors.dimensions }, (_, place) => numbersFrom(`${zone} ${place}`, width))]),
		),
	};
}
