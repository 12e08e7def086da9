/** Marks what is to be shown of a page's occurrences, near the screen, and keeps that true. */
import type { Marks } from '../page/marks.ts';
import { createNearView } from '../page/near-view.ts';
import type { OccurrenceLookup } from '../page/occurrence-at-point.ts';
import type { KnownRun } from '../page/occurrence-index.ts';
import type { PageOccurrence } from '../page/page-occurrence.ts';
import type { PageReading } from '../page/page-reading.ts';
import { occurrencesOf, type Segment } from '../page/segment.ts';
import { createSlicedWork } from '../page/slices.ts';
import type { Ranking } from '../sense-ranking/ranking.ts';
import type { Settings } from '../settings/schema.ts';
import { isShown } from '../settings/senses.ts';
import type { Rankings } from './rankings.ts';
import { createThinnedMarks } from './thinned-marks.ts';

export interface Marking extends OccurrenceLookup {
	/** Whether an occurrence is one to show: a use of its term, in a sense that the reader has not switched off. */
	isInShownSense(occurrence: PageOccurrence): boolean;
	/** Whether it has a mark as well: the reader may want fewer than all. What has none has a card all the same. */
	isMarked(occurrence: PageOccurrence): boolean;
	/** Words in a shown sense, as far as is known: of what was never near the screen, all count. */
	readonly count: number;
	/** Applies changed settings to what is already marked. */
	apply(settings: Settings): void;
	/** Looks at everything marked again: the rankings say something else now. */
	refresh(): void;
}

export interface MarkingParts {
	readonly reading: PageReading;
	readonly marks: Marks;
	readonly rankings: Rankings;
	/** The number of a group's colour, from 1 on. */
	readonly hueOf: (group: string) => number | undefined;
	/** What is marked has changed. */
	readonly onChange: () => void;
}

export function startMarking({ reading, marks, rankings, hueOf, onChange }: MarkingParts, initial: Settings, signal: AbortSignal): Marking {
	const { index } = reading;
	let settings = initial;
	/** Near the screen, and not ranked and painted yet; in the order in which they came near. */
	const waiting = new Set<Segment>();
	/** Known before marking began, and not taken in yet: to find the blocks of thousands takes longer than a slice. */
	const arrivals = new Set<KnownRun>();
	/** Found not to be in a shown sense when they came near. */
	const passedOver = new Set<PageOccurrence>();

	// No use of the term, such as a surname, or a sense the reader switched off: nothing is marked.
	const isToShow = ({ group, sense }: Ranking) => group !== null && isShown(settings, group, sense);
	const isInShownSense = (occurrence: PageOccurrence) => {
		const ranking = rankings.of(occurrence);
		return ranking !== undefined && isToShow(ranking);
	};
	const isMarked = (occurrence: PageOccurrence) => isInShownSense(occurrence) && thinned.isLeft(occurrence);
	const paint = (segment: Segment) => {
		for (const occurrence of occurrencesOf(segment))
			if (isInShownSense(occurrence)) {
				passedOver.delete(occurrence);
				if (thinned.isLeft(occurrence)) marks.add(occurrence, hueOf(rankings.of(occurrence)?.group ?? ''));
				else marks.remove(occurrence);
			} else {
				passedOver.add(occurrence);
				marks.remove(occurrence);
			}
	};
	const unpaint = (segment: Segment) => {
		waiting.delete(segment);
		for (const occurrence of occurrencesOf(segment)) marks.remove(occurrence);
	};
	const step = (): boolean => {
		for (const run of arrivals) {
			arrivals.delete(run);
			nearView.add(run);
			return true;
		}
		for (const segment of waiting) {
			if (!rankings.step(segment)) {
				waiting.delete(segment);
				paint(segment);
			}
			return true;
		}
		return false;
	};
	const work = createSlicedWork(step, { onDone: onChange }, signal);
	const markWaiting = () => {
		if (waiting.size > 0 || arrivals.size > 0) work.burst();
	};
	const nearView = createNearView(
		{
			onNear(segments) {
				for (const segment of segments) waiting.add(segment);
				// What is found while reading is marked at the end of the slice.
				if (!reading.isBusy) markWaiting();
			},
			onFar(segments) {
				for (const segment of segments) unpaint(segment);
			},
		},
		signal,
	);
	signal.addEventListener('abort', () => {
		arrivals.clear();
		waiting.clear();
		passedOver.clear();
		marks.clear();
	});
	const repaint = () => {
		for (const segment of nearView.segments) waiting.add(segment);
		markWaiting();
		onChange();
	};
	const thinned = createThinnedMarks({ reading, rankings, isInShownSense, onThinned: repaint }, signal);
	thinned.setDensity(settings.density);
	let isJoining = true;
	reading.follow(
		{
			onFound(run) {
				if (isJoining) arrivals.add(run);
				else nearView.add(run);
				thinned.refresh();
			},
			onLost(runs) {
				for (const run of runs) {
					if (!arrivals.delete(run)) nearView.remove(run);
					for (const { occurrences } of run.passages) for (const occurrence of occurrences) passedOver.delete(occurrence);
				}
				thinned.refresh();
				onChange();
			},
			onPause: markWaiting,
		},
		signal,
	);
	isJoining = false;
	const refresh = () => {
		passedOver.clear();
		thinned.refresh();
		repaint();
	};
	const onlyShown = (occurrence: PageOccurrence | undefined) => (occurrence && isInShownSense(occurrence) ? occurrence : undefined);
	return {
		isInShownSense,
		isMarked,
		get count() {
			return index.size - passedOver.size;
		},
		at: (node, offset) => onlyShown(index.at(node, offset)),
		inNode: (node) => index.inNode(node).filter(isInShownSense),
		apply(next) {
			const isSame = choicesOf(next) === choicesOf(settings);
			settings = next;
			marks.setStyle(next.markStyle, next.markColour === 'by-group');
			thinned.setDensity(next.density);
			if (!isSame) refresh();
		},
		refresh,
	};
}

/** What decides which words are marked. */
function choicesOf({ hiddenGroups, hiddenSenses, density }: Settings): string {
	return JSON.stringify([hiddenGroups, hiddenSenses, density]);
}
