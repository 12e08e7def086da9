/** A text run: the text of one passage across inline tags, with the way back to its text nodes. */

export interface Piece {
	readonly node: Text;
	/** Where the node's data starts in the run's text, in UTF-16 code units. */
	readonly start: number;
}

export interface TextRun {
	readonly text: string;
	/** Never empty. */
	readonly pieces: readonly Piece[];
}

/** Stands in a run for an element that is not read, such as an image: it separates words. */
export const objectPlaceholder = '\uFFFC';

/** Stands in a run for a line that the page breaks itself; a new line in the source is but a space. */
export const lineSeparator = '\u2028';

/** A stretch of one text node, in UTF-16 offsets into its data; half-open. */
export interface Stretch {
	readonly node: Text;
	readonly from: number;
	readonly to: number;
}

/** The stretches of text nodes that `start` to `end` of the run's text covers, in order. */
export function stretchesOf({ pieces }: TextRun, start: number, end: number): Stretch[] {
	const stretches: Stretch[] = [];
	for (let index = pieceAt(pieces, start); index < pieces.length; index += 1) {
		const piece = pieces[index];
		if (!piece || piece.start >= end) break;
		const from = Math.max(0, start - piece.start);
		// Not `data.length`: Firefox copies all of a text for it, and thousands of copies of a long one end the tab.
		const to = Math.min(piece.node.length, end - piece.start);
		if (from < to) stretches.push({ node: piece.node, from, to });
	}
	return stretches;
}

/** The same text in the same nodes, at the same places. */
export function isSameRun(a: TextRun, b: TextRun): boolean {
	return (
		a.text === b.text &&
		a.pieces.length === b.pieces.length &&
		a.pieces.every(({ node, start }, place) => node === b.pieces[place]?.node && start === b.pieces[place].start)
	);
}

/** Index of the last piece that starts at or before `offset`. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
	let low = 0;
	let high = pieces.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return Math.max(0, low);
}
