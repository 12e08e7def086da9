import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../../src/sense-ranking/model-file.ts';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { wordVectorsSchema } from '../../../src/sense-ranking/word-schemas.ts';
import { readWordVectors, wordsInOrder } from '../../../src/sense-ranking/word-vectors.ts';
import type { FitSettings } from '../../../src/training/fit.ts';
import { learnWordVectors } from '../../../src/training/learn-word-vectors.ts';
import type { PublishedVectors } from '../../../src/training/published-vectors.ts';
import { trainModel } from '../../../src/training/train.ts';
import { madeUpWordClasses } from '../../support/made-up/pair.ts';
import { fitInProcess, madeUpSource } from '../../support/made-up/training.ts';
import { randomNumbers } from '../../support/random-numbers.ts';

const settings: FitSettings = { l1: 0.8, l2: 0.1, vectorL2: 0.3, rarest: 3 };
const dimensions = 30;

/** Words of one kind have something in common, and much that is their own. The corpus has no larch and no terrier. */
const kinds = [
	['oak', 'pine', 'tree', 'trees', 'larch'],
	['dog', 'hound', 'puppy', 'kennel', 'terrier'],
	['soil', 'ground', 'plant', 'garden'],
	['square', 'cube', 'equation', 'number'],
];
/** What pages are full of, and the corpus is not. */
const others = Array.from({ length: 300 }, (_, place) => `other-${place}`);
const publishedWords = [...kinds.flat(), 'the', 'of', 'a', ...others, 'rare'];

function publish(): PublishedVectors {
	const next = randomNumbers(3);
	const table = new Map(
		publishedWords.map((word) => {
			const kind = kinds.findIndex((each) => each.includes(word));
			return [
				word,
				Float32Array.from({ length: dimensions }, (_, place) => 0.3 * next() + (kind >= 0 && place === dimensions - 1 - kind ? 2 : 0)),
			];
		}),
	);
	return { words: publishedWords, dimensions, vectorOf: (word) => table.get(word) };
}

const wordClasses = { ...madeUpWordClasses, known: kinds.flat(), common: others, unpublished: ['unheard'] };
const source = { ...madeUpSource, wordClasses };
const published = publish();

const learn = () => learnWordVectors(source, published, settings, 'made up');
const table = learn();
const { vectorOf } = readWordVectors(table, wordClasses);

/** Cosine of two words' vectors. */
function likeness(one: string, other: string): number {
	const [a = [], b = []] = [vectorOf(one), vectorOf(other)].map((vector) => [...(vector ?? [])]);
	return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('learnWordVectors', () => {
	it('gives a table as the ranker reads it, with its source', () => {
		expect(v.safeParse(wordVectorsSchema, table).success).toBe(true);
		expect(table).toMatchObject({ source: 'made up', dimensions: 8 });
	});

	it('has numbers for each word of the classes, and for no other', () => {
		expect(table.values).toHaveLength(wordsInOrder(wordClasses).length * table.dimensions);
		expect(vectorOf('oak')).toHaveLength(table.dimensions);
		expect(published.vectorOf('rare')).toBeDefined();
		expect(vectorOf('rare')).toBeUndefined();
	});

	it('is refused beside other classes', () => {
		expect(() => readWordVectors(table, { ...wordClasses, colour: ['red'] })).toThrow(/run npm run word-vectors/);
		expect(() => readWordVectors(table, {})).toThrow(RangeError);
	});

	it('has no vector for a word that was not published', () => {
		expect(vectorOf('the')).toBeDefined();
		expect(vectorOf('unheard')).toBeUndefined();
	});

	it.each(kinds.map((kind) => [kind]))('keeps what words have in common that speak for one group: %j', (kind) => {
		const alike = mean(kind.flatMap((one) => kind.filter((other) => other !== one).map((other) => likeness(one, other))));
		expect(alike).toBeGreaterThan(0.5);
	});

	it.each([
		['oak', 'dog'],
		['larch', 'terrier'],
		['soil', 'equation'],
		['plant', 'square'],
	])('parts what speaks for different groups: %s and %s', (one, other) => {
		expect(likeness(one, other)).toBeLessThan(0.3);
	});

	it('gives vectors that are about as long as a feature is strong, which is 1', () => {
		const lengths = others.map((word) => Math.hypot(...(vectorOf(word) ?? [])));
		expect(Math.sqrt(mean(lengths.map((length) => length ** 2)))).toBeCloseTo(1, 0);
		expect(Math.max(...lengths)).toBeLessThan(2.2);
	});

	it('gives the same table each time', () => {
		expect(learn()).toEqual(table);
	});

	it('lets a word that the corpus never had speak for a group', async () => {
		const learned = { ...source, wordVectors: table };
		const model = readModel(await trainModel(learned, fitInProcess(learned), '2026-01-02'));
		const { rank } = createRanker(source.glossary, { ...learned, model });
		const groupOf = (text: string) => rank({ text, start: text.indexOf('bark'), end: text.indexOf('bark') + 4, term: 'bark' }).group;
		expect(groupOf('What is the bark of a larch?')).toBe('tree-skin');
		expect(groupOf('What is the bark of a terrier?')).toBe('dog-cry');
	});
});
