/** Knows a text again without keeping it. */
import type { Context } from './context.ts';
import type { Surroundings } from './tokens.ts';

/** Words from which on a sentence is a text of its own. A shorter one (`Sales: $5m`) is one with what stands around it. */
const leastWords = 5;

/** Parts of what is hashed; no page shows this character. */
const divider = '\u0000';

/** A headline has no full stop, and the same sentence in a text has one. */
const closing = /[\s.!?…]+$/;

/**
 * 64 bits of the sentence around an occurrence and of its place in it, in hexadecimal digits: the same wherever the sentence
 * stands, and whatever its case, spaces and quotation marks. What is cut off by the reach of the context does not count.
 */
export function hashOfText({ text, start, end, heading }: Context, { tokens, sentenceStart, sentenceEnd }: Surroundings): string {
	const words = tokens.slice(sentenceStart, sentenceEnd).filter(({ shape }) => shape !== 'mark').length;
	const isShort = words < leastWords;
	const from = tokens[isShort ? 0 : sentenceStart]?.start ?? start;
	const to = tokens[(isShort ? tokens.length : sentenceEnd) - 1]?.end ?? end;
	const parts = [text.slice(from, start), text.slice(start, end), text.slice(end, to).replace(closing, ''), isShort ? (heading ?? '') : ''];
	const normal = parts.map(normalise).join(divider);
	return [firstSeed, secondSeed].map((seed) => (hash(normal, seed) >>> 0).toString(16).padStart(8, '0')).join('');
}

function normalise(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/** Offset basis and prime of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/); the second seed is any other number. */
const firstSeed = 0x811c9dc5;
const secondSeed = 0x2c7e61b9;
const prime = 0x01000193;

/** 32 bits, signed: FNV-1a over UTF-16 code units, with its bits mixed once more, as its last characters hardly reach the upper ones. */
export function hash(text: string, seed = firstSeed): number {
	let bits = seed;
	for (let place = 0; place < text.length; place += 1) bits = Math.imul(bits ^ text.charCodeAt(place), prime);
	bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
	return bits ^ (bits >>> 15);
}
