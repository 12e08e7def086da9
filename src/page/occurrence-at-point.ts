import type { OccurrenceIndex } from './occurrence-index.ts';
import { type PageOccurrence, rectanglesOf } from './page-occurrence.ts';

/** How far outside its boxes a point still belongs to an occurrence, in CSS px: covers rounding and the underline. */
const tolerance = 2;

/**
 * The occurrence under a point of the viewport (CSS px).
 *
 * `highlightsFromPoint` would ask the same of the browser but takes 20 to 1,000 times as long with many marks.
 */
export function occurrenceAt(x: number, y: number, index: OccurrenceIndex): PageOccurrence | undefined {
	const caret = caretAt(x, y);
	const found = caret && index.at(caret.node, caret.offset);
	if (found && isUnder(found, x, y) && !isClippedAt(caret.node, x, y)) return found;
	return amongChildren(x, y, index);
}

/** The boxes that a point lies in: the line it is on, for an occurrence that wraps. */
export function isUnder(occurrence: PageOccurrence, x: number, y: number): boolean {
	return rectanglesOf(occurrence).some((box) => isNear(box, x, y));
}

function isNear({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
	return x >= left - tolerance && x <= right + tolerance && y >= top - tolerance && y <= bottom + tolerance;
}

/** Beside a box that scrolls or cuts off, carets go to the text that stands there out of sight. */
function isClippedAt(node: Text, x: number, y: number): boolean {
	const hit = document.elementFromPoint(x, y);
	for (let each = node.parentElement; each && each !== hit; each = each.parentElement)
		if (getComputedStyle(each).overflow !== 'visible' && !isNear(each.getBoundingClientRect(), x, y)) return true;
	return false;
}

function caretAt(x: number, y: number): { node: Text; offset: number } | undefined {
	if (document.caretPositionFromPoint) {
		const position = document.caretPositionFromPoint(x, y);
		return position?.offsetNode.nodeType === Node.TEXT_NODE ? { node: position.offsetNode as Text, offset: position.offset } : undefined;
	}
	// Chromium before 128.
	const range = document.caretRangeFromPoint?.(x, y);
	return range?.startContainer.nodeType === Node.TEXT_NODE ? { node: range.startContainer as Text, offset: range.startOffset } : undefined;
}

/** Where text cannot be selected (buttons, `user-select: none`) there is no caret: look at the text of the element hit. */
function amongChildren(x: number, y: number, index: OccurrenceIndex): PageOccurrence | undefined {
	const element = document.elementFromPoint(x, y);
	for (const child of element?.childNodes ?? []) {
		if (child.nodeType !== Node.TEXT_NODE) continue;
		const found = index.inNode(child as Text).find((occurrence) => isUnder(occurrence, x, y));
		if (found) return found;
	}
	return undefined;
}
