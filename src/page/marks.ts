/** Paints occurrences through the CSS Custom Highlight API (css-highlight-api-1). The page's DOM is never changed. */
import { type PageOccurrence, toStaticRange } from './page-occurrence.ts';

/** Every highlight of ours starts with this; the styles are in `entrypoints/marks.css`. */
export const highlightPrefix = 'sense-lens-';

/** Painted over the mark of the occurrence whose card is open. */
const currentName = `${highlightPrefix}current`;

/** Paint order among highlights of ours; a page's own highlights of priority 0 stay below the current one only. */
const currentPriority = 1;

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
	let name = highlightPrefix + style;
	CSS.highlights.set(name, highlight);
	return {
		add(occurrence) {
			const range = toStaticRange(occurrence);
			ranges.set(occurrence, range);
			highlight.add(range);
		},
		remove(occurrence) {
			const range = ranges.get(occurrence);
			if (!range) return;
			ranges.delete(occurrence);
			highlight.delete(range);
		},
		setStyle(next) {
			if (highlightPrefix + next === name) return;
			CSS.highlights.delete(name);
			name = highlightPrefix + next;
			highlight = new Highlight(...ranges.values());
			CSS.highlights.set(name, highlight);
		},
		setCurrent(occurrence) {
			if (!occurrence) {
				CSS.highlights.delete(currentName);
				return;
			}
			const current = new Highlight(toStaticRange(occurrence));
			current.priority = currentPriority;
			CSS.highlights.set(currentName, current);
		},
		clear() {
			ranges.clear();
			CSS.highlights.delete(name);
			CSS.highlights.delete(currentName);
		},
	};
}
