import type { Surroundings } from '../tokens.ts';
import type { ClassesOf, Emit } from './feature.ts';
import { stem } from './stem.ts';

/** Tokens on one side that still count as near. */
const nearReach = 6;

/** The words around, by distance: near on the left or right, elsewhere in the sentence, elsewhere in the passage. */
export function emitWindow({ tokens, at, sentenceStart, sentenceEnd }: Surroundings, classesOf: ClassesOf, emit: Emit): void {
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index];
		if (!token || index === at || token.shape === 'mark') continue;
		const zone = zoneOf(index, at, sentenceStart, sentenceEnd);
		const root = stem(token.word);
		emit(`${zone}:${root}`, index, index + 1);
		if (zone !== 'passage') emit(`sentence:${root}`, index, index + 1);
		for (const name of classesOf(token.word)) {
			emit(`${zone}-class:${name}`, index, index + 1);
			if (zone !== 'passage') emit(`sentence-class:${name}`, index, index + 1);
		}
	}
}

function zoneOf(index: number, at: number, sentenceStart: number, sentenceEnd: number): string {
	if (index < sentenceStart || index >= sentenceEnd) return 'passage';
	if (index < at) return at - index <= nearReach ? 'left' : 'far';
	return index - at <= nearReach ? 'right' : 'far';
}
