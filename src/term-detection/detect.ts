/**
 * Finds occurrences: the places in a text where a term stands as a word.
 *
 * An occurrence covers the headword alone: in `after-sales` and `the sale's end` it is `sales` and `sale`,
 * because that is what is defined; the rest is context.
 */
import type { Glossary } from '../glossary/glossary.ts';
import { standsInMachineText } from './machine-text.ts';

export interface Occurrence {
	/** UTF-16 offsets into the text that was searched; half-open. */
	readonly start: number;
	readonly end: number;
	/** The headword it belongs to. */
	readonly term: string;
}

/** Finds every occurrence in `text`, in order. Never throws, whatever the text. */
export type Detector = (text: string) => Occurrence[];

/** Letters, their combining marks, digits and the low line: what makes a longer word of a shorter one (UAX #29, simplified). */
const wordCharacter = /[\p{L}\p{M}\p{N}\p{Pc}]/u;

/** Builds a detector for all forms of all terms. */
export function createDetector(glossary: Glossary): Detector {
	const forms = glossary.terms.flatMap(({ forms }) => forms).sort((a, b) => b.length - a.length);
	// Without the `u` flag, so that `ſale` (long s) and the Kelvin sign are not folded into ASCII letters.
	// Boundaries are checked afterwards: candidates are rare, and look-behind for them is slow on megabytes of text.
	const candidate = new RegExp(forms.join('|'), 'gi');
	return (text) => {
		const occurrences: Occurrence[] = [];
		for (const match of text.matchAll(candidate)) {
			const start = match.index;
			const end = start + match[0].length;
			if (!isWholeWord(text, start, end) || standsInMachineText(text, start, end)) continue;
			const term = glossary.termOfForm(match[0]);
			if (term) occurrences.push({ start, end, term: term.term });
		}
		return occurrences;
	};
}

/** One native pass that tells most texts apart from those worth reading: true where a form appears even inside a word. */
export function createQuickTest(glossary: Glossary): (text: string) => boolean {
	const anyForm = new RegExp(glossary.terms.flatMap(({ forms }) => forms).join('|'), 'i');
	return (text) => anyForm.test(text);
}

function isWholeWord(text: string, start: number, end: number): boolean {
	return (
		!wordCharacter.test(characterBefore(text, start)) && !wordCharacter.test(characterAt(text, end)) && !hangsOnApostrophe(text, start, end)
	);
}

/** `O'Sale` and `sale'll` are other words; `sale's` and `sales'` are possessives, `'sale'` is quoted. */
function hangsOnApostrophe(text: string, start: number, end: number): boolean {
	const isApostrophe = (place: number) => text[place] === "'" || text[place] === '’';
	if (isApostrophe(start - 1) && wordCharacter.test(characterBefore(text, start - 1))) return true;
	if (!isApostrophe(end) || !wordCharacter.test(characterAt(text, end + 1))) return false;
	return !(/s/i.test(text[end + 1] ?? '') && !wordCharacter.test(characterAt(text, end + 2)));
}

/** The whole code point that ends at `place`, or an empty string at the start of the text. */
function characterBefore(text: string, place: number): string {
	const unit = text.charCodeAt(place - 1);
	const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
	return place > 0 ? text.slice(Math.max(0, place - (isLowSurrogate ? 2 : 1)), place) : '';
}

function characterAt(text: string, place: number): string {
	return place < text.length ? String.fromCodePoint(text.codePointAt(place) ?? 0) : '';
}
