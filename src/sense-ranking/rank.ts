import type { Glossary, Term } from '../glossary/glossary.ts';
import { ActiveFeatures } from './active-features.ts';
import { createClosedAtoms } from './atoms.ts';
import type { Context } from './context.ts';
import { findCues } from './cues.ts';
import { FeatureIndex } from './feature-index.ts';
import { parseFeatureName } from './features/feature-name.ts';
import { findFeatures } from './features/find-features.ts';
import { createLexicon } from './lexicon.ts';
import type { Choice, Model } from './model.ts';
import { type Neighbours, withNeighbours } from './neighbours.ts';
import { judge, type Ranking, unknownTerm } from './ranking.ts';
import { Scorer } from './scorer.ts';
import type { WordClasses } from './word-classes.ts';
import { readWordVectors, type VectorOf, type WordVectors } from './word-vectors.ts';

export interface Ranker {
	/**
	 * Ranks the senses of one occurrence. Pure and synchronous; never throws on any text or offsets.
	 *
	 * @param neighbours what the other occurrences of the term in the same passage mean, each ranked without neighbours
	 */
	rank(context: Context, neighbours?: Neighbours): Ranking;
	/** Whether neighbours change anything for this term. */
	weighsNeighbours(term: string): boolean;
}

/** All that a ranker is made of, each checked when it was read. */
export interface RankerData {
	readonly model: Model;
	readonly wordClasses: WordClasses;
	readonly wordVectors: WordVectors;
}

/** Another sense than the group's lead must be at least this likely to be shown. */
const senseThreshold = 0.5;

/** A term that the model does not know is ranked evenly. */
export function createRanker(glossary: Glossary, { model, wordClasses, wordVectors }: RankerData): Ranker {
	const { vectorOf } = readWordVectors(wordVectors, wordClasses);
	const rankers = new Map<string, Ranker['rank']>();
	return {
		rank(context, neighbours) {
			const term = glossary.terms.find(({ term }) => term === context.term);
			if (!term) return unknownTerm;
			const rank = rankers.get(term.term) ?? createTermRanker(term, glossary, model, wordClasses, vectorOf);
			rankers.set(term.term, rank);
			return rank(context, neighbours);
		},
		weighsNeighbours: (term) => (choiceOf(model.groups, term)?.neighbourWeight ?? 0) > 0,
	};
}

const choiceOf = (choices: Model['groups'], name: string): Choice | undefined => (Object.hasOwn(choices, name) ? choices[name] : undefined);

function createTermRanker(term: Term, glossary: Glossary, model: Model, wordClasses: WordClasses, vectorOf: VectorOf): Ranker['rank'] {
	const choice = choiceOf(model.groups, term.term) ?? evenChoice(term.groups.map(({ id }) => id));
	const senseChoices = term.groups.flatMap(({ id }) => {
		const choice = choiceOf(model.senses, id);
		return choice ? [{ group: id, choice }] : [];
	});
	const names = [...new Set([choice, ...senseChoices.map((each) => each.choice)].flatMap(({ weights }) => Object.keys(weights)))];
	const atoms = createClosedAtoms(names.flatMap((name) => parseFeatureName(name)?.atoms ?? []));
	const lexicon = createLexicon(wordClasses, vectorOf, atoms);
	const index = new FeatureIndex(names, atoms);
	const active = new ActiveFeatures(index);
	const scorer = new Scorer(choice, index);
	const senseScorers = new Map(senseChoices.map(({ group, choice }) => [group, new Scorer(choice, index)]));
	return (context, neighbours) => {
		active.clear();
		const surroundings = findFeatures(context, lexicon, atoms, active);
		const shares = withNeighbours(choice, scorer.probabilities(active), neighbours);
		const { place, ...verdict } = judge(choice, shares);
		const cues = findCues(surroundings, active, scorer, place, shares);
		if (verdict.group === null) return { ...verdict, sense: null, cues };
		const lead = glossary.group(verdict.group)?.lead ?? null;
		return { ...verdict, sense: chooseSense(lead, senseScorers.get(verdict.group), active), cues };
	};
}

function chooseSense(lead: string | null, scorer: Scorer | undefined, active: ActiveFeatures): string | null {
	if (!scorer) return lead;
	const shares = scorer.probabilities(active);
	const likeliest = shares.indexOf(Math.max(...shares));
	return (shares[likeliest] ?? 0) >= senseThreshold ? (scorer.outcomes[likeliest] ?? lead) : lead;
}

function evenChoice(groups: readonly string[]): Choice {
	return { outcomes: groups, temperature: 1, neighbourWeight: 0, bias: groups.map(() => 0), weights: {}, vectorWeights: {} };
}
