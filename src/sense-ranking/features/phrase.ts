import type { Token } from '../tokens.ts';
import { nowhere } from './feature-sink.ts';
import type { Reading } from './reading.ts';
import { type Template, templates } from './template.ts';
import { addVectors } from './vectors.ts';
import type { Zone } from './zone.ts';

/** Tokens after a preposition among which the head of its noun phrase is sought. */
const nounPhraseReach = 7;
/** Tokens before the word that can still belong to its own noun phrase: `the first big retail _`. */
const modifierReach = 5;

/**
 * Phrases the word governs or belongs to: the noun after `_ of` (*sale of its Dallas plant*) or another preposition, the
 * object right after a form in -ing (*_ the new drug*), its determiner and modifiers, the nearest verbs, the preposition
 * that governs it and what governs that.
 */
export function findPhrases(reading: Reading): void {
	const { tokens, at, sentenceEnd } = reading;
	const next = tokens[at + 1];
	if (next?.word === 'of') findHead(reading, templates['of-noun'], templates['of-noun-class'], 'of-noun', at + 2);
	else if (next && next.shape !== 'mark') findHead(reading, templates.object, templates['object-class'], 'object', at + 1);
	if (next?.lexeme.isPreposition) findPrepositionNoun(reading, next.lexeme.word);
	const phraseStart = findModifiers(reading);
	findGovernor(reading, phraseStart);
	findVerb(reading, templates['verb-after'], templates['verb-after-class'], 'verb-after', at + 1, Math.min(sentenceEnd, at + 12));
	const leftEnd = Math.max(reading.sentenceStart, at - 10) - 1;
	findVerb(reading, templates['verb-before'], templates['verb-before-class'], 'verb-before', at - 1, leftEnd);
}

/** Index of the last word of the noun phrase that starts at `from`, or -1. */
function headAfter(tokens: readonly Token[], from: number, sentenceEnd: number): number {
	const limit = Math.min(sentenceEnd, from + nounPhraseReach);
	let head = -1;
	for (let index = from; index < limit; index += 1) {
		const token = tokens[index];
		if (!token || isPhraseEnd(token)) break;
		if (token.shape !== 'mark' && token.shape !== 'figure') head = index;
	}
	return head;
}

function isPhraseEnd({ shape, word, lexeme }: Token): boolean {
	return lexeme.endsPhrase || (shape === 'mark' && word !== '-' && word !== '$');
}

function findHead(reading: Reading, name: Template, nameClass: Template, zone: Zone, from: number): void {
	const { tokens, sentenceEnd, names, sink } = reading;
	const head = headAfter(tokens, from, sentenceEnd);
	const token = tokens[head];
	if (!token) {
		sink.one(name, names.none, nowhere, nowhere);
		return;
	}
	sink.one(name, token.lexeme.stem, head, head + 1);
	for (const each of token.lexeme.classes) sink.one(nameClass, each, head, head + 1);
	addVectors(reading, zone, head, head + 1);
}

function findPrepositionNoun({ tokens, at, sentenceEnd, sink }: Reading, preposition: number): void {
	const head = headAfter(tokens, at + 2, sentenceEnd);
	const token = tokens[head];
	if (!token) return;
	sink.two(templates['preposition-noun'], preposition, token.lexeme.stem, at + 1, head + 1);
	for (const each of token.lexeme.classes) sink.two(templates['preposition-class'], preposition, each, head, head + 1);
}

/** Returns the index of the first token of the word's own noun phrase. */
function findModifiers(reading: Reading): number {
	const { tokens, at, sentenceStart, names, sink, form } = reading;
	let index = at - 1;
	const addModifiers = () => addVectors(reading, 'modifier', index + 1, at);
	for (; index >= Math.max(sentenceStart, at - modifierReach); index -= 1) {
		const token = tokens[index];
		if (!token) break;
		const { lexeme } = token;
		if (lexeme.isDeterminer) {
			sink.two(templates.determiner, lexeme.word, form, index, index + 1);
			for (const each of lexeme.classes) sink.two(templates.determiner, each, form, index, index + 1);
			addModifiers();
			return index;
		}
		if (isPhraseEnd(token) || lexeme.isFunction) break;
		sink.two(templates.modifier, lexeme.stem, form, index, index + 1);
		for (const each of lexeme.classes) sink.two(templates['modifier-class'], each, form, index, index + 1);
	}
	sink.two(templates.determiner, names.none, form, nowhere, nowhere);
	addModifiers();
	return index + 1;
}

/** The preposition or verb before the noun phrase that starts at `phraseStart`, and the word before that preposition. */
function findGovernor({ tokens, sentenceStart, sink, otherForm }: Reading, phraseStart: number): void {
	const index = phraseStart - 1;
	const token = tokens[index];
	if (!token || index < sentenceStart) return;
	const { lexeme } = token;
	sink.one(templates.governor, lexeme.word, index, index + 1);
	sink.two(templates['governor-form'], lexeme.word, otherForm, index, index + 1);
	for (const each of lexeme.classes) {
		sink.one(templates.governor, each, index, index + 1);
		sink.two(templates['governor-form'], each, otherForm, index, index + 1);
	}
	const before = tokens[index - 1];
	if (!lexeme.isPreposition || !before || index - 1 < sentenceStart) return;
	sink.two(templates['governed-by'], before.lexeme.stem, lexeme.word, index - 1, index + 1);
	for (const each of before.lexeme.classes) sink.two(templates['governed-by-class'], each, lexeme.word, index - 1, index);
}

/** The first verb from `from` towards `to` (not included). */
function findVerb(reading: Reading, name: Template, nameClass: Template, zone: Zone, from: number, to: number): void {
	const { tokens, sink } = reading;
	const step = to > from ? 1 : -1;
	for (let index = from; index !== to && index >= 0 && index < tokens.length; index += step) {
		const lexeme = tokens[index]?.lexeme;
		if (!lexeme?.isVerb) continue;
		sink.one(name, lexeme.stem, index, index + 1);
		for (const each of lexeme.classes) sink.one(nameClass, each, index, index + 1);
		addVectors(reading, zone, index, index + 1);
		return;
	}
}
