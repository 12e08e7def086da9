import type { Glossary, Term } from '../glossary/glossary.ts';
import type { Context } from './context.ts';
import type { Fingerprint } from './correction.ts';
import type { Choice } from './model.ts';
import { type ChoiceFile, writeChoice } from './model-file.ts';
import type { Neighbours } from './neighbours.ts';
import { type Ranking, unknownTerm } from './ranking.ts';
import type { Shifts } from './shifts.ts';
import { finish, type Steps } from './steps.ts';
import { prepareTermRanker, type TermChoices, type TermRanker } from './term-ranker.ts';
import { groupByWord, type WordClasses } from './word-classes.ts';
import { prepareWordVectors, type WordVectors } from './word-vectors.ts';

export interface Ranker {
	/**
	 * Ranks the senses of one occurrence. Pure and synchronous; never throws on any text or offsets.
	 *
	 * @param neighbours what the other occurrences of the term in the same passage mean, each ranked without neighbours
	 * @param shifts what speaks for groups besides the context
	 */
	rank(context: Context, neighbours?: Neighbours, shifts?: Shifts): Ranking;
	/** What an occurrence is known again by; takes about as long as a ranking. */
	fingerprint(context: Context): Fingerprint;
	/** Whether neighbours change anything for this term. */
	weighsNeighbours(term: string): boolean;
}

/** All that a ranker is made of: the content of the files in `data/ranker`, each checked when it was read. */
export interface RankerData {
	readonly model: {
		readonly groups: Readonly<Record<string, ChoiceFile>>;
		readonly senses: Readonly<Record<string, ChoiceFile>>;
	};
	readonly wordClasses: WordClasses;
	readonly wordVectors: WordVectors;
}

/** Features in lines, as they are written, or by name, as they are fitted. */
type AnyChoices = Readonly<Record<string, ChoiceFile | Choice>>;

/** What `createRanker` takes: a model as written, or as fitted. */
export interface AnyRankerData extends Omit<RankerData, 'model'> {
	readonly model: { readonly groups: AnyChoices; readonly senses: AnyChoices };
}

/** At once, where nobody waits; in a page `prepareRanker` does the same step by step. */
export const createRanker = (glossary: Glossary, { model, ...tables }: AnyRankerData): Ranker =>
	finish(prepareRanker(glossary, { ...tables, model: { groups: inLines(model.groups), senses: inLines(model.senses) } }));

function inLines(choices: AnyChoices): Record<string, ChoiceFile> {
	const isFile = (choice: ChoiceFile | Choice): choice is ChoiceFile => Array.isArray(choice.weights);
	return Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, isFile(choice) ? choice : writeChoice(choice)]));
}

/**
 * Makes a ranker in steps of a millisecond or two. What comes of it is complete: no ranking has to make anything first.
 * A term that the model does not know is ranked evenly.
 *
 * @throws {TypeError | RangeError} in some step, where the data do not fit this code or each other
 */
export function* prepareRanker(glossary: Glossary, { model, wordClasses, wordVectors }: RankerData): Steps<Ranker> {
	const classesOf = yield* groupByWord(wordClasses);
	const vectors = yield* prepareWordVectors(wordVectors, classesOf.keys());
	const rankers = new Map<string, TermRanker>();
	const weighing = new Set<string>();
	for (const term of glossary.terms) {
		const choices = choicesOf(term, model);
		const ranker = yield* prepareTermRanker(glossary, choices, { classesOf, vectors });
		yield* rehearse(ranker, term.term);
		rankers.set(term.term, ranker);
		if (choices.groups.neighbourWeight > 0) weighing.add(term.term);
	}
	return {
		rank: (context, neighbours, shifts) => rankers.get(context.term)?.rank(context, neighbours, shifts) ?? unknownTerm,
		fingerprint: (context) => rankers.get(context.term)?.fingerprint(context) ?? { id: '', features: [] },
		weighsNeighbours: (term) => weighing.has(term),
	};
}

/** Code that has never run takes engines milliseconds: it runs here once, on more and more of everything there is in texts. */
function* rehearse(ranker: TermRanker, term: string): Steps<void> {
	for (const [before, after] of [
		['', ''],
		['The ', ' of it'],
		['É “the” ', '’s part in a new place.'],
		['Of $5, 5% and 5. The ', ' is in the old places of them.'],
	] as const) {
		yield;
		const text = `${before}${term}${after}`;
		void ranker.rank({ text, start: before.length, end: text.length - after.length, term, heading: before }).cues;
	}
}

function choicesOf({ term, groups }: Term, model: RankerData['model']): TermChoices {
	const senses = groups.flatMap(({ id }) => (Object.hasOwn(model.senses, id) ? [[id, model.senses[id] as ChoiceFile] as const] : []));
	const known = Object.hasOwn(model.groups, term) ? model.groups[term] : undefined;
	return { groups: known ?? evenChoice(groups.map(({ id }) => id)), senses: new Map(senses) };
}

function evenChoice(groups: readonly string[]): ChoiceFile {
	return { outcomes: [...groups], temperature: 1, neighbourWeight: 0, bias: groups.map(() => 0), weights: [], vectorWeights: {} };
}
