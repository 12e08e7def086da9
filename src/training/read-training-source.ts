import { readCorpus } from './corpus.ts';
import { readGlossary } from './read-data.ts';
import { readWordClasses, readWordVectorsFile, wordVectorsPath } from './read-ranker-data.ts';
import type { TrainingSource } from './training-data.ts';

/** The project's own data. @throws {DataError} where some of it is broken */
export function readTrainingSource(): TrainingSource {
	const glossary = readGlossary();
	const wordClasses = readWordClasses();
	return { glossary, corpus: readCorpus(glossary), wordClasses, wordVectors: readWordVectorsFile(wordVectorsPath, wordClasses) };
}
