/** `npm run train`: fits the ranker to `data/corpus` and writes `data/ranker/weights.json`. Same corpus, same bytes. */
import { createHash } from 'node:crypto';
import type { Glossary } from '../glossary/glossary.ts';
import { extractFeatures } from '../sense-ranking/features/extract.ts';
import type { ClassesOf } from '../sense-ranking/features/feature.ts';
import { type Choice, type Model, modelVersion, type WordClasses } from '../sense-ranking/model.ts';
import { indexWordClasses } from '../sense-ranking/word-classes.ts';
import { calibrate } from './calibrate.ts';
import type { Corpus, LabelledOccurrence } from './corpus.ts';
import { type Example, type FitSettings, fitChoice } from './fit.ts';

/** Penalties chosen by cross-validation over registers (`npm run evaluate` prints the search). */
export const groupSettings: FitSettings = { l1: 0.12, l2: 0.08, rarest: 2 };
export const senseSettings: FitSettings = { l1: 0.25, l2: 0.2, rarest: 3 };

/** Share of the target that goes to the best reading where several are fine. */
const bestReading = 0.65;

export function trainModel(corpus: Corpus, glossary: Glossary, wordClasses: WordClasses): Model {
	const classesOf = indexWordClasses(wordClasses);
	const groups: Record<string, Choice> = {};
	const senses: Record<string, Choice> = {};
	for (const term of glossary.terms) {
		const own = corpus.occurrences.filter((occurrence) => occurrence.term === term.term);
		const labelled = own.map((occurrence) => toExample(occurrence, classesOf));
		const outcomes = outcomesOf(
			own,
			term.groups.map(({ id }) => id),
		);
		if (outcomes.length > 1) groups[term.term] = calibrate(own, labelled, outcomes, groupSettings);
		for (const { id } of term.groups) {
			const choice = fitSenses(own, id, glossary, classesOf);
			if (choice) senses[id] = choice;
		}
	}
	return {
		version: modelVersion,
		trainedOn: { corpus: corpus.hash, occurrences: corpus.occurrences.length, wordClasses: hashWordClasses(wordClasses) },
		groups,
		senses,
	};
}

export function hashWordClasses(wordClasses: WordClasses): string {
	return createHash('sha256').update(JSON.stringify(wordClasses)).digest('hex');
}

export function toExample(occurrence: LabelledOccurrence, classesOf: ClassesOf): Example {
	return {
		features: extractFeatures(occurrence, classesOf).features.map(({ name }) => name),
		target: shareOut(occurrence.outcomes),
		weight: 1,
	};
}

function shareOut(outcomes: readonly string[]): Map<string, number> {
	const rest = outcomes.length - 1;
	return new Map(outcomes.map((outcome, place) => [outcome, rest === 0 ? 1 : place === 0 ? bestReading : (1 - bestReading) / rest]));
}

/** Groups of the term in the glossary's order, then the reasons for no use that the corpus holds. */
function outcomesOf(own: readonly LabelledOccurrence[], groups: readonly string[]): string[] {
	const seen = new Set(own.flatMap(({ outcomes }) => outcomes));
	return [...groups.filter((group) => seen.has(group)), ...[...seen].filter((outcome) => !groups.includes(outcome)).sort()];
}

function fitSenses(own: readonly LabelledOccurrence[], group: string, glossary: Glossary, classesOf: ClassesOf): Choice | undefined {
	const judged = own.filter(({ outcomes, sense }) => outcomes[0] === group && sense !== undefined);
	const seen = new Set(judged.map(({ sense }) => sense));
	const outcomes = glossary
		.sensesOf(group)
		.map(({ id }) => id)
		.filter((id) => seen.has(id));
	if (outcomes.length < 2) return undefined;
	const examples = judged.map(
		(occurrence): Example => ({ ...toExample(occurrence, classesOf), target: new Map([[occurrence.sense ?? '', 1]]) }),
	);
	return fitChoice(examples, outcomes, senseSettings);
}
