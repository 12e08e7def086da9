/** Words as texts write them, each looked up once: a page repeats its words, and to fold and to look up one takes longest. */
import type { Lexeme, Lexicon } from './lexicon.ts';

export interface WrittenWord {
	readonly written: string;
	/** In lower case. */
	readonly word: string;
	readonly shape: 'lower' | 'capital' | 'upper';
	/** Has a letter that English borrows at most. */
	readonly isAccented: boolean;
	readonly hasCurlyApostrophe: boolean;
	readonly lexeme: Lexeme;
}

/** Reads a word as it stands in a text, from `start` to `end` in UTF-16 code units: all of it, unless said otherwise. Never fails. */
export type ReadWord = (text: string, start?: number, end?: number) => WrittenWord;

/**
 * The limit keeps a page that never repeats a word from growing a table without end. A word takes some 150 bytes, or 600
 * where much is known of it: 5 MB for each term at most.
 */
const mostKept = 8_192;
/** A power of 2, and twice as many as words. */
const slotCount = 2 * mostKept;
/** In UTF-16 code units; what is longer is an address, or no word at all. */
const longestKept = 40;

/** Finds words by their code units: to cut each out of its text and look it up in a map took a fifth of each ranking. */
export function keepWords(lexicon: Lexicon): ReadWord {
	/** Place in `words` + 1, or 0 where the slot is free. */
	const slots = new Uint16Array(slotCount);
	const words: WrittenWord[] = [];
	return (text, start = 0, end = text.length) => {
		if (end - start > longestKept) return readWord(text.slice(start, end), lexicon);
		let slot = hash(text, start, end);
		for (let number = slots[slot] as number; number > 0; number = slots[slot] as number) {
			const known = words[number - 1] as WrittenWord;
			if (isSame(known.written, text, start, end)) return known;
			slot = (slot + 1) % slotCount;
		}
		const word = readWord(copyOf(text, start, end), lexicon);
		if (words.length === mostKept) {
			words.length = 0;
			slots.fill(0);
			slot = hash(text, start, end);
		}
		slots[slot] = words.push(word);
		return word;
	};
}

function hash(text: string, start: number, end: number): number {
	let mixed = 0;
	for (let place = start; place < end; place += 1) mixed = (Math.imul(mixed, 31) + text.charCodeAt(place)) | 0;
	return ((mixed ^ (mixed >>> 15)) >>> 0) % slotCount;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
	if (word.length !== end - start) return false;
	for (let place = 0; place < word.length; place += 1) if (word.charCodeAt(place) !== text.charCodeAt(start + place)) return false;
	return true;
}

/** A string of its own: engines keep a slice as a pointer into its whole text, which a kept word would hold in memory. */
function copyOf(text: string, start: number, end: number): string {
	const codes: number[] = [];
	for (let place = start; place < end; place += 1) codes.push(text.charCodeAt(place));
	return String.fromCharCode(...codes);
}

const accented = /[à-öø-ÿœß]/;

function readWord(written: string, lexicon: Lexicon): WrittenWord {
	const word = written.toLowerCase();
	return {
		written,
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
