import type { AnchorBox } from '../hover/placement.ts';

/** What the card stands beside, and where in the page it has to be to be seen and used there. */
export interface Anchor extends AnchorBox {
	/** The dialog, or the part that fills the screen, around the word: everything outside of it is inert. */
	readonly home?: Element | ShadowRoot | undefined;
}
