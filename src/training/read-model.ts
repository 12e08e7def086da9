import { join } from 'node:path';
import type { Glossary } from '../glossary/glossary.ts';
import { validate } from '../glossary/validate.ts';
import { loadModel, type Model, type WordClasses, wordClassesSchema } from '../sense-ranking/model.ts';
import { DataError, projectRoot, readDataFile } from './read-data.ts';

export const modelPath = join(projectRoot, 'data/ranker/weights.json');

/** @throws {DataError} where the weights do not fit the code or the glossary */
export function readModel(glossary: Glossary, path = modelPath): Model {
	const { file, content } = readDataFile(path);
	const result = loadModel(file, content, glossary);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}

/** @throws {DataError} */
export function readWordClasses(path = join(projectRoot, 'data/ranker/word-classes.json')): WordClasses {
	const { file, content } = readDataFile(path);
	const result = validate(wordClassesSchema, file, content);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}
