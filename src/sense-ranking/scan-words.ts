/** Cuts text into words, figures and marks. By hand, as a regular expression with `\p{L}` takes three times as long. */

/** `start` and `end` are UTF-16 offsets into `text`; half-open. */
export type OnPiece = (kind: 'word' | 'figure' | 'mark', start: number, end: number) => void;

/** Calls `onPiece` for each piece of `text` from `from` to `to`, in order. Words keep inner apostrophes: `don't`. */
export function scanWords(text: string, from: number, to: number, onPiece: OnPiece): void {
	let place = from;
	while (place < to) {
		const start = place;
		const code = text.charCodeAt(place);
		if (isLetterAt(text, place)) {
			place = endOfWord(text, place, to);
			onPiece('word', start, place);
		} else if (isDigit(code)) {
			place = endOfFigure(text, place, to);
			onPiece('figure', start, place);
		} else {
			place += isPairAt(text, place, to) ? 2 : 1;
			if (!isSpace(code)) onPiece('mark', start, place);
		}
	}
}

function endOfWord(text: string, start: number, to: number): number {
	let end = start;
	while (end < to) {
		if (isLetterAt(text, end)) end += isHighSurrogate(text.charCodeAt(end)) ? 2 : 1;
		else if (isApostrophe(text.charCodeAt(end)) && end + 1 < to && isLetterAt(text, end + 1)) end += 1;
		else break;
	}
	return Math.min(end, to);
}

/** Digits with points and commas between them: `1,250.75`. */
function endOfFigure(text: string, start: number, to: number): number {
	let end = start;
	while (end < to) {
		const code = text.charCodeAt(end);
		const isJoined = (code === 44 || code === 46) && end + 1 < to && isDigit(text.charCodeAt(end + 1));
		if (!isDigit(code) && !isJoined) break;
		end += 1;
	}
	return end;
}

const letterOrMark = /^[\p{L}\p{M}]/u;

function isLetterAt(text: string, place: number): boolean {
	const code = text.charCodeAt(place);
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
	return letterOrMark.test(isHighSurrogate(code) ? text.slice(place, place + 2) : text.charAt(place));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Half a surrogate pair is a mark of its own. */
function isPairAt(text: string, place: number, to: number): boolean {
	return place + 1 < to && isHighSurrogate(text.charCodeAt(place)) && isLowSurrogate(text.charCodeAt(place + 1));
}

function isSpace(code: number): boolean {
	return code <= 32 || (code >= 128 && /\s/.test(String.fromCharCode(code)));
}
