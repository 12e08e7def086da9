/**
 * Shows the card of a word that stands in a frame inside of this one, where that is too small for it. Its own frame decides
 * what comes of it: what the pointer and the reader do here is told to that.
 */
import type { CardActions } from '../card/actions.ts';
import type { Anchor } from '../card/anchor.ts';
import type { CardContent } from '../card/content.ts';
import { type CardHost, createCardHost } from '../card/host.tsx';
import { visibleViewport } from '../card/place.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { hasRoomBeside } from '../hover/placement.ts';
import type { Box } from '../hover/safe-polygon.ts';
import type { ActionName, CardEvent, InnerCard, ShownInnerCard } from '../messaging/inner-card.ts';
import type { CommandName } from '../messaging/messages.ts';
import { boxFromFrame, frameElementAt } from '../page/frame-element.ts';
import { framePath } from '../page/frame-path.ts';
import { isConnected } from '../page/native-dom.ts';
import { topLayerAround } from '../page/top-layer.ts';
import { visiblePartOf } from '../page/visible-part.ts';
import { eachFrame } from './each-frame.ts';
import { isOfInnerCard, postToFrame, takePost } from './frame-post.ts';
import { type RunningLens, running, world } from './running-lens.ts';
import { watchReader } from './watch-reader.ts';

/** Once in a frame, whichever of the scripts comes first. */
export function showInnerCards(glossary: Glossary): void {
	const lens = world[running];
	if (!lens || lens.signal.aborted || lens.innerCards) return;
	const cards = createInnerCards(glossary, lens);
	lens.innerCards = cards;
	takePost(lens.runtime, (message) => (isOfInnerCard(message) ? cards.take(message) : undefined), lens.signal);
}

interface Shown extends ShownInnerCard {
	/** The frame of this page that the word is in; its place changes when the page takes another away. */
	readonly frame: Element;
}

function createInnerCards(glossary: Glossary, { runtime, signal }: RunningLens) {
	let shown: Shown | undefined;
	let host: CardHost | undefined;
	let place: string | undefined;

	const tell = async (event: CardEvent): Promise<boolean> => {
		const { origin } = shown ?? {};
		const isDone = origin && (await postToFrame(runtime, origin, event));
		if (isDone === undefined && origin && shown?.origin === origin) close();
		return isDone !== false;
	};
	const close = () => {
		host?.hide();
		shown = undefined;
	};
	/** Closed here at once, and there as soon as it is told. */
	const dismiss = () => {
		void tell({ type: 'dismiss' });
		close();
	};
	const tellPlace = (anchor: Box, { word }: Shown) => {
		const box = host?.box;
		if (!box) return;
		const inWordsFrame = toWordsFrame(box, anchor, word);
		const edges = String(Object.values(inWordsFrame));
		if (place !== edges) void tell({ type: 'shown', box: inWordsFrame });
		place = edges;
	};
	const anchorNow = () => shown && anchorIn(shown, shown.frame);
	const follow = () => {
		const anchor = anchorNow();
		if (!shown || !host || !anchor) return dismiss();
		host.move(anchor);
		tellPlace(anchor, shown);
	};
	const startFollowing = eachFrame(() => shown !== undefined, follow, signal);
	const start = () => {
		const created = createCardHost(glossary, actionsOf(dismiss, tell), signal);
		const onPointer = (pointer: { readonly isOnCard: boolean; readonly isTowardsCard: boolean }) =>
			void tell({ type: 'pointer', ...pointer });
		watchReader({ host: created, anchor: anchorNow, frame: () => shown?.frame, onPointer, dismiss }, signal);
		return created;
	};
	const show = async (message: ShownInnerCard): Promise<boolean> => {
		const frame = isOf(shown, message) ? shown?.frame : frameElementAt(message.place);
		const anchor = frame && anchorIn(message, frame);
		if (!anchor) return false;
		const own = framePath();
		if (own.length > 0 && !hasRoomBeside(anchor, visibleViewport()))
			return passOn({ ...message, anchor, place: own.at(-1) ?? 0, width: innerWidth });
		const content = message.content ?? (isOf(shown, message) ? shown?.content : undefined);
		if (!content) return false;
		if (shown && !isOf(shown, message)) dismiss();
		host ??= start();
		if (message.look) host.setLook(message.look);
		const isSameWord = shown?.content?.word === content.word && shown.content.quote.text === content.quote.text;
		shown = { ...message, content, frame };
		const cardContent = content as unknown as CardContent;
		if (!isSameWord) host.show(cardContent, anchor, { prefersAbove: message.prefersAbove });
		else {
			if (message.content) host.update(cardContent);
			host.move(anchor);
		}
		place = undefined;
		tellPlace(anchor, shown);
		startFollowing();
		return true;
	};
	const passOn = async (message: InnerCard) => (await postToFrame(runtime, framePath().slice(0, -1), message)) ?? false;
	return {
		passCommand(name: CommandName) {
			void tell({ type: 'command', name });
			return shown !== undefined;
		},
		async take(message: InnerCard): Promise<boolean> {
			if (message.type === 'show') return show(message);
			if (!isOf(shown, message)) return framePath().length > 0 && passOn(message);
			if (message.type === 'hide') close();
			else if (host) takeFocus(host);
			return true;
		},
	};
}

const isOf = (shown: Shown | undefined, { origin }: InnerCard): boolean => String(shown?.origin) === String(origin);

/** First the card, so that it knows what had the focus: the frame of the word, which gets it back. */
function takeFocus(host: CardHost): void {
	host.focus();
	window.focus();
	host.focus();
}

/** Where the word is in this page; `undefined` where it is not to be seen, or its frame fills the screen and leaves nothing beside. */
function anchorIn({ width, anchor, isRightToLeft }: ShownInnerCard, frame: Element): Anchor | undefined {
	const part = isConnected(frame) && visiblePartOf(boxFromFrame(frame, anchor, width), frame, visibleViewport());
	const home = topLayerAround(frame);
	return part && home !== frame ? { ...part, isRightToLeft, home } : undefined;
}

/** A box of this page in px of the frame of the word, as the anchor shows how both lie. */
function toWordsFrame(box: Box, anchor: Box, word: Box): Box {
	const scale = (word.right - word.left) / (anchor.right - anchor.left);
	const x = (value: number) => word.left + (value - anchor.left) * scale;
	const y = (value: number) => word.top + (value - anchor.top) * scale;
	return { left: x(box.left), top: y(box.top), right: x(box.right), bottom: y(box.bottom) };
}

/** All of them are done by the frame of the word, which knows what the card is about. */
function actionsOf(close: () => void, tell: (event: CardEvent) => Promise<boolean>): CardActions {
	const act = (name: ActionName, detail?: string | boolean) => tell({ type: 'action', name, detail });
	return {
		close,
		openComparison: () => void act('openComparison'),
		correct: (_, group) => act('correct', group),
		takeBackCorrection: () => act('takeBackCorrection'),
		muteSense: (_, isMuted) => act('muteSense', isMuted),
		muteSite: () => act('muteSite'),
	};
}
