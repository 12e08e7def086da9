import { type PageOccurrence, rectanglesOf } from './page-occurrence.ts';

export type Direction = 'next' | 'previous';

/**
 * The next or previous occurrence in document order that is shown, seen from `from`, or else from the top of the
 * viewport; past the last one it starts again.
 */
export function neighbour(
	occurrences: Iterable<PageOccurrence>,
	from: PageOccurrence | undefined,
	direction: Direction,
): PageOccurrence | undefined {
	const ordered = [...occurrences].sort(inDocumentOrder);
	if (ordered.length === 0) return undefined;
	const step = direction === 'next' ? 1 : -1;
	const start = from && ordered.includes(from) ? ordered.indexOf(from) : placeBefore(ordered, direction);
	for (let count = 1; count <= ordered.length; count += 1) {
		const candidate = ordered[(start + step * count + ordered.length * (count + 1)) % ordered.length];
		if (candidate && rectanglesOf(candidate).length > 0) return candidate;
	}
	return undefined;
}

/** Brings an occurrence into view, without moving the page where it is visible already. */
export function scrollToOccurrence(occurrence: PageOccurrence): void {
	const [box] = rectanglesOf(occurrence);
	const isVisible = box && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
	if (!isVisible) occurrence.stretches[0].node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

export function inDocumentOrder(a: PageOccurrence, b: PageOccurrence): number {
	const [first, second] = [a.stretches[0], b.stretches[0]];
	if (first.node === second.node) return first.from - second.from;
	return first.node.compareDocumentPosition(second.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The place just before the first occurrence in view, so that "next" lands on it; for "previous", the place after. */
function placeBefore(ordered: readonly PageOccurrence[], direction: Direction): number {
	const inView = ordered.findIndex((occurrence) => (rectanglesOf(occurrence)[0]?.bottom ?? -1) >= 0);
	const first = inView < 0 ? 0 : inView;
	return direction === 'next' ? first - 1 : first;
}
