/** Measures the ranker on occurrences it was not trained on, and what each part of it is worth. */
import { families as familyOf } from '../sense-ranking/features/template.ts';
import { bestTemperature } from './calibrate.ts';
import type { FitSettings } from './fit.ts';
import type { RunFits } from './fit-pool.ts';
import type { FitTask } from './fit-task.ts';
import type { Answer } from './measure.ts';
import { answersOf, foldTasks, groupSettings, heldOutOf } from './train.ts';
import { createTermDataReader, type TermData, type TrainingSource } from './training-data.ts';

export interface Evaluation {
	/** Answers of cross-validation over registers, by term. */
	readonly answers: ReadonlyMap<string, readonly Answer[]>;
	/** Answers of models that learned from a part of the corpus, or from all but a family of features; on one fold alone. */
	readonly curve: readonly { readonly examples: number; readonly answers: readonly Answer[] }[];
	readonly ablation: readonly { readonly without: string; readonly answers: readonly Answer[] }[];
}

/** Folds that ablation and learning curve are measured on: one of five, a fifth of the registers, tells enough in a fifth of the time. */
const measuredFolds = 1;

const smallerPortions = [1 / 16, 1 / 8, 1 / 4, 1 / 2];

export async function evaluate(source: TrainingSource, runFits: RunFits): Promise<Evaluation> {
	const dataOf = createTermDataReader(source);
	const terms = source.glossary.terms.map(({ term }) => dataOf(term)).filter(({ outcomes }) => outcomes.length > 1);
	const answers = new Map<string, readonly Answer[]>();
	const whole: Answer[] = [];
	for (const data of terms) {
		const folds = await runFits(foldTasks(data.term.term, groupSettings, 'register'));
		answers.set(data.term.term, calibratedAnswers(data, folds));
		whole.push(...calibratedAnswers(data, folds.slice(0, measuredFolds)));
	}
	const families = [...new Set(Object.values(familyOf)), 'vector' as const];
	const measured = await measure(
		terms,
		[...smallerPortions.map((portion) => ({ portion })), ...families.map((without) => ({ without }))],
		runFits,
	);
	const total = terms.reduce((sum, { examples }) => sum + examples.length, 0);
	const smaller = smallerPortions.map((portion, place) => ({ examples: Math.round(total * portion), answers: measured[place] ?? [] }));
	return {
		answers,
		curve: [...smaller, { examples: total, answers: whole }],
		ablation: [
			{ without: 'nothing', answers: whole },
			...families.map((without, place) => ({ without, answers: measured[smallerPortions.length + place] ?? [] })),
		],
	};
}

/** Answers for each variant of the fit. All fits are handed out at once, so that no core waits. */
async function measure(terms: readonly TermData[], variants: readonly Partial<FitTask>[], runFits: RunFits): Promise<Answer[][]> {
	const wanted = variants.flatMap((variant) => terms.map((data) => ({ variant, data })));
	const tasks = wanted.map(({ variant, data }) => foldTasks(data.term.term, groupSettings, 'register', measuredFolds, variant));
	const fits = await runFits(tasks.flat());
	const answers = wanted.map(({ variant, data }, place) => ({
		variant,
		answers: calibratedAnswers(data, fits.slice(place * measuredFolds, (place + 1) * measuredFolds)),
	}));
	return variants.map((variant) => answers.filter((each) => each.variant === variant).flatMap((each) => each.answers));
}

/** @returns an answer for every occurrence, from a model that was not trained on its register */
export async function crossValidate(data: TermData, settings: FitSettings, runFits: RunFits): Promise<Answer[]> {
	return calibratedAnswers(data, await runFits(foldTasks(data.term.term, settings, 'register')));
}

function calibratedAnswers(data: TermData, folds: Awaited<ReturnType<RunFits>>): Answer[] {
	const heldOut = heldOutOf(data, folds);
	const temperature = bestTemperature(data.outcomes, heldOut);
	return answersOf({ outcomes: data.outcomes, temperature, neighbourWeight: 0 }, heldOut);
}
