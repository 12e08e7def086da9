/** What the ranker is given about one occurrence. */
export interface Context {
	/** The passage that holds the occurrence: a block's text, or a line of a file. */
	readonly text: string;
	/** UTF-16 offsets of the occurrence in `text`; half-open. */
	readonly start: number;
	readonly end: number;
	/** The headword, as detection found it. */
	readonly term: string;
	/** The heading above the passage and the title of its document, where there are any. */
	readonly heading?: string | undefined;
	readonly title?: string | undefined;
}

/**
 * How much text on either side is looked at, in UTF-16 code units. Some sixty words: beyond them, words say more about
 * the document than about the occurrence, and a passage of a megabyte must cost no more than a paragraph.
 */
export const contextReach = 400;
