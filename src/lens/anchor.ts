import type { Anchor } from '../card/anchor.ts';
import { visibleViewport } from '../card/place.ts';
import type { Box, Point } from '../hover/safe-polygon.ts';
import { parentElementOf } from '../page/native-dom.ts';
import { type PageOccurrence, rectanglesOf } from '../page/page-occurrence.ts';
import { topLayerAround } from '../page/top-layer.ts';
import { visiblePartOf } from '../page/visible-part.ts';

/** A word that a card stands beside. */
export interface WordAnchor extends Anchor {
	/** Which of its boxes it is: the line that was pointed at, where the word wraps. */
	readonly line: number;
}

/**
 * What there is to see of an occurrence: of its line nearest to `point`, else of its first; `undefined` where nothing is,
 * for it is hidden, out of the window, or out of the part of a box that scrolls.
 */
export function anchorOf(occurrence: PageOccurrence, point: Point | undefined): WordAnchor | undefined {
	const boxes = rectanglesOf(occurrence);
	const distances = boxes.map((box) => (point ? distance(box, point) : 0));
	return anchorAt(occurrence, boxes, distances.indexOf(Math.min(...distances)), point);
}

/** The same line of an occurrence that may have moved. */
export function movedAnchor(occurrence: PageOccurrence, before: WordAnchor): WordAnchor | undefined {
	const boxes = rectanglesOf(occurrence);
	return anchorAt(occurrence, boxes, Math.min(before.line, boxes.length - 1), undefined);
}

function anchorAt({ node }: PageOccurrence, boxes: readonly Box[], line: number, pointer: Point | undefined): WordAnchor | undefined {
	const box = boxes[line];
	const part = box && visiblePartOf(box, node, visibleViewport());
	const parent = parentElementOf(node);
	const isRightToLeft = parent !== null && getComputedStyle(parent).direction === 'rtl';
	return part && { ...part, line, pointer, isRightToLeft, home: topLayerAround(node) };
}

function distance({ top, bottom, left, right }: Box, { x, y }: Point): number {
	return Math.max(0, top - y, y - bottom) + Math.max(0, left - x, x - right);
}
