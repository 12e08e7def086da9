/** One fit, described so that it can be given to another thread. */
import { parseFeatureName } from '../sense-ranking/features/feature-name.ts';
import { type Family, families, templateNames } from '../sense-ranking/features/template.ts';
import type { Choice } from '../sense-ranking/model.ts';
import type { Example } from './examples.ts';
import { type FitSettings, fitChoice } from './fit.ts';
import { scoreExample } from './score-example.ts';
import type { FoldKind, TermData } from './training-data.ts';

export interface FitTask {
	readonly term: string;
	readonly settings: FitSettings;
	/** Fold that is kept for measuring; `null` trains on everything. */
	readonly heldOut: { readonly kind: FoldKind; readonly fold: number } | null;
	/** Family of features that is left out, for the ablation. */
	readonly without?: Family | 'vector';
	/** Part of the examples that is learned from, from 0 to 1, for the learning curve. */
	readonly portion?: number;
}

export interface FitResult {
	readonly choice: Choice;
	/** Scores in nats, before the temperature, of each held-out occurrence by its place in the term's data. */
	readonly scores: readonly (readonly [place: number, scores: readonly number[]])[];
}

export function runFitTask({ settings, heldOut, without, portion = 1 }: FitTask, data: TermData): FitResult {
	const examples = without ? data.examples.map((example) => withoutFamily(example, without)) : data.examples;
	const isHeldOut = (place: number) => heldOut !== null && data.folds[heldOut.kind][place] === heldOut.fold;
	const learned = examples.filter((_, place) => !isHeldOut(place) && isInPortion(place, portion));
	const choice = fitChoice(learned, data.outcomes, without === 'vector' ? { ...settings, vectorL2: undefined } : settings);
	const scores = examples.flatMap((example, place) => (isHeldOut(place) ? [[place, scoreExample(choice, example)] as const] : []));
	return { choice, scores };
}

function withoutFamily(example: Example, family: Family | 'vector'): Example {
	if (family === 'vector') return example;
	const isKept = (name: string) => {
		const template = templateNames[parseFeatureName(name)?.template ?? -1];
		return template !== undefined && families[template] !== family;
	};
	return { ...example, features: example.features.filter(isKept) };
}

/** Takes examples evenly from the whole corpus: the golden ratio spreads any portion over any range. */
const isInPortion = (place: number, portion: number): boolean => portion >= 1 || (place * 0.618_033_988_75) % 1 < portion;
