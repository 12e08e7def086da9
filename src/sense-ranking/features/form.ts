import type { Token } from '../tokens.ts';
import { nowhere } from './feature-sink.ts';
import type { NamedAtoms } from './named-atoms.ts';
import type { Reading } from './reading.ts';
import { templates } from './template.ts';

/** The word itself: its form, its letter case against that of its neighbours, where it stands, how much text there is. */
export function findForm(reading: Reading): void {
	const { tokens, at, sentenceStart, sentenceEnd, names, sink, form } = reading;
	const shape = tokens[at]?.shape ?? 'lower';
	const style = styleOf(tokens, sentenceStart, sentenceEnd, at);
	sink.one(templates.form, form, nowhere, nowhere);
	sink.two(templates.style, names.style[style], form, nowhere, nowhere);
	sink.two(templates.case, names.shape[shape], names.style[style], nowhere, nowhere);
	const isFirst = isOnlyMarks(tokens, sentenceStart, at);
	if (isFirst) sink.one(templates['first-in-sentence'], form, nowhere, nowhere);
	if (isOnlyMarks(tokens, at + 1, sentenceEnd)) sink.one(templates['last-in-sentence'], form, nowhere, nowhere);
	if (shape === 'capital' && !isFirst && style === 'running') sink.one(templates['capital-inside'], form, nowhere, nowhere);
	sink.two(templates.length, names.length[lengthOf(sentenceEnd - sentenceStart)], form, nowhere, nowhere);
	if (style === 'running') findNeighbourCase(reading);
}

const neighbourSteps = [-2, -1, 1, 2] as const;

/** A capital beside the word in running text speaks of names: `Dr Sale`, `the Adobe sale`. */
function findNeighbourCase({ tokens, at, sentenceStart, names, sink, form }: Reading): void {
	for (const step of neighbourSteps) {
		const index = at + step;
		const shape = tokens[index]?.shape;
		if (shape !== 'capital' && shape !== 'upper') continue;
		const capital = names.capital[step + 2] as NamedAtoms['capital'][number];
		sink.two(templates['neighbour-case'], index === sentenceStart ? capital.first : capital.inside, form, index, index + 1);
	}
}

const isOnlyMarks = (tokens: readonly Token[], from: number, to: number): boolean => {
	for (let index = from; index < to; index += 1) if (tokens[index]?.shape !== 'mark') return false;
	return true;
};

function lengthOf(sentence: number): keyof NamedAtoms['length'] {
	if (sentence <= 3) return 'label';
	if (sentence <= 8) return 'short';
	return sentence <= 16 ? 'medium' : 'long';
}

/** How the sentence is written, judged without the word in question. */
function styleOf(tokens: readonly Token[], from: number, to: number, at: number): keyof NamedAtoms['style'] {
	let lower = 0;
	let capital = 0;
	let upper = 0;
	for (let index = from; index < to; index += 1) {
		const token = tokens[index];
		if (!token || index === at || token.word.length < 3) continue;
		if (token.shape === 'lower') lower += 1;
		else if (token.shape === 'capital') capital += 1;
		else if (token.shape === 'upper') upper += 1;
	}
	if (lower + capital + upper === 0) return 'bare';
	if (upper > lower + capital) return 'capitals';
	return capital > lower ? 'title' : 'running';
}
