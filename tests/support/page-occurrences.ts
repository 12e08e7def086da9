/** Finds the occurrences under an element at once, as the scanner does in slices. */
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';
import { OccurrenceIndex } from '../../src/page/occurrence-index.ts';
import { findInRun, type PageOccurrence } from '../../src/page/page-occurrence.ts';
import { readRuns } from '../../src/page/read-runs.ts';
import { createDetector } from '../../src/term-detection/detect.ts';

const detect = createDetector(bundledGlossary);

export function occurrencesIn(root: Node): PageOccurrence[] {
	return [...readRuns(root)].flatMap((run) => findInRun(run, detect));
}

/** The only occurrence under an element. */
export function occurrenceIn(root: Node): PageOccurrence {
	const [first, ...others] = occurrencesIn(root);
	if (!first || others.length > 0) throw new Error(`Expected one occurrence, found ${first ? others.length + 1 : 0}`);
	return first;
}

export function indexOf(occurrences: readonly PageOccurrence[]): OccurrenceIndex {
	const index = new OccurrenceIndex();
	for (const occurrence of occurrences) index.add(occurrence);
	return index;
}

/** The word as the page's text nodes hold it. */
export function wordOf({ stretches }: PageOccurrence): string {
	return stretches.map(({ node, from, to }) => node.data.slice(from, to)).join('');
}
