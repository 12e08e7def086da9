/** A stretch of a text to be marked; offsets are UTF-16 code units, half-open. */
export interface MarkedRange {
	readonly start: number;
	readonly end: number;
	/** Becomes the class `marked-<kind>`. */
	readonly kind: 'term' | 'hit' | 'cue';
}

export interface TextSegment {
	readonly text: string;
	readonly kinds: readonly MarkedRange['kind'][];
}

/** Cuts `text` where ranges begin and end. Ranges may overlap and reach outside the text; the segments join to `text`. */
export function textSegments(text: string, ranges: readonly MarkedRange[]): TextSegment[] {
	const cuts = new Set([0, text.length]);
	for (const { start, end } of ranges) for (const place of [start, end]) if (place > 0 && place < text.length) cuts.add(place);
	const places = [...cuts].sort((a, b) => a - b);
	return places.slice(1).map((end, index) => {
		const start = places[index] ?? 0;
		const covering = ranges.filter((range) => range.start < end && range.end > start);
		return { text: text.slice(start, end), kinds: [...new Set(covering.map(({ kind }) => kind))] };
	});
}
