/**
 * Which occurrences stand near what is on screen. With thousands of marks, browsers take them all up again in every frame
 * in which the page changes: 12,000 of them cost Chromium 33 ms a frame, those near the screen alone 1 ms. So only these
 * are painted, and ranked. An `IntersectionObserver` would tell which they are, and look at all 5,000 blocks of such a page in
 * each frame (7 ms in Chromium): blocks are looked at when something has moved, and in groups.
 */
import { type BlockGroup, BlockGroups, isRendered, lookAt } from './block-groups.ts';
import { parentAcross, treatmentOf } from './elements.ts';
import { segmentsNearScreen } from './long-run.ts';
import { boxOf, isElement, isPageVisible, pageElement, pageRoot } from './native-dom.ts';
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

/** How far beyond the screen is near, in screens: a turn of the wheel does not outrun it within a frame. */
const margin = { down: 1, across: 0.5 } as const;

/** Blocks looked at for the first time in one go: about 2 ms. */
const mostNewLooks = 1_000;

/** A change of the layout that no event tells of is seen within this time, in ms. */
const heartbeat = 1_000;

/** What may bring other blocks to the screen without a scroll. */
const layoutEvents = ['toggle', 'transitionend', 'animationend', 'load', 'click', 'keyup'] as const;

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
	const groups = new BlockGroups();
	/** Too many to be near all of them. */
	let isWindowed = false;
	let isFrameAsked = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

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
	const setBlockNear = (block: Element, isNear: boolean) => {
		if (isNear === blocksNear.has(block)) return;
		if (isNear) blocksNear.add(block);
		else blocksNear.delete(block);
		for (const known of runsIn.get(block) ?? []) {
			const run = followed.get(known);
			if (run) (isNear ? enter : leave)(run);
		}
	};
	const lookAround = (isScroll = false) => {
		if (signal.aborted || !isPageVisible()) return;
		for (const run of long) setNear(run, segmentsNearScreen(run.segments));
		if (!isWindowed) return;
		let newLooks = 0;
		for (const group of groups) {
			if (group.layout === 'unknown') {
				newLooks += group.blocks.length;
				if (newLooks > mostNewLooks) {
					lookSoon();
					break;
				}
			} else if (!mayBeNear(group, isScroll)) {
				if (group.hasNear) for (const block of group.blocks) setBlockNear(block, false);
				group.hasNear = false;
				continue;
			}
			group.hasNear = false;
			for (const [place, box] of lookAt(group).entries()) {
				const block = group.blocks[place];
				if (!block) continue;
				// What is shown without a box of its own tells nothing, and counts as near.
				const isNear = isBoxNear(box) || (box.height === 0 && isRendered(block));
				setBlockNear(block, isNear);
				group.hasNear ||= isNear;
			}
		}
	};
	/** In a task of its own, when the layout of the frame is done: to ask costs nothing then. */
	const lookSoon = () => {
		if (!isWindowed && long.size === 0) return;
		timer ??= setTimeout(() => {
			timer = undefined;
			lookAround();
		});
	};
	/** In the frame that scrolls, so that it shows its marks. */
	const onMove = () => {
		if ((!isWindowed && long.size === 0) || isFrameAsked) return;
		isFrameAsked = true;
		requestAnimationFrame(() => {
			isFrameAsked = false;
			lookAround(true);
		});
	};
	/** The page has changed its size: blocks between two others may stand elsewhere than between them. */
	let isDoubtful = false;
	const resizes = new ResizeObserver(() => {
		isDoubtful = true;
		lookSoon();
	});
	let pulse: ReturnType<typeof setInterval> | undefined;
	const beat = () => {
		if (isDoubtful) groups.doubt();
		isDoubtful = false;
		lookAround();
	};
	const startWindow = () => {
		isWindowed = true;
		for (const block of runsIn.keys()) blocksNear.add(block);
		for (const group of groups) group.hasNear = true;
		const root = pageRoot();
		if (root) resizes.observe(root);
		pulse = setInterval(beat, heartbeat);
		lookSoon();
	};
	window.addEventListener('scroll', onMove, { capture: true, passive: true, signal });
	const onResize = () => {
		groups.doubt();
		lookSoon();
	};
	window.addEventListener('resize', onResize, { passive: true, signal });
	for (const type of layoutEvents) window.addEventListener(type, lookSoon, { capture: true, passive: true, signal });
	signal.addEventListener('abort', () => {
		resizes.disconnect();
		clearInterval(pulse);
		clearTimeout(timer);
		groups.clear();
		followed.clear();
		runsIn.clear();
		long.clear();
	});
	return {
		add(known) {
			const run: Followed = { block: blockAround(known), segments: segmentsOf(known), near: [] };
			followed.set(known, run);
			count += run.segments.length;
			if (!isWindowed && count > few) startWindow();
			const others = runsIn.get(run.block);
			if (others) others.add(known);
			else {
				runsIn.set(run.block, new Set([known]));
				groups.add(run.block);
			}
			// What a block on screen gets is on screen with it.
			if (!isWindowed || (others && blocksNear.has(run.block))) enter(run);
			else lookSoon();
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
			groups.remove(run.block);
			blocksNear.delete(run.block);
		},
		get segments() {
			return [...followed.values()].flatMap(({ near }) => near);
		},
	};
}

/** By the first and the last of its blocks, where the others stand between them. A scroll shows nothing that was hidden. */
function mayBeNear({ blocks, layout }: BlockGroup, isScroll: boolean): boolean {
	if (layout === 'hidden') return !isScroll;
	const [first, last] = [blocks[0], blocks.at(-1)];
	if (layout === 'mixed' || !first || !last) return true;
	const [from, to] = [boxOf(first), boxOf(last)];
	// One of them is not shown any more: each of them is to be looked at.
	if (from.height === 0 || to.height === 0) return true;
	// They are laid out in another way now, as in columns.
	if (to.top < from.top) return true;
	return from.top < innerHeight * (1 + margin.down) && Math.max(from.bottom, to.bottom) > -innerHeight * margin.down;
}

function isBoxNear({ top, bottom, left, right, width, height }: DOMRect): boolean {
	return (
		(width > 0 || height > 0) &&
		top < innerHeight * (1 + margin.down) &&
		bottom > -innerHeight * margin.down &&
		left < innerWidth * (1 + margin.across) &&
		right > -innerWidth * margin.across
	);
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
