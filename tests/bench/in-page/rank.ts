/** Runs in a page: ranks occurrences over and over, warm, and tells how long one takes. */
import model from '../../../data/ranker/weights.json';
import wordClasses from '../../../data/ranker/word-classes.json';
import wordVectors from '../../../data/ranker/word-vectors.json';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import type { Context } from '../../../src/sense-ranking/context.ts';
import { type ModelFile, readModel } from '../../../src/sense-ranking/model-file.ts';
import { createRanker } from '../../../src/sense-ranking/rank.ts';

export interface RankTimes {
	/** Making the ranker from its files, in ms. */
	readonly start: number;
	/** One ranking in each round, in µs; without the cues, which nobody asks for but the card. */
	readonly rounds: readonly number[];
	/** The same with the cues. */
	readonly withCues: readonly number[];
}

declare global {
	function timeRanking(contexts: readonly Context[], rounds: number): RankTimes;
}

globalThis.timeRanking = (contexts, rounds) => {
	const before = performance.now();
	const ranker = createRanker(bundledGlossary, { model: readModel(model as ModelFile), wordClasses, wordVectors });
	ranker.rank({ text: 'a sale', start: 2, end: 6, term: 'sales' });
	const start = performance.now() - before;
	let ranked = 0;
	const round = (rank: (context: Context) => number) => {
		const from = performance.now();
		for (const context of contexts) ranked += rank(context);
		return ((performance.now() - from) * 1000) / contexts.length;
	};
	const timesOf = (rank: (context: Context) => number) => {
		round(rank);
		return Array.from({ length: rounds }, () => round(rank));
	};
	const rankOnly = timesOf((context) => ranker.rank(context).confidence);
	const withCues = timesOf((context) => ranker.rank(context).cues.length);
	if (Number.isNaN(ranked)) throw new Error('a ranking gave no confidence');
	return { start, rounds: rankOnly, withCues };
};
