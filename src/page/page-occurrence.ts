import type { Detector } from '../term-detection/detect.ts';
import { isConnected, parentElementOf } from './native-dom.ts';
import { type Stretch, stretchesOf, type TextRun } from './text-run.ts';

/** What occurrences stand in: a run without its soft hyphens, or a part of a very long one. */
export interface Passage {
	readonly run: TextRun;
	readonly text: string;
	/** In document order; never empty. */
	readonly occurrences: readonly PageOccurrence[];
}

/** An occurrence on the page: its place in the text that explains it, and through that its place in the DOM. */
export interface PageOccurrence {
	readonly term: string;
	readonly passage: Passage;
	/** UTF-16 offsets in the passage's text; half-open. */
	readonly start: number;
	readonly end: number;
	/** Where it begins in the page. */
	readonly node: Text;
	/** UTF-16 offsets in the run's text, which keeps soft hyphens; half-open. */
	readonly runStart: number;
	readonly runEnd: number;
	/** The word goes on in another text node than that in which it begins. */
	readonly isCut: boolean;
}

const softHyphen = '\u00AD';

/** True where detection must look past a character that is no part of any word. */
export const hasSoftHyphen = (text: string): boolean => text.includes(softHyphen);

/**
 * Longest text that is searched, and ranked, in one go, in UTF-16 code units: about 1 ms. Longer runs (a log in one text
 * node) are cut at spaces, and what is said beyond the cut does not count as context.
 */
const longest = 200_000;
/** How far before `longest` a space is looked for, in UTF-16 code units. */
const cutReach = 5_000;

/** One part of a run searched. */
export interface FoundPart {
	/** `undefined` where nothing was found. */
	readonly passage: Passage | undefined;
	/** Where the next part begins in the run's text; `undefined` after the last. */
	readonly next: number | undefined;
}

/**
 * Finds the occurrences of a run from `from` on. A soft hyphen is no part of a word: `mar­ket­ing` is found like
 * `marketing`.
 */
export function findInRun(run: TextRun, detect: Detector, from = 0): FoundPart {
	const to = endOfPart(run.text, from);
	const part = from === 0 && to === run.text.length ? run.text : run.text.slice(from, to);
	const next = to < run.text.length ? to : undefined;
	const isPlain = !hasSoftHyphen(part);
	const { text, originalOffset } = isPlain ? { text: part, originalOffset: same } : withoutSoftHyphens(part);
	const found = detect(text);
	if (found.length === 0) return { passage: undefined, next };
	const occurrences: PageOccurrence[] = [];
	const passage: Passage = { run, text, occurrences };
	let place = 0;
	const startOf = (piece: number) => run.pieces[piece]?.start ?? Number.POSITIVE_INFINITY;
	for (const { start, end, term } of found) {
		const runStart = from + originalOffset(start);
		const runEnd = from + originalOffset(end - 1) + 1;
		while (startOf(place + 1) <= runStart) place += 1;
		const node = run.pieces[place]?.node;
		if (node) occurrences.push({ term, passage, start, end, node, runStart, runEnd, isCut: startOf(place + 1) < runEnd });
	}
	return { passage, next };
}

function endOfPart(text: string, from: number): number {
	const to = from + longest;
	if (to >= text.length) return text.length;
	const cut = text.slice(to - cutReach, to).search(/\s\S*$/);
	return cut < 0 ? to : to - cutReach + cut;
}

function same(offset: number): number {
	return offset;
}

function withoutSoftHyphens(text: string): { text: string; originalOffset: (offset: number) => number } {
	const kept: number[] = [];
	for (let place = 0; place < text.length; place += 1) if (text[place] !== softHyphen) kept.push(place);
	return { text: text.replaceAll(softHyphen, ''), originalOffset: (offset) => kept[offset] ?? text.length };
}

/** The parts of text nodes that an occurrence covers; more than one where tags cut the word. */
export function placesOf({ passage, runStart, runEnd }: PageOccurrence): Stretch[] {
	return stretchesOf(passage.run, runStart, runEnd);
}

/** Where an occurrence begins in its first text node, in UTF-16 code units. */
export function offsetInNode(occurrence: PageOccurrence): number {
	return placesOf(occurrence)[0]?.from ?? 0;
}

/** A range that costs nothing to keep: unlike a live `Range`, it is not updated at every change of the page. */
export function toStaticRange(occurrence: PageOccurrence): StaticRange | undefined {
	const places = placesOf(occurrence);
	const first = places[0];
	const last = places.at(-1);
	if (!first || !last) return undefined;
	return new StaticRange({ startContainer: first.node, startOffset: first.from, endContainer: last.node, endOffset: last.to });
}

/** The one live range of ours; browsers keep each of them true at every change of the page until it is collected. */
let measure: Range | undefined;

/** Boxes of the occurrence on screen in CSS px of the viewport; several where it wraps or is cut; none where it is not shown. */
export function rectanglesOf(occurrence: PageOccurrence): DOMRect[] {
	measure ??= new Range();
	const range = measure;
	const boxes = placesOf(occurrence).flatMap(({ node, from, to }) => {
		if (!isConnected(node) || to > node.length || isInvisible(node)) return [];
		range.setStart(node, from);
		range.setEnd(node, to);
		return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
	});
	range.setStart(document, 0);
	range.collapse(true);
	return boxes;
}

/** `visibility: hidden`, as in folded menus, leaves the boxes in place. */
function isInvisible(node: Text): boolean {
	const parent = parentElementOf(node);
	return parent !== null && getComputedStyle(parent).visibility !== 'visible';
}
