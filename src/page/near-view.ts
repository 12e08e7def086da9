/**
 * Which occurrences stand near what is on screen. With thousands of marks, browsers take them all up again in every frame
 * in which the page changes: 12,000 of them cost Chromium 33 ms a frame, those near the screen alone 1 ms. So only these
 * are painted, and ranked.
 */
import { parentAcross, treatmentOf } from './elements.ts';
import { segmentsNearScreen } from './long-run.ts';
import { isElement, pageElement } from './native-dom.ts';
import type { KnownRun } from './occurrence-index.ts';
import { type Segment, segmentsOf } from './segment.ts';

export interface NearView {
	/** Takes in a run; calls `onNear` for it now, or when it comes near. */
	add(run: KnownRun): void;
	remove(run: KnownRun): void;
	/** What is near now. */
	readonly segments: Iterable<Segment>;
}

export interface NearViewListener {
	onNear(segments: readonly Segment[]): void;
	/** Was near, and is no longer. */
	onFar(segments: readonly Segment[]): void;
}

/** Up to so many segments, all of them count as near: to paint them costs less than to follow them. */
const few = 256;

/** A run of more segments is looked at more closely than its block. */
const mostWhole = 4;

/** How far beyond the screen is near: a screen up and down, which a turn of the wheel does not outrun within a frame. */
const margin = '100% 50%';

interface Followed {
	readonly block: Element;
	readonly segments: readonly Segment[];
	/** Those that are near. */
	near: readonly Segment[];
}

export function createNearView(listener: NearViewListener, signal: AbortSignal): NearView {
	const followed = new Map<KnownRun, Followed>();
	const runsIn = new Map<Element, Set<KnownRun>>();
	const blocksNear = new WeakSet<Element>();
	/** Near, and too long to be near as a whole. */
	const long = new Set<Followed>();
	let count = 0;
	let observer: IntersectionObserver | undefined;
	let isFrameAsked = false;

	const setNear = (run: Followed, next: readonly Segment[]) => {
		const left = run.near.filter((segment) => !next.includes(segment));
		const entered = next.filter((segment) => !run.near.includes(segment));
		run.near = next;
		if (left.length > 0) listener.onFar(left);
		if (entered.length > 0) listener.onNear(entered);
	};
	const enter = (run: Followed) => {
		if (run.segments.length > mostWhole) {
			long.add(run);
			setNear(run, segmentsNearScreen(run.segments));
		} else setNear(run, run.segments);
	};
	const leave = (run: Followed) => {
		long.delete(run);
		setNear(run, []);
	};
	const onIntersections = (entries: readonly IntersectionObserverEntry[]) => {
		for (const entry of entries) {
			const isNear = isShownNear(entry);
			if (isNear) blocksNear.add(entry.target);
			else blocksNear.delete(entry.target);
			for (const known of runsIn.get(entry.target) ?? []) {
				const run = followed.get(known);
				if (run) (isNear ? enter : leave)(run);
			}
		}
	};
	const startObserving = () => {
		observer = new IntersectionObserver(onIntersections, { rootMargin: margin });
		for (const block of runsIn.keys()) {
			blocksNear.add(block);
			observer.observe(block);
		}
	};
	/** The block of a long run stays near while its parts come and go. */
	const onMove = () => {
		if (long.size === 0 || isFrameAsked) return;
		isFrameAsked = true;
		requestAnimationFrame(() => {
			isFrameAsked = false;
			if (!signal.aborted) for (const run of long) setNear(run, segmentsNearScreen(run.segments));
		});
	};
	window.addEventListener('scroll', onMove, { capture: true, passive: true, signal });
	window.addEventListener('resize', onMove, { passive: true, signal });
	signal.addEventListener('abort', () => {
		observer?.disconnect();
		followed.clear();
		runsIn.clear();
		long.clear();
	});
	return {
		add(known) {
			const run: Followed = { block: blockAround(known), segments: segmentsOf(known), near: [] };
			followed.set(known, run);
			count += run.segments.length;
			const others = runsIn.get(run.block);
			if (others) others.add(known);
			else runsIn.set(run.block, new Set([known]));
			if (!observer && count > few) startObserving();
			else if (!others) observer?.observe(run.block);
			// What a block on screen gets is on screen with it.
			if (!observer || (others && blocksNear.has(run.block))) enter(run);
		},
		remove(known) {
			const run = followed.get(known);
			if (!run) return;
			followed.delete(known);
			long.delete(run);
			count -= run.segments.length;
			if (run.near.length > 0) listener.onFar(run.near);
			const runs = runsIn.get(run.block);
			runs?.delete(known);
			if (runs && runs.size > 0) return;
			runsIn.delete(run.block);
			observer?.unobserve(run.block);
		},
		get segments() {
			return [...followed.values()].flatMap(({ near }) => near);
		},
	};
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
	let outermost: Element | null = null;
	for (let each: Node | null = node ? parentAcross(node) : null; each; each = parentAcross(each)) {
		if (!isElement(each)) continue;
		outermost = each;
		if (treatmentOf(each) !== 'inline') break;
	}
	return outermost ?? pageElement() ?? document.createElement('div');
}
