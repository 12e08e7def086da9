/** Tells a sentence that a reader typed or pasted from the words of a search. */
import type { Detector, Occurrence } from '../term-detection/detect.ts';

export interface SentenceQuery {
	/** Of a longer text, its beginning. */
	readonly text: string;
	/** Of very many, the first ones. */
	readonly occurrences: readonly Occurrence[];
	/** How many there are in the whole text. */
	readonly total: number;
}

/** Fewer words than that are something to search for, such as "sale of goods". */
const fewestWords = 4;
/** Longest text that is looked at, in UTF-16 code units: some ten pages of a book, in less than a frame. */
const longestText = 20_000;
/** More answers than that nobody reads, and they would take longer to draw than a frame. */
const mostOccurrences = 50;

/** @returns `undefined` for what is no sentence, or holds no term */
export function readSentence(query: string, detect: Detector): SentenceQuery | undefined {
	const text = query.slice(0, longestText).trim();
	if (!hasWords(text, fewestWords)) return undefined;
	const found = detect(text);
	return found.length === 0 ? undefined : { text, occurrences: found.slice(0, mostOccurrences), total: found.length };
}

function hasWords(text: string, count: number): boolean {
	return text.split(/\s+/, count).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= count;
}
