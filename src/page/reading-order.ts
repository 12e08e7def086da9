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
		if (nodeA !== nodeB) return isBefore(nodeA, nodeB) ? -1 : 1;
	}
	return -1;
}

/** The node itself and the hosts around it, from the outermost tree inwards. */
function hostsAbove(node: Node): Node[] {
	const path = [node];
	for (let root = treeRootOf(node); root instanceof ShadowRoot; root = treeRootOf(root.host)) path.unshift(root.host);
	return path;
}

function isBefore(a: Node, b: Node): boolean {
	return (Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
