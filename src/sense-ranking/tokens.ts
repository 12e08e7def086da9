/** Splits the surroundings of an occurrence into tokens, with numbers and money folded so that `$5m` and `£12 bn` look alike. */

import { type Context, contextReach } from './context.ts';

export interface Token {
	/** Lower case, with figures folded to `<num>`, `<money>`, `<pct>`, `<year>`. */
	readonly word: string;
	/** UTF-16 offsets into the context's text; half-open. */
	readonly start: number;
	readonly end: number;
	readonly shape: Shape;
}

/** How a token is written; `mark` is punctuation. */
export type Shape = 'lower' | 'capital' | 'upper' | 'figure' | 'mark';

/** The tokens around an occurrence, seen from it. */
export interface Surroundings {
	readonly tokens: readonly Token[];
	/** Index in `tokens` of the occurrence. */
	readonly at: number;
	/** Half-open range of token indexes of the sentence that holds it. */
	readonly sentenceStart: number;
	readonly sentenceEnd: number;
}

const tokenPattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\p{M}\d]/gu;
const currencySign = /^[$£€¥₹]$/;

/** Words after which a full stop ends an abbreviation and not a sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
	'mr mrs ms dr st co corp inc ltd cos vs no etc u s e g i jan feb mar apr jun jul aug sep sept oct nov dec approx est vol dept'.split(' '),
);

/** Tokenises at most `contextReach` code units on each side; an offset out of range is clamped. */
export function readSurroundings(context: Context): Surroundings {
	const { text } = context;
	const start = Math.min(Math.max(0, context.start), text.length);
	const end = Math.min(Math.max(start, context.end), text.length);
	const from = Math.max(0, start - contextReach);
	const tokens: Token[] = [];
	let at = -1;
	for (const match of text.slice(from, end + contextReach).matchAll(tokenPattern)) {
		const token = toToken(match[0], from + match.index, tokens.at(-1));
		// `sales'` or `sale's` are one match of the pattern; the occurrence is its first part.
		if (at < 0 && token.end > start) {
			at = tokens.length;
			tokens.push({ ...token, word: text.slice(start, end).toLowerCase(), start, end });
			if (token.end > end)
				tokens.push({ word: text.slice(end, token.end).toLowerCase().replaceAll('’', "'"), start: end, end: token.end, shape: 'mark' });
			continue;
		}
		// Offsets may span several tokens: they are one occurrence.
		if (at < 0 || token.start >= end) tokens.push(token);
	}
	foldFigures(tokens);
	if (at < 0) at = Math.max(0, tokens.length - 1);
	return { tokens, at, ...sentenceAround(tokens, at) };
}

function toToken(raw: string, start: number, _previous: Token | undefined): Token {
	const end = start + raw.length;
	const first = raw.charCodeAt(0);
	if (first >= 48 && first <= 57) return { word: /^(?:1[5-9]|20)\d\d$/.test(raw) ? '<year>' : '<num>', start, end, shape: 'figure' };
	const word = raw.toLowerCase().replaceAll('’', "'");
	if (word === raw && !/\p{L}/u.test(raw)) return { word, start, end, shape: 'mark' };
	if (word === raw) return { word, start, end, shape: 'lower' };
	return { word, start, end, shape: raw.length > 1 && raw === raw.toUpperCase() ? 'upper' : 'capital' };
}

/** `$ 5` and `5 dlrs` become money, `5 %` and `5 pct` per cent: the sign and the figure share the folded word. */
function foldFigures(tokens: Token[]): void {
	for (const [index, token] of tokens.entries()) {
		if (token.shape !== 'figure') continue;
		const before = tokens[index - 1]?.word ?? '';
		const after = tokens[index + 1]?.word ?? '';
		if (currencySign.test(before)) tokens[index] = { ...token, word: '<money>' };
		else if (after === '%' || after === 'pct' || after === 'percent' || (after === 'per' && tokens[index + 2]?.word === 'cent'))
			tokens[index] = { ...token, word: '<pct>' };
	}
}

function sentenceAround(tokens: readonly Token[], at: number): { sentenceStart: number; sentenceEnd: number } {
	let sentenceStart = at;
	while (sentenceStart > 0 && !endsSentence(tokens, sentenceStart - 1)) sentenceStart -= 1;
	let sentenceEnd = at + 1;
	while (sentenceEnd < tokens.length && !endsSentence(tokens, sentenceEnd - 1)) sentenceEnd += 1;
	return { sentenceStart, sentenceEnd };
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	if (token?.shape !== 'mark') return false;
	if (token.word === '!' || token.word === '?' || token.word === '•') return true;
	if (token.word !== '.') return false;
	const before = tokens[index - 1];
	const after = tokens[index + 1];
	if (!after) return true;
	if (before && abbreviations.has(before.word) && before.end === token.start) return false;
	return after.shape !== 'lower' || after.start > token.end;
}
