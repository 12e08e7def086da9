const shown = 'data-revealed';

/** Scrolls to the element with this id, opens what hides it and marks it as the one meant. False where there is none. */
export function revealAnchor(id: string): boolean {
	const target = id === '' ? null : document.getElementById(id);
	if (!target) return false;
	for (const other of document.querySelectorAll(`[${shown}]`)) other.removeAttribute(shown);
	for (let outer = target.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null) outer.open = true;
	target.setAttribute(shown, '');
	target.scrollIntoView({ block: 'start' });
	// Focus moves along, so that keyboard and screen reader go on from here.
	if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
	target.focus({ preventScroll: true });
	return true;
}

/** Reveals what the address names, now and whenever it changes, until `signal` aborts. */
export function followAddress(signal: AbortSignal): void {
	const reveal = () => revealAnchor(location.hash.slice(1));
	addEventListener('hashchange', reveal, { signal });
	reveal();
}

/** Reveals and makes the address name it, so that it can be copied; there is nothing to go back to in a small window. */
export function goToAnchor(id: string): void {
	if (revealAnchor(id)) history.replaceState(null, '', `#${id}`);
}
