/** Which part of a very long text is near the screen: a log in one text node is one block, however long it is. */
import { type PageOccurrence, rectanglesOf } from './page-occurrence.ts';
import type { Segment } from './segment.ts';

/** Screens above and below that count as near. */
const margin = 1;

/** Segments taken for near where the text runs across the page, as in columns. */
const mostElsewhere = 16;

/**
 * Longest text in one line that is painted, in UTF-16 code units. To paint in a line of a megabyte takes browsers seconds
 * at each change (0.6 to 2 s in Chromium, 0.4 s in Firefox, and 20 times as much for 20 MB).
 */
const longestLine = 100_000;

/** The segments near the screen, given that they stand one below the other. */
export function segmentsNearScreen(segments: readonly Segment[]): readonly Segment[] {
	const first = boxOf(segments[0], 'first');
	const last = boxOf(segments.at(-1), 'last');
	// Nothing of it is shown.
	if (!first && !last) return [];
	if (first && last && first.top === last.top) return (segments[0]?.passage.run.text.length ?? 0) > longestLine ? [] : segments;
	if (!first || !last || last.top < first.bottom) return segments.slice(0, mostElsewhere);
	const begin = firstPlace(segments, (segment) => (boxOf(segment, 'last')?.bottom ?? 0) >= -innerHeight * margin);
	const end = firstPlace(segments, (segment) => (boxOf(segment, 'first')?.top ?? 0) > innerHeight * (1 + margin));
	return segments.slice(begin, end);
}

function boxOf(segment: Segment | undefined, which: 'first' | 'last'): DOMRect | undefined {
	if (!segment) return undefined;
	const occurrence: PageOccurrence | undefined = segment.passage.occurrences[which === 'first' ? segment.from : segment.to - 1];
	return occurrence && rectanglesOf(occurrence)[0];
}

/** The first place from which `holds` is true to the end; the length where there is none. */
function firstPlace(segments: readonly Segment[], holds: (segment: Segment) => boolean): number {
	let low = 0;
	let high = segments.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const segment = segments[middle];
		if (segment && holds(segment)) high = middle;
		else low = middle + 1;
	}
	return low;
}
