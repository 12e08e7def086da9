/** Where pinned cards stand, as a pure reducer. All lengths in CSS px of the viewport. */
import { cascadeStep, type Size, sideBySide } from './side-by-side.ts';

/** As many as stand side by side in a window of 1920 × 1080: six columns of four. More cannot be compared. */
export const mostPinned = 24;

/** Least space between a card and the edge of the window. */
export const windowMargin = 8;

export interface Corner {
	readonly left: number;
	readonly top: number;
}

/** A card with the corner that it was given. In a window too small for that it stands elsewhere, see {@link placeOf}. */
export interface PinnedPlace extends Corner, Size {
	readonly id: number;
}

export interface PinnedLayout {
	readonly window: Size;
	/** In the order in which they were pinned. */
	readonly cards: readonly PinnedPlace[];
	/** Their ids, lowest first. */
	readonly stack: readonly number[];
}

export type LayoutEvent =
	| { readonly type: 'pin'; readonly card: PinnedPlace }
	| { readonly type: 'move'; readonly id: number; readonly to: Corner }
	| { readonly type: 'raise'; readonly id: number }
	| { readonly type: 'close'; readonly id: number }
	| { readonly type: 'arrange' }
	/** The window, or cards in it, may have another size. */
	| { readonly type: 'measure'; readonly window: Size; readonly sizes: ReadonlyMap<number, Size> };

export const emptyLayout: PinnedLayout = { window: { width: 0, height: 0 }, cards: [], stack: [] };

export function stepLayout(layout: PinnedLayout, event: LayoutEvent): PinnedLayout {
	const { cards, stack } = layout;
	switch (event.type) {
		case 'pin':
			return pin(layout, event.card);
		case 'move':
			return {
				...layout,
				cards: cards.map((card) => (card.id === event.id ? { ...card, ...placeOf({ ...card, ...event.to }, layout) } : card)),
			};
		case 'raise':
			return stack.at(-1) === event.id || !stack.includes(event.id)
				? layout
				: { ...layout, stack: [...without(stack, event.id), event.id] };
		case 'close':
			return { ...layout, cards: cards.filter(({ id }) => id !== event.id), stack: without(stack, event.id) };
		case 'arrange':
			return { ...layout, cards: arranged(layout), stack: cards.map(({ id }) => id) };
		case 'measure':
			return { ...layout, window: event.window, cards: cards.map((card) => ({ ...card, ...event.sizes.get(card.id) })) };
	}
}

/** Where a card really stands: as near to its own corner as it is whole in the window; its head is never outside. */
export function placeOf({ left, top, width, height }: PinnedPlace, { window }: Pick<PinnedLayout, 'window'>): Corner {
	return { left: within(left, window.width - width), top: within(top, window.height - height) };
}

function within(value: number, room: number): number {
	return Math.max(windowMargin, Math.min(value, room - windowMargin));
}

/** The oldest makes room for one card too many. */
function pin(layout: PinnedLayout, card: PinnedPlace): PinnedLayout {
	const [oldest] = layout.cards;
	if (oldest && layout.cards.length >= mostPinned) return pin(stepLayout(layout, { type: 'close', id: oldest.id }), card);
	return { ...layout, cards: [...layout.cards, { ...card, ...freeCorner(card, layout) }], stack: [...layout.stack, card.id] };
}

/** A step further down and on for each card that stands there already; from the edge again where the window ends. */
function freeCorner(card: PinnedPlace, layout: PinnedLayout): Corner {
	const taken = layout.cards.map((each) => placeOf(each, layout));
	let corner = placeOf(card, layout);
	const isTaken = (each: Corner) => Math.max(Math.abs(each.left - corner.left), Math.abs(each.top - corner.top)) < cascadeStep / 2;
	for (let tries = 0; tries < mostPinned && taken.some(isTaken); tries += 1) {
		const next = { left: corner.left + cascadeStep, top: corner.top + cascadeStep };
		const inside = placeOf({ ...card, ...next }, layout);
		corner = {
			left: inside.left < next.left ? windowMargin : next.left,
			top: inside.top < next.top ? windowMargin : next.top,
		};
	}
	return corner;
}

/** Side by side, and still in the order in which they were pinned. */
function arranged({ cards, window }: PinnedLayout): readonly PinnedPlace[] {
	const places = new Map(sideBySide(cards, window, windowMargin).map((card) => [card.id, card]));
	return cards.map((card) => places.get(card.id) ?? card);
}

function without(stack: readonly number[], id: number): readonly number[] {
	return stack.filter((each) => each !== id);
}
