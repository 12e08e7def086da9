/** The native limits: the least that any script must do to know a page's words. */
import { wordPattern } from './pattern.ts';

/** One native call for all the text, and one search in it; 1 where there is a word. */
export function findNatively(root: Node): number {
	return wordPattern().test(root.textContent ?? '') ? 1 : 0;
}

/** A bare walk over all text nodes, and a search in each; every word is kept with its place. */
export function walkNatively(root: Node): number {
	const pattern = wordPattern();
	const found: { node: Text; start: number; end: number }[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
		pattern.lastIndex = 0;
		const { data } = node;
		for (let match = pattern.exec(data); match; match = pattern.exec(data))
			found.push({ node, start: match.index, end: pattern.lastIndex });
	}
	return found.length;
}
