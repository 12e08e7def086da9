/** Splits the surroundings of an occurrence into tokens, with numbers and money folded so that `$5m` and `£12 bn` look alike. */

import { type Context, contextReach } from './context.ts';
import type { Lexeme } from './lexicon.ts';
import { type OnPiece, scanWords } from './scan-words.ts';
import type { ReadWord } from './written-words.ts';

export interface Token {
	/** Lower case, with figures folded to `<num>`, `<money>`, `<pct>`, `<year>`. */
	readonly word: string;
	/** UTF-16 offsets into the context's text; half-open. */
	readonly start: number;
	readonly end: number;
	readonly shape: Shape;
	/** Has a letter that English borrows at most. */
	readonly isAccented: boolean;
	readonly lexeme: Lexeme;
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

const currencySign = /^[$£€¥₹]$/;

/** Words after which a full stop ends an abbreviation and not a sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
	'mr mrs ms dr st co corp inc ltd cos vs no etc u s e g i jan feb mar apr jun jul aug sep sept oct nov dec approx est vol dept'.split(' '),
);

/** Longest word that the edge of the surroundings may cut, in UTF-16 code units; what is longer is no word of English. */
const longestWord = 40;

/** Tokenises at most `contextReach` code units on each side; an offset out of range is clamped. */
export function readSurroundings(context: Context, readWord: ReadWord): Surroundings {
	const { text } = context;
	const start = clamp(context.start, 0, text.length);
	const end = clamp(context.end, start, text.length);
	const tokens: Token[] = [];
	const addToken: OnPiece = (kind, from, to) => tokens.push(toToken(kind, text, from, to, readWord));
	scanWords(text, startOfWord(text, start - contextReach, start), start, addToken);
	const at = tokens.length;
	addToken('word', start, end);
	const rest = endOfWord(text, end + contextReach, end);
	const possessive = readPossessive(text, end, rest, readWord);
	if (possessive) tokens.push(possessive);
	scanWords(text, possessive?.end ?? end, rest, addToken);
	foldFigures(tokens, readWord);
	return { tokens, at, ...sentenceAround(tokens, at) };
}

/** What hangs on the occurrence is no word of its own: `sale's`, `sale’s`. */
function readPossessive(text: string, start: number, to: number, readWord: ReadWord): Token | undefined {
	const end = start + 2;
	if (end > to || text[start + 1] !== 's' || !/^['’]s(?![\p{L}\p{M}])/u.test(text.slice(start, end + 2))) return undefined;
	return { word: "'s", start, end, shape: 'mark', isAccented: false, lexeme: readWord("'s").lexeme };
}

function toToken(kind: 'word' | 'figure' | 'mark', text: string, start: number, end: number, readWord: ReadWord): Token {
	if (kind === 'figure') {
		const word = end - start === 4 && year.test(text.slice(start, end)) ? '<year>' : '<num>';
		return { word, start, end, shape: 'figure', isAccented: false, lexeme: readWord(word).lexeme };
	}
	const found = readWord(text, start, end);
	const { word, shape, isAccented, lexeme } = found.hasCurlyApostrophe ? readWord(found.written.replaceAll('’', "'")) : found;
	return { word, start, end, shape: kind === 'mark' ? 'mark' : shape, isAccented, lexeme };
}

const year = /^(?:1[5-9]|20)\d\d$/;

/** `$ 5` becomes money, `5 %` and `5 pct` per cent: sign and figure are told together. */
function foldFigures(tokens: Token[], readWord: ReadWord): void {
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index];
		if (token?.shape !== 'figure') continue;
		const before = tokens[index - 1]?.word ?? '';
		const after = tokens[index + 1]?.word ?? '';
		const isShare = after === '%' || after === 'pct' || after === 'percent' || (after === 'per' && tokens[index + 2]?.word === 'cent');
		const word = currencySign.test(before) ? '<money>' : isShare ? '<pct>' : token.word;
		if (word !== token.word) tokens[index] = { ...token, word, lexeme: readWord(word).lexeme };
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

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(Math.trunc(value) || 0, least), most);

/** Past the word that the left edge would cut in two. */
function startOfWord(text: string, edge: number, limit: number): number {
	if (edge <= 0) return 0;
	for (let place = edge; place < Math.min(limit, edge + longestWord); place += 1) if (text.charCodeAt(place) <= 32) return place;
	return edge;
}

function endOfWord(text: string, edge: number, limit: number): number {
	if (edge >= text.length) return text.length;
	for (let place = edge; place > Math.max(limit, edge - longestWord); place -= 1) if (text.charCodeAt(place) <= 32) return place;
	return edge;
}
