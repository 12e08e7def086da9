import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/training/read-data.ts';
import { readModelFile, readWordClasses, readWordVectorsFile } from '../../../src/training/read-ranker-data.ts';
import { trainModel } from '../../../src/training/train.ts';
import { writeModel } from '../../../src/training/write-model.ts';
import { madeUpWordClasses } from '../../support/made-up/pair.ts';
import { fitInProcess, madeUpSource, madeUpWordVectors } from '../../support/made-up/training.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

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
	const read = (path: string) => readModelFile(glossary, path);

	it('reads what training wrote', () => {
		expect(read(fileWith(writeModel(model)))).toEqual(model);
	});

	it.each<[path: Path, value: unknown, expected: RegExp]>([
		[['version'], 2, /expected 3, received 2/],
		[['version'], undefined, /expected .*, received undefined/],
		[['trainedOn', 'date'], '2 January', /a date such as/],
		[['scores', 'bark', 'accuracy'], null, /expected number, received null/],
		[['scores', 'bark', 'accuracy'], 1.2, /a share of 1 or less/],
		[['groups', 'bark', 'outcomes'], ['tree-skin', 'hull'], /one of tree-skin, dog-cry, received "hull"/],
		[['groups', 'bark', 'bias'], [0], /2 numbers, received 1/],
		[['groups', 'bark', 'temperature'], 0, /a temperature of 0\.05 or more/],
		[['groups', 'bark', 'neighbourWeight'], 2, /a share of 1 or less/],
		[['groups', 'bark', 'weights'], ['oak left c4'], /letters of outcomes from a to b, received "oak left c4"/],
		[['groups', 'bark', 'vectorWeights', 'left'], [[1, 2, 3]], /2 numbers for each dimension, received 3/],
	])('names %o where it is %o', (path, value, expected) => {
		expectFault(read, changed(model, path, value), path.join('.'), expected);
	});

	it('names the term that the glossary lacks', () => {
		expectFault(read, changed(model, ['groups', 'leaf'], model.groups['bark']), 'groups.leaf.outcomes', /received "tree-skin"/);
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
	it('reads the table', () => {
		expect(readWordVectorsFile(fileWith(JSON.stringify(madeUpWordVectors)))).toEqual(madeUpWordVectors);
	});

	it.each<[path: Path, value: unknown, expected: RegExp]>([
		[['source'], undefined, /expected "source", received undefined/],
		[['dimensions'], 1.5, /a whole number/],
		[['dimensions'], 0, /at least one dimension/],
		[['most'], 0, /a number above 0/],
		[['values'], 7, /expected string, received 7/],
		[['values'], 'dxd', /letters from a to o, received "dxd"/],
		[['note'], 'x', /expected never/],
	])('names %o where it is %o', (path, value, expected) => {
		expectFault(readWordVectorsFile, changed(madeUpWordVectors, path, value), path.join('.'), expected);
	});
});

describe.each([
	['readModelFile', (path: string) => readModelFile(glossary, path)],
	['readWordClasses', readWordClasses],
	['readWordVectorsFile', readWordVectorsFile],
])('%s', (_name, read) => {
	it('names the file that is no JSON', () => {
		expectFault(read, '', '', /JSON, received SyntaxError/);
	});

	it('names the file that is not there', () => {
		expect(() => read(join(scratchFolder(), 'nowhere.json'))).toThrow(/nowhere\.json/);
	});
});
