/** What the reader does in a frame that shows the card of another. */
import type { CardHost } from '../card/host.tsx';
import { type Box, isInSafePolygon, type Point } from '../hover/safe-polygon.ts';
import { isOutOfDocument } from './reader-input.ts';

export interface ReaderParts {
	readonly host: CardHost;
	/** The word, as it is seen in this frame. */
	readonly anchor: () => Box | undefined;
	/** The frame of this page that the word is in. */
	readonly frame: () => Element | undefined;
	readonly onPointer: (pointer: { readonly isOnCard: boolean; readonly isTowardsCard: boolean }) => void;
	/** The reader sends the card away. */
	readonly dismiss: () => void;
}

/** Said once more when the pointer has come to rest on the card, in ms after: the frame of the word may learn late that it left there. */
const restTime = 100;
/** While the pointer is on its way to the card, that is told at most this often, in ms. */
const wayInterval = 50;

export function watchReader({ host, anchor, frame, onPointer, dismiss }: ReaderParts, signal: AbortSignal): void {
	const listen = <E extends Event>(type: string, handler: (event: E) => void) =>
		window.addEventListener(type, (event) => event.isTrusted && host.isOpen && handler(event as E), {
			capture: true,
			passive: true,
			signal,
		});
	let told = { isOnCard: false, isTowardsCard: false, time: 0 };
	let rest: ReturnType<typeof setTimeout> | undefined;
	const follow = (isOnCard: boolean, isTowardsCard: boolean, time: number) => {
		clearTimeout(rest);
		const tell = () => {
			told = { isOnCard, isTowardsCard, time };
			onPointer({ isOnCard, isTowardsCard });
		};
		if (isOnCard) rest = setTimeout(tell, restTime);
		const isNew = isOnCard !== told.isOnCard || isTowardsCard !== told.isTowardsCard;
		if (isNew || (isTowardsCard && time - told.time > wayInterval)) tell();
	};
	listen<PointerEvent>('pointermove', ({ clientX: x, clientY: y, timeStamp }) => {
		const isOnCard = host.contains({ x, y });
		follow(isOnCard, !isOnCard && isBetween({ x, y }, anchor(), host.box), timeStamp);
	});
	// The frame of the word sees for itself what comes into it.
	listen<PointerEvent>('pointerout', ({ relatedTarget, timeStamp }) => {
		if (isOutOfDocument(relatedTarget) && relatedTarget !== frame()) follow(false, false, timeStamp);
	});
	signal.addEventListener('abort', () => clearTimeout(rest), { once: true });
	listen<PointerEvent>('pointerdown', (event) => host.isFrom(event) || dismiss());
	listen<KeyboardEvent>('keydown', ({ key }) => key === 'Escape' && (host.closePart() || dismiss()));
}

/** The pointer left the word somewhere in its own frame: its middle stands for where. */
function isBetween(point: Point, word: Box | undefined, card: Box | undefined): boolean {
	if (!word || !card) return false;
	return isInSafePolygon(point, { x: (word.left + word.right) / 2, y: (word.top + word.bottom) / 2 }, word, card);
}
