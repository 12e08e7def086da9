/** What of a page is on screen. */
import { boxOf, isInside, parentElementOf, sizeOf } from './native-dom.ts';

/** A page of fewer elements is read within some 50 ms: what is on screen comes early enough by itself. */
const leastElements = 20_000;

/** Points across and down the viewport at which the page is looked up. */
const grid = { columns: 3, rows: 5 } as const;

/** Highest block that counts as one thing on screen, in viewports. */
const mostViewports = 2;

/** The blocks on screen of a long page, so that they can be read first; none of a short one. */
export function blocksInView(root: Element): readonly Element[] {
	if (sizeOf(root) < leastElements) return [];
	const blocks = new Set<Element>();
	for (let row = 0; row < grid.rows; row += 1)
		for (let column = 0; column < grid.columns; column += 1) {
			const x = ((column + 0.5) / grid.columns) * innerWidth;
			const y = ((row + 0.5) / grid.rows) * innerHeight;
			const hit = Document.prototype.elementFromPoint.call(document, x, y);
			const block = hit && hit !== root && isInside(hit, root) ? wholeBlock(hit, root) : undefined;
			if (block) blocks.add(block);
		}
	return [...blocks];
}

/** The largest block around an element that is not much larger than the viewport; none between two blocks of a long one. */
function wholeBlock(element: Element, root: Element): Element | undefined {
	let block: Element | undefined;
	for (let each: Element | null = element; each && each !== root; each = parentElementOf(each)) {
		if (boxOf(each).height > innerHeight * mostViewports) break;
		block = each;
	}
	return block;
}
