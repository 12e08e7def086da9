/** Finds the occurrences under an element at once, as the scanner does in slices. */
import { bundledForms } from '../../src/glossary/bundled-forms.ts';
import { OccurrenceIndex } from '../../src/page/occurrence-index.ts';
import { findInRun, type PageOccurrence, placesOf } from '../../src/page/page-occurrence.ts';
import { createDetector } from '../../src/term-detection/detect.ts';
import { runsUnder } from './runs-under.ts';

const detect = createDetector(bundledForms);

export function occurrencesIn(root: Node): PageOccurrence[] {
	return runsUnder(root).flatMap((run) => findInRun(run, detect).passage?.occurrences ?? []);
}

/** The only occurrence under an element. */
export function occurrenceIn(root: Node): PageOccurrence {
	const [first, ...others] = occurrencesIn(root);
	if (!first || others.length > 0) throw new Error(`Expected one occurrence, found ${first ? others.length + 1 : 0}`);
	return first;
}

/** An index of all that stands under an element. */
export function indexUnder(root: Node): OccurrenceIndex {
	const index = new OccurrenceIndex();
	for (const run of runsUnder(root)) {
		const { passage } = findInRun(run, detect);
		index.replace(run, passage ? [passage] : []);
	}
	return index;
}

/** The word as the page's text nodes hold it. */
export function wordOf(occurrence: PageOccurrence): string {
	return placesOf(occurrence)
		.map(({ node, from, to }) => node.data.slice(from, to))
		.join('');
}
