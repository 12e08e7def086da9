/**
 * What an occurrence is known again by: its text, and the words around it. Not the ranker's own features: those it has
 * weighed on thousands of sentences, and where it is wrong all the same, they are what misled it (measured: corrections
 * that count by them make the ranker worse, by words they do not). Words also outlive every change of the weights.
 */
import { unknownAtom } from './atoms.ts';
import type { Context } from './context.ts';
import type { Fingerprint, WeighedFeature } from './correction.ts';
import { stem } from './stem.ts';
import { hash, hashOfText } from './text-hash.ts';
import type { Surroundings, Token } from './tokens.ts';

/** Features kept of an occurrence, the strongest ones: as many as a long sentence has. */
export const mostFeatures = 40;

/**
 * How much a word counts, like the logarithm of how rare it is: the ranker's words are frequent in its corpus, so that one
 * which it does not know is rarer; words of grammar and figures stand everywhere and count only right beside the term.
 */
const counts = { common: 1, known: 2, unknown: 4 } as const;

export function fingerprintOf(context: Context, surroundings: Surroundings): Fingerprint {
	const { tokens, at, sentenceStart, sentenceEnd } = surroundings;
	const weights = new Map<number, number>();
	const add = (name: string, weight: number) => weights.set(hash(name) >>> 0, weight);
	for (let index = sentenceStart; index < sentenceEnd; index += 1) {
		const token = tokens[index];
		if (!token || index === at || isCommon(token)) continue;
		add(`sentence ${stem(token.word)}`, countOf(token));
	}
	for (const side of [-1, 1]) {
		const token = tokens[at + side];
		if (token && token.shape !== 'mark') add(`beside ${side} ${tokens[at]?.word} ${token.word}`, countOf(token));
	}
	const features: WeighedFeature[] = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostFeatures);
	return { id: hashOfText(context, surroundings), features };
}

const isCommon = ({ shape, lexeme }: Token): boolean => shape === 'mark' || shape === 'figure' || lexeme.isFunction;

function countOf(token: Token): number {
	if (isCommon(token)) return counts.common;
	return token.lexeme.stem === unknownAtom ? counts.unknown : counts.known;
}
