/**
 * Finds occurrences: the places in a text where a term stands as a word.
 *
 * An occurrence covers the headword alone: in `after-sales` and `the sale's end` it is `sales` and `sale`,
 * because that is what is defined; the rest is context.
 */
import type { TermForms } from '../glossary/schema.ts';
import { standsInMachineText } from './machine-text.ts';

export interface Occurrence {
	/** UTF-16 offsets into the text that was searched; half-open. */
	readonly start: number;
	readonly end: number;
	/** The headword it belongs to. */
	readonly term: string;
}

/** Finds every occurrence in `text`, in order. Never throws, whatever the text. */
export type Detector = (text: string) => readonly Occurrence[];

const none: readonly Occurrence[] = [];

/** Letters, their combining marks, digits and the low line: what makes a longer word of a shorter one (UAX #29, simplified). */
const wordCharacter = /[\p{L}\p{M}\p{N}\p{Pc}]/u;

/** Builds a detector for all forms of all terms. */
export function createDetector({ terms }: TermForms): Detector {
	const termOf = new Map(terms.flatMap(({ term, forms }) => forms.map((form) => [form, term] as const)));
	// Without the `u` flag, so that `ſale` (long s) and the Kelvin sign are not folded into ASCII letters.
	// Boundaries are checked afterwards: candidates are rare, and look-behind for them is slow on megabytes of text.
	const candidate = new RegExp(longestFirst(terms).join('|'), 'gi');
	return (text) => {
		let occurrences: Occurrence[] | undefined;
		candidate.lastIndex = 0;
		for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
			const start = match.index;
			const end = candidate.lastIndex;
			if (!isWholeWord(text, start, end) || (!standsBetweenSpaces(text, start, end) && standsInMachineText(text, start, end))) continue;
			const term = termOf.get(match[0]) ?? termOf.get(match[0].toLowerCase());
			if (term === undefined) continue;
			occurrences ??= [];
			occurrences.push({ start, end, term });
		}
		return occurrences ?? none;
	};
}

/** One native pass that tells most texts apart from those worth reading: true where a form appears even inside a word. */
export function createQuickTest({ terms }: TermForms): (text: string) => boolean {
	const forms = longestFirst(terms);
	// A form inside a longer one finds nothing of its own: `sales` where `sale` is.
	const anyForm = new RegExp(forms.filter((form) => !forms.some((other) => other !== form && form.includes(other))).join('|'), 'i');
	return (text) => anyForm.test(text);
}

function longestFirst(terms: TermForms['terms']): string[] {
	return terms.flatMap(({ forms }) => forms).sort((a, b) => b.length - a.length);
}

/** Most words do, and nothing that machines read does: the quick way out before any pattern is tried. */
function standsBetweenSpaces(text: string, start: number, end: number): boolean {
	return (start === 0 || isPlainSpace(text.charCodeAt(start - 1))) && (end === text.length || isPlainSpace(text.charCodeAt(end)));
}

/** Space, tab and the two line ends. */
function isPlainSpace(unit: number): boolean {
	return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

function isWholeWord(text: string, start: number, end: number): boolean {
	if (standsBetweenSpaces(text, start, end)) return true;
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
