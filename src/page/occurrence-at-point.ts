import { parentAcross } from './elements.ts';
import { boxOf, firstChildOf, isText, nextSiblingOf, parentOf, shadowRootOf } from './native-dom.ts';
import { type PageOccurrence, rectanglesOf } from './page-occurrence.ts';

/** Where occurrences are looked up. */
export interface OccurrenceLookup {
	/** The occurrence that covers the caret position `offset` of `node`; both edges count as inside. */
	at(node: Text, offset: number): PageOccurrence | undefined;
	inNode(node: Text): readonly PageOccurrence[];
}

/** How far outside its boxes a point still belongs to an occurrence, in CSS px: covers rounding and the underline. */
const tolerance = 2;

/**
 * The occurrence under a point of the viewport (CSS px).
 *
 * `highlightsFromPoint` would ask the same of the browser but takes 20 to 1,000 times as long with many marks.
 */
export function occurrenceAt(x: number, y: number, lookup: OccurrenceLookup): PageOccurrence | undefined {
	const hit = deepestElementAt(x, y);
	const caret = caretAt(x, y, hit);
	const found = caret && lookup.at(caret.node, caret.offset);
	if (found && isUnder(found, x, y) && !isClippedAt(caret.node, hit, x, y)) return found;
	return hit && amongChildren(hit, x, y, lookup);
}

/** The boxes that a point lies in: the line it is on, for an occurrence that wraps. */
export function isUnder(occurrence: PageOccurrence, x: number, y: number): boolean {
	return rectanglesOf(occurrence).some((box) => isNear(box, x, y));
}

function isNear({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
	return x >= left - tolerance && x <= right + tolerance && y >= top - tolerance && y <= bottom + tolerance;
}

/** The element under a point, inside of open shadow roots. */
function deepestElementAt(x: number, y: number): Element | undefined {
	let hit = Document.prototype.elementFromPoint.call(document, x, y);
	for (let root = hit && shadowRootOf(hit); root; root = hit && shadowRootOf(hit)) {
		const inner: Element | null = root.elementFromPoint(x, y);
		// A host whose own box is hit, beside what it shows.
		if (!inner || inner === hit) break;
		hit = inner;
	}
	return hit ?? undefined;
}

/** Beside a box that scrolls or cuts off, carets go to the text that stands there out of sight. */
function isClippedAt(node: Text, hit: Element | undefined, x: number, y: number): boolean {
	for (let each = parentAcross(node); each && each !== hit; each = parentAcross(each)) {
		if (!(each instanceof Element)) continue;
		if (getComputedStyle(each).overflow !== 'visible' && !isNear(boxOf(each), x, y)) return true;
	}
	return false;
}

function caretAt(x: number, y: number, hit: Element | undefined): { node: Text; offset: number } | undefined {
	const position = caretPosition(x, y, rootsAround(hit));
	return position && isText(position.node) ? { node: position.node, offset: position.offset } : undefined;
}

function caretPosition(x: number, y: number, shadowRoots: ShadowRoot[]): { node: Node; offset: number } | undefined {
	if ('caretPositionFromPoint' in Document.prototype) {
		const position = Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
		return position ? { node: position.offsetNode, offset: position.offset } : undefined;
	}
	// Chromium before 128.
	const range = (document as Document).caretRangeFromPoint(x, y);
	return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The shadow roots that an element stands in; without them, carets stop at the outermost host. */
function rootsAround(element: Element | undefined): ShadowRoot[] {
	const roots: ShadowRoot[] = [];
	for (let node: Node | null = element ?? null; node; node = parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null))
		if (node instanceof ShadowRoot) roots.push(node);
	return roots;
}

/** Where text cannot be selected (buttons, `user-select: none`) there is no caret: look at the text of the element hit. */
function amongChildren(element: Element, x: number, y: number, lookup: OccurrenceLookup): PageOccurrence | undefined {
	for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
		if (!isText(child)) continue;
		const found = lookup.inNode(child).find((occurrence) => isUnder(occurrence, x, y));
		if (found) return found;
	}
	return undefined;
}
