import type { Surroundings, Token } from '../tokens.ts';
import type { ClassesOf, Emit } from './feature.ts';
import { stem } from './stem.ts';

/** Tokens after `of` among which its head noun is sought. */
const nounPhraseReach = 7;

/** Words that cannot stand inside a simple noun phrase, so that it ends before them. */
const phraseEnds = new Set(
	'of to in on at by from with for and or but that which who as is was were are be has had will would said after before when while if than'.split(
		' ',
	),
);

/**
 * Phrases the word governs or belongs to: the noun after `_ of` (*sale of its Dallas plant*), the object right after
 * a form in -ing (*_ the new drug*), the nearest verb after the word, the preposition that governs it.
 */
export function emitPhrases({ tokens, at, sentenceStart, sentenceEnd }: Surroundings, classesOf: ClassesOf, emit: Emit): void {
	const next = tokens[at + 1]?.word;
	if (next === 'of') emitHead('of-noun', headAfter(tokens, at + 2, sentenceEnd), tokens, classesOf, emit);
	else if (next !== undefined && tokens[at + 1]?.shape !== 'mark')
		emitHead('object', headAfter(tokens, at + 1, sentenceEnd), tokens, classesOf, emit);
	emitFirstOfClass('verb-after', 'verb', at + 1, Math.min(sentenceEnd, at + 12), 1, tokens, classesOf, emit);
	emitFirstOfClass('verb-before', 'verb', at - 1, Math.max(sentenceStart, at - 10) - 1, -1, tokens, classesOf, emit);
	emitFirstOfClass('governor', 'preposition', at - 1, Math.max(sentenceStart, at - 5) - 1, -1, tokens, classesOf, emit);
}

function headAfter(tokens: readonly Token[], from: number, sentenceEnd: number): number {
	const limit = Math.min(sentenceEnd, from + nounPhraseReach);
	let head = -1;
	for (let index = from; index < limit; index += 1) {
		const token = tokens[index];
		if (!token || (token.shape === 'mark' && token.word !== '-' && token.word !== "'s" && token.word !== '$')) break;
		if (phraseEnds.has(token.word)) break;
		if (token.shape !== 'mark' && token.shape !== 'figure') head = index;
	}
	return head;
}

function emitHead(name: string, head: number, tokens: readonly Token[], classesOf: ClassesOf, emit: Emit): void {
	const token = tokens[head];
	if (!token) {
		emit(`${name}:<none>`);
		return;
	}
	emit(`${name}:${stem(token.word)}`, head, head + 1);
	for (const kind of classesOf(token.word)) emit(`${name}-class:${kind}`, head, head + 1);
}

/** The first token from `from` towards `to` (not included) that belongs to a class whose name starts with `kind`. */
function emitFirstOfClass(
	name: string,
	kind: string,
	from: number,
	to: number,
	step: 1 | -1,
	tokens: readonly Token[],
	classesOf: ClassesOf,
	emit: Emit,
): void {
	for (let index = from; index !== to && index >= 0 && index < tokens.length; index += step) {
		const token = tokens[index];
		if (!token) return;
		const classes = classesOf(token.word);
		if (!classes.some((each) => each.startsWith(kind))) continue;
		emit(`${name}:${stem(token.word)}`, index, index + 1);
		for (const each of classes) emit(`${name}-class:${each}`, index, index + 1);
		return;
	}
}
