import type { Glossary, Term } from '../glossary/glossary.ts';
import { ActiveFeatures } from './active-features.ts';
import { createOpenAtoms } from './atoms.ts';
import type { Context } from './context.ts';
import { findCues } from './cues.ts';
import { FeatureIndex } from './feature-index.ts';
import { findFeatures } from './features/find-features.ts';
import { lexiconOf } from './lexicon.ts';
import type { Choice } from './model.ts';
import { type ChoiceFile, writeChoice } from './model-file.ts';
import { type Neighbours, withNeighbours } from './neighbours.ts';
import { judge, type Ranking } from './ranking.ts';
import { readWeights } from './read-weights.ts';
import { Scorer } from './scorer.ts';
import type { Steps } from './steps.ts';
import type { ClassesOf } from './word-classes.ts';
import type { VectorTable } from './word-vectors.ts';

/** Ranks the occurrences of one term. */
export type RankTerm = (context: Context, neighbours?: Neighbours) => Ranking;

/** Features in lines, as they are written, or by name, as tests write them by hand. */
export type AnyChoice = ChoiceFile | Choice;

export interface TermChoices {
	readonly groups: AnyChoice;
	/** Group → which of its senses, where that was learned. */
	readonly senses: ReadonlyMap<string, AnyChoice>;
}

/** What is known of words, whatever the term. */
export interface WordTables {
	readonly classesOf: ClassesOf;
	readonly vectors: VectorTable;
}

/** Another sense than the group's lead must be at least this likely to be shown. */
const senseThreshold = 0.5;

/** @throws {TypeError} where weights cannot be read, or fit neither each other nor the vectors */
export function* prepareTermRanker(glossary: Glossary, choices: TermChoices, { classesOf, vectors }: WordTables): Steps<RankTerm> {
	const atoms = createOpenAtoms();
	const index = new FeatureIndex();
	const read = function* (choice: AnyChoice) {
		const weights = yield* readWeights(linesOf(choice), choice.outcomes.length, atoms, index);
		return { choice, weights };
	};
	const readGroups = yield* read(choices.groups);
	const readSenses = [];
	for (const [group, choice] of choices.senses) readSenses.push({ group, ...(yield* read(choice)) });
	const scorer = new Scorer(readGroups.choice, readGroups.weights, index.size);
	yield;
	const senseScorers = new Map(readSenses.map(({ group, choice, weights }) => [group, new Scorer(choice, weights, index.size)]));
	const active = new ActiveFeatures(index);
	const lexicon = lexiconOf(classesOf, vectors.vectorOf, atoms.closed);
	// Not the choice itself: its lines need not be kept.
	const { outcomes, neighbourWeight } = choices.groups;
	return (context, neighbours) => {
		active.clear();
		const surroundings = findFeatures(context, lexicon, atoms.closed, active);
		const shares = withNeighbours({ outcomes, neighbourWeight }, scorer.probabilities(active), neighbours);
		const { place, ...verdict } = judge({ outcomes }, shares);
		const cues = findCues(surroundings, active, scorer, place, shares);
		if (verdict.group === null) return { ...verdict, sense: null, cues };
		const lead = glossary.group(verdict.group)?.lead ?? null;
		return { ...verdict, sense: chooseSense(lead, senseScorers.get(verdict.group), active), cues };
	};
}

function linesOf(choice: AnyChoice): readonly string[] {
	return 'length' in choice.weights ? (choice as ChoiceFile).weights : writeChoice(choice as Choice).weights;
}

function chooseSense(lead: string | null, scorer: Scorer | undefined, active: ActiveFeatures): string | null {
	if (!scorer) return lead;
	const shares = scorer.probabilities(active);
	const likeliest = shares.indexOf(Math.max(...shares));
	return (shares[likeliest] ?? 0) >= senseThreshold ? (scorer.outcomes[likeliest] ?? lead) : lead;
}
