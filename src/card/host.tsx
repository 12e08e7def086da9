/** Holds the card: one element of ours, in the page only while a card is open, above everything, closed to the page's scripts. */
import { render } from 'preact';
import type { Glossary } from '../glossary/glossary.ts';
import type { Box, Point } from '../hover/safe-polygon.ts';
import type { CardActions } from './actions.ts';
import type { Anchor } from './anchor.ts';
import { Card, type CardProps } from './card.tsx';
import type { CardContent } from './content.ts';
import { homeOfPage } from './home.ts';
import { createHost, showOnTop, watchTopLayer } from './host-element.ts';
import { type CardLook, dress } from './look.ts';
import { keepEventsIn } from './own-events.ts';
import { type CardPreference, type PlacedCard, type PlacedParts, placeCard } from './place.ts';
import { createPutBack } from './put-back.ts';

export interface CardHost {
	/** Opens the card, or changes what it shows, beside `anchor` (CSS px of the viewport). */
	show(content: CardContent, anchor: Anchor, preference?: CardPreference): void;
	/** Changes how cards look, the open one too. */
	setLook(look: CardLook): void;
	/** Changes what the open card shows; the focus stays in it. */
	update(content: CardContent): void;
	/** Keeps the open card beside a word that may have moved. */
	move(anchor: Anchor, preference?: CardPreference): void;
	/** Closes the card and takes its element out of the page. */
	hide(): void;
	/** Closes what was opened inside the card, such as a menu. @returns false where nothing was: then Escape is for the card */
	closePart(): boolean;
	/** Moves the focus into the open card; false where none is open. */
	focus(): boolean;
	readonly isOpen: boolean;
	readonly hasFocus: boolean;
	/** Box of the open card in CSS px of the viewport. */
	readonly box: Box | undefined;
	/** True where an event came from inside the card. */
	isFrom(event: Event): boolean;
	contains(point: Point): boolean;
}

export function createCardHost(glossary: Glossary, actions: CardActions, signal: AbortSignal): CardHost {
	const [host, root] = createHost();
	keepEventsIn(root);
	const mayPutBack = createPutBack();
	let hiddenParts: readonly string[] = [];
	let drawn: CardContent | undefined;
	let returnTo: HTMLElement | undefined;
	let held: Pick<Card, 'closePart'> | undefined;
	/** Where the open card stands, and beside what. */
	let shown: { readonly anchor: Anchor; readonly wishes: CardPreference | undefined; readonly placed: PlacedCard } | undefined;

	// A press in the card takes the focus from the page without asking.
	root.addEventListener('focusin', (event) => {
		const { relatedTarget } = event as FocusEvent;
		if (relatedTarget instanceof HTMLElement && !root.contains(relatedTarget)) returnTo ??= relatedTarget;
	});
	const put = ({ home }: Anchor) => showOnTop(host, root, home ?? homeOfPage());
	const topLayer = watchTopLayer(host, () => shown && put(shown.anchor), signal);
	const place = (anchor: Anchor, wishes: CardPreference | undefined) => {
		const parts = partsOf(host, root);
		if (parts) shown = { anchor, wishes, placed: placeCard(parts, anchor, wishes, shown?.placed) };
	};
	// A part of the card that is unfolded makes it higher: one that stands above its word grows upwards.
	// Taken out of the page by somebody else, it has no size at all.
	const sizes = new ResizeObserver(() => {
		// Not in here: pages hear of sizes that change while they are being observed, as of an error.
		if (!host.isConnected) requestAnimationFrame(putBack);
		else if (shown) place(shown.anchor, shown.wishes);
	});
	const putBack = () => {
		if (!shown || host.isConnected) return;
		const { anchor } = shown;
		if (!mayPutBack(performance.now()) || anchor.home?.isConnected === false) return hide();
		put(anchor);
		// What is taken out again before it is laid out has the size that it had, and nothing tells of that.
		requestAnimationFrame(putBack);
	};
	const hide = () => {
		if (!shown) return;
		shown = undefined;
		sizes.disconnect();
		const hadFocus = hasFocus();
		render(null, root);
		host.remove();
		// By the prototype, as it may be a form with a field of that name.
		if (hadFocus && returnTo) HTMLElement.prototype.focus.call(returnTo, { preventScroll: true });
		returnTo = undefined;
	};
	signal.addEventListener('abort', hide, { once: true });
	const hasFocus = () => host.isConnected && (host.getRootNode() as Document | ShadowRoot).activeElement === host;
	const box = () => (host.isConnected ? host.getBoundingClientRect() : undefined);
	const draw = (content: CardContent) => {
		const hadFocus = hasFocus();
		drawn = content;
		const onHeld: CardProps['onHeld'] = (card) => {
			held = card;
		};
		const key = `${content.word} ${content.quote.text}`;
		const parts = { glossary, content, actions, hiddenParts, onHeld };
		render(<CardAndArrow key={key} {...parts} />, root);
		// The part that had the focus may be gone.
		if (hadFocus && root.activeElement === null) root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
	};
	const update = (content: CardContent) => {
		if (!host.isConnected) return;
		draw(content);
		if (shown) place(shown.anchor, shown.wishes);
	};
	return {
		show(content, anchor, wishes) {
			shown = undefined;
			draw(content);
			topLayer.isShownAnew();
			put(anchor);
			place(anchor, wishes);
			const card = root.querySelector('.card');
			sizes.disconnect();
			if (card) sizes.observe(card);
		},
		setLook(look) {
			dress(host, look);
			hiddenParts = look.hiddenCardParts;
			if (drawn) update(drawn);
		},
		update,
		move(anchor, wishes = shown?.wishes) {
			if (!host.isConnected) return;
			if (anchor.home !== shown?.anchor.home) put(anchor);
			place(anchor, wishes);
		},
		hide,
		closePart: () => held?.closePart() ?? false,
		focus() {
			const target = host.isConnected ? root.querySelector<HTMLElement>('.card') : null;
			if (!target) return false;
			// The first card of a walk from word to word remembers; the next ones replace it while nothing has the focus.
			const { activeElement } = document;
			if (activeElement instanceof HTMLElement && activeElement !== host && activeElement !== document.body) returnTo ??= activeElement;
			target.focus({ preventScroll: true });
			return true;
		},
		get isOpen() {
			return shown !== undefined;
		},
		get hasFocus() {
			return hasFocus();
		},
		get box() {
			return box();
		},
		isFrom: (event) => event.composedPath().includes(host),
		contains({ x, y }) {
			const inside = box();
			return inside !== undefined && x >= inside.left && x <= inside.right && y >= inside.top && y <= inside.bottom;
		},
	};
}

/** The arrow is no part of what scrolls. */
function CardAndArrow(props: CardProps) {
	return (
		<>
			<Card {...props} />
			<span class="card-arrow" aria-hidden="true" hidden />
		</>
	);
}

function partsOf(frame: HTMLElement, root: ShadowRoot): PlacedParts | undefined {
	const [card, arrow] = [root.querySelector<HTMLElement>('.card'), root.querySelector<HTMLElement>('.card-arrow')];
	return card && arrow ? { frame, card, arrow } : undefined;
}
