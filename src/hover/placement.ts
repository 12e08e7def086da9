/** Where a card stands beside its word, as a pure function of rectangles. All in CSS px of the viewport. */
import type { Box, Point } from './safe-polygon.ts';

/** The word that a card stands beside: of one that wraps, the line that was pointed at. */
export interface AnchorBox extends Box {
	/** The word is read from right to left: card and word begin at their right edges. */
	readonly isRightToLeft?: boolean;
	/** Where the pointer rests, if it does: kept clear even where a huge word leaves no room beside it. */
	readonly pointer?: Point | undefined;
}

export interface PlaceWishes {
	/** Above the word, where there is room: below it is a finger, or the next line that is read. */
	readonly prefersAbove?: boolean;
	/** Where the card stands already: it changes sides only when it must. */
	readonly side?: Side | undefined;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

export interface Place {
	readonly left: number;
	readonly top: number;
	/** Most that the card may be high: where it needs more, it scrolls inside. */
	readonly room: number;
	/** The side of the word that the card is on. */
	readonly side: Side;
	/** Where the arrow's tip is along the card's edge, from its left or top end; `undefined` where it cannot point at the word. */
	readonly arrow: number | undefined;
}

/** Least space between a card and the edge of what is visible. */
export const margin = 8;
/** Space between word and card: the arrow, and a little air before its tip. */
const gap = 10;
/** Least way from the end of an edge to the arrow's tip: the corner is round there, and the arrow has its own width. */
export const cornerRoom = 22;
/** A card less high than this is moved elsewhere rather than made lower: it shows word, group and the definition. */
const comfortable = 220;
/** A card less high than this shows nothing. */
const leastHeight = 40;
/** The pointer's own space on each side of its tip. */
const pointerReach = 12;

/** Browsers lay out in steps of a fraction of a px: a card as wide as there is room may measure a little more. */
const rounding = 0.5;

interface Attempt {
	readonly beside: AnchorBox;
	/** In order of preference. */
	readonly sides: readonly Side[];
	/** Least height with which a side counts. */
	readonly least: number;
}

/**
 * @param card as large as it is when nothing limits its height; no wider than `boundary` less its margins
 * @param boundary what the reader sees of the page
 */
export function placeBeside(card: Size, anchor: AnchorBox, boundary: Box, wishes: PlaceWishes = {}): Place {
	const inside = {
		left: boundary.left + margin,
		top: boundary.top + margin,
		right: boundary.right - margin,
		bottom: boundary.bottom - margin,
	};
	for (const { beside, sides, least } of attemptsFor(card, anchor, inside, wishes)) {
		const side = sides.find((each) => fits(card, roomOn(each, beside, inside), least));
		if (side) return { ...placeOn(side, card, beside, inside), ...(beside !== anchor && { arrow: undefined }) };
	}
	return placeOver(card, anchor, inside);
}

/** Whether a card beside `anchor` can be read in `boundary`: a frame may be too small for that. */
export function hasRoomBeside(anchor: AnchorBox, { left, top, right, bottom }: Box): boolean {
	const height = Math.max(anchor.top - top, bottom - anchor.bottom) - gap - margin;
	return height >= comfortable && right - left - 2 * margin >= comfortable;
}

function attemptsFor(card: Size, anchor: AnchorBox, inside: Box, { prefersAbove, side }: PlaceWishes): Attempt[] {
	const upright: readonly Side[] = prefersAbove ? ['top', 'bottom'] : ['bottom', 'top'];
	const sideways: readonly Side[] = ['right', 'left'];
	const roomiest = (beside: AnchorBox) => upright.toSorted((a, b) => roomOn(b, beside, inside).height - roomOn(a, beside, inside).height);
	const attempts: Attempt[] = [
		{ beside: anchor, sides: upright, least: card.height },
		{ beside: anchor, sides: upright, least: comfortable },
		{ beside: anchor, sides: sideways, least: comfortable },
		{ beside: anchor, sides: roomiest(anchor), least: leastHeight },
	];
	if (side) attempts.unshift({ beside: anchor, sides: [side], least: comfortable });
	if (anchor.pointer) {
		const beside = around(anchor.pointer, anchor.isRightToLeft);
		attempts.push({ beside, sides: roomiest(beside), least: leastHeight }, { beside, sides: sideways, least: leastHeight });
	}
	return attempts;
}

function fits(card: Size, room: Size, least: number): boolean {
	return room.width > card.width - rounding && room.height >= Math.min(least, card.height);
}

function roomOn(side: Side, { left, top, right, bottom }: Box, inside: Box): Size {
	const width = inside.right - inside.left;
	const height = inside.bottom - inside.top;
	if (side === 'top') return { width, height: top - gap - inside.top };
	if (side === 'bottom') return { width, height: inside.bottom - bottom - gap };
	return { width: side === 'left' ? left - gap - inside.left : inside.right - right - gap, height };
}

function placeOn(side: Side, card: Size, anchor: AnchorBox, inside: Box): Place {
	const { left, top, right, bottom } = anchor;
	const room = roomOn(side, anchor, inside).height;
	const height = Math.min(card.height, room);
	if (side === 'top' || side === 'bottom') {
		const edge = { from: inside.left, to: inside.right, length: card.width };
		const { start, arrow } = alignTo({ from: left, to: right, isFromEnd: anchor.isRightToLeft ?? false }, edge);
		return { left: start, top: side === 'top' ? top - gap - height : bottom + gap, room, side, arrow };
	}
	const { start, arrow } = alignTo({ from: top, to: bottom, isFromEnd: false }, { from: inside.top, to: inside.bottom, length: height });
	return { left: side === 'left' ? left - gap - card.width : right + gap, top: start, room, side, arrow };
}

/**
 * Along one edge: the card begins where the word begins, or a little before, so that the arrow reaches the middle of a
 * short one, and stays inside.
 */
function alignTo(
	{ from, to, isFromEnd }: { readonly from: number; readonly to: number; readonly isFromEnd: boolean },
	edge: { readonly from: number; readonly to: number; readonly length: number },
): { start: number; arrow: number | undefined } {
	const middle = (from + to) / 2;
	const wanted = isFromEnd ? Math.max(to, middle + cornerRoom) - edge.length : Math.min(from, middle - cornerRoom);
	const start = clamp(wanted, edge.from, edge.to - edge.length);
	const tip = clamp(middle, start + cornerRoom, start + edge.length - cornerRoom);
	return { start, arrow: tip >= from && tip <= to ? tip - start : undefined };
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(value, most));
}

function around({ x, y }: Point, isRightToLeft = false): AnchorBox {
	return { left: x - pointerReach, top: y - pointerReach, right: x + pointerReach, bottom: y + pointerReach, isRightToLeft };
}

/** Where there is no room beside the word at all: at the far end of what is visible, over the word if need be. */
function placeOver(card: Size, anchor: AnchorBox, inside: Box): Place {
	const room = Math.max(0, inside.bottom - inside.top);
	const height = Math.min(card.height, room);
	const { y } = anchor.pointer ?? { y: anchor.top };
	const isBelow = y < (inside.top + inside.bottom) / 2;
	const wanted = anchor.isRightToLeft ? anchor.right - card.width : anchor.left;
	return {
		left: clamp(wanted, inside.left, inside.right - card.width),
		top: isBelow ? inside.bottom - height : inside.top,
		room,
		side: isBelow ? 'bottom' : 'top',
		arrow: undefined,
	};
}
