import type { Reading } from './reading.ts';
import { type Template, templates } from './template.ts';

/** Step from the occurrence → the templates for what stands there. */
const besides: readonly [step: number, word: Template, wordClass: Template][] = [
	[-3, templates['beside-3'], templates['beside-class-3']],
	[-2, templates['beside-2'], templates['beside-class-2']],
	[-1, templates['beside-1'], templates['beside-class-1']],
	[1, templates['beside+1'], templates['beside-class+1']],
	[2, templates['beside+2'], templates['beside-class+2']],
	[3, templates['beside+3'], templates['beside-class+3']],
];

/** What stands right beside the word: single neighbours, pairs of them, their classes, and the frames these make. */
export function findCollocations(reading: Reading): void {
	const { at, sink, otherForm } = reading;
	for (const [step, word, wordClass] of besides) {
		const place = at + step;
		sink.one(word, wordAt(reading, step), place, place + 1);
		for (const each of classesAt(reading, step)) sink.one(wordClass, each, place, place + 1);
	}
	sink.two(templates['beside-form-1'], wordAt(reading, -1), otherForm, at - 1, at);
	sink.two(templates['beside-form+1'], wordAt(reading, 1), otherForm, at + 1, at + 2);
	for (const each of classesAt(reading, -1)) sink.two(templates['beside-class-form-1'], each, otherForm, at - 1, at);
	for (const each of classesAt(reading, 1)) sink.two(templates['beside-class-form+1'], each, otherForm, at + 1, at + 2);
	sink.two(templates['pair-2-1'], wordAt(reading, -2), wordAt(reading, -1), at - 2, at);
	sink.two(templates['pair-1+1'], wordAt(reading, -1), wordAt(reading, 1), at - 1, at + 2);
	sink.two(templates['pair+1+2'], wordAt(reading, 1), wordAt(reading, 2), at + 1, at + 3);
	findFrames(reading, templates['frame-1+1'], -1, 1, at - 1, at + 2);
	findFrames(reading, templates['frame+1+2'], 1, 2, at + 1, at + 3);
	findFrames(reading, templates['frame-2-1'], -2, -1, at - 2, at);
}

/** Two places with the word at one of them or both put for its class: `a _ on`, `of _ the`. */
function findFrames(reading: Reading, template: Template, first: number, second: number, from: number, to: number): void {
	const { sink } = reading;
	const [left, right] = [wordAt(reading, first), wordAt(reading, second)];
	const rights = classesAt(reading, second);
	for (const leftClass of classesAt(reading, first)) {
		sink.two(template, leftClass, right, from, to);
		for (const rightClass of rights) sink.two(template, leftClass, rightClass, from, to);
	}
	for (const rightClass of rights) sink.two(template, left, rightClass, from, to);
}

function wordAt({ tokens, at, names }: Reading, step: number): number {
	return tokens[at + step]?.lexeme.word ?? names.edge;
}

function classesAt({ tokens, at }: Reading, step: number): readonly number[] {
	return tokens[at + step]?.lexeme.classes ?? noClasses;
}

const noClasses: readonly number[] = [];
