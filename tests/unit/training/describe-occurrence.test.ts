import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/sense-ranking/context.ts';
import { parseFeatureName } from '../../../src/sense-ranking/features/feature-name.ts';
import { type Zone, zones } from '../../../src/sense-ranking/features/zone.ts';
import { readWordVectors } from '../../../src/sense-ranking/word-vectors.ts';
import { createDescriber } from '../../../src/training/describe-occurrence.ts';
import { madeUpSource } from '../../support/made-up/training.ts';

const { wordClasses, wordVectors } = madeUpSource;
const table = readWordVectors(wordVectors, wordClasses);
const describeOccurrence = createDescriber(wordClasses, table);

/** The occurrence is the first `bark`. */
const contextOf = (text: string, heading?: string): Context => ({
	text,
	start: text.indexOf('bark'),
	end: text.indexOf('bark') + 4,
	term: 'bark',
	heading,
});

function vectorIn(zone: Zone, context: Context): number[] {
	const first = zones.indexOf(zone) * table.dimensions;
	return [...describeOccurrence(context).vectors.subarray(first, first + table.dimensions)];
}

const anyText = fc
	.array(fc.constantFrom<string[]>('the', 'oak', 'dog', 'of', 'loud', 'soil', '.', '5 %', '$3', 'Été', '🐕', "'s"), { maxLength: 12 })
	.chain((words) => fc.nat({ max: words.length }).map((place) => words.toSpliced(place, 0, 'bark').join(' ')));

describe('createDescriber', () => {
	it('names what is true of the occurrence', () => {
		const { features } = describeOccurrence(contextOf('The loud bark of the dog'));
		expect(features).toEqual(
			expect.arrayContaining(['form bark', 'beside-1 loud', 'beside+1 of', 'beside-class+1 #preposition', 'of-noun dog']),
		);
	});

	it('knows the heading above', () => {
		expect(describeOccurrence(contextOf('A bark', 'Old trees')).features).toContain('above tree');
		expect(describeOccurrence(contextOf('A bark')).features.filter((name) => name.startsWith('above'))).toEqual([]);
	});

	it('gives each feature once, by a name that can be read back', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { features } = describeOccurrence(contextOf(text));
				expect(new Set(features).size).toBe(features.length);
				expect(features.filter((name) => !parseFeatureName(name))).toEqual([]);
			}),
		);
	});

	it('describes an occurrence alike whatever was described before', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(describeOccurrence(contextOf(text))).toEqual(createDescriber(wordClasses, table)(contextOf(text)));
			}),
		);
	});

	it('puts the vector of a word into each zone it stands in, and no other', () => {
		const context = contextOf('An oak bark');
		const found = zones.filter((zone) => vectorIn(zone, context).some((value) => value !== 0));
		expect(found).toEqual(['before-1', 'left', 'sentence', 'modifier']);
		expect(vectorIn('left', context)).toEqual([1, 0]);
	});

	it.each<[rule: string, text: string, vector: number[]]>([
		['one word', 'oak bark', [1, 0]],
		['two alike, which say more but not twice as much', 'oak pine bark', [Math.SQRT2, 0]],
		['two that differ', 'oak soil bark', [Math.SQRT1_2, Math.SQRT1_2]],
		['two that are opposed', 'oak dog bark', [0, 0]],
		['words without a vector beside it', 'the old wet oak bark', [1, 0]],
		['nothing', 'the bark', [0, 0]],
	])('sums up the vectors of a zone: %s', (_rule, text, vector) => {
		const found = vectorIn('left', contextOf(text));
		for (const [place, value] of vector.entries()) expect(found[place]).toBeCloseTo(value, 6);
	});

	it('has the length of all zones, even where no word has a vector', () => {
		expect(describeOccurrence(contextOf('bark')).vectors).toEqual(new Float32Array(zones.length * table.dimensions));
	});
});
