/** Joins the reader's pointer and keys to the card, by way of the intent reducer. */
import type { CardHost } from '../card/host.tsx';
import { type Delays, type IntentEffect, type IntentEvent, initialState, standardDelays, stepIntent } from '../hover/intent.ts';
import { type Box, isInSafePolygon, type Point } from '../hover/safe-polygon.ts';
import { isConnected } from '../page/native-dom.ts';
import { type OccurrenceLookup, occurrenceAt } from '../page/occurrence-at-point.ts';
import { offsetInNode, type PageOccurrence, rectanglesOf } from '../page/page-occurrence.ts';

export interface PointingParts {
	/** What is marked, and where. */
	readonly lookup: OccurrenceLookup;
	/** Whether an occurrence still is what it was: read, in the page, and marked. */
	readonly isKnown: (occurrence: PageOccurrence) => boolean;
	readonly host: CardHost;
	/** Looked at before anything is shown: a new version's card must not have an old one beside it. */
	readonly isExtensionThere: () => boolean;
	/** Shows the card for an occurrence beside `anchor`; false where there is nothing to show. */
	readonly openCard: (occurrence: PageOccurrence, anchor: Box) => Promise<boolean>;
	readonly onCurrent: (occurrence: PageOccurrence | undefined) => void;
	/** Dwell in ms, as set now. */
	readonly dwell: () => number;
}

export interface Pointing {
	/** Opens the card for an occurrence without the pointer, and moves the focus into it where `via` is the keyboard. */
	invoke(occurrence: PageOccurrence, via: 'keyboard' | 'touch'): void;
	dismiss(): void;
	/** Follows the page: an occurrence that was read again is replaced, one that left takes its card along. */
	refresh(): void;
	readonly current: PageOccurrence | undefined;
}

export function startPointing(parts: PointingParts, signal: AbortSignal): Pointing {
	const { lookup, isKnown, host } = parts;
	let state = initialState<PageOccurrence>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let pointer: Point = { x: 0, y: 0 };
	/** Where the pointer left the mark: the tip of the safe polygon. */
	let leftAt: Point = pointer;
	let anchor: Box | undefined;

	const send = (event: IntentEvent<PageOccurrence>) => {
		const delays: Delays = { ...standardDelays, dwell: parts.dwell() };
		const [next, effects] = stepIntent(state, event, delays);
		state = next;
		for (const effect of effects) perform(effect);
	};
	const perform = (effect: IntentEffect<PageOccurrence>) => {
		clearTimeout(timer);
		if (effect.type === 'wait')
			timer = setTimeout(() => send({ type: 'elapsed', token: effect.token, time: performance.now() }), effect.delay);
		else if (effect.type === 'open') void open(effect.target, effect.via === 'keyboard');
		else {
			host.hide();
			parts.onCurrent(undefined);
		}
	};
	const open = async (occurrence: PageOccurrence, takesFocus: boolean) => {
		anchor = anchorOf(occurrence, takesFocus ? undefined : pointer);
		const token = state.token;
		const isShown = anchor !== undefined && isKnown(occurrence) && (await parts.openCard(occurrence, anchor));
		// Superseded while it was being laid out.
		if (state.token !== token && current() !== occurrence) return;
		if (!isShown) {
			dismiss();
			return;
		}
		parts.onCurrent(occurrence);
		if (takesFocus) host.focus();
	};
	const current = () => (state.kind === 'open' || state.kind === 'leaving' ? state.target : undefined);
	const dismiss = () => send({ type: 'dismiss' });

	const onMove = (event: PointerEvent, speed: number) => {
		const time = performance.now();
		pointer = { x: event.clientX, y: event.clientY };
		if (!parts.isExtensionThere()) return;
		if (event.buttons !== 0) return send({ type: 'interrupt' });
		// By place: this runs a frame after the event, when its path is gone.
		if (host.contains(pointer)) return send({ type: 'on-card', time });
		const target = occurrenceAt(pointer.x, pointer.y, lookup);
		if (target) {
			leftAt = pointer;
			return send({ type: 'over', target, speed, time });
		}
		const box = host.box;
		send({ type: 'off', towardsCard: box !== undefined && anchor !== undefined && isInSafePolygon(pointer, leftAt, anchor, box), time });
	};

	const dropMove = listenToPointer(onMove, signal);
	/** The reader means something else than to point, also with a move of just before that was not looked at yet. */
	const interrupt = () => {
		dropMove();
		send({ type: 'interrupt' });
	};
	const listen = <E extends Event>(target: EventTarget, type: string, handler: (event: E) => void) =>
		target.addEventListener(type, (event) => event.isTrusted && handler(event as E), { capture: true, passive: true, signal });
	listen<PointerEvent>(window, 'pointerdown', (event) => {
		interrupt();
		if (!host.isFrom(event)) dismiss();
	});
	listen<KeyboardEvent>(window, 'keydown', (event) => {
		interrupt();
		if (event.key === 'Escape' && !host.closePart()) dismiss();
	});
	listen(document, 'scroll', (event) => {
		interrupt();
		if (!host.isFrom(event)) follow();
	});
	listen(window, 'resize', () => follow());
	listen(document, 'pointerleave', () => send({ type: 'off', towardsCard: false, time: performance.now() }));
	listen<PointerEvent>(window, 'click', (event) => {
		if (event.pointerType !== 'touch' || isOnControl(event)) return;
		pointer = { x: event.clientX, y: event.clientY };
		const target = occurrenceAt(pointer.x, pointer.y, lookup);
		if (target) send({ type: 'invoke', target, via: 'touch' });
	});
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		parts.onCurrent(undefined);
	});

	/** The card stays with its word while the page scrolls, and closes when the word has left the window. */
	const follow = () => {
		const occurrence = current();
		if (!occurrence || !host.isOpen) return;
		anchor = anchorOf(occurrence, undefined);
		if (anchor && anchor.bottom > 0 && anchor.top < innerHeight) void host.move(anchor);
		else dismiss();
	};
	return {
		invoke: (target, via) => send({ type: 'invoke', target, via }),
		dismiss,
		refresh() {
			if (state.kind === 'idle' || (isKnown(state.target) && isConnected(state.target.node))) return;
			const { target } = state;
			const by = isConnected(target.node) ? lookup.at(target.node, offsetInNode(target)) : undefined;
			if (!by || by.term !== target.term) {
				send({ type: 'interrupt' });
				dismiss();
				return;
			}
			send({ type: 'replace', target, by });
			if (current()) parts.onCurrent(by);
		},
		get current() {
			return current();
		},
	};
}

/**
 * At most one look per frame, at the pointer's newest place, with its speed in CSS px per ms since the move before.
 * @returns drops a move that waits to be looked at
 */
function listenToPointer(onMove: (event: PointerEvent, speed: number) => void, signal: AbortSignal): () => void {
	let waiting: PointerEvent | undefined;
	let last = { x: 0, y: 0, time: 0 };
	let speed = 0;
	const look = () => {
		const event = waiting;
		waiting = undefined;
		if (event && !signal.aborted) onMove(event, speed);
	};
	window.addEventListener(
		'pointermove',
		(event) => {
			if (!event.isTrusted || event.pointerType === 'touch') return;
			const elapsed = event.timeStamp - last.time;
			speed = elapsed > 0 ? Math.hypot(event.clientX - last.x, event.clientY - last.y) / elapsed : speed;
			last = { x: event.clientX, y: event.clientY, time: event.timeStamp };
			if (!waiting) requestAnimationFrame(look);
			waiting = event;
		},
		{ capture: true, passive: true, signal },
	);
	return () => {
		waiting = undefined;
	};
}

/** A tap on a link or a button is meant for it. */
function isOnControl(event: Event): boolean {
	return (
		event.target instanceof Element &&
		event.target.closest('a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]') !== null
	);
}

/** The box of the occurrence that lies nearest to `point`: the line under the pointer, where it wraps. */
function anchorOf(occurrence: PageOccurrence, point: Point | undefined): Box | undefined {
	const boxes = rectanglesOf(occurrence);
	if (!point) return boxes[0];
	const distance = ({ top, bottom, left, right }: Box) =>
		Math.max(0, top - point.y, point.y - bottom) + Math.max(0, left - point.x, point.x - right);
	return boxes.sort((a, b) => distance(a) - distance(b))[0];
}
