/** Occurrences that stand together: what is painted and ranked as one. */
import type { KnownRun } from './occurrence-index.ts';
import type { PageOccurrence, Passage } from './page-occurrence.ts';

export interface Segment {
	readonly passage: Passage;
	/** Which of the passage's occurrences: from this one on, up to but not including that one. */
	readonly from: number;
	readonly to: number;
}

/** Occurrences in a segment: more of a text than a screen shows of it, and few enough to be ranked within a slice. */
const mostInSegment = 64;

export function segmentsOf({ passages }: KnownRun): Segment[] {
	return passages.flatMap((passage) =>
		Array.from({ length: Math.ceil(passage.occurrences.length / mostInSegment) }, (_, place) => ({
			passage,
			from: place * mostInSegment,
			to: Math.min((place + 1) * mostInSegment, passage.occurrences.length),
		})),
	);
}

export function occurrencesOf({ passage, from, to }: Segment): readonly PageOccurrence[] {
	return from === 0 && to === passage.occurrences.length ? passage.occurrences : passage.occurrences.slice(from, to);
}
