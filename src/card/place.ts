import { margin, type Place, type PlaceWishes, placeBeside, type Side } from '../hover/placement.ts';
import type { Box } from '../hover/safe-polygon.ts';
import type { Anchor } from './anchor.ts';

/** The parts of a card that its place decides about. */
export interface PlacedParts {
	/** What stands somewhere: fixed, or absolute at the viewport's corner. */
	readonly frame: HTMLElement;
	/** What scrolls inside it where there is too little room. */
	readonly card: HTMLElement;
	/** Points at the word. */
	readonly arrow: HTMLElement;
}

/** What whoever shows a card may wish of its place. */
export type CardPreference = Pick<PlaceWishes, 'prefersAbove'>;

/** A card that stands somewhere. */
export interface PlacedCard {
	readonly side: Side;
	/** All that its place depends on. */
	readonly measures: readonly unknown[];
}

/**
 * Puts a card beside its word, inside of what the reader sees.
 * @param before where it stands already: nothing is done if nothing has changed since, and it stays on that side if it can
 */
export function placeCard(parts: PlacedParts, anchor: Anchor, wishes?: CardPreference, before?: PlacedCard): PlacedCard {
	const { frame, card } = parts;
	const boundary = visibleViewport();
	limitWidth(frame, px(boundary.right - boundary.left - 2 * margin));
	const { width, height } = frame.getBoundingClientRect();
	// As high as it would be if nothing limited it: lifting the limit to measure would lose how far the reader has scrolled.
	const whole = height + Math.max(0, card.scrollHeight - card.clientHeight);
	const measures = [width, whole, ...edgesOf(anchor), ...edgesOf(boundary), devicePixelRatio];
	if (before && measures.every((measure, place) => measure === before.measures[place])) return before;
	const place = placeBeside({ width, height: whole }, anchor, boundary, { ...wishes, side: before?.side });
	standAt(parts, place);
	return { side: place.side, measures };
}

/** Only where it is another: what is set makes the browser lay out the card again, and this is asked once a frame. */
function limitWidth(frame: HTMLElement, width: string): void {
	if (frame.style.getPropertyValue('--card-width') !== width) frame.style.setProperty('--card-width', width, 'important');
}

function standAt({ frame, arrow }: PlacedParts, { left, top, room, side, arrow: tip }: Place): void {
	const set = (name: string, value: string) => frame.style.setProperty(name, value, 'important');
	set('left', px(left));
	set('top', px(top));
	set('--card-room', px(room));
	set('--card-from', side === 'top' ? '-4px' : '4px');
	set('--card-arrow', px(tip ?? 0));
	arrow.hidden = tip === undefined;
	arrow.dataset['side'] = side;
}

function edgesOf({ left, top, right, bottom }: Box): number[] {
	return [left, top, right, bottom];
}

/**
 * What the reader sees of the page: less than the window where it is zoomed with two fingers, which moves nothing in
 * the page (cssom-view, "VisualViewport").
 */
export function visibleViewport(): Box {
	const { offsetLeft: left, offsetTop: top, width, height } = visualViewport ?? wholeViewport();
	return { left, top, right: left + width, bottom: top + height };
}

/** In frames that are being taken down. */
const wholeViewport = () => ({ offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight });

/** Screens have finer dots than one CSS px when the page is zoomed; text stays sharp on whole ones. */
function px(value: number): string {
	return `${Math.round(value * devicePixelRatio) / devicePixelRatio}px`;
}
