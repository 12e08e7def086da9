/** Fits the ranker to the corpus. Same corpus, same model. */
import { createHash } from 'node:crypto';
import { type Choice, noUsePrefix } from '../sense-ranking/model.ts';
import { type ChoiceFile, type ModelFile, modelVersion, type Score, writeChoice } from '../sense-ranking/model-file.ts';
import { bestNeighbourWeight, bestTemperature, type HeldOut, passagesOf, sharesInPassage } from './calibrate.ts';
import type { LabelledOccurrence } from './corpus.ts';
import type { Example } from './examples.ts';
import { type FitSettings, fitChoice } from './fit.ts';
import type { RunFits } from './fit-pool.ts';
import type { FitResult, FitTask } from './fit-task.ts';
import { foldCount } from './folds.ts';
import { type Answer, accuracy, calibrationError, logLoss, meanRecall, toAnswer } from './measure.ts';
import { createTermDataReader, type FoldKind, type TermData, type TrainingSource } from './training-data.ts';

/** Penalties chosen by cross-validation over registers under the size budget (`npm run evaluate -- --search` prints the search). */
export const groupSettings: FitSettings = { l1: 0.9, l2: 0.1, vectorL2: 0.3, rarest: 3 };
export const senseSettings: FitSettings = { l1: 10, l2: 0.3, vectorL2: undefined, rarest: 8 };

/** The temperature is fitted on the first block fold: a fifth of the corpus, thousands of answers, and unseen by the word vectors too. */
const calibrationFolds = 1;

export async function trainModel(source: TrainingSource, runFits: RunFits, date: string): Promise<ModelFile> {
	const dataOf = createTermDataReader(source);
	const groups: Record<string, ChoiceFile> = {};
	const senses: Record<string, ChoiceFile> = {};
	const scores: Record<string, Score> = {};
	let features = 0;
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
		const temperature = bestTemperature(data.outcomes, ordinaryOf(data, folds));
		const neighbourWeight = bestNeighbourWeight(data.outcomes, temperature, heldOut);
		const choice = { ...whole.choice, temperature, neighbourWeight };
		groups[term] = writeChoice(choice);
		features += Object.keys(choice.weights).length;
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
			features,
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

/** Share of the corpus from which on a kind of text is an ordinary one. */
const ordinaryShare = 0.02;

/**
 * Held-out answers for the ordinary kinds of text. The corpus has more odd pages, each of a kind of its own and written
 * to be hard, than readers meet: a temperature fitted on them would make the ranker too modest on ordinary prose.
 */
export function ordinaryOf(data: TermData, folds: readonly FitResult[]): HeldOut[] {
	const counts = new Map<string, number>();
	for (const { register } of data.occurrences) counts.set(register, (counts.get(register) ?? 0) + 1);
	return heldOutOf(data, folds, ({ register }) => (counts.get(register) ?? 0) >= ordinaryShare * data.occurrences.length);
}

/** What the fits without a fold say of that fold, in the order of the corpus. */
export function heldOutOf(
	{ occurrences }: TermData,
	folds: readonly FitResult[],
	isWanted: (occurrence: LabelledOccurrence) => boolean = () => true,
): HeldOut[] {
	const scores = new Map(folds.flatMap((fold) => fold.scores));
	return occurrences.flatMap((occurrence, place) => {
		const { text, outcomes } = occurrence;
		const found = isWanted(occurrence) ? scores.get(place) : undefined;
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
