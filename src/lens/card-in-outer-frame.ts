/** The card of a word whose own frame is too small for it: shown in a frame around this one, decided here. */
import type { CardActions } from '../card/actions.ts';
import type { Anchor } from '../card/anchor.ts';
import type { CardContent } from '../card/content.ts';
import type { CardHost } from '../card/host.tsx';
import { type CardPreference, visibleViewport } from '../card/place.ts';
import { hasRoomBeside } from '../hover/placement.ts';
import type { Box } from '../hover/safe-polygon.ts';
import type { CardEvent, FrameMessage, InnerCard, ShownInnerCard } from '../messaging/inner-card.ts';
import type { CommandName } from '../messaging/messages.ts';
import { framePath } from '../page/frame-path.ts';
import { isViewSeen } from '../page/seen-view.ts';
import { isOfInnerCard, postToFrame, takePost } from './frame-post.ts';
import { running, world } from './running-lens.ts';

export interface OuterCardParts {
	/** For words that this frame has room for, and where no frame around shows anything. */
	readonly inFrame: CardHost;
	readonly actions: CardActions;
	readonly onPointer: (pointer: { readonly isOnCard: boolean; readonly isTowardsCard: boolean }) => void;
	readonly onDismiss: () => void;
	readonly onCommand: (name: CommandName) => void;
}

/** A card that is shown further out. */
interface OuterCard {
	content: CardContent;
	readonly wishes: CardPreference | undefined;
	/** This frame as it was when the card was opened: it has another path when the page has taken a frame before it away. */
	readonly origin: number[];
	anchor: Anchor;
	/** Where it is, in px of this frame, once that is known. */
	box?: Box;
	isBeingMoved?: boolean;
}

/** @returns a host for cards that shows each in this frame or in one around, whichever has room */
export function hostBeyondFrame(parts: OuterCardParts, signal: AbortSignal): CardHost {
	const { inFrame } = parts;
	const runtime = world[running]?.runtime;
	if (!runtime || framePath().length === 0) return inFrame;
	let outer: OuterCard | undefined;
	let look: ShownInnerCard['look'];
	/** What a frame around was asked to show, and has not been told to hide: this card, or still the one before. */
	let asked: OuterCard | undefined;
	/** One after the other: the first may have to wait for a script. */
	let posted: Promise<unknown> = Promise.resolve();
	let placing: Promise<void> = Promise.resolve();

	const post = (message: InnerCard): Promise<boolean> => {
		const answer = posted.then(() => postToFrame(runtime, message.origin.slice(0, -1), message));
		posted = answer;
		return answer.then((isDone) => isDone ?? false);
	};
	const postPlace = ({ origin, anchor, wishes, content }: OuterCard, isNew: boolean) => {
		const { left, top, right, bottom, isRightToLeft = false } = anchor;
		const box = { left, top, right, bottom };
		const { prefersAbove = false } = wishes ?? {};
		const place = origin.at(-1) ?? 0;
		const message = { type: 'show', origin, place, width: innerWidth, anchor: box, word: box, isRightToLeft, prefersAbove } as const;
		return post(isNew ? { ...message, content: content as unknown as ShownInnerCard['content'], look } : message);
	};
	const show = async (card: OuterCard) => {
		const view = visibleViewport();
		const hasRoom = hasRoomBeside(card.anchor, view) && (await isViewSeen(view));
		if (outer !== card || signal.aborted) return;
		if (hasRoom) {
			leave();
			inFrame.show(card.content, card.anchor, card.wishes);
		} else {
			inFrame.hide();
			await showOutside(card);
		}
	};
	const showOutside = async (card: OuterCard) => {
		const before = asked;
		asked = card;
		if ((await postPlace(card, true)) || outer !== card || signal.aborted) return;
		asked = before;
		leave();
		inFrame.show(card.content, card.anchor, card.wishes);
	};
	const moveOutside = async (card: OuterCard, anchor: Anchor) => {
		if (isSameBox(card.anchor, anchor)) return;
		card.anchor = anchor;
		if (card.isBeingMoved || asked !== card) return;
		card.isBeingMoved = true;
		for (let sent: Anchor | undefined; outer === card && sent !== card.anchor; ) {
			sent = card.anchor;
			if (!(await postPlace(card, false)) && outer === card) parts.onDismiss();
		}
		card.isBeingMoved = false;
	};
	const leave = () => {
		if (asked) void post({ type: 'hide', origin: asked.origin });
		asked = outer = undefined;
	};
	const take = (message: FrameMessage) => {
		if (isOfInnerCard(message)) return undefined;
		return outer ? answerTo(message, outer, parts) : Promise.resolve(false);
	};
	takePost(runtime, take, signal);
	window.addEventListener('pagehide', leave, { signal });
	signal.addEventListener('abort', leave, { once: true });
	return {
		show(content, anchor, wishes) {
			outer = { content, anchor, wishes, origin: framePath() };
			placing = show(outer);
		},
		setLook(next) {
			const { theme, textSize, hiddenCardParts } = next;
			look = { theme, textSize, hiddenCardParts: [...hiddenCardParts] };
			inFrame.setLook(next);
			if (outer && asked === outer) void postPlace(outer, true);
		},
		update(content) {
			if (!outer) return inFrame.update(content);
			outer.content = content;
			if (asked === outer) void postPlace(outer, true);
		},
		move(anchor, wishes) {
			if (outer) void moveOutside(outer, anchor);
			else inFrame.move(anchor, wishes);
		},
		hide() {
			leave();
			inFrame.hide();
		},
		focus() {
			if (!outer) return inFrame.focus();
			void placing.then(() => (outer ? post({ type: 'focus', origin: outer.origin }) : inFrame.focus()));
			return true;
		},
		get isOpen() {
			return outer !== undefined || inFrame.isOpen;
		},
		get hasFocus() {
			return inFrame.hasFocus;
		},
		get box() {
			return outer ? outer.box : inFrame.box;
		},
		closePart: inFrame.closePart,
		isFrom: inFrame.isFrom,
		contains: inFrame.contains,
	};
}

/** @returns false where what the reader asked for could not be kept */
async function answerTo(event: CardEvent, card: OuterCard, { actions, onPointer, onDismiss, onCommand }: OuterCardParts): Promise<boolean> {
	if (event.type === 'shown') card.box = event.box;
	else if (event.type === 'pointer') onPointer(event);
	else if (event.type === 'dismiss') onDismiss();
	else if (event.type === 'command') onCommand(event.name);
	else {
		const { name, detail } = event;
		if (name === 'correct') return actions.correct(card.content, String(detail));
		else if (name === 'muteSense') return actions.muteSense(card.content, detail === true);
		else if (name === 'muteSite') return actions.muteSite();
		else if (name === 'takeBackCorrection') return actions.takeBackCorrection(card.content);
		else actions.openComparison(card.content);
	}
	return true;
}

function isSameBox(a: Box, b: Box): boolean {
	return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}
