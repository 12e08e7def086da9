/** A named fact about an occurrence's surroundings, and the text that makes it true. */
export interface Feature {
	/** `family:detail`; the family is what an ablation removes. */
	readonly name: string;
	/** Half-open range of token indexes that a reader could be shown, or none. */
	readonly from?: number;
	readonly to?: number;
}

/** Classes of a word in lower case; an empty list for a word that has none. */
export type ClassesOf = (word: string) => readonly string[];

/** Adds a feature; the range, where given, is half-open and in token indexes. */
export type Emit = (name: string, from?: number, to?: number) => void;
