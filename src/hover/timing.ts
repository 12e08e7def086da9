/** The numbers of hover intent, with their reasons. Times in ms. */

export interface Delays {
	/** Rest on a mark before the card opens. */
	readonly dwell: number;
	/** Time for the pointer to come back after it left both mark and card. */
	readonly leave: number;
}

/** A card that was left less than this ago lets the next one open at once (Radix uses the same). */
export const reopenTime = 300;

/** A pointer faster than this, in CSS px per ms, is passing through (10ten-ja-reader uses the same). */
export const passingSpeed = 0.5;

/**
 * The dwell where a modifier key is held, which says enough by itself; yet in a shortcut such as Ctrl+C the second key,
 * which comes some 100 ms after the first, must come first.
 */
export const modifierDwell = 150;

/** How long the reader is taken to go on with something after its last sign. */
export const quietAfter = {
	/** Notches of a turning wheel come up to about 200 ms apart: between two of them nothing rests. */
	scrolling: 200,
	/** A third click, which selects a paragraph, may follow for as long as a double click takes: 500 ms in most systems. */
	selecting: 500,
	/** Keys follow each other after a quarter of a second on average, after up to a second between words. */
	typing: 1000,
} as const;

/** A finger that stays for longer selects text, in most systems, even where the page gets a click in the end. */
export const longestTap = 500;
