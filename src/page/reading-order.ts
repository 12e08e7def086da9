/** Reading order of a page: document order, with what stands in a shadow tree where its host stands. */
import { treeRootOf } from './native-dom.ts';

/** @returns below zero where `a` comes first; zero only for the same node */
export function compareInReadingOrder(a: Node, b: Node): number {
	if (a === b) return 0;
	const [pathA, pathB] = [hostsAbove(a), hostsAbove(b)];
	for (const [level, nodeA] of pathA.entries()) {
		const nodeB = pathB[level];
		// One of them is the host of the other's tree: the host comes first.
		if (nodeB === undefined) return 1;
		if (nodeA !== nodeB) return standsBefore(nodeA, nodeB) ? -1 : 1;
	}
	return -1;
}

/** The node itself and the hosts around it, from the outermost tree inwards. */
function hostsAbove(node: Node): Node[] {
	const path = [node];
	for (let root = treeRootOf(node); root instanceof ShadowRoot; root = treeRootOf(root.host)) path.unshift(root.host);
	return path;
}

function standsBefore(a: Node, b: Node): boolean {
	return (Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

export interface OrderedList<T> {
	readonly items: readonly T[];
	insert(item: T): void;
}

/** Puts what stands in a page in reading order, one at a time. Most of it comes in that order, and takes two comparisons. */
export function createOrderedList<T>(nodeOf: (item: T) => Node): OrderedList<T> {
	const items: T[] = [];
	/** Behind what was put in last. */
	let place = 0;
	const isBehind = (item: T, other: T | undefined) => other === undefined || compareInReadingOrder(nodeOf(item), nodeOf(other)) >= 0;
	const isBefore = (item: T, other: T | undefined) => other === undefined || !isBehind(item, other);
	return {
		items,
		insert(item) {
			if (!isBehind(item, items[place - 1]) || !isBefore(item, items[place])) {
				let [low, high] = [0, items.length];
				while (low < high) {
					const middle = (low + high) >> 1;
					if (isBehind(item, items[middle])) low = middle + 1;
					else high = middle;
				}
				place = low;
			}
			items.splice(place, 0, item);
			place += 1;
		},
	};
}
