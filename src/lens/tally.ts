/** Counts what is shown on the page by group, in slices, while somebody looks at the counts. */
import { isElementShown } from '../page/native-dom.ts';
import type { KnownRun } from '../page/occurrence-index.ts';
import type { PageReading } from '../page/page-reading.ts';
import { runInSlices } from '../page/slices.ts';
import type { Marking } from './marking.ts';
import type { Rankings } from './rankings.ts';

export interface Counts {
	/** Occurrences shown, by group. */
	readonly byGroup: Readonly<Record<string, number>>;
	/** Occurrences looked at so far, out of those found. */
	readonly counted: number;
	readonly found: number;
}

export interface Tally {
	/** The newest counts; they grow while a count is under way. */
	readonly counts: Counts;
	/** Counts again: something has changed, or somebody began to look. */
	refresh(): void;
}

/** Between two counts of a page that changes all the time, in ms. */
const interval = 500;

export function createTally(
	{ reading, marking, rankings, onProgress }: { reading: PageReading; marking: Marking; rankings: Rankings; onProgress: () => void },
	signal: AbortSignal,
): Tally {
	const { index } = reading;
	let counts: Counts = { byGroup: {}, counted: 0, found: index.size };
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
		const runs = [...index.runs];
		const isFirst = counts.counted === 0;
		let counted = 0;
		let place = 0;
		const countRun = ({ passages }: KnownRun) => {
			for (const passage of passages)
				for (const [place, { group }] of rankings.in(passage).entries()) {
					counted += 1;
					const occurrence = passage.occurrences[place];
					if (group === null || !occurrence || !marking.isMarked(occurrence) || !isElementShown(occurrence.node)) continue;
					byGroup[group] = (byGroup[group] ?? 0) + 1;
				}
		};
		const step = () => {
			const run = runs[place];
			const unranked = run?.passages.find((passage) => !rankings.isRanked(passage));
			if (unranked) rankings.step(unranked);
			else if (run) {
				place += 1;
				countRun(run);
				// Later counts replace the last whole one; the first grows before the reader's eyes.
				if (isFirst && place % 100 === 0) {
					counts = { byGroup: { ...byGroup }, counted, found: index.size };
					onProgress();
				}
			}
			return place < runs.length;
		};
		// A popup in a tab of its own hides the page that it tells of.
		await runInSlices(step, signal, { evenHidden: true });
		counts = { byGroup, counted, found: counted };
	};
	return {
		get counts() {
			return counts;
		},
		refresh() {
			isStale = true;
			if (!isCounting) void count();
		},
	};
}
