/** What readers choose about cards: a theme, the size of the text, and parts to leave out. */

export interface CardLook {
	readonly theme: 'system' | 'light' | 'dark';
	/** In per cent of the card's own. */
	readonly textSize: number;
	/** Of those that can be left out: `example`, `reason`, `sureness`, `counterpart`, `others`, `actions`. */
	readonly hiddenCardParts: readonly string[];
}

export const plainLook: CardLook = { theme: 'system', textSize: 100, hiddenCardParts: [] };

/** Sets theme and text size on the element that holds cards: important, so that no rule of the page reaches them. */
export function dress(host: HTMLElement, { theme, textSize }: CardLook): void {
	host.style.setProperty('color-scheme', theme === 'system' ? 'light dark' : theme, 'important');
	host.style.setProperty('--text-scale', String(textSize / 100), 'important');
}
