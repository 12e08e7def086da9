/** The cards that the reader has pinned: one element of ours for all of them, in the page only while there are any. */

import type { Glossary } from '../glossary/glossary.ts';
import type { Box } from '../hover/safe-polygon.ts';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import type { CardActions } from './actions.ts';
import type { CardContent } from './content.ts';
import { type CardLook, plainLook } from './look.ts';
import { createPinBoard, type PinBoard } from './pin-board.ts';
import { createPinnedCard, type PinnedCard } from './pinned-card.tsx';
import { emptyLayout, type LayoutEvent, mostPinned, placeOf, stepLayout } from './pinned-layout.ts';
import { createPutBack } from './put-back.ts';
import type { Size } from './side-by-side.ts';
import { createCardSheet } from './style.ts';

/** In ms. */
const rootDelay = 500;

export interface PinnedCards {
	/** Changes how the cards look. */
	setLook(look: CardLook): void;
	/** Does from now on what the reader asks for in a card. */
	serve(actions: CardActions): void;
	/**
	 * Pins a card where the open one stands.
	 * @param box of the open card, in CSS px of the viewport
	 * @param takesFocus to the button that takes the pin out again
	 */
	pin(content: CardContent, box: Box, takesFocus: boolean): void;
	/** Shows the newest of a word that is pinned, on top of the others. @returns false where it is not pinned */
	raise(content: CardContent, takesFocus: boolean): boolean;
	/** Replaces what the cards show: `renew` says with what, `undefined` where that is not known any more. */
	renew(renew: (content: CardContent) => CardContent | undefined): void;
	/** Moves the focus into the card on top; false where there is none. */
	focus(): boolean;
	closeAll(): void;
}

interface Pinned {
	readonly id: number;
	content: CardContent;
	isFolded: boolean;
	/** Made again where the page takes away all listeners with `document.open()`. */
	card: PinnedCard;
}

export function createPinnedCards(glossary: Glossary, signal: AbortSignal): PinnedCards {
	const sheet = createCardSheet();
	/** Set before the first card. */
	let actions: CardActions;
	const pinned = new Map<number, Pinned>();
	let layout = emptyLayout;
	let newestId = 0;
	let board: PinBoard | undefined;
	let look = plainLook;
	const mayPutBack = createPutBack();
	let returnTo: HTMLElement | undefined;

	const step = (event: LayoutEvent) => {
		layout = stepLayout(layout, event);
		for (const id of pinned.keys()) if (!layout.stack.includes(id)) drop(id);
		if (pinned.size === 0) end();
		else draw();
	};
	const draw = () => {
		for (const card of layout.cards) board?.stand(elementOf(card.id), placeOf(card, layout), layout.stack.indexOf(card.id));
	};
	const elementOf = (id: number) => (pinned.get(id) as Pinned).card.element;
	const showAll = () => {
		for (const each of pinned.values()) show(each);
	};
	const show = ({ card, content, isFolded }: Pinned) =>
		card.show({ content, isFolded, hasOthers: pinned.size > 1, hiddenParts: look.hiddenCardParts });
	/** The same again would close what the reader has opened in the card. */
	const update = (each: Pinned, content: CardContent) => {
		if (JSON.stringify(content) === JSON.stringify(each.content)) return;
		each.content = content;
		show(each);
	};
	const drop = (id: number) => {
		const { card } = pinned.get(id) as Pinned;
		board?.forget(card.element);
		card.remove();
		pinned.delete(id);
	};
	/** The board goes with the last card. */
	const end = () => {
		board?.remove();
		board = undefined;
	};
	const measure = () => {
		if (!board) return;
		const sizes = new Map<number, Size>();
		for (const { id, card } of pinned.values()) sizes.set(id, board.sizeOf(card.element));
		step({ type: 'measure', window: board.size, sizes });
	};
	const open = () => {
		const opened = createPinBoard(onChanged, signal);
		opened.setLook(look);
		board = opened;
		for (const each of pinned.values()) {
			each.card.remove();
			each.card = make(each.id);
			show(each);
			opened.add(each.card.element);
		}
		return opened;
	};
	const onChanged = () => {
		// Not in here: pages hear of sizes that change while they are being observed, as of an error.
		if (board?.isLost) requestAnimationFrame(lookAfter);
		else measure();
	};
	const lookAfter = () => {
		if (!board?.isLost) return measure();
		if (!mayPutBack(performance.now())) return closeAll();
		// A page that writes itself anew has no root for a while.
		if (!document.documentElement) return void setTimeout(lookAfter, rootDelay);
		if (board.hasListeners) board.putOnTop();
		else {
			board.remove();
			open();
		}
		// What is taken out again before it is laid out has the size that it had, and nothing tells of that.
		requestAnimationFrame(lookAfter);
	};
	const close = (id: number) => {
		const hadFocus = board?.hasFocus ?? false;
		step({ type: 'close', id });
		showAll();
		board?.tell(say('card.pinned.closed'));
		if (hadFocus) returnTo?.focus({ preventScroll: true });
	};
	const closeAll = () => {
		const hadFocus = board?.hasFocus ?? false;
		for (const id of [...pinned.keys()]) step({ type: 'close', id });
		if (hadFocus) returnTo?.focus({ preventScroll: true });
	};
	const cornerOf = (id: number) => {
		const place = layout.cards.find((card) => card.id === id);
		return place ? placeOf(place, layout) : { left: 0, top: 0 };
	};
	const make = (id: number) =>
		createPinnedCard({
			glossary,
			actions: () => actions,
			sheet,
			corner: () => cornerOf(id),
			onMove(to, isByKey) {
				step({ type: 'move', id, to });
				const { left, top } = cornerOf(id);
				if (isByKey) board?.tell(say('card.pinned.moved', { left: formatNumber(left), top: formatNumber(top) }));
			},
			onFocusFrom(element) {
				returnTo = element;
			},
			onRaise: () => step({ type: 'raise', id }),
			onFold(isFolded) {
				const each = pinned.get(id);
				if (!each) return;
				each.isFolded = isFolded;
				show(each);
				measure();
			},
			onClose: () => close(id),
			onArrange() {
				step({ type: 'arrange' });
				board?.tell(say('card.pinned.sideBySide'));
			},
			onCloseAll: closeAll,
		});
	signal.addEventListener('abort', closeAll, { once: true });
	return {
		setLook(next) {
			look = next;
			board?.setLook(next);
			showAll();
		},
		serve(next) {
			actions = next;
			showAll();
		},
		pin(content, { left, top }, takesFocus) {
			newestId += 1;
			const id = newestId;
			board ??= open();
			const isFull = pinned.size >= mostPinned;
			const each = { id, content, isFolded: true, card: make(id) };
			pinned.set(id, each);
			board.add(each.card.element);
			show(each);
			layout = { ...layout, window: board.size };
			step({ type: 'pin', card: { id, left, top, ...board.sizeOf(each.card.element) } });
			showAll();
			board.putOnTop();
			if (takesFocus) each.card.focus();
			board.tell(
				isFull
					? say('card.pinned.tooMany', { most: formatNumber(mostPinned) })
					: say('card.pinned.told', pinned.size, { count: formatNumber(pinned.size) }),
			);
		},
		raise(content, takesFocus) {
			const key = keyOf(content);
			const found = [...pinned.values()].find((each) => keyOf(each.content) === key);
			if (!found) return false;
			update(found, content);
			step({ type: 'raise', id: found.id });
			if (takesFocus) found.card.focus();
			return true;
		},
		renew(renew) {
			for (const each of pinned.values()) update(each, renew(each.content) ?? each.content);
		},
		focus() {
			const top = pinned.get(layout.stack.at(-1) ?? 0);
			top?.card.focus();
			return top !== undefined;
		},
		closeAll,
	};
}

/** A word is known by its place in its sentence: pages make their nodes anew, and a card outlives them. */
function keyOf({ quote: { text, ranges } }: CardContent): string {
	return `${ranges.find(({ kind }) => kind === 'term')?.start} ${text}`;
}
