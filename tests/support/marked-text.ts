/** An occurrence as a test writes it: `the [sale] of a house`. */
export interface MarkedText {
	readonly text: string;
	/** UTF-16 offsets of what stood in the brackets; half-open. */
	readonly start: number;
	readonly end: number;
}

export function readMarked(marked: string): MarkedText {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	if (start < 0 || end < start) throw new Error(`Expected a word in brackets, received "${marked}"`);
	return { text: `${marked.slice(0, start)}${marked.slice(start + 1, end + 1)}${marked.slice(end + 2)}`, start, end };
}
