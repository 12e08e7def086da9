/** Holds the card: one element of ours, in the page only while a card is open, above everything, closed to the page's scripts. */
import { render } from 'preact';
import type { Glossary } from '../glossary/glossary.ts';
import type { Box, Point } from '../hover/safe-polygon.ts';
import type { CardActions } from './actions.ts';
import { Card } from './card.tsx';
import type { CardContent } from './content.ts';
import { cardHostName } from './host-name.ts';
import { keepEventsIn } from './own-events.ts';
import { type CardPreference, placeCard } from './place.ts';
import { createCardSheet } from './style.ts';

export interface CardHost {
	/** Opens the card, or changes what it shows, beside `anchor` (CSS px of the viewport). */
	show(content: CardContent, anchor: Box, preference?: CardPreference): Promise<void>;
	/** Changes what the open card shows; the focus stays in it. */
	update(content: CardContent): Promise<void>;
	/** Puts the open card beside a word that moved. */
	move(anchor: Box, preference?: CardPreference): Promise<void>;
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

/** Inline and important, so that no rule of the page (`* { all: unset !important }`) reaches the host itself. */
const hostStyle =
	'all: initial; direction: ltr; unicode-bidi: isolate; color-scheme: light dark; position: fixed; inset: auto; margin: 0; border: 0; padding: 0; inline-size: auto; block-size: auto; overflow: visible; background: none; display: block; visibility: visible; opacity: 1; pointer-events: auto; z-index: 2147483647; contain: layout style';

/** An element with a closed shadow root; a plain one where a page has defined an element of our name, with a root of its own. */
function createHost(): [HTMLElement, ShadowRoot] {
	const host = document.createElement(cardHostName);
	try {
		return [host, host.attachShadow({ mode: 'closed' })];
	} catch {
		const plain = document.createElement('div');
		return [plain, plain.attachShadow({ mode: 'closed' })];
	}
}

export function createCardHost(glossary: Glossary, actions: CardActions, signal: AbortSignal): CardHost {
	const [host, root] = createHost();
	for (const declaration of hostStyle.split(';')) {
		const [name, value] = declaration.split(':').map((part) => part.trim());
		if (name && value) host.style.setProperty(name, value, 'important');
	}
	root.adoptedStyleSheets = [createCardSheet()];
	keepEventsIn(root);
	let returnTo: HTMLElement | undefined;
	let shown: Pick<Card, 'closePart'> | undefined;
	// A press in the card takes the focus from the page without asking.
	root.addEventListener('focusin', (event) => {
		const { relatedTarget } = event as FocusEvent;
		if (relatedTarget instanceof HTMLElement && !root.contains(relatedTarget)) returnTo ??= relatedTarget;
	});

	const open = () => {
		const home = homeOfHost();
		if (host.parentNode !== home) home.append(host);
		host.popover = 'manual';
		// Shown again even if it is open: what was put into the top layer last is on top.
		if (host.matches(':popover-open')) host.hidePopover();
		host.showPopover();
		// `all: initial` leaves the text size that the reader chose in the browser, whatever the page has made of its own.
		host.style.setProperty('--reader-text', getComputedStyle(host).fontSize);
	};
	const hide = () => {
		if (!host.isConnected) return;
		const hadFocus = document.activeElement === host;
		render(null, root);
		host.remove();
		if (hadFocus) returnTo?.focus({ preventScroll: true });
		returnTo = undefined;
	};
	signal.addEventListener('abort', hide, { once: true });
	const card = () => root.querySelector<HTMLElement>('.card');
	let placeAgain: () => Promise<void> = async () => undefined;
	const place: CardHost['move'] = (anchor, preference) => {
		placeAgain = () => placeCard(host, anchor, preference);
		return placeAgain();
	};
	const draw = (content: CardContent) =>
		render(
			<Card
				key={`${content.word} ${content.quote.text}`}
				onHeld={(card) => {
					shown = card;
				}}
				glossary={glossary}
				content={content}
				actions={actions}
			/>,
			root,
		);
	return {
		async show(content, anchor, preference) {
			draw(content);
			host.style.setProperty('visibility', 'hidden', 'important');
			open();
			await place(anchor, preference);
			host.style.setProperty('visibility', 'visible', 'important');
		},
		async update(content) {
			if (!host.isConnected) return;
			const hadFocus = document.activeElement === host;
			draw(content);
			// The part that had the focus may be gone.
			if (hadFocus && root.activeElement === null) card()?.focus({ preventScroll: true });
			await placeAgain();
		},
		move: place,
		hide,
		closePart: () => shown?.closePart() ?? false,
		focus() {
			const target = host.isConnected ? card() : null;
			if (!target) return false;
			// The first card of a walk from word to word remembers; the next ones replace it while nothing has the focus.
			const { activeElement } = document;
			if (activeElement instanceof HTMLElement && activeElement !== host && activeElement !== document.body) returnTo ??= activeElement;
			target.focus({ preventScroll: true });
			return true;
		},
		get isOpen() {
			return host.isConnected;
		},
		get hasFocus() {
			return host.isConnected && document.activeElement === host;
		},
		get box() {
			return host.isConnected ? host.getBoundingClientRect() : undefined;
		},
		isFrom: (event) => event.composedPath().includes(host),
		contains: ({ x, y }) => {
			const box = host.isConnected ? host.getBoundingClientRect() : undefined;
			return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
		},
	};
}

/**
 * Inside an open modal dialog, or the part that fills the screen, for everything outside is inert; else at the root,
 * outside of what frameworks own. The innermost comes last in the document.
 */
function homeOfHost(): Element {
	return [...document.querySelectorAll(':modal')].at(-1) ?? document.documentElement;
}
