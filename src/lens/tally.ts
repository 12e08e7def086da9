/** Counts what is shown on the page by group, and reads where it stands, in slices, while somebody looks at the counts. */
import { isTextShown } from '../page/native-dom.ts';
import { orderPage } from '../page/ordered-page.ts';
import type { PageOccurrence } from '../page/page-occurrence.ts';
import type { PageReading } from '../page/page-reading.ts';
import { occurrencesOf, type Segment, segmentsOf } from '../page/segment.ts';
import { runInSlices } from '../page/slices.ts';
import { type Counts, noCounts } from './counts.ts';
import type { Marking } from './marking.ts';
import type { Rankings } from './rankings.ts';
import { createTicks, type ShownWord } from './ticks.ts';

export interface Tally {
	/** The newest counts; they grow while a count is under way. */
	readonly counts: Counts;
	/** Counts again: something has changed, or somebody began to look. */
	refresh(): void;
	/** The word of a tick in the counts. */
	wordOf(tick: number): PageOccurrence | undefined;
}

/** Between two counts of a page that changes all the time, in ms. */
const interval = 500;

export function createTally(
	{ reading, marking, rankings, onProgress }: { reading: PageReading; marking: Marking; rankings: Rankings; onProgress: () => void },
	signal: AbortSignal,
): Tally {
	const { index } = reading;
	const ticks = createTicks(signal);
	let counts: Counts = { ...noCounts, found: index.size };
	let isCounting = false;
	let isStale = false;

	const count = async () => {
		isCounting = true;
		while (isStale && !signal.aborted) {
			isStale = false;
			await countAll();
			if (!signal.aborted) onProgress();
			await new Promise((resolve) => setTimeout(resolve, interval));
		}
		isCounting = false;
	};
	const countAll = async () => {
		const byGroup: Record<string, number> = {};
		const shown: ShownWord[] = [];
		const order = orderPage(index);
		await runInSlices(order.step, signal, { evenHidden: true });
		const segments = order.places.flatMap(({ known }) => (known ? segmentsOf(known) : []));
		const isFirst = counts.counted === 0;
		let counted = 0;
		let place = 0;
		const countSegment = (segment: Segment) => {
			for (const occurrence of occurrencesOf(segment)) {
				counted += 1;
				const group = marking.isInShownSense(occurrence) && isTextShown(occurrence.node) ? rankings.of(occurrence)?.group : null;
				if (!group) continue;
				byGroup[group] = (byGroup[group] ?? 0) + 1;
				shown.push({ occurrence, group });
			}
		};
		const step = () => {
			const segment = segments[place];
			if (segment && !rankings.step(segment)) {
				place += 1;
				countSegment(segment);
				// Later counts replace the last whole one; the first grows before the reader's eyes.
				if (isFirst && place % 100 === 0) {
					counts = { byGroup: { ...byGroup }, counted, found: index.size, ticks: [] };
					onProgress();
				}
			}
			return place < segments.length;
		};
		// A popup in a tab of its own hides the page that it tells of.
		await runInSlices(step, signal, { evenHidden: true });
		counts = { byGroup, counted, found: counted, ticks: await ticks.read(shown) };
	};
	return {
		get counts() {
			return counts;
		},
		refresh() {
			isStale = true;
			if (!isCounting) void count();
		},
		wordOf: ticks.wordOf,
	};
}
