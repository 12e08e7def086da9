/** Reads and checks what the ranker is made of: weights, word classes, word vectors. */
import { join } from 'node:path';
import type { Glossary } from '../glossary/glossary.ts';
import { type Validated, validate } from '../glossary/validate.ts';
import type { ModelFile } from '../sense-ranking/model-file.ts';
import { loadModelFile } from '../sense-ranking/model-schema.ts';
import type { RankerData } from '../sense-ranking/rank.ts';
import type { WordClasses } from '../sense-ranking/word-classes.ts';
import { loadWordVectors, wordClassesSchema } from '../sense-ranking/word-schemas.ts';
import type { WordVectors } from '../sense-ranking/word-vectors.ts';
import { DataError, projectRoot, readDataFile } from './read-data.ts';

const rankerFolder = join(projectRoot, 'data/ranker');

export const modelPath = join(rankerFolder, 'weights.json');
export const wordVectorsPath = join(rankerFolder, 'word-vectors.json');

/**
 * @param dimensions of the word vectors that the weights were fitted with
 * @throws {DataError} where the weights do not fit the code, the glossary or the vectors
 */
export function readModelFile(glossary: Glossary, path = modelPath, dimensions = readWordVectorsFile().dimensions): ModelFile {
	return readChecked(path, (file, content) => loadModelFile(file, content, glossary, dimensions));
}

/** @throws {DataError} */
export function readWordClasses(path = join(rankerFolder, 'word-classes.json')): WordClasses {
	return readChecked(path, (file, content) => validate(wordClassesSchema, file, content));
}

/** @throws {DataError} where the vectors are not those of the classes */
export function readWordVectorsFile(path = wordVectorsPath, wordClasses = readWordClasses()): WordVectors {
	return readChecked(path, (file, content) => loadWordVectors(file, content, wordClasses));
}

/** @throws {DataError} */
export function readRankerData(glossary: Glossary): RankerData {
	const wordClasses = readWordClasses();
	const wordVectors = readWordVectorsFile(wordVectorsPath, wordClasses);
	return { model: readModelFile(glossary, modelPath, wordVectors.dimensions), wordClasses, wordVectors };
}

function readChecked<T>(path: string, check: (file: string, content: unknown) => Validated<T>): T {
	const { file, content } = readDataFile(path);
	const result = check(file, content);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}
