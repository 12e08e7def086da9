/** What the reader does inside the card is no business of the page: neither its shortcuts nor its guards of the focus hear of it. */

/** Bubbling events that pages act upon. Moves and releases of the pointer are left: whoever drags listens to them outside. */
const kept = ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'click', 'dblclick', 'contextmenu', 'focusin', 'focusout'];

/**
 * Keeps events from leaving the card's root, after all listeners inside it. A page that listens before all others still
 * gets them, and may forbid keys their work: those that the card lives by are then done here.
 */
export function keepEventsIn(root: ShadowRoot): void {
	for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
	const press = refuseOthersClicks(root);
	root.addEventListener('keydown', (event) => {
		const { key, shiftKey, defaultPrevented, isTrusted } = event as KeyboardEvent;
		if (!isTrusted || !defaultPrevented) return;
		if (key === 'Tab') focusNext(root, shiftKey ? -1 : 1);
		else if (key === 'Enter' || key === ' ') press();
	});
}

/**
 * Nothing but a hand or a key presses buttons. A closed root hides them from the page in Chromium alone: in Firefox its
 * listeners are told what is inside (`Event.originalTarget`, https://developer.mozilla.org/docs/Web/API/Event/originalTarget).
 * @returns presses what has the focus
 */
function refuseOthersClicks(root: ShadowRoot): () => void {
	let isOwn = false;
	root.addEventListener('click', (event) => event.isTrusted || isOwn || event.stopImmediatePropagation(), { capture: true });
	return () => {
		isOwn = true;
		(root.activeElement as HTMLElement | null)?.click();
		isOwn = false;
	};
}

/** Moves the focus to the next button of the card, round and round. */
function focusNext(root: ShadowRoot, step: 1 | -1): void {
	const buttons = [...root.querySelectorAll('button')];
	const place = buttons.indexOf(root.activeElement as HTMLButtonElement);
	const from = place < 0 && step < 0 ? 0 : place;
	buttons[(from + step + buttons.length) % buttons.length]?.focus();
}
