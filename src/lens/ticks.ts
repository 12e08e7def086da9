/** The ticks of the strip that stands for a page: where on it the words are that are shown, and which word is meant by one. */
import type { Tick } from '../messaging/messages.ts';
import { type PageOccurrence, rectanglesOf } from '../page/page-occurrence.ts';
import { frameInPage, heightOf } from '../page/place-in-page.ts';
import { runInSlices } from '../page/slices.ts';

export interface ShownWord {
	readonly occurrence: PageOccurrence;
	readonly group: string;
}

export interface TickList {
	/** Reads where these words stand, those of a frame between its top and its end, as if it showed all of its page. @param words in reading order */
	read(words: readonly ShownWord[]): Promise<readonly Tick[]>;
	/** The word of a tick that was read before: an id is that of one word, in all ticks that are ever read. */
	wordOf(id: number): PageOccurrence | undefined;
}

/** A strip is some 500 px long, and a report of so many ticks 25 kB. */
const mostTicks = 500;

/** Boxes read in one step: half a millisecond, once the page is laid out. */
const inStep = 25;

export function createTicks(signal: AbortSignal): TickList {
	const ids = new WeakMap<PageOccurrence, number>();
	let words = new Map<number, PageOccurrence>();
	let newestId = 0;
	const idOf = (occurrence: PageOccurrence): number => {
		let id = ids.get(occurrence);
		if (id === undefined) {
			newestId += 1;
			id = newestId;
			ids.set(occurrence, id);
		}
		return id;
	};
	return {
		async read(shown) {
			// A strip without the words of a frame is better than one that has them in a wrong place.
			const place = frameInPage();
			const some = place ? evenlyChosen(shown, mostTicks) : [];
			const found: (ShownWord & { readonly distance: number })[] = [];
			let next = 0;
			const step = () => {
				for (const word of some.slice(next, next + inStep)) {
					const [box] = rectanglesOf(word.occurrence);
					if (box) found.push({ ...word, distance: box.top + scrollY });
				}
				next += inStep;
				return next < some.length;
			};
			await runInSlices(step, signal, { evenHidden: true });
			words = new Map(found.map(({ occurrence }) => [idOf(occurrence), occurrence]));
			if (!place) return [];
			// Boxes that scroll hold words above and beyond the page: then the strip reaches as far as they do.
			const least = found.reduce((sum, { distance }) => Math.min(sum, distance), 0);
			const most = found.reduce((sum, { distance }) => Math.max(sum, distance), heightOf(window));
			const onStrip = (distance: number) => place.from + ((distance - least) / (most - least)) * (place.to - place.from);
			return found.map(({ occurrence, group, distance }) => ({
				id: idOf(occurrence),
				group,
				at: Math.round(onStrip(distance) * 10_000) / 10_000,
			}));
		},
		wordOf: (id) => words.get(id),
	};
}

function evenlyChosen<T>(list: readonly T[], most: number): readonly T[] {
	if (list.length <= most) return list;
	return Array.from({ length: most }, (_, place) => list[Math.floor((place * list.length) / most)] as T);
}
