import { probabilities } from '../sense-ranking/choose.ts';
import type { Choice } from '../sense-ranking/model.ts';
import type { LabelledOccurrence } from './corpus.ts';
import { type Example, type FitSettings, fitChoice } from './fit.ts';

/** Enough folds that each model sees nearly the whole corpus, few enough to stay quick. */
export const foldCount = 5;

export interface HeldOut {
	readonly occurrence: LabelledOccurrence;
	readonly example: Example;
	/** Fitted without the fold this occurrence is in. */
	readonly choice: Choice;
}

/**
 * Answers for every example from a model that did not see it. A fold holds whole runs of neighbouring lines, so that
 * the two halves of a contrast pair stay together.
 */
export function holdOut(
	own: readonly LabelledOccurrence[],
	examples: readonly Example[],
	outcomes: readonly string[],
	settings: FitSettings,
): HeldOut[] {
	const foldOf = own.map((_, index) => Math.floor(index / 10) % foldCount);
	return Array.from({ length: foldCount }, (_, fold) => fold).flatMap((fold) => {
		const choice = fitChoice(
			examples.filter((_, index) => foldOf[index] !== fold),
			outcomes,
			settings,
		);
		return own.flatMap((occurrence, index) => {
			const example = examples[index];
			return foldOf[index] === fold && example ? [{ occurrence, example, choice }] : [];
		});
	});
}

/** Fits on everything, with the temperature that makes held-out probabilities true (Guo et al., ICML 2017). */
export function calibrate(
	own: readonly LabelledOccurrence[],
	examples: readonly Example[],
	outcomes: readonly string[],
	settings: FitSettings,
): Choice {
	const temperature = bestTemperature(holdOut(own, examples, outcomes, settings));
	return { ...fitChoice(examples, outcomes, settings), temperature };
}

/** Tries temperatures from 0.5 to 2.5 in steps of 0.05 and keeps the one with the lowest held-out cross-entropy. */
export function bestTemperature(heldOut: readonly HeldOut[]): number {
	let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
	for (let step = 10; step <= 50; step += 1) {
		const temperature = step / 20;
		const loss = heldOut.reduce((sum, { choice, example }) => sum + crossEntropy({ ...choice, temperature }, example), 0);
		if (loss < best.loss) best = { temperature, loss };
	}
	return best.temperature;
}

function crossEntropy(choice: Choice, { features, target }: Example): number {
	const shares = probabilities(
		choice,
		features.map((name) => ({ name })),
	);
	return choice.outcomes.reduce(
		(sum, outcome, place) => sum - (target.get(outcome) ?? 0) * Math.log(Math.max(1e-9, shares[place] ?? 0)),
		0,
	);
}
