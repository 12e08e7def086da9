/** Finds the occurrences under an element at once, as the scanner does in slices. */
import { bundledForms } from '../../src/glossary/bundled-forms.ts';
import { OccurrenceIndex } from '../../src/page/occurrence-index.ts';
import { findInRun, type PageOccurrence, type Passage, placesOf } from '../../src/page/page-occurrence.ts';
import type { TextRun } from '../../src/page/text-run.ts';
import { createDetector, createQuickTest } from '../../src/term-detection/detect.ts';
import { runsUnder } from './runs-under.ts';

export const detect = createDetector(bundledForms);
export const quickTest = createQuickTest(bundledForms);

/** Every part of a run in which something is found. */
export function passagesOf(run: TextRun): Passage[] {
	const passages: Passage[] = [];
	for (let from: number | undefined = 0; from !== undefined; ) {
		const part = findInRun(run, detect, from);
		if (part.passage) passages.push(part.passage);
		from = part.next;
	}
	return passages;
}

export function occurrencesIn(root: Node): PageOccurrence[] {
	return runsUnder(root).flatMap((run) => passagesOf(run).flatMap(({ occurrences }) => occurrences));
}

/** The only occurrence under an element. */
export function occurrenceIn(root: Node): PageOccurrence {
	const [first, ...others] = occurrencesIn(root);
	if (!first || others.length > 0) throw new Error(`Expected one occurrence, found ${first ? others.length + 1 : 0}`);
	return first;
}

/** An index of all that stands under one element or more. */
export function indexUnder(...roots: Node[]): OccurrenceIndex {
	const index = new OccurrenceIndex();
	for (const run of roots.flatMap((root) => runsUnder(root))) index.replace(run, passagesOf(run));
	return index;
}

/** The word as the page's text nodes hold it. */
export function wordOf(occurrence: PageOccurrence): string {
	return placesOf(occurrence)
		.map(({ node, from, to }) => node.substringData(from, to - from))
		.join('');
}
