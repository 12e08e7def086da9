/** Goes from word to word in reading order: through the page, its shadow trees and its frames. */
import { boxOf, isTextShown, localNameOf, parentElementOf } from './native-dom.ts';
import type { OccurrenceIndex } from './occurrence-index.ts';
import { type PageOccurrence, rectanglesOf } from './page-occurrence.ts';
import { compareInReadingOrder } from './reading-order.ts';

export type Direction = 'next' | 'previous';

/** Something on the way: a word, or a frame with words of its own. */
export type Stop =
	| { readonly kind: 'occurrence'; readonly node: Node; readonly occurrence: PageOccurrence }
	/** `place` is the frame's place in `window.frames`. */
	| { readonly kind: 'frame'; readonly node: Element; readonly place: number };

/** Where a walk begins: at the page's near end, behind a stop, or at what is on screen. */
export type WalkStart =
	| { readonly at: 'edge' | 'screen' }
	| { readonly at: 'occurrence'; readonly occurrence: PageOccurrence }
	| { readonly at: 'frame'; readonly place: number };

/** The stops from `start` on, in the direction of the walk, to the end of the page. */
export function* stopsFrom(index: OccurrenceIndex, start: WalkStart, direction: Direction): Generator<Stop> {
	const stops = stopsInOrder(index);
	if (direction === 'previous') stops.reverse();
	const begin =
		start.at === 'edge' ? 0 : start.at === 'screen' ? firstOnScreen(stops, direction) : stops.findIndex((stop) => isAt(stop, start)) + 1;
	yield* stops.slice(begin);
}

/** Whether there is anything of a stop to see. What is folded away has boxes all the same. */
export function isStopShown(stop: Stop): boolean {
	if (stop.kind === 'occurrence') {
		return isTextShown(stop.occurrence.node) && rectanglesOf(stop.occurrence).length > 0;
	}
	if (!Element.prototype.checkVisibility.call(stop.node, { visibilityProperty: true })) return false;
	const { width, height } = boxOf(stop.node);
	return width > 0 && height > 0;
}

function stopsInOrder(index: OccurrenceIndex): Stop[] {
	const words = [...index].map((occurrence): Stop => ({ kind: 'occurrence', node: occurrence.node, occurrence }));
	return [...words, ...frameStops()].sort(byReadingOrder);
}

function byReadingOrder(a: Stop, b: Stop): number {
	if (a.kind === 'occurrence' && b.kind === 'occurrence' && a.node === b.node) return a.occurrence.runStart - b.occurrence.runStart;
	return compareInReadingOrder(a.node, b.node);
}

/** The frames of this page, also those of other origins, whose windows can be told apart but not looked into. */
function frameStops(): Stop[] {
	const stops: Stop[] = [];
	for (const element of Document.prototype.querySelectorAll.call(document, 'iframe, frame'))
		for (let place = 0; place < window.length; place += 1)
			if ((element as HTMLIFrameElement).contentWindow === window[place]) stops.push({ kind: 'frame', node: element, place });
	return stops;
}

function isAt(stop: Stop, start: WalkStart): boolean {
	if (stop.kind === 'occurrence') return start.at === 'occurrence' && stop.occurrence === start.occurrence;
	return start.at === 'frame' && stop.place === start.place;
}

/** The place of the first stop on screen, so that "next" lands on it; for "previous", the one above the screen. */
function firstOnScreen(stops: readonly Stop[], direction: Direction): number {
	const isFurther = ({ node }: Stop) => {
		const element = node instanceof Element ? node : parentElementOf(node);
		if (!element) return false;
		const { top, bottom, width } = boxOf(element);
		return width > 0 && (direction === 'next' ? bottom >= 0 : top < 0);
	};
	const first = stops.findIndex(isFurther);
	return first < 0 ? stops.length : first;
}

/** Farther than this many screens, a page is not rolled past the reader's eyes but turned. */
const mostScreensRolled = 3;
/** A roll that does not tell of its end is over after this time, in ms. */
const longestRoll = 900;

/** Brings an occurrence into view, gently, and without moving a page where it is visible already. Resolves when it stands still. */
export async function scrollToOccurrence(occurrence: PageOccurrence): Promise<void> {
	const [box] = rectanglesOf(occurrence);
	const element = parentElementOf(occurrence.node);
	if (!box || !element || isInView(box, element)) return;
	const isFar = Math.abs(box.top) > innerHeight * mostScreensRolled;
	const isGentle = !isFar && !matchMedia('(prefers-reduced-motion: reduce)').matches;
	Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: isGentle ? 'smooth' : 'instant' });
	if (isGentle) await scrollEnd();
}

function scrollEnd(): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			window.removeEventListener('scrollend', done, true);
			resolve();
		};
		const timer = setTimeout(done, longestRoll);
		window.addEventListener('scrollend', done, true);
	});
}

/** Inside the viewport, and inside of every box around it that scrolls. */
function isInView(box: DOMRect, element: Element): boolean {
	if (!isWithin(box, { top: 0, left: 0, bottom: innerHeight, right: innerWidth })) return false;
	for (let each: Element | null = element; each && localNameOf(each) !== 'body'; each = parentElementOf(each))
		if (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflow) && !isWithin(box, boxOf(each))) return false;
	return true;
}

function isWithin(inner: DOMRect, outer: Pick<DOMRect, 'top' | 'left' | 'bottom' | 'right'>): boolean {
	return inner.top >= outer.top - 1 && inner.left >= outer.left - 1 && inner.bottom <= outer.bottom + 1 && inner.right <= outer.right + 1;
}
