/**
 * The ranker's numbers: log-linear weights for each term (which group?) and for each group with several senses (which
 * sense?), as they are fitted. `model-file.ts` says how `npm run train` writes them to `data/ranker/weights.json`.
 */
import type { Zone } from './features/zone.ts';

/** Outcomes that are no group: the occurrence is no use of the term, for this reason. */
export const noUsePrefix = 'no-use:';

/** Weights are stored in whole steps of this many nats: small files, and no accuracy lost that can be measured. */
export const weightUnit = 0.05;

export interface Choice {
	/** Groups (or senses) to choose from, and `no-use:` reasons; weights are in this order. */
	readonly outcomes: readonly string[];
	/** Flattens (> 1) or sharpens (< 1) the probabilities; fitted on held-out folds. */
	readonly temperature: number;
	/**
	 * How much the other occurrences of the passage count (one sense per passage, softly): the power to which their
	 * mean shares are raised before they multiply the occurrence's own. 0 for not at all.
	 */
	readonly neighbourWeight: number;
	/** In nats. */
	readonly bias: readonly number[];
	/** Feature name → one weight for each outcome, in steps of `weightUnit`. */
	readonly weights: Readonly<Record<string, readonly number[]>>;
	/** Zone → for each dimension of the word vectors, one weight for each outcome, in steps of `weightUnit`. */
	readonly vectorWeights: Readonly<Partial<Record<Zone, readonly (readonly number[])[]>>>;
}

export interface Model {
	readonly groups: Readonly<Record<string, Choice>>;
	readonly senses: Readonly<Record<string, Choice>>;
}
