/** The made-up pair as something to learn from, and a way to learn that starts no threads. */
import { encodeVector, type WordVectors, wordsInOrder } from '../../../src/sense-ranking/word-vectors.ts';
import { readCorpus } from '../../../src/training/corpus.ts';
import type { RunFits } from '../../../src/training/fit-pool.ts';
import { runFitTask } from '../../../src/training/fit-task.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { createTermDataReader, type TrainingSource } from '../../../src/training/training-data.ts';
import { madeUpCorpusFolder, madeUpGlossaryFolder, madeUpWordClasses } from './pair.ts';

/** Few words, so that features have something left to learn. */
const vectors: Readonly<Record<string, readonly number[]>> = {
	oak: [1, 0],
	pine: [1, 0],
	dog: [-1, 0],
	hound: [-1, 0],
	soil: [0, 1],
	equation: [0, -1],
};

/** Only words of a class can have a vector. */
const wordClasses = { ...madeUpWordClasses, vectored: Object.keys(vectors) };

export const madeUpWordVectors: WordVectors = {
	source: 'made up',
	dimensions: 2,
	most: 1,
	values: wordsInOrder(wordClasses)
		.map((word) => encodeVector(vectors[word] ?? [0, 0], 1))
		.join(''),
};

const glossary = readGlossary(madeUpGlossaryFolder);

export const madeUpSource: TrainingSource = {
	glossary,
	corpus: readCorpus(glossary, madeUpCorpusFolder),
	wordClasses,
	wordVectors: madeUpWordVectors,
};

/** Runs one fit after the other, in this thread. */
export function fitInProcess(source: TrainingSource): RunFits {
	const dataOf = createTermDataReader(source);
	return (tasks) => Promise.resolve(tasks.map((task) => runFitTask(task, dataOf(task.term))));
}
