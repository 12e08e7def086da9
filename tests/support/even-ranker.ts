/** A ranker that knows no weights: it ranks all groups of a term evenly, and so rejects nothing. */
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';
import type { Context } from '../../src/sense-ranking/context.ts';
import { createRanker, type Ranker } from '../../src/sense-ranking/rank.ts';

const even = createRanker(bundledGlossary, {
	model: { groups: {}, senses: {} },
	wordClasses: {},
	wordVectors: { source: '', dimensions: 1, most: 1, values: '' },
});

export interface NotedRanker extends Ranker {
	/** What it was asked, in order. */
	readonly asked: readonly Context[];
}

/** @param isUse false for what is to be no use of its term */
export function evenRanker(isUse: (context: Context) => boolean = () => true): NotedRanker {
	const asked: Context[] = [];
	return {
		...even,
		asked,
		rank(context, neighbours, shifts) {
			asked.push(context);
			const ranking = even.rank(context, neighbours, shifts);
			return isUse(context) ? ranking : { ...ranking, group: null, reason: 'name', sense: null };
		},
	};
}
