import type { Glossary } from '../glossary/glossary.ts';
import { ActiveFeatures } from './active-features.ts';
import { createOpenAtoms } from './atoms.ts';
import type { Context } from './context.ts';
import type { Fingerprint } from './correction.ts';
import { findCues } from './cues.ts';
import { FeatureIndex } from './feature-index.ts';
import { findFeatures } from './features/find-features.ts';
import { nameAtoms } from './features/named-atoms.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lexiconOf } from './lexicon.ts';
import type { ChoiceFile } from './model-file.ts';
import { type Neighbours, withNeighbours } from './neighbours.ts';
import { judge, type Ranking, toRanking } from './ranking.ts';
import { readWeights } from './read-weights.ts';
import { Scorer } from './scorer.ts';
import { type Shifts, shifted } from './shifts.ts';
import type { Steps } from './steps.ts';
import { readSurroundings } from './tokens.ts';
import type { ClassesOf } from './word-classes.ts';
import type { VectorTable } from './word-vectors.ts';
import { keepWords } from './written-words.ts';

/** Ranks the occurrences of one term; see `Ranker`. */
export interface TermRanker {
	rank(context: Context, neighbours?: Neighbours, shifts?: Shifts): Ranking;
	fingerprint(context: Context): Fingerprint;
}

export interface TermChoices {
	readonly groups: ChoiceFile;
	/** Group → which of its senses, where that was learned. */
	readonly senses: ReadonlyMap<string, ChoiceFile>;
}

/** What is known of words, whatever the term. */
export interface WordTables {
	readonly classesOf: ClassesOf;
	readonly vectors: VectorTable;
}

/** Another sense than the group's lead must be at least this likely to be shown. */
const senseThreshold = 0.5;

/** @throws {TypeError | RangeError} where weights cannot be read, or fit neither the outcomes nor the vectors */
export function* prepareTermRanker(glossary: Glossary, choices: TermChoices, { classesOf, vectors }: WordTables): Steps<TermRanker> {
	const { outcomes, neighbourWeight } = choices.groups;
	const atoms = createOpenAtoms();
	const index = new FeatureIndex();
	const read = function* (choice: ChoiceFile) {
		checkShape(choice, vectors.dimensions);
		return { choice, weights: yield* readWeights(choice.weights, choice.outcomes.length, atoms, index) };
	};
	const group = yield* read(choices.groups);
	const senses = [];
	for (const [name, choice] of choices.senses) senses.push({ name, ...(yield* read(choice)) });
	yield;
	const scorer = new Scorer(group.choice, group.weights, index.size);
	yield;
	const senseScorers = new Map(senses.map(({ name, choice, weights }) => [name, new Scorer(choice, weights, index.size)]));
	yield;
	const active = new ActiveFeatures(index);
	const readWord = keepWords(lexiconOf(classesOf, vectors.vectorOf, atoms.closed));
	const names = nameAtoms(atoms.closed);
	// Not the whole choice: its lines, which are read, need not be kept.
	const choice = { outcomes, neighbourWeight };
	const readFeatures = (context: Context) => {
		active.clear();
		return findFeatures(context, readWord, names, active);
	};
	return {
		rank(context, neighbours, shifts) {
			readFeatures(context);
			const shares = shifted(choice, withNeighbours(choice, scorer.probabilities(active), neighbours), shifts);
			const verdict = judge(choice, shares);
			const { group, place } = verdict;
			const lead = group === null ? null : (glossary.group(group)?.lead ?? null);
			const sense = group === null ? null : chooseSense(lead, senseScorers.get(group), active);
			return toRanking(verdict, sense, () => findCues(readFeatures(context), active, scorer, place, shares));
		},
		fingerprint: (context) => fingerprintOf(context, readSurroundings(context, readWord)),
	};
}

/** A number too few would make shares of all groups NaN. */
function checkShape({ outcomes, bias, vectorWeights }: ChoiceFile, dimensions: number): void {
	const expect = (what: string, list: readonly unknown[], length: number) => {
		if (list.length !== length)
			throw new RangeError(`${what} of ${outcomes.join(', ')}: expected ${length} numbers, received ${list.length}`);
	};
	expect('bias', bias, outcomes.length);
	for (const [zone, rows] of Object.entries(vectorWeights)) {
		expect(`dimensions of vectors ${zone}`, rows, dimensions);
		for (const row of rows) expect(`weights of vectors ${zone}`, row, outcomes.length);
	}
}

function chooseSense(lead: string | null, scorer: Scorer | undefined, active: ActiveFeatures): string | null {
	if (!scorer) return lead;
	const shares = scorer.probabilities(active);
	const likeliest = shares.indexOf(Math.max(...shares));
	return (shares[likeliest] ?? 0) >= senseThreshold ? (scorer.outcomes[likeliest] ?? lead) : lead;
}
