/** Reads and checks what the ranker is made of: weights, word classes, word vectors. */
import { join } from 'node:path';
import type * as v from 'valibot';
import type { Glossary } from '../glossary/glossary.ts';
import { validate } from '../glossary/validate.ts';
import type { ModelFile } from '../sense-ranking/model-file.ts';
import { loadModelFile } from '../sense-ranking/model-schema.ts';
import type { RankerData } from '../sense-ranking/rank.ts';
import type { WordClasses } from '../sense-ranking/word-classes.ts';
import { wordClassesSchema, wordVectorsSchema } from '../sense-ranking/word-schemas.ts';
import type { WordVectors } from '../sense-ranking/word-vectors.ts';
import { DataError, projectRoot, readDataFile } from './read-data.ts';

const rankerFolder = join(projectRoot, 'data/ranker');

export const modelPath = join(rankerFolder, 'weights.json');
export const wordVectorsPath = join(rankerFolder, 'word-vectors.json');

/** @throws {DataError} where the weights do not fit the code or the glossary */
export function readModelFile(glossary: Glossary, path = modelPath): ModelFile {
	const { file, content } = readDataFile(path);
	const result = loadModelFile(file, content, glossary);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}

/** @throws {DataError} */
export function readWordClasses(path = join(rankerFolder, 'word-classes.json')): WordClasses {
	return readChecked(wordClassesSchema, path);
}

/** @throws {DataError} */
export function readWordVectorsFile(path = wordVectorsPath): WordVectors {
	return readChecked(wordVectorsSchema, path);
}

/** @throws {DataError} */
export function readRankerData(glossary: Glossary): RankerData {
	return { model: readModelFile(glossary), wordClasses: readWordClasses(), wordVectors: readWordVectorsFile() };
}

function readChecked<S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S> {
	const { file, content } = readDataFile(path);
	const result = validate(schema, file, content);
	if (!result.ok) throw new DataError(result.problems);
	return result.value;
}
