/** Finds open shadow roots: nothing in a page tells of one, so that elements are asked. */
import { elementWalker, isElement, shadowRootOf } from './native-dom.ts';

/** Calls back for each open shadow root under `root` or on it; roots inside of those are found when they are read. */
export function findShadowRoots(root: Node, onFound: (root: ShadowRoot) => void): void {
	const step = startShadowRootSearch(root, onFound, Number.POSITIVE_INFINITY);
	step();
}

/** @returns looks at up to `elementsInStep` elements at each call; false when all have been looked at */
export function startShadowRootSearch(root: Node, onFound: (root: ShadowRoot) => void, elementsInStep: number): () => boolean {
	const walker = elementWalker(root);
	let element: Node | null = isElement(root) ? root : walker.nextNode();
	return () => {
		for (let left = elementsInStep; left > 0 && element; left -= 1) {
			const found = shadowRootOf(element as Element);
			if (found) onFound(found);
			element = walker.nextNode();
		}
		return element !== null;
	};
}
