import { cardHostName } from './host-name.ts';
import { createCardSheet } from './style.ts';
import { undoZoom } from './unzoom.ts';

/**
 * Inline and important, so that no rule of the page (`* { all: unset !important }`) reaches the host itself, nor what
 * browsers give popovers. What is not named here has its initial value.
 */
const hostStyle =
	'all: initial; direction: ltr; unicode-bidi: isolate; color-scheme: light dark; position: fixed; display: block; contain: layout style';

/** The element that holds the card, out of the page's reach, and its closed root. */
export function createHost(): [host: HTMLElement, root: ShadowRoot] {
	const [host, root] = createElement();
	for (const declaration of hostStyle.split(';')) {
		const [name, value] = declaration.split(':').map((part) => part.trim());
		if (name && value) host.style.setProperty(name, value, 'important');
	}
	root.adoptedStyleSheets = [createCardSheet()];
	return [host, root];
}

/** With a closed shadow root; a plain element where a page has defined one of our name, with a root of its own. */
function createElement(): [HTMLElement, ShadowRoot] {
	const host = document.createElement(cardHostName);
	try {
		return [host, host.attachShadow({ mode: 'closed' })];
	} catch {
		const plain = document.createElement('div');
		return [plain, plain.attachShadow({ mode: 'closed' })];
	}
}

/** Puts the host into `home`, above everything: what came into the top layer last is on top. Keeps the focus that is inside. */
export function showOnTop(host: HTMLElement, root: ShadowRoot, home: Element | ShadowRoot): void {
	const focused = root.activeElement;
	// By the prototype: a form's fields hide its own (`<input name="appendChild">`).
	if (host.parentNode !== home) Node.prototype.appendChild.call(home, host);
	undoZoom(host);
	host.popover = 'manual';
	if (host.matches(':popover-open')) host.hidePopover();
	host.showPopover();
	// `all: initial` leaves the text size that the reader chose in the browser, whatever the page has made of its own.
	host.style.setProperty('--reader-text', getComputedStyle(host).fontSize);
	if (focused instanceof HTMLElement && root.activeElement !== focused) focused.focus({ preventScroll: true });
}

/**
 * Calls back when something else of the page came into the top layer: the first time after each `isShownAnew`, for a page
 * may answer the same way, and two that outbid each other never end.
 */
export function watchTopLayer(host: HTMLElement, onCovered: () => void, signal: AbortSignal): { isShownAnew(): void } {
	let isRaised = false;
	const onToggle = (event: Event) => {
		if (isRaised || !event.isTrusted || !host.isConnected || event.target === host) return;
		if ((event as ToggleEvent).newState !== 'open' || !Element.prototype.matches.call(event.target, ':popover-open, :modal')) return;
		isRaised = true;
		onCovered();
	};
	window.addEventListener('toggle', onToggle, { capture: true, signal });
	return {
		isShownAnew() {
			isRaised = false;
		},
	};
}
