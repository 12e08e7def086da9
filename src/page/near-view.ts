/**
 * Which known runs stand near what is on screen. With thousands of marks, browsers take them all up again in every frame
 * in which the page changes: 12,000 of them cost Chromium 33 ms a frame, those near the screen alone 1 ms. So only these
 * are painted, and ranked.
 */
import { parentAcross, treatmentOf } from './elements.ts';
import { isElement } from './native-dom.ts';
import type { KnownRun } from './occurrence-index.ts';

export interface NearView {
	/** Takes in a run; calls `onNear` for it now or when it comes near. */
	add(run: KnownRun): void;
	remove(run: KnownRun): void;
	isNear(run: KnownRun): boolean;
}

export interface NearViewListener {
	onNear(runs: readonly KnownRun[]): void;
	/** Was near, and is no longer. */
	onFar(runs: readonly KnownRun[]): void;
}

/** Up to so many occurrences, all of them count as near: to paint them costs less than to follow them. */
const few = 256;

/** How far beyond the screen is near: a screen up and down, which a turn of the wheel does not outrun within a frame. */
const margin = '100% 50%';

export function createNearView({ onNear, onFar }: NearViewListener, signal: AbortSignal): NearView {
	const runsOf = new Map<Element, Set<KnownRun>>();
	const blockOf = new Map<KnownRun, Element>();
	const near = new Set<KnownRun>();
	let count = 0;
	let observer: IntersectionObserver | undefined;

	const onIntersections = (entries: readonly IntersectionObserverEntry[]) => {
		const entered: KnownRun[] = [];
		const left: KnownRun[] = [];
		for (const entry of entries)
			for (const run of runsOf.get(entry.target) ?? []) {
				if (isShownNear(entry)) {
					if (!near.has(run)) entered.push(run);
					near.add(run);
				} else if (near.delete(run)) left.push(run);
			}
		if (left.length > 0) onFar(left);
		if (entered.length > 0) onNear(entered);
	};
	const startObserving = () => {
		observer = new IntersectionObserver(onIntersections, { rootMargin: margin });
		for (const block of runsOf.keys()) observer.observe(block);
	};
	signal.addEventListener('abort', () => {
		observer?.disconnect();
		runsOf.clear();
		blockOf.clear();
		near.clear();
	});
	return {
		add(run) {
			const block = blockAround(run);
			const others = runsOf.get(block);
			if (others) others.add(run);
			else runsOf.set(block, new Set([run]));
			blockOf.set(run, block);
			count += sizeOfRun(run);
			if (!observer && count > few) startObserving();
			else if (!others) observer?.observe(block);
			// What a block on screen gets is on screen with it.
			if (observer && !(others && [...others].some((other) => near.has(other)))) return;
			near.add(run);
			onNear([run]);
		},
		remove(run) {
			const block = blockOf.get(run);
			if (!block) return;
			blockOf.delete(run);
			near.delete(run);
			count -= sizeOfRun(run);
			const runs = runsOf.get(block);
			runs?.delete(run);
			if (runs && runs.size > 0) return;
			runsOf.delete(block);
			observer?.unobserve(block);
		},
		isNear: (run) => near.has(run),
	};
}

function sizeOfRun({ passages }: KnownRun): number {
	return passages.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
}

/** A block without a box of its own (`display: contents`, or nothing in it but what floats) tells nothing: it counts as near. */
function isShownNear({ isIntersecting, boundingClientRect: { width, height }, target }: IntersectionObserverEntry): boolean {
	return isIntersecting || ((width === 0 || height === 0) && isRendered(target));
}

function isRendered(element: Element): boolean {
	return Element.prototype.checkVisibility.call(element) || getComputedStyle(element).display === 'contents';
}

/** The block that a run stands in, or where it stands in none, its outermost element. */
function blockAround({ run }: KnownRun): Element {
	const node = run.pieces[0]?.node;
	let outermost: Element | undefined;
	for (let each: Node | null = node ? parentAcross(node) : null; each; each = parentAcross(each)) {
		if (!isElement(each)) continue;
		outermost = each;
		if (treatmentOf(each) !== 'inline') break;
	}
	return outermost ?? document.documentElement;
}
