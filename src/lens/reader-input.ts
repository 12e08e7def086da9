/** What the reader does with pointer and keys, of all that a page's window hears: only what a hand did, and none of it stopped. */

import type { Point } from '../hover/safe-polygon.ts';
import { longestTap, quietAfter } from '../hover/timing.ts';
import { isElement, isInside, localNameOf, matches } from '../page/native-dom.ts';

export interface ReaderInput {
	/** At most once a frame. Speed in CSS px per ms; 0 where a modifier key went up or down under a pointer at rest. */
	onPoint(pointer: Point, event: PointerEvent | KeyboardEvent, speed: number): void;
	/** The pointer has left the document, into a frame inside it or out of the window. */
	onLeave(): void;
	onPress(event: PointerEvent): void;
	/** Something else than pointing, that goes on for `quiet` ms; `event` where it happened at the pointer. */
	onInterrupt(quiet: number, event?: PointerEvent): void;
	onEscape(): void;
	/** A tap or a click that is meant for no link or control. */
	onClick(event: PointerEvent): void;
}

/** A key that writes, or takes away what was written; alone or with Shift. */
const writing = /^(?:.|Enter|Backspace|Delete|Dead|Process)$/u;
const modifierKeys = /^(?:Alt|AltGraph|Control|Shift|Meta)$/;

type Listen = <E extends Event>(target: EventTarget, types: string, handler: (event: E) => void) => void;

export function listenToReader(input: ReaderInput, signal: AbortSignal): void {
	const listen: Listen = <E extends Event>(target: EventTarget, types: string, handler: (event: E) => void) => {
		for (const type of types.split(' '))
			target.addEventListener(type, (event) => event.isTrusted && handler(event as E), { capture: true, passive: true, signal });
	};
	const pointer = followPointer(input, listen, signal);
	const interrupt = (quiet: number, event?: PointerEvent) => {
		// What the pointer did before comes before.
		pointer.look();
		input.onInterrupt(quiet, event);
	};
	let pressedAt = 0;
	listen<PointerEvent>(window, 'pointerdown', (event) => {
		pressedAt = event.timeStamp;
		interrupt(0);
		input.onPress(event);
	});
	listen<PointerEvent>(window, 'pointerup', (event) => interrupt(0, event));
	listen<PointerEvent>(window, 'click', (event) => {
		const isLong = event.pointerType === 'touch' && event.timeStamp - pressedAt > longestTap;
		if (!isLong && !isOnControl(event)) input.onClick(event);
	});
	listen<KeyboardEvent>(window, 'keydown keyup', (event) => {
		if (modifierKeys.test(event.key)) {
			if (pointer.place && !event.repeat) input.onPoint(pointer.place, event, 0);
		} else if (event.type === 'keydown') {
			interrupt(writing.test(event.key) && !event.ctrlKey && !event.metaKey ? quietAfter.typing : 0);
			if (event.key === 'Escape') input.onEscape();
		}
	});
	// A list that scrolls by itself elsewhere (news, a chat) moves nothing under the pointer.
	listen(document, 'scroll', (event) => {
		const { place } = pointer;
		const hit = place && Document.prototype.elementFromPoint.call(document, place.x, place.y);
		if (hit && isInside(hit, event.target as Node)) interrupt(quietAfter.scrolling);
	});
	listen(window, 'wheel', () => interrupt(quietAfter.scrolling));
	listen(document, 'selectionchange', () => isTextSelected() && interrupt(quietAfter.selecting));
	listen(window, 'dragenter dragend drop', () => interrupt(quietAfter.selecting));
	listen(window, 'blur', (event) => event.target === window && interrupt(0));
}

interface FollowedPointer {
	/** In CSS px of the viewport; `undefined` where the pointer is not in this document. */
	readonly place: Point | undefined;
	/** Looks now at a move that waits for the next frame. */
	look(): void;
}

/** At most one look per frame, at the pointer's newest place. */
function followPointer(input: ReaderInput, listen: Listen, signal: AbortSignal): FollowedPointer {
	let last: { x: number; y: number; time: number } | undefined;
	let waiting: PointerEvent | undefined;
	let speed = 0;
	const look = () => {
		const event = waiting;
		waiting = undefined;
		if (event && !signal.aborted) input.onPoint({ x: event.clientX, y: event.clientY }, event, speed);
	};
	listen<PointerEvent>(window, 'pointermove', (event) => {
		const { clientX: x, clientY: y, timeStamp: time } = event;
		// Browsers make moves of their own where something moves under a pointer that rests.
		if (event.pointerType === 'touch' || (last?.x === x && last.y === y)) return;
		if (!last) speed = 0;
		else if (time > last.time) speed = Math.hypot(x - last.x, y - last.y) / (time - last.time);
		last = { x, y, time };
		if (!waiting) requestAnimationFrame(look);
		waiting = event;
	});
	listen<PointerEvent>(window, 'pointerout', ({ relatedTarget }) => {
		if (!isOutOfDocument(relatedTarget)) return;
		last = waiting = undefined;
		input.onLeave();
	});
	return {
		get place() {
			return last;
		},
		look,
	};
}

/** Whether a pointer that left for there is in a frame inside this one, or out of the window. */
export function isOutOfDocument(target: EventTarget | null): boolean {
	return !(target instanceof Element) || /^i?frame$/.test(localNameOf(target));
}

export const isTextSelected = (): boolean => getSelection()?.isCollapsed === false;

/** Also inside of shadow roots. */
function isOnControl(event: Event): boolean {
	const controls = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]';
	return event.composedPath().some((each) => each instanceof Node && isElement(each) && matches(each, controls));
}
