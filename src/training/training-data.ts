import type { Glossary, Term } from '../glossary/glossary.ts';
import type { WordClasses } from '../sense-ranking/word-classes.ts';
import { readWordVectors, type VectorTable, type WordVectors } from '../sense-ranking/word-vectors.ts';
import type { Corpus, LabelledOccurrence } from './corpus.ts';
import { createDescriber } from './describe-occurrence.ts';
import { type Example, outcomesOf, toExample } from './examples.ts';
import { foldsOverBlocks, foldsOverRegisters } from './folds.ts';

/** What a model is learned from. */
export interface TrainingSource {
	readonly glossary: Glossary;
	readonly corpus: Corpus;
	readonly wordClasses: WordClasses;
	readonly wordVectors: WordVectors;
}

/** Registers tell how the ranker does on a new kind of text, blocks how it does on more of the same kinds. */
export type FoldKind = 'register' | 'block';

/** The occurrences of one term, ready to be learned from. Lists run parallel. */
export interface TermData {
	readonly term: Term;
	readonly occurrences: readonly LabelledOccurrence[];
	readonly examples: readonly Example[];
	/** Fold of each occurrence, by what is kept together in one. */
	readonly folds: Readonly<Record<FoldKind, readonly number[]>>;
	/** Groups and reasons for no use. */
	readonly outcomes: readonly string[];
}

/** Finding the features of the corpus takes seconds: it is done once, term by term as they are asked for. */
export const createTermDataReader = (source: TrainingSource): ((term: string) => TermData) =>
	createDataReader(source, readWordVectors(source.wordVectors, source.wordClasses));

/** The same with any table of vectors. */
export function createDataReader(
	{ glossary, corpus, wordClasses }: Omit<TrainingSource, 'wordVectors'>,
	table: VectorTable,
): (term: string) => TermData {
	const describe = createDescriber(wordClasses, table);
	const known = new Map<string, TermData>();
	return (name) => {
		const term = glossary.terms.find((each) => each.term === name);
		if (!term) throw new RangeError(`no term "${name}" in the glossary`);
		const data = known.get(name) ?? prepare(term);
		known.set(name, data);
		return data;
	};

	function prepare(term: Term): TermData {
		const occurrences = corpus.occurrences.filter((occurrence) => occurrence.term === term.term);
		return {
			term,
			occurrences,
			examples: occurrences.map((occurrence) => toExample(occurrence, describe)),
			folds: { register: foldsOverRegisters(occurrences), block: foldsOverBlocks(occurrences) },
			outcomes: outcomesOf(occurrences, term),
		};
	}
}
