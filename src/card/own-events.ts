/** What the reader does inside the card is no business of the page: neither its shortcuts nor its guards of the focus hear of it. */

/** Bubbling events that pages act upon. Moves and releases of the pointer are left: whoever drags listens to them outside. */
const kept = ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'click', 'dblclick', 'contextmenu', 'focusin', 'focusout'];

/**
 * Keeps events from leaving the card's root, after all listeners inside it. A page that listens before all others still
 * gets them, and may forbid keys their work: those that the card lives by are then done here.
 */
export function keepEventsIn(root: ShadowRoot): void {
	for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation());
	root.addEventListener('keydown', (event) => {
		const { key, shiftKey, defaultPrevented, isTrusted } = event as KeyboardEvent;
		if (!isTrusted || !defaultPrevented) return;
		if (key === 'Tab') focusNext(root, shiftKey ? -1 : 1);
		else if (key === 'Enter' || key === ' ') (root.activeElement as HTMLElement | null)?.click();
	});
}

/** Moves the focus to the next button of the card, round and round. */
function focusNext(root: ShadowRoot, step: 1 | -1): void {
	const buttons = [...root.querySelectorAll('button')];
	const place = buttons.indexOf(root.activeElement as HTMLButtonElement);
	const from = place < 0 && step < 0 ? 0 : place;
	buttons[(from + step + buttons.length) % buttons.length]?.focus();
}
