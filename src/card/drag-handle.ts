import type { Corner } from './pinned-layout.ts';

/** One press of an arrow key, in CSS px: alone, and with Shift to go far. */
const stride = 10;
const longStride = 50;

const directions: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
	['ArrowLeft', [-1, 0]],
	['ArrowRight', [1, 0]],
	['ArrowUp', [0, -1]],
	['ArrowDown', [0, 1]],
]);

export interface DragHandleParts {
	/** Where what is dragged stands. */
	readonly corner: () => Corner;
	readonly onMove: (to: Corner) => void;
}

/** Moves a card by its head, with mouse, pen and finger. What is pressed there by itself is no handle. */
export function dragByHead(root: ShadowRoot, { corner, onMove }: DragHandleParts): void {
	let grabbed: { readonly pointer: number; readonly left: number; readonly top: number } | undefined;
	root.addEventListener('pointerdown', (event) => {
		const { target, button, pointerId, clientX, clientY } = event as PointerEvent;
		const head = (target as Element).closest('.card-head, .pinned-grip');
		if (!head || button !== 0 || (target as Element).closest('button:not(.pinned-grip)')) return;
		// The pointer may run ahead of the card, out of the window and over frames.
		head.setPointerCapture(pointerId);
		const { left, top } = corner();
		grabbed = { pointer: pointerId, left: left - clientX, top: top - clientY };
	});
	root.addEventListener('pointermove', (event) => {
		const { pointerId, clientX, clientY } = event as PointerEvent;
		if (grabbed?.pointer === pointerId) onMove({ left: grabbed.left + clientX, top: grabbed.top + clientY });
	});
	root.addEventListener('lostpointercapture', () => {
		grabbed = undefined;
	});
}

/** @returns where an arrow key moves a card to; `undefined` for other keys */
export function movedByKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent, { left, top }: Corner): Corner | undefined {
	const direction = directions.get(key);
	if (!direction || altKey || ctrlKey || metaKey) return undefined;
	const length = shiftKey ? longStride : stride;
	return { left: left + direction[0] * length, top: top + direction[1] * length };
}
