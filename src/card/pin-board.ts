/**
 * The one element that holds all pinned cards. It covers the window and takes no pointer, its cards do: so it tells of the
 * window's size as well, and nothing has to listen to the page for that.
 */
import { interfaceLanguage } from '../wording/language.ts';
import { homeOfPage } from './home.ts';
import { createHost, showOnTop } from './host-element.ts';
import { type CardLook, dress } from './look.ts';
import type { Corner } from './pinned-layout.ts';
import type { Size } from './side-by-side.ts';

/** Until a new live region is known to screen readers, in ms. */
const regionDelay = 100;

export interface PinBoard {
	readonly size: Size;
	sizeOf(card: HTMLElement): Size;
	add(card: HTMLElement): void;
	/** Looks at the size of a card no more that is taken away. */
	forget(card: HTMLElement): void;
	stand(card: HTMLElement, { left, top }: Corner, level: number): void;
	/** Above all else that can be used now: in an open modal dialog, where there is one. */
	putOnTop(): void;
	/** The page has taken it away, or hides what it is in. */
	readonly isLost: boolean;
	/** False once the page has taken all listeners away: `document.open()` does, in closed roots as well. */
	readonly hasListeners: boolean;
	readonly hasFocus: boolean;
	setLook(look: CardLook): void;
	/** Says it to screen readers. */
	tell(message: string): void;
	remove(): void;
}

/** @param onChanged a size has changed: of the window, of a card, or of all of them, when the board is in the page no more */
export function createPinBoard(onChanged: () => void, signal: AbortSignal): PinBoard {
	const [host, root] = createHost();
	for (const [name, value] of [
		['inset', '0'],
		['pointer-events', 'none'],
	] as const)
		host.style.setProperty(name, value, 'important');
	const status = document.createElement('p');
	status.role = 'status';
	status.className = 'heard';
	status.lang = interfaceLanguage();
	root.append(status);
	const origin = document.documentElement;
	const life = new AbortController();
	const until = { capture: true, signal: AbortSignal.any([signal, life.signal]) };
	const sizes = new ResizeObserver(onChanged);
	sizes.observe(host);

	const putOnTop = () => showOnTop(host, root, homeOfPage());
	// A modal dialog makes everything outside of it inert, and so does the part that fills the screen.
	const onModal = () => {
		if (host.isConnected && host.parentNode !== homeOfPage()) putOnTop();
	};
	window.addEventListener('toggle', onModal, until);
	window.addEventListener('fullscreenchange', onModal, until);
	putOnTop();
	return {
		get size() {
			return measured(host);
		},
		sizeOf: measured,
		add(card) {
			card.className = 'pinned-place';
			root.append(card);
			sizes.observe(card);
		},
		forget: (card) => sizes.unobserve(card),
		stand(card, { left, top }, level) {
			// Text stays sharp on whole px.
			card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
			card.style.zIndex = String(level);
		},
		putOnTop,
		setLook: (look) => dress(host, look),
		get isLost() {
			return measured(host).width === 0;
		},
		get hasListeners() {
			return document.documentElement === origin;
		},
		get hasFocus() {
			return root.activeElement !== null;
		},
		tell(message) {
			setTimeout(() => {
				status.textContent = message;
			}, regionDelay);
		},
		remove() {
			sizes.disconnect();
			life.abort();
			host.remove();
		},
	};
}

function measured(element: HTMLElement): Size {
	const { width, height } = element.getBoundingClientRect();
	return { width, height };
}
