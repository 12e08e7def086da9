/** Rankers whose weights a test writes by hand, for the made-up pair. */
import { parseFeatureName } from '../../../src/sense-ranking/features/feature-name.ts';
import { zones } from '../../../src/sense-ranking/features/zone.ts';
import type { Choice, Model } from '../../../src/sense-ranking/model.ts';
import { createRanker, type Ranker } from '../../../src/sense-ranking/rank.ts';
import { readWordVectors } from '../../../src/sense-ranking/word-vectors.ts';
import { createDescriber } from '../../../src/training/describe-occurrence.ts';
import { madeUpSource } from './training.ts';

export const madeUpGlossary = madeUpSource.glossary;
export const barkGroups = ['tree-skin', 'dog-cry'] as const;

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

export const rankerOf = (model: Partial<Model>, glossary = madeUpGlossary): Ranker =>
	createRanker(glossary, { ...madeUpSource, model: { groups: {}, senses: {}, ...model } });

export const barkRankerOf = (said: Partial<Choice>): Ranker => rankerOf({ groups: { bark: choiceOf(said) } });

export const describeMadeUp = createDescriber(
	madeUpSource.wordClasses,
	readWordVectors(madeUpSource.wordVectors, madeUpSource.wordClasses),
);

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
			zones.map((zone) => [
				zone,
				Array.from({ length: madeUpSource.wordVectors.dimensions }, (_, place) => numbersFrom(`${zone} ${place}`, width)),
			]),
		),
	};
}
