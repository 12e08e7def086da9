/** Keeps up with the page which words the reader's density leaves marked. Where every word is marked, it does nothing. */
import { orderPage } from '../page/ordered-page.ts';
import type { PageOccurrence } from '../page/page-occurrence.ts';
import type { PageReading } from '../page/page-reading.ts';
import { occurrencesOf, type Segment, segmentsOf } from '../page/segment.ts';
import { runInSlices } from '../page/slices.ts';
import { isSure } from '../sense-ranking/ranking.ts';
import { asksForOrder, startThinning } from '../settings/density.ts';
import type { Density } from '../settings/schema.ts';
import type { Rankings } from './rankings.ts';

export interface ThinnedMarks {
	/** Whether an occurrence in a shown sense keeps its mark. */
	isLeft(occurrence: PageOccurrence): boolean;
	setDensity(density: Density): void;
	/** The page, the rankings or the senses that are shown have changed. */
	refresh(): void;
}

interface ThinnedParts {
	readonly reading: PageReading;
	readonly rankings: Rankings;
	readonly isInShownSense: (occurrence: PageOccurrence) => boolean;
	/** Other words are left now. */
	readonly onThinned: () => void;
}

/** Between two looks at all of a page that changes all the time, in ms. */
const interval = 500;

export function createThinnedMarks({ reading, rankings, isInShownSense, onThinned }: ThinnedParts, signal: AbortSignal): ThinnedMarks {
	let density: Density = 'every';
	/** Of a density that asks for the order of the page. */
	let left = new WeakSet<PageOccurrence>();
	let isStale = false;
	let isThinning = false;

	const isUnsure = (occurrence: PageOccurrence) => {
		const ranking = rankings.of(occurrence);
		return ranking !== undefined && !isSure(ranking);
	};
	const thin = async () => {
		isThinning = true;
		while (isStale && !signal.aborted) {
			isStale = false;
			await thinAll(density);
			await new Promise((resolve) => setTimeout(resolve, interval));
		}
		isThinning = false;
	};
	const thinAll = async (given: Density) => {
		const order = orderPage(reading.index, given === 'first-in-section');
		await runInSlices(order.step, signal);
		const parts = order.places.flatMap(({ known }): (Segment | 'heading')[] => (known ? segmentsOf(known) : ['heading']));
		const next = new WeakSet<PageOccurrence>();
		const isNextLeft = startThinning(given);
		let section = 0;
		let place = 0;
		const step = () => {
			const part = parts[place];
			if (part === 'heading') section += 1;
			else if (part) {
				if (rankings.step(part)) return true;
				for (const occurrence of occurrencesOf(part)) {
					const ranking = isInShownSense(occurrence) ? rankings.of(occurrence) : undefined;
					if (!ranking?.group) continue;
					const word = { term: occurrence.term, group: ranking.group, section, isSure: isSure(ranking) };
					if (isNextLeft(word)) next.add(occurrence);
				}
			}
			place += 1;
			return place < parts.length;
		};
		await runInSlices(step, signal);
		if (signal.aborted || density !== given) return;
		left = next;
		onThinned();
	};
	const refresh = () => {
		if (!asksForOrder(density)) return;
		isStale = true;
		if (!isThinning) void thin();
	};
	return {
		isLeft: (occurrence) => density === 'every' || (density === 'where-unsure' ? isUnsure(occurrence) : left.has(occurrence)),
		setDensity(next) {
			if (next === density) return;
			density = next;
			left = new WeakSet();
			refresh();
		},
		refresh,
	};
}
