/** Paints occurrences through the CSS Custom Highlight API (css-highlight-api-1). The page's DOM is never changed. */
import { type PageOccurrence, toStaticRange } from './page-occurrence.ts';

/** Every highlight of ours starts with this; the styles are in `entrypoints/marks.css`. */
export const highlightPrefix = 'sense-lens-';

/** Painted over the mark of the occurrence whose card is open. */
const currentName = `${highlightPrefix}current`;

/** Paint order among highlights of ours; a page's own highlights of priority 0 stay below the current one only. */
const currentPriority = 1;

/** Takes every highlight of ours out of the document, whoever put it there: one for each style, and the current one. */
export function clearHighlights(styles: readonly string[]): void {
	for (const style of styles) CSS.highlights.delete(highlightPrefix + style);
	CSS.highlights.delete(currentName);
}

export interface Marks {
	add(occurrence: PageOccurrence): void;
	remove(occurrence: PageOccurrence): void;
	/** Repaints everything in another style; `none` keeps the occurrences and paints nothing. */
	setStyle(style: string): void;
	/** Shows which occurrence the card is about. */
	setCurrent(occurrence: PageOccurrence | undefined): void;
	/** Takes every highlight of ours out of the document. */
	clear(): void;
}

/** @returns `undefined` where the browser has no custom highlights (Safari before 17.2, Firefox before 140) */
export function createMarks(style: string): Marks | undefined {
	if (typeof Highlight === 'undefined' || !CSS.highlights) return undefined;
	// A content script in Firefox cannot iterate a Highlight (bug 1940358): ranges are kept here as well.
	const ranges = new Map<PageOccurrence, StaticRange>();
	let highlight = new Highlight();
	let current: Highlight | undefined;
	let name = highlightPrefix + style;
	CSS.highlights.set(name, highlight);
	return {
		add(occurrence) {
			if (ranges.has(occurrence)) return;
			const range = toStaticRange(occurrence);
			if (!range) return;
			ranges.set(occurrence, range);
			highlight.add(range);
			// A page may clear the registry for marks of its own.
			if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
		},
		remove(occurrence) {
			const range = ranges.get(occurrence);
			if (!range) return;
			ranges.delete(occurrence);
			highlight.delete(range);
		},
		setStyle(next) {
			if (highlightPrefix + next === name) return;
			remove(name, highlight);
			name = highlightPrefix + next;
			highlight = new Highlight();
			for (const range of ranges.values()) highlight.add(range);
			CSS.highlights.set(name, highlight);
		},
		setCurrent(occurrence) {
			const range = occurrence && toStaticRange(occurrence);
			if (current) remove(currentName, current);
			current = undefined;
			if (!range) return;
			current = new Highlight(range);
			current.priority = currentPriority;
			CSS.highlights.set(currentName, current);
		},
		clear() {
			ranges.clear();
			remove(name, highlight);
			if (current) remove(currentName, current);
		},
	};
}

/** Only what is ours: after an update, another version's script may have put its own under the same name. */
function remove(name: string, highlight: Highlight): void {
	if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}
