/** Reads and checks the project's data from disk, for everything that runs in Node: build, tests, training, command line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { type ComparisonFiles, type DataFile, loadComparison, loadGlossary } from '../glossary/load.ts';
import { loadPresets, type Preset } from '../glossary/presets.ts';
import { describeProblem, type Problem } from '../glossary/problem.ts';
import { loadSample, type Sample } from '../glossary/sample.ts';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Thrown where data that the project ships is broken; the message names every file, path and expectation. */
export class DataError extends Error {
	readonly problems: readonly Problem[];
	constructor(problems: readonly Problem[]) {
		super(problems.map(describeProblem).join('\n'));
		this.name = 'DataError';
		this.problems = problems;
	}
}

/** @throws {DataError} where the file is not JSON */
export function readDataFile(path: string): DataFile {
	const file = relative(projectRoot, path);
	const text = readFileSync(path, 'utf8');
	try {
		return { file, content: JSON.parse(text) };
	} catch (cause) {
		throw new DataError([{ file, path: '', expected: 'JSON', received: String(cause) }]);
	}
}

/** @throws {DataError} */
export function readGlossary(folder = join(projectRoot, 'data/glossary'), labels = join(projectRoot, 'data/labels.json')): Glossary {
	const files = readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort();
	const result = loadGlossary(
		files.map((name) => readDataFile(join(folder, name))),
		readDataFile(labels),
	);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}

/** @throws {DataError} */
export function readComparison(glossary: Glossary, folder = join(projectRoot, 'data/comparison')): Comparison {
	const read = (name: string) => readDataFile(join(folder, `${name}.json`));
	const files: ComparisonFiles = {
		summary: read('summary'),
		differences: read('differences'),
		chart: read('chart'),
		pairs: read('pairs'),
		questions: read('questions'),
	};
	const result = loadComparison(files, glossary);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}

/** @throws {DataError} */
export function readSample(glossary: Glossary, path = join(projectRoot, 'data/sample.json')): Sample {
	const result = loadSample(readDataFile(path), glossary);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}

/** @throws {DataError} */
export function readPresets(glossary: Glossary, path = join(projectRoot, 'data/presets.json')): readonly Preset[] {
	const result = loadPresets(readDataFile(path), glossary);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}
