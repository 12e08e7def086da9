import type { Detector } from '../term-detection/detect.ts';
import { type Stretch, stretchesOf, type TextRun } from './text-run.ts';

/** An occurrence on the page: its place in the DOM, and its place in the text that explains it. */
export interface PageOccurrence {
	readonly term: string;
	/** The parts of text nodes it covers; more than one where tags cut the word. Never empty. */
	readonly stretches: readonly [Stretch, ...Stretch[]];
	/** The passage, without soft hyphens. */
	readonly text: string;
	/** UTF-16 offsets of the occurrence in `text`; half-open. */
	readonly start: number;
	readonly end: number;
}

const softHyphen = '\u00AD';

/** Finds the occurrences of a run. A soft hyphen is no part of a word: `mar­ket­ing` is found like `marketing`. */
export function findInRun(run: TextRun, detect: Detector): PageOccurrence[] {
	const { text, originalOffset } = withoutSoftHyphens(run.text);
	return detect(text).flatMap(({ start, end, term }) => {
		const [first, ...rest] = stretchesOf(run, originalOffset(start), originalOffset(end - 1) + 1);
		return first ? [{ term, stretches: [first, ...rest] as const, text, start, end }] : [];
	});
}

function withoutSoftHyphens(text: string): { text: string; originalOffset: (offset: number) => number } {
	if (!text.includes(softHyphen)) return { text, originalOffset: (offset) => offset };
	const kept: number[] = [];
	for (let place = 0; place < text.length; place += 1) if (text[place] !== softHyphen) kept.push(place);
	return { text: text.replaceAll(softHyphen, ''), originalOffset: (offset) => kept[offset] ?? text.length };
}

/** A range that costs nothing to keep: unlike a live `Range`, it is not updated at every change of the page. */
export function toStaticRange({ stretches }: PageOccurrence): StaticRange {
	const first = stretches[0];
	const last = stretches.at(-1) ?? first;
	return new StaticRange({ startContainer: first.node, startOffset: first.from, endContainer: last.node, endOffset: last.to });
}

/** Boxes of the occurrence on screen in CSS px of the viewport; several where it wraps or is cut; none where it is not shown. */
export function rectanglesOf({ stretches }: PageOccurrence): DOMRect[] {
	return stretches.flatMap(({ node, from, to }) => {
		if (!node.isConnected || to > node.data.length || isInvisible(node)) return [];
		const range = document.createRange();
		range.setStart(node, from);
		range.setEnd(node, to);
		return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
	});
}

/** `visibility: hidden`, as in folded menus, leaves the boxes in place. */
function isInvisible({ parentElement }: Text): boolean {
	return parentElement !== null && getComputedStyle(parentElement).visibility !== 'visible';
}
