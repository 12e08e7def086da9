/** What is kept of a reader's "not this sense": enough to know the text again and to learn from it, and nothing to read it from. */

/** Raised whenever fields change. */
export const correctionVersion = 1;

export interface Correction {
	readonly version: typeof correctionVersion;
	/** Hash of the corrected text and of the word's place in it (`text-hash.ts`): a text has one correction, the newest. */
	readonly id: string;
	/** When it was made, in ms since 1970. */
	readonly time: number;
	readonly term: string;
	/** What the reader chose; `null` for no use of the term. */
	readonly group: string | null;
	/** What was shown instead. */
	readonly shown: string | null;
	readonly features: readonly WeighedFeature[];
}

/**
 * A word near the corrected occurrence, as the hash of its stem and place, and how much it counts (`fingerprint.ts`). The
 * hash is no secret to who tries all words; it keeps the sentence from being read at a glance, and from being rebuilt.
 */
export type WeighedFeature = readonly [hash: number, weight: number];

/** What is known again of an occurrence. */
export interface Fingerprint {
	readonly id: string;
	/** Strongest first. */
	readonly features: readonly WeighedFeature[];
}
