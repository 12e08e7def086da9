import type { Reading } from './reading.ts';
import { nearReach } from './window.ts';
import type { Zone } from './zone.ts';

/**
 * Word vectors of what stands around. Those of a zone with several words are added up and divided by the root of their
 * number: a longer sentence says more, but not in proportion.
 */
export function findVectors(reading: Reading): void {
	const { tokens, at, sentenceStart, sentenceEnd } = reading;
	addVectors(reading, 'before-2', at - 2, at - 1);
	addVectors(reading, 'before-1', at - 1, at);
	addVectors(reading, 'after-1', at + 1, at + 2);
	addVectors(reading, 'after-2', at + 2, at + 3);
	addVectors(reading, 'left', Math.max(sentenceStart, at - nearReach), at);
	addVectors(reading, 'right', at + 1, Math.min(sentenceEnd, at + 1 + nearReach));
	addVectors(reading, 'sentence', sentenceStart, sentenceEnd);
	addVectors(reading, 'passage', 0, sentenceStart, sentenceEnd, tokens.length);
}

/** Adds the vectors of one or two half-open ranges of tokens. */
export function addVectors(reading: Reading, zone: Zone, from: number, to: number, from2 = 0, to2 = 0): void {
	const count = countVectors(reading, from, to) + countVectors(reading, from2, to2);
	if (count === 0) return;
	const share = 1 / Math.sqrt(count);
	addEach(reading, zone, share, from, to);
	addEach(reading, zone, share, from2, to2);
}

function countVectors({ tokens, at }: Reading, from: number, to: number): number {
	let count = 0;
	for (let index = from; index < to; index += 1) if (index !== at && tokens[index]?.lexeme.vector) count += 1;
	return count;
}

function addEach({ tokens, at, sink }: Reading, zone: Zone, share: number, from: number, to: number): void {
	for (let index = from; index < to; index += 1) {
		const vector = tokens[index]?.lexeme.vector;
		if (vector && index !== at) sink.vector(zone, vector, share, index);
	}
}
