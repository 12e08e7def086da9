import type { Atom } from '../atoms.ts';
import type { Template } from './template.ts';
import type { Zone } from './zone.ts';

/**
 * Takes the features of one occurrence as they are found. In the page it keeps the numbers of those that have weights,
 * at training it writes names down; the code that finds features is the same.
 *
 * `from` and `to` are a half-open range of token indexes that a reader could be shown as the reason; -1 for none.
 * A feature may be given several times: the first place is the one that counts. One with an `unknownAtom` is none.
 */
export interface FeatureSink {
	one(template: Template, atom: Atom, from: number, to: number): void;
	two(template: Template, first: Atom, second: Atom, from: number, to: number): void;
	/** Adds `share` of the vector of the token at `index` to what stands in `zone`. */
	vector(zone: Zone, vector: Float32Array, share: number, index: number): void;
}

/** No place in the text. */
export const nowhere = -1;
