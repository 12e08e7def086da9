/**
 * The page's CSS `zoom` (css-viewport) on the root, or on the dialog that a card is in, enlarges what is inside, ours too,
 * and lengths set on it count in enlarged px. Undone on our own element, the card has its own size, and lengths are those
 * of the viewport. Browsers that do not tell (Chromium before 128) measure everything in px of each element's own zoom.
 */
export function undoZoom(element: HTMLElement): void {
	const parent = element.parentNode instanceof ShadowRoot ? element.parentNode.host : element.parentElement;
	const zoom = (parent as (Element & { readonly currentCSSZoom?: number }) | null)?.currentCSSZoom ?? 1;
	element.style.setProperty('zoom', String(1 / zoom), 'important');
}
