/** The strip that stands for a page: words in the order of the page, and what is drawn of them. */
import type { PageTick } from '../messaging/page-report.ts';

/** Drawn places along the strip; with some 350 CSS px, two ticks that share one could not be told apart. */
export const stripPlaces = 120;

/** Something to draw: a run of neighbouring places in which the same groups stand. */
export interface DrawnTick {
	/** First place, and how many. */
	readonly from: number;
	readonly length: number;
	/** From the commonest on; each takes its part of the strip's breadth. */
	readonly groups: readonly { readonly group: string; readonly share: number }[];
}

/** From top to bottom, whichever frame a word is in. */
export function inPageOrder(ticks: readonly PageTick[]): PageTick[] {
	return [...ticks].sort((a, b) => a.at - b.at);
}

/** Merges words that fall on the same place, and places beside each other that look the same. */
export function drawTicks(ticks: readonly PageTick[]): DrawnTick[] {
	const places = new Map<number, Map<string, number>>();
	for (const { at, group } of ticks) {
		const place = placeOf(at);
		const counts = places.get(place) ?? new Map<string, number>();
		places.set(place, counts.set(group, (counts.get(group) ?? 0) + 1));
	}
	const drawn: DrawnTick[] = [];
	for (const [place, counts] of [...places].sort(([a], [b]) => a - b)) {
		const groups = sharesOf(counts);
		const last = drawn.at(-1);
		if (last && last.from + last.length === place && looksAlike(last.groups, groups))
			drawn[drawn.length - 1] = { ...last, length: last.length + 1 };
		else drawn.push({ from: place, length: 1, groups });
	}
	return drawn;
}

/** The word nearest to a place on the strip. */
export function nearestTick(ticks: readonly PageTick[], at: number): number {
	let nearest = -1;
	for (const [place, tick] of ticks.entries())
		if (nearest < 0 || Math.abs(tick.at - at) < Math.abs((ticks[nearest]?.at ?? 0) - at)) nearest = place;
	return nearest;
}

const placeOf = (at: number): number => Math.min(stripPlaces - 1, Math.floor(at * stripPlaces));

function sharesOf(counts: ReadonlyMap<string, number>): DrawnTick['groups'] {
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	return [...counts]
		.sort(([a, countA], [b, countB]) => countB - countA || a.localeCompare(b))
		.map(([group, count]) => ({ group, share: count / total }));
}

function looksAlike(a: DrawnTick['groups'], b: DrawnTick['groups']): boolean {
	return a.length === b.length && a.every(({ group, share }, place) => group === b[place]?.group && share === b[place]?.share);
}
