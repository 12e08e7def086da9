/** What the reader does in a frame that shows the card of another. */
import type { CardHost } from '../card/host.tsx';
import { type Box, isInSafePolygon, type Point } from '../hover/safe-polygon.ts';

export interface ReaderParts {
	readonly host: CardHost;
	/** The word, as it is seen in this frame. */
	readonly anchor: () => Box | undefined;
	readonly onPointer: (pointer: { readonly isOnCard: boolean; readonly isTowardsCard: boolean }) => void;
	/** The reader sends the card away. */
	readonly dismiss: () => void;
}

/** Said once more when the pointer has come to rest on the card, in ms after: the frame of the word may learn late that it left there. */
const restTime = 100;
/** While the pointer is on its way to the card, that is told at most this often, in ms. */
const wayInterval = 50;

export function watchReader({ host, anchor, onPointer, dismiss }: ReaderParts, signal: AbortSignal): void {
	const listen = <E extends Event>(type: string, handler: (event: E) => void) =>
		window.addEventListener(type, (event) => event.isTrusted && host.isOpen && handler(event as E), {
			capture: true,
			passive: true,
			signal,
		});
	let told = { isOnCard: false, isTowardsCard: false, time: 0 };
	let rest: ReturnType<typeof setTimeout> | undefined;
	listen<PointerEvent>('pointermove', ({ clientX: x, clientY: y, timeStamp: time }) => {
		clearTimeout(rest);
		const isOnCard = host.contains({ x, y });
		const isTowardsCard = !isOnCard && isBetween({ x, y }, anchor(), host.box);
		const tell = () => {
			told = { isOnCard, isTowardsCard, time };
			onPointer({ isOnCard, isTowardsCard });
		};
		if (isOnCard) rest = setTimeout(tell, restTime);
		const isNew = isOnCard !== told.isOnCard || isTowardsCard !== told.isTowardsCard;
		if (isNew || (isTowardsCard && time - told.time > wayInterval)) tell();
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
