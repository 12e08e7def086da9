import type { Reading } from './reading.ts';
import { type Template, templates } from './template.ts';

/** Tokens on one side that still count as near. */
export const nearReach = 6;

interface Zone {
	readonly stem: Template;
	readonly wordClass: Template;
}

const left: Zone = { stem: templates.left, wordClass: templates['left-class'] };
const right: Zone = { stem: templates.right, wordClass: templates['right-class'] };
const far: Zone = { stem: templates.far, wordClass: templates['far-class'] };
const passage: Zone = { stem: templates.passage, wordClass: templates['passage-class'] };

/** The words around, by distance: near on the left or right, elsewhere in the sentence, elsewhere in the passage. */
export function findWindow({ tokens, at, sentenceStart, sentenceEnd, sink, otherForm }: Reading): void {
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index];
		if (!token || index === at || token.shape === 'mark') continue;
		const { stem, classes } = token.lexeme;
		const zone = zoneOf(index, at, sentenceStart, sentenceEnd);
		sink.one(zone.stem, stem, index, index + 1);
		for (const each of classes) sink.one(zone.wordClass, each, index, index + 1);
		if (zone === passage) continue;
		sink.one(templates.sentence, stem, index, index + 1);
		sink.two(templates['sentence-form'], stem, otherForm, index, index + 1);
		for (const each of classes) {
			sink.one(templates['sentence-class'], each, index, index + 1);
			sink.two(templates['sentence-class-form'], each, otherForm, index, index + 1);
		}
	}
}

function zoneOf(index: number, at: number, sentenceStart: number, sentenceEnd: number): Zone {
	if (index < sentenceStart || index >= sentenceEnd) return passage;
	if (index < at) return at - index <= nearReach ? left : far;
	return index - at <= nearReach ? right : far;
}
