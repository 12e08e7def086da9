import type { Surroundings, Token } from '../tokens.ts';
import type { Emit } from './feature.ts';

/** The word itself: its form, its letter case against that of its neighbours, where it stands, how much text there is. */
export function emitForm({ tokens, at, sentenceStart, sentenceEnd }: Surroundings, shapeOfWord: Token['shape'], emit: Emit): void {
	const word = tokens[at]?.word ?? '';
	const style = styleOf(tokens.slice(sentenceStart, sentenceEnd), at - sentenceStart);
	emit(`form:${word}`);
	emit(`style:${style}`);
	emit(`case:${shapeOfWord}:${style}`);
	const isFirst = tokens.slice(sentenceStart, at).every(({ shape }) => shape === 'mark');
	const isLast = tokens.slice(at + 1, sentenceEnd).every(({ shape }) => shape === 'mark');
	if (isFirst) emit(`place:first:${word}`);
	if (isLast) emit(`place:last:${word}`);
	if (shapeOfWord === 'capital' && !isFirst && style === 'running') emit(`case:capital-inside:${word}`);
	const length = sentenceEnd - sentenceStart;
	emit(`length:${length <= 3 ? 'label' : length <= 8 ? 'short' : 'long'}`);
	emitNeighbourCase(tokens, at, style, emit);
}

/** A capital beside the word in running text speaks of names: `Dr Sale`, `Sale Sharks`. */
function emitNeighbourCase(tokens: readonly Token[], at: number, style: string, emit: Emit): void {
	if (style !== 'running') return;
	for (const step of [-2, -1, 1, 2]) {
		const token = tokens[at + step];
		if (token && (token.shape === 'capital' || token.shape === 'upper')) emit(`case:neighbour-capital:${step}`);
	}
}

/** How the sentence is written, judged without the word in question. */
function styleOf(sentence: readonly Token[], at: number): 'running' | 'title' | 'capitals' | 'bare' {
	let lower = 0;
	let capital = 0;
	let upper = 0;
	for (const [index, { shape, word }] of sentence.entries()) {
		if (index === at || word.length < 3) continue;
		if (shape === 'lower') lower += 1;
		else if (shape === 'capital') capital += 1;
		else if (shape === 'upper') upper += 1;
	}
	if (lower + capital + upper === 0) return 'bare';
	if (upper > lower + capital) return 'capitals';
	return capital > lower ? 'title' : 'running';
}
