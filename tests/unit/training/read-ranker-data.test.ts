import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { DataError } from '../../../src/training/read-data.ts';
import { readModelFile, readRankerData, readWordClasses, readWordVectorsFile } from '../../../src/training/read-ranker-data.ts';
import { trainModel } from '../../../src/training/train.ts';
import { writeModel } from '../../../src/training/write-model.ts';
import { madeUpWordClasses } from '../../support/made-up/pair.ts';
import { fitInProcess, madeUpSource, madeUpWordVectors } from '../../support/made-up/training.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const { glossary } = madeUpSource;
const model = await trainModel(madeUpSource, fitInProcess(madeUpSource), '2026-01-02');

function fileWith(text: string): string {
	const path = join(scratchFolder(), 'broken.json');
	writeFileSync(path, text);
	return path;
}

type Path = readonly string[];

/** A copy of `content` as JSON with `value` at `path`; `undefined` removes what stands there. */
function changed(content: unknown, path: Path, value: unknown): string {
	const copy = structuredClone(content);
	const holder = path.slice(0, -1).reduce((at, key) => at[key] as never, copy as Record<string, unknown>);
	holder[path.at(-1) ?? ''] = value;
	return JSON.stringify(copy);
}

/** Every message names the file, the path in it, and what was expected. */
function expectFault(read: (path: string) => unknown, text: string, at: string, expected: RegExp): void {
	const path = fileWith(text);
	const fails = () => read(path);
	expect(fails).toThrow(DataError);
	expect(fails).toThrow(`broken.json${at && `, ${at}`}: expected `);
	expect(fails).toThrow(expected);
}

describe('readModelFile', () => {
	const read = (path: string) => readModelFile(glossary, path, madeUpWordVectors.dimensions);

	it('reads what training wrote', () => {
		expect(read(fileWith(writeModel(model)))).toEqual(model);
	});

	it.each<[path: Path, value: unknown, expected: RegExp]>([
		[['version'], 2, /expected 3, received 2/],
		[['version'], undefined, /expected .*, received undefined/],
		[['trainedOn', 'date'], '2 January', /a date such as/],
		[['scores', 'bark', 'accuracy'], null, /expected number, received null/],
		[['scores', 'bark', 'accuracy'], 1.2, /a share of 1 or less/],
		[['groups', 'bark', 'outcomes', '1'], 'hull', /one of tree-skin, dog-cry, or no-use:…, received "hull"/],
		[
			['groups', 'bark', 'outcomes'],
			['tree-skin', 'no-use:name'],
			/every group of the term, "dog-cry" too, received tree-skin, no-use:name/,
		],
		[['groups', 'bark', 'bias'], [0], /2 numbers, one for each outcome, received 1/],
		[['groups', 'bark', 'temperature'], 0, /a temperature of 0\.05 or more/],
		[['groups', 'bark', 'neighbourWeight'], 2, /a share of 1 or less/],
		[['groups', 'bark', 'weights', '0'], 'oak left c4', /letters of outcomes from a to b, received "c4"/],
		[['groups', 'bark', 'vectorWeights', 'left'], [[1, 2]], /2 rows, one for each dimension of the word vectors, received 1/],
		[['groups', 'bark', 'vectorWeights', 'left', '1'], [1], /2 numbers, one for each outcome, received 1/],
	])('names %o where it is %o', (path, value, expected) => {
		expectFault(read, changed(model, path, value), path.join('.'), expected);
	});

	it('names the term that the glossary lacks', () => {
		expectFault(
			read,
			changed(model, ['groups', 'leaf'], model.groups['bark']),
			'groups.leaf',
			/a term of the glossary \(bark, root\), received "leaf"/,
		);
	});

	it('names every fault at once', () => {
		const path = fileWith(changed(JSON.parse(changed(model, ['groups', 'bark', 'bias'], [])), ['groups', 'root', 'bias'], []));
		expect(() => read(path)).toThrow(/groups\.bark\.bias.*\n.*groups\.root\.bias/);
	});
});

describe('readWordClasses', () => {
	it('reads classes and their words', () => {
		expect(readWordClasses(fileWith(JSON.stringify(madeUpWordClasses)))).toEqual(madeUpWordClasses);
	});

	it.each<[text: string, at: string, expected: RegExp]>([
		['[1', '', /expected JSON, received SyntaxError/],
		['7', '', /expected Object, received 7/],
		['{"function":"the"}', 'function', /expected Array, received "the"/],
		['{"function":["the",7]}', 'function.1', /expected string, received 7/],
	])('names file, path and expectation for %s', (text, at, expected) => {
		expectFault(readWordClasses, text, at, expected);
	});
});

describe('readWordVectorsFile', () => {
	const read = (path: string) => readWordVectorsFile(path, madeUpSource.wordClasses);

	it('reads the table', () => {
		expect(read(fileWith(JSON.stringify(madeUpWordVectors)))).toEqual(madeUpWordVectors);
	});

	it.each<[path: Path, value: unknown, expected: RegExp]>([
		[['source'], undefined, /expected "source", received undefined/],
		[['dimensions'], 1.5, /a whole number/],
		[['dimensions'], 0, /at least one dimension/],
		[['most'], 0, /a number above 0/],
		[['values'], 7, /expected string, received 7/],
		[['values'], 'dxd', /letters from a to i, received "dxd"/],
		[['note'], 'x', /expected never/],
		[['values'], 'hh', /2 letters for each of the 21 words of the word classes .*, received 2 letters/],
	])('names %o where it is %o', (path, value, expected) => {
		expectFault(read, changed(madeUpWordVectors, path, value), path.join('.'), expected);
	});
});

describe('word vectors for other classes', () => {
	it.each<[fault: string, classes: object, vectors: object]>([
		['a word too many', { ...madeUpSource.wordClasses, tree: ['elm'] }, madeUpWordVectors],
		['a word too few', { tree: ['elm'] }, madeUpWordVectors],
		['another number of dimensions', madeUpSource.wordClasses, { ...madeUpWordVectors, dimensions: 3 }],
	])('are refused, by name of the file: %s', (_fault, classes, vectors) => {
		const wordClasses = readWordClasses(fileWith(JSON.stringify(classes)));
		const read = (path: string) => readWordVectorsFile(path, wordClasses);
		expectFault(read, JSON.stringify(vectors), 'values', /letters for each of the \d+ words of the word classes .*, received 42 letters/);
	});
});

it('what the project ships can be made a ranker of', () => {
	const data = readRankerData(shippedGlossary);
	expect(data.model.groups).toEqual(readModelFile(shippedGlossary).groups);
	expect(() => createRanker(shippedGlossary, data)).not.toThrow();
});

describe.each([
	['readModelFile', (path: string) => readModelFile(glossary, path, madeUpWordVectors.dimensions)],
	['readWordClasses', readWordClasses],
	['readWordVectorsFile', (path: string) => readWordVectorsFile(path)],
])('%s', (_name, read) => {
	it('names the file that is no JSON', () => {
		expectFault(read, '', '', /JSON, received SyntaxError/);
	});

	it('names the file that is not there', () => {
		expect(() => read(join(scratchFolder(), 'nowhere.json'))).toThrow(/nowhere\.json/);
	});
});
