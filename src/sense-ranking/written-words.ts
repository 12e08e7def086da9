/** Words as texts write them, each looked up once: a page repeats its words, and to fold and to look up one takes longest. */
import type { Lexeme, Lexicon } from './lexicon.ts';

export interface WrittenWord {
	/** In lower case. */
	readonly word: string;
	readonly shape: 'lower' | 'capital' | 'upper';
	/** Has a letter that English borrows at most. */
	readonly isAccented: boolean;
	readonly hasCurlyApostrophe: boolean;
	readonly lexeme: Lexeme;
}

/** Reads a word as it is written; never fails. */
export type ReadWord = (written: string) => WrittenWord;

/**
 * The limit keeps a page that never repeats a word from growing a table without end. A word takes some 150 bytes, or 600
 * where much is known of it: 6 MB for each term at most.
 */
const mostKept = 10_000;
/** In UTF-16 code units; what is longer is an address, or no word at all. */
const longestKept = 40;

export function keepWords(lexicon: Lexicon): ReadWord {
	const kept = new Map<string, WrittenWord>();
	return (written) => {
		const known = kept.get(written);
		if (known) return known;
		if (written.length > longestKept) return readWord(written, lexicon);
		if (kept.size >= mostKept) kept.clear();
		const own = copyOf(written);
		const word = readWord(own, lexicon);
		kept.set(own, word);
		return word;
	};
}

/** A string of its own: engines keep a slice as a pointer into its whole text, which a kept word would hold in memory. */
function copyOf(word: string): string {
	const codes: number[] = [];
	for (let place = 0; place < word.length; place += 1) codes.push(word.charCodeAt(place));
	return String.fromCharCode(...codes);
}

const accented = /[à-öø-ÿœß]/;

function readWord(written: string, lexicon: Lexicon): WrittenWord {
	const word = written.toLowerCase();
	return {
		word,
		shape: shapeOf(written, word),
		isAccented: accented.test(word),
		hasCurlyApostrophe: word.includes('’'),
		lexeme: lexicon(word),
	};
}

function shapeOf(written: string, lower: string): WrittenWord['shape'] {
	if (written === lower) return 'lower';
	return written.length > 1 && written === written.toUpperCase() ? 'upper' : 'capital';
}
