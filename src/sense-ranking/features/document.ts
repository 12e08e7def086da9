import { type Context, contextReach } from '../context.ts';
import { scanWords } from '../scan-words.ts';
import type { ReadWord } from '../written-words.ts';
import { nowhere } from './feature-sink.ts';
import type { Reading } from './reading.ts';
import { templates } from './template.ts';

/** What stands above the passage: words of its heading and of the document's title. Offsets there are not in the passage. */
export function findDocument({ heading = '', title = '' }: Context, readWord: ReadWord, { sink }: Reading): void {
	const vectors: Float32Array[] = [];
	for (const text of heading === title ? [heading] : [heading, title])
		scanWords(text, 0, Math.min(text.length, contextReach), (kind, start, end) => {
			if (kind !== 'word') return;
			const { stem, classes, vector } = readWord(text, start, end).lexeme;
			sink.one(templates.above, stem, nowhere, nowhere);
			for (const each of classes) sink.one(templates['above-class'], each, nowhere, nowhere);
			if (vector) vectors.push(vector);
		});
	for (const vector of vectors) sink.vector('above', vector, 1 / Math.sqrt(vectors.length), nowhere);
}
