/** Fits the ranker to the corpus. Same corpus, same model. */
import { createHash } from 'node:crypto';
import { type Choice, noUsePrefix } from '../sense-ranking/model.ts';
import { type ChoiceFile, type ModelFile, modelVersion, type Score, writeChoice } from '../sense-ranking/model-file.ts';
import { bestNeighbourWeight, bestTemperature, type HeldOut, passagesOf, sharesInPassage } from './calibrate.ts';
import type { Example } from './examples.ts';
import { type FitSettings, fitChoice } from './fit.ts';
import type { RunFits } from './fit-pool.ts';
import type { FitResult, FitTask } from './fit-task.ts';
import { foldCount } from './folds.ts';
import { type Answer, accuracy, calibrationError, logLoss, meanRecall, toAnswer } from './measure.ts';
import { createTermDataReader, type FoldKind, type TermData, type TrainingSource } from './training-data.ts';

/** Penalties chosen by cross-validation over registers under the size budget (`npm run evaluate -- --search` prints the search). */
export const groupSettings: FitSettings = { l1: 0.6, l2: 0.1, vectorL2: 0.3, rarest: 3 };
export const senseSettings: FitSettings = { l1: 5, l2: 0.3, vectorL2: undefined, rarest: 5 };

/** Folds that the temperature is fitted on: two fifths of the corpus are thousands of answers, and more would change nothing. */
const calibrationFolds = 2;

export async function trainModel(source: TrainingSource, runFits: RunFits, date: string): Promise<ModelFile> {
	const dataOf = createTermDataReader(source);
	const groups: Record<string, ChoiceFile> = {};
	const senses: Record<string, ChoiceFile> = {};
	const scores: Record<string, Score> = {};
	for (const { term } of source.glossary.terms) {
		const data = dataOf(term);
		for (const { id } of data.term.groups) {
			const choice = fitSenses(data, id, source);
			if (choice) senses[id] = writeChoice(choice);
		}
		if (data.outcomes.length < 2) continue;
		const onAll: FitTask = { term, settings: groupSettings, heldOut: null };
		const [whole, ...folds] = await runFits([onAll, ...foldTasks(term, groupSettings, 'block', calibrationFolds)]);
		if (!whole) throw new Error(`no fit came back for "${term}"`);
		const heldOut = heldOutOf(data, folds);
		const temperature = bestTemperature(data.outcomes, heldOut);
		const neighbourWeight = bestNeighbourWeight(data.outcomes, temperature, heldOut);
		const choice = { ...whole.choice, temperature, neighbourWeight };
		groups[term] = writeChoice(choice);
		scores[term] = score(answersOf(choice, heldOut));
	}
	const { corpus, wordClasses, wordVectors } = source;
	return {
		version: modelVersion,
		trainedOn: {
			corpus: corpus.hash,
			wordClasses: hashData(wordClasses),
			wordVectors: hashData(wordVectors),
			occurrences: corpus.occurrences.length,
			date,
		},
		scores,
		groups,
		senses,
	};
}

/** One fit without each of the first `count` folds. */
export function foldTasks(term: string, settings: FitSettings, kind: FoldKind, count = foldCount, more: Partial<FitTask> = {}): FitTask[] {
	return Array.from({ length: count }, (_, fold) => ({ term, settings, heldOut: { kind, fold }, ...more }));
}

/** What the fits without a fold say of that fold, in the order of the corpus. */
export function heldOutOf({ occurrences }: TermData, folds: readonly FitResult[]): HeldOut[] {
	const scores = new Map(folds.flatMap((fold) => fold.scores));
	return occurrences.flatMap(({ text, outcomes }, place) => {
		const found = scores.get(place);
		return found ? [{ scores: found, wanted: outcomes, text }] : [];
	});
}

export function answersOf(choice: Pick<Choice, 'outcomes' | 'temperature' | 'neighbourWeight'>, heldOut: readonly HeldOut[]): Answer[] {
	return passagesOf(heldOut).flatMap((passage) =>
		sharesInPassage(choice, passage).map((shares, place) => toAnswer(choice.outcomes, shares, passage[place]?.wanted ?? [])),
	);
}

function score(answers: readonly Answer[]): Score {
	const round = (value: number) => Math.round(value * 10_000) / 10_000;
	return {
		accuracy: round(accuracy(answers).share),
		meanRecall: round(meanRecall(answers)),
		calibrationError: round(calibrationError(answers)),
		logLoss: round(logLoss(answers)),
	};
}

export function hashData(data: unknown): string {
	return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}

/** Which sense of a group: learned where the corpus judged several of them. */
function fitSenses({ occurrences, examples }: TermData, group: string, { glossary }: TrainingSource): Choice | undefined {
	const judged = occurrences.flatMap(({ outcomes, sense }, place): (Example & { sense: string })[] => {
		const example = examples[place];
		return outcomes[0] === group && !outcomes[0].startsWith(noUsePrefix) && sense !== undefined && example
			? [{ ...example, target: new Map([[sense, 1]]), sense }]
			: [];
	});
	const seen = new Set(judged.map(({ sense }) => sense));
	const outcomes = glossary
		.sensesOf(group)
		.map(({ id }) => id)
		.filter((id) => seen.has(id));
	return outcomes.length < 2 ? undefined : fitChoice(judged, outcomes, senseSettings);
}
