import { abbreviations } from './tokens.ts';

/** A sentence cut out of a passage. */
export interface SentenceCut {
	/** UTF-16 offsets in the passage; half-open. */
	readonly start: number;
	readonly end: number;
	/** An ellipsis where the cut is inside the sentence, else empty. */
	readonly lead: string;
	readonly tail: string;
}

/** Most of a sentence that a card shows on each side of the word, in UTF-16 code units: about three lines in all. */
const reach = 110;

/** Most code units looked past for the end of a character: more accents than that on one letter are no writing. */
const mostOfCharacter = 16;

/** A closing mark before a capital, a line that the page breaks (U+2028), or an empty line. */
const sentenceEnd = /[.!?…。]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}])|\u2028+|\n[^\S\n]*\n\s*/gu;
const sentenceStopPattern = /[.!?…。]["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}]|\s*$)|\u2028|\n[^\S\n]*\n/gu;

/** The sentence around an occurrence, shortened at spaces where it is long. */
export function sentenceAround(text: string, start: number, end: number): SentenceCut {
	const from = Math.max(0, start - reach);
	const to = Math.min(text.length, end + reach);
	const before = [...text.slice(from, start + 1).matchAll(sentenceEnd)].findLast(({ index }) => !endsAbbreviation(text, from + index));
	const stops = [...text.slice(end, Math.min(text.length, to + 2)).matchAll(sentenceStopPattern)];
	const after = stops.find(({ index }) => !endsAbbreviation(text, end + index))?.index ?? -1;
	const sentenceStart = before ? from + before.index + before[0].length : from;
	const sentenceStop = after >= 0 && end + after < to ? endOfMark(text, end + after) : to;
	const isCutBefore = !before && from > 0;
	const isCutAfter = sentenceStop === to && to < text.length && !(after >= 0 && end + after < to);
	const cutStart = isCutBefore ? afterSpace(text, sentenceStart, start) : skipSpace(text, sentenceStart, start);
	const cutEnd = isCutAfter ? beforeSpace(text, sentenceStop, end) : sentenceStop;
	return { start: cutStart, end: cutEnd, lead: isCutBefore ? '… ' : '', tail: isCutAfter ? ' …' : '' };
}

/** Past the closing mark and the quotes that follow it; a line break stays outside. */
function endOfMark(text: string, place: number): number {
	return text[place] === '\n' || text[place] === '\u2028'
		? place
		: place + (/^[.!?…。]+["'”’)\]]*/u.exec(text.slice(place, place + 8))?.[0].length ?? 0);
}

function afterSpace(text: string, from: number, limit: number): number {
	const space = text.slice(from, limit).search(/\s/);
	return space < 0 ? toCharacterStart(text, from, limit) : skipSpace(text, from + space, limit);
}

/** A word that goes on without a space is cut between characters: never inside one, nor before an accent that belongs to it. */
function toCharacterStart(text: string, from: number, limit: number): number {
	let place = from;
	while (place < limit && place - from < mostOfCharacter && /^(?:[\uDC00-\uDFFF\p{M}]|\u200D)/u.test(text.slice(place, place + 2)))
		place += 1;
	return place;
}

function skipSpace(text: string, from: number, limit: number): number {
	let place = from;
	while (place < limit && /\s/.test(text[place] ?? '')) place += 1;
	return place;
}

function beforeSpace(text: string, to: number, limit: number): number {
	const space = text.slice(limit, to).search(/\s\S*$/);
	return space < 0 ? toCharacterStart(text, to, text.length) : limit + space;
}

/** A full stop after `Inc`, `vs` or `Mr` ends a word, not a sentence; at the end of the text it ends both. */
function endsAbbreviation(text: string, place: number): boolean {
	if (text[place] !== '.' || text.slice(place + 1).trim() === '') return false;
	const word = /[\p{L}]+$/u.exec(text.slice(Math.max(0, place - 8), place))?.[0] ?? '';
	return abbreviations.has(word.toLowerCase());
}
