/** Labelled occurrences as examples to learn from. */
import type { Term } from '../glossary/glossary.ts';
import type { LabelledOccurrence } from './corpus.ts';
import type { Describe, Description } from './describe-occurrence.ts';

export interface Example extends Description {
	/** Share of each outcome, summing to 1: more than one where several readings are fine. */
	readonly target: ReadonlyMap<string, number>;
}

/** Share of the target that goes to the best reading where several are fine; two-thirds, as careful readers split. */
const bestReading = 0.65;

export function toExample(occurrence: LabelledOccurrence, describe: Describe): Example {
	return { ...describe(occurrence), target: shareOut(occurrence.outcomes) };
}

function shareOut(outcomes: readonly string[]): Map<string, number> {
	const rest = outcomes.length - 1;
	return new Map(outcomes.map((outcome, place) => [outcome, rest === 0 ? 1 : place === 0 ? bestReading : (1 - bestReading) / rest]));
}

/** Groups of the term in the glossary's order, then the reasons for no use that the corpus holds. */
export function outcomesOf(own: readonly LabelledOccurrence[], term: Term): string[] {
	const groups = term.groups.map(({ id }) => id);
	const seen = new Set(own.flatMap(({ outcomes }) => outcomes));
	return [...groups.filter((group) => seen.has(group)), ...[...seen].filter((outcome) => !groups.includes(outcome)).sort()];
}
