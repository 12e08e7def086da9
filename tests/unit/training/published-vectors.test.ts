import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPublishedVectors } from '../../../src/training/published-vectors.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

/** A file in the form of the `wink-embeddings-sg-…` packages: after the numbers come length and place. */
const published = (vectors: Readonly<Record<string, readonly number[]>>, dimensions: number) => ({
	precision: 8,
	l2NormIndex: dimensions,
	wordIndex: dimensions + 1,
	dimensions,
	unkVector: new Array(dimensions + 2).fill(0),
	size: Object.keys(vectors).length,
	words: Object.keys(vectors),
	vectors: Object.fromEntries(Object.entries(vectors).map(([word, vector], place) => [word, [...vector, Math.hypot(...vector), place]])),
});

function read(content: unknown) {
	const path = join(scratchFolder(), 'vectors.json');
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
	return readPublishedVectors(path);
}

const trees = published({ the: [1, 1, 0], oak: [4, 0, 0], pine: [0, 9, 0], dog: [0, 0, -0.5] }, 3);

describe('readPublishedVectors', () => {
	it('reads the words in their order, each with as many numbers as there are dimensions', () => {
		const { words, dimensions, vectorOf } = read(trees);
		expect(words).toEqual(['the', 'oak', 'pine', 'dog']);
		expect(dimensions).toBe(3);
		for (const word of words) expect(vectorOf(word)).toHaveLength(3);
	});

	it('has no vector for other words', () => {
		const { vectorOf } = read(trees);
		for (const word of ['elm', 'Oak', '', 'constructor']) expect(vectorOf(word)).toBeUndefined();
	});

	it('leaves out what is no word in lower case, and words whose numbers are missing', () => {
		const { words } = read({
			...trees,
			words: ['oak', '.', 'Pine', 'x2', "dog's", 'naïve', 'unheard', 'short', 'dog'],
			vectors: { ...trees.vectors, '.': [1, 2, 3, 4, 0], Pine: [1, 2, 3, 4, 0], x2: [1, 2, 3, 4, 0], short: [1, 2] },
		});
		expect(words).toEqual(['oak', 'dog']);
	});

	it('brings all vectors to one length, about the middle of them all', () => {
		const vector = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 }).filter((each) => Math.hypot(...each) > 0);
		const several = fc.uniqueArray(vector, {
			minLength: 3,
			maxLength: 12,
			// Vectors in one direction could all be the middle, which has none.
			selector: (each) => each.map((value) => (value / Math.hypot(...each)).toFixed(3)).join(' '),
		});
		const wordAt = (place: number) => 'abcdefghijkl'.charAt(place);
		fc.assert(
			fc.property(several, (vectors) => {
				const { vectorOf } = read(published(Object.fromEntries(vectors.map((each, place) => [wordAt(place), each])), 3));
				const units = vectors.map((each) => each.map((value) => value / Math.hypot(...each)));
				const middle = [0, 1, 2].map((dimension) => units.reduce((sum, unit) => sum + (unit[dimension] ?? 0), 0) / units.length);
				for (const [place, unit] of units.entries()) {
					const away = unit.map((value, dimension) => value - (middle[dimension] ?? 0));
					if (Math.hypot(...away) < 1e-3) continue;
					const found = vectorOf(wordAt(place)) ?? [];
					for (const [dimension, value] of away.entries()) expect(found[dimension]).toBeCloseTo((2 * value) / Math.hypot(...away), 2);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('gives a word the same vector however long the published one was', () => {
		const longer = published({ the: [1, 1, 0], oak: [400, 0, 0], pine: [0, 0.09, 0], dog: [0, 0, -5] }, 3);
		const [one, other] = [read(trees), read(longer)];
		for (const word of one.words)
			for (const [dimension, value] of (one.vectorOf(word) ?? []).entries())
				expect(other.vectorOf(word)?.[dimension]).toBeCloseTo(value, 6);
	});

	it('keeps the commonest where there are more words than are met', () => {
		const letters = 'abcdefghijklmnopqrstuvwxyz';
		const nameOf = (place: number): string =>
			place < 26 ? letters.charAt(place) : nameOf(Math.floor(place / 26) - 1) + letters.charAt(place % 26);
		const names = Array.from({ length: 40_010 }, (_, place) => nameOf(place));
		const { words } = read(published(Object.fromEntries(names.map((name, place) => [name, [Math.sin(place), Math.cos(place)]])), 2));
		expect(words).toEqual(names.slice(0, 40_000));
	});

	it.each<[rule: string, content: unknown, message: RegExp]>([
		['no object', [], /dimensions/],
		['no dimensions', { ...trees, dimensions: undefined }, /"dimensions"/],
		['half a dimension', { ...trees, dimensions: 2.5 }, /a whole number/],
		['dimensions of none', { ...trees, dimensions: 0 }, /at least one dimension/],
		['no words', { ...trees, words: undefined }, /"words"/],
		['no vectors', { ...trees, vectors: undefined }, /"vectors"/],
		['a vector that is not of numbers', { ...trees, vectors: { oak: ['1', '2', '3'] } }, /vectors\.oak\.0: expected number, received "1"/],
		['words that are not in a list', { ...trees, words: { oak: 1 } }, /words: expected Array/],
		['the text form of vectors', 'oak 0.1 0.2 0.3\npine 0.1 0.2 0.3\n', /JSON/],
	])('refuses a file with %s', (_rule, content, message) => {
		expect(() => read(content)).toThrow(message);
	});
});
