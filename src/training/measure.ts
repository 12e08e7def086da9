/** How well answers fit labels. */

import { noUsePrefix } from '../sense-ranking/model.ts';
import { judge } from '../sense-ranking/ranking.ts';
import { softmax } from '../sense-ranking/softmax.ts';

/** One answer beside what is right. */
export interface Answer {
	/** Acceptable outcomes, best first. All reasons for no use count as one, as they do for a reader. */
	readonly wanted: readonly string[];
	readonly given: string;
	/** Probability of `given`, and of all that is wanted. */
	readonly confidence: number;
	readonly wantedShare: number;
}

export const noUse = 'no use';

const fold = (outcome: string): string => (outcome.startsWith(noUsePrefix) ? noUse : outcome);

export function toAnswer(outcomes: readonly string[], shares: readonly number[], wanted: readonly string[]): Answer {
	const { group, confidence } = judge({ outcomes }, shares);
	const folded = wanted.map(fold);
	const wantedShare = outcomes.reduce((sum, outcome, place) => sum + (folded.includes(fold(outcome)) ? (shares[place] ?? 0) : 0), 0);
	return { wanted: folded, given: group ?? noUse, confidence, wantedShare };
}

export const sharesAt = (scores: readonly number[], temperature: number): number[] => softmax(scores.map((score) => score / temperature));

export const isRight = ({ wanted, given }: Answer): boolean => wanted.includes(given);

export interface Proportion {
	readonly hits: number;
	readonly count: number;
	readonly share: number;
	/** 95 % interval of Wilson (1927), which holds for small counts and near 0 and 1. */
	readonly low: number;
	readonly high: number;
}

export function proportion(hits: number, count: number): Proportion {
	const z = 1.96;
	const share = count === 0 ? 0 : hits / count;
	const divisor = 1 + (z * z) / count;
	const centre = share + (z * z) / (2 * count);
	const half = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
	return count === 0
		? { hits, count, share, low: 0, high: 1 }
		: { hits, count, share, low: (centre - half) / divisor, high: (centre + half) / divisor };
}

export const accuracy = (answers: readonly Answer[]): Proportion => proportion(answers.filter(isRight).length, answers.length);

/** By the best acceptable outcome. */
export function recallByOutcome(answers: readonly Answer[]): Map<string, Proportion> {
	const outcomes = [...new Set(answers.map(({ wanted }) => wanted[0] ?? ''))].sort();
	return new Map(outcomes.map((outcome) => [outcome, accuracy(answers.filter(({ wanted }) => wanted[0] === outcome))]));
}

export function meanRecall(answers: readonly Answer[]): number {
	const recalls = [...recallByOutcome(answers).values()];
	return recalls.reduce((sum, { share }) => sum + share, 0) / recalls.length;
}

/** Mean of −ln of the probability given to what is right, in nats. */
export const logLoss = (answers: readonly Answer[]): number =>
	answers.reduce((sum, { wantedShare }) => sum - Math.log(Math.max(1e-6, wantedShare)), 0) / answers.length;

export interface ConfidenceBin extends Proportion {
	readonly meanConfidence: number;
}

/** Ten bins of confidence, empty ones left out. */
export function confidenceBins(answers: readonly Answer[], binCount = 10): ConfidenceBin[] {
	return Array.from({ length: binCount }, (_, bin) =>
		answers.filter(({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount)) === bin),
	)
		.filter((inBin) => inBin.length > 0)
		.map((inBin) => ({
			...accuracy(inBin),
			meanConfidence: inBin.reduce((sum, { confidence }) => sum + confidence, 0) / inBin.length,
		}));
}

/** Expected calibration error: how far confidence is from accuracy, mean over the answers (Guo et al., ICML 2017). */
export function calibrationError(answers: readonly Answer[]): number {
	return (
		confidenceBins(answers).reduce((sum, { count, share, meanConfidence }) => sum + count * Math.abs(share - meanConfidence), 0) /
		answers.length
	);
}
