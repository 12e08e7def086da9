/** What is known of a page, in reading order: put so a little at a time, for a page may hold thousands of texts. */
import type { KnownRun, OccurrenceIndex } from './occurrence-index.ts';
import { createOrderedList } from './reading-order.ts';
import { headingsAmong } from './surrounding-text.ts';

/** A text with words of ours in it, or the heading at which another section begins. */
export interface PlaceOnPage {
	readonly node: Node;
	/** `undefined` for a heading. */
	readonly known?: KnownRun;
}

export interface PageOrdering {
	/** Finds the place of one more; false when all of them have theirs. */
	step(): boolean;
	/** A text that goes on behind another inside of it, such as a button, counts where it begins. */
	readonly places: readonly PlaceOnPage[];
}

/** @param hasHeadings whether the headings of the page are wanted as well */
export function orderPage(index: OccurrenceIndex, hasHeadings = false): PageOrdering {
	const runs = [...index.runs].flatMap((known): PlaceOnPage[] => {
		const node = known.passages[0]?.occurrences[0]?.node;
		return node ? [{ node, known }] : [];
	});
	const headings = hasHeadings ? headingsAmong(runs.map(({ node }) => node)).map((node): PlaceOnPage => ({ node })) : [];
	const ordered = createOrderedList<PlaceOnPage>(({ node }) => node);
	const all = [...headings, ...runs];
	let next = 0;
	return {
		step() {
			const place = all[next];
			if (place) ordered.insert(place);
			next += 1;
			return next < all.length;
		},
		places: ordered.items,
	};
}
