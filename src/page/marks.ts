/** Paints occurrences through the CSS Custom Highlight API (css-highlight-api-1). The page's DOM is never changed. */
import { type PageOccurrence, toStaticRange } from './page-occurrence.ts';

/** Every highlight of ours starts with this; the styles are in `entrypoints/marks.css`. */
export const highlightPrefix = 'sense-lens-';

/** Painted over the mark of the occurrence whose card is open. */
const currentName = `${highlightPrefix}current`;

/** Paint order among highlights of ours; a page's own highlights of priority 0 stay below the current one only. */
const currentPriority = 1;

/** Colours that marks may have where each group has its own; the styles name one for each of them. */
export const hues = 16;

/** @param hue from 1 on; 0 where all marks have one colour */
const nameOf = (style: string, hue: number): string => highlightPrefix + style + (hue > 0 ? `-${hue}` : '');

/** Takes every highlight of ours out of the document, whoever put it there: those of each style and hue, and the current one. */
export function clearHighlights(styles: readonly string[]): void {
	for (const style of styles) for (let hue = 0; hue <= hues; hue += 1) CSS.highlights.delete(nameOf(style, hue));
	CSS.highlights.delete(currentName);
}

export interface Marks {
	/** @param hue of its group, from 1 on; it may be another than before */
	add(occurrence: PageOccurrence, hue?: number): void;
	remove(occurrence: PageOccurrence): void;
	/** Repaints everything in another style, in one colour or in that of each group; `none` keeps the occurrences and paints nothing. */
	setStyle(style: string, hasHues?: boolean): void;
	/** Shows which occurrence the card is about. */
	setCurrent(occurrence: PageOccurrence | undefined): void;
	/** Takes every highlight of ours out of the document. */
	clear(): void;
}

interface Painted {
	readonly range: StaticRange;
	readonly hue: number;
}

/** @returns `undefined` where the browser has no custom highlights (Safari before 17.2, Firefox before 140) */
export function createMarks(style: string, hasHues = false): Marks | undefined {
	if (typeof Highlight === 'undefined' || !CSS.highlights) return undefined;
	// A content script in Firefox cannot iterate a Highlight (bug 1940358): ranges are kept here as well.
	const painted = new Map<PageOccurrence, Painted>();
	/** By name. */
	const highlights = new Map<string, Highlight>();
	let look = { style, hasHues };
	let current: Highlight | undefined;
	const nameNow = (hue: number) => nameOf(look.style, look.hasHues ? hue : 0);
	const paint = ({ range, hue }: Painted) => {
		const name = nameNow(hue);
		const highlight = highlights.get(name) ?? new Highlight();
		highlights.set(name, highlight);
		highlight.add(range);
		// A page may clear the registry for marks of its own.
		if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
	};
	const unpaint = ({ range, hue }: Painted) => highlights.get(nameNow(hue))?.delete(range);
	const removeAll = () => {
		for (const [name, highlight] of highlights) remove(name, highlight);
		highlights.clear();
	};
	return {
		add(occurrence, hue = 1) {
			const known = painted.get(occurrence);
			if (known?.hue === hue) return;
			if (known) unpaint(known);
			const range = known?.range ?? toStaticRange(occurrence);
			if (!range) return;
			const next = { range, hue };
			painted.set(occurrence, next);
			paint(next);
		},
		remove(occurrence) {
			const known = painted.get(occurrence);
			if (!known) return;
			painted.delete(occurrence);
			unpaint(known);
		},
		setStyle(style, hasHues = false) {
			if (look.style === style && look.hasHues === hasHues) return;
			removeAll();
			look = { style, hasHues };
			for (const each of painted.values()) paint(each);
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
			painted.clear();
			removeAll();
			if (current) remove(currentName, current);
		},
	};
}

/** Only what is ours: after an update, another version's script may have put its own under the same name. */
function remove(name: string, highlight: Highlight): void {
	if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}
