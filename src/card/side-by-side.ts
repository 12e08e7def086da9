/** Cards side by side in columns, as a pure function. All lengths in CSS px. */

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** How far a card stands below and beside one that it would cover, whose head stays in sight. */
export const cascadeStep = 32;

interface Column<C> {
	readonly cards: { readonly card: C; readonly above: number }[];
	/** Of the cards in it, with a space under each. */
	height: number;
}

/**
 * Each card in the shortest column, from the start edge. In a column that is higher than the window, cards cover what is
 * above them, evenly: the head of each can be seen and reached.
 */
export function sideBySide<C extends Size>(
	cards: readonly C[],
	window: Size,
	space: number,
): (C & { readonly left: number; readonly top: number })[] {
	const width = Math.max(...cards.map((card) => card.width)) + space;
	const count = Math.max(1, Math.floor((window.width - space) / width));
	const columns = Array.from({ length: count }, (): Column<C> => ({ cards: [], height: 0 }));
	for (const card of cards) {
		const column = columns.reduce((least, each) => (each.height < least.height ? each : least));
		column.cards.push({ card, above: column.height });
		column.height += card.height + space;
	}
	return columns.flatMap((column, place) => {
		const squeeze = squeezeOf(column, window.height - 2 * space);
		return column.cards.map(({ card, above }) => ({ ...card, left: space + place * width, top: space + Math.round(above * squeeze) }));
	});
}

/** By how much the cards of a column come closer for the last to end within `height`; 1 where there is room for all. */
function squeezeOf({ cards }: Column<Size>, height: number): number {
	const last = cards.at(-1);
	return last && last.above > 0 ? Math.max(0, Math.min(1, (height - last.card.height) / last.above)) : 1;
}
