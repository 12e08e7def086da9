/** Runs in a page: marks all its words at once and keeps the marks, in ways that are not ours. */
import { wordPattern } from './pattern.ts';
import { wrapWords } from './wrapped-spans.ts';

export type Holding = 'static ranges' | 'live ranges' | 'wrapped spans';

declare global {
	/** @returns the number of marks */
	function holdMarks(holding: Holding): number;
}

globalThis.holdMarks = (holding) => {
	const style = document.createElement('style');
	style.textContent = '::highlight(bench), .wrapped { text-decoration: underline dotted }';
	document.head.append(style);
	if (holding === 'wrapped spans') return wrapWords(document.body);
	const highlight = new Highlight();
	for (const { node, start, end } of placesOfWords())
		highlight.add(
			holding === 'live ranges'
				? liveRange(node, start, end)
				: new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
		);
	CSS.highlights.set('bench', highlight);
	return highlight.size;
};

function* placesOfWords(): Generator<{ node: Text; start: number; end: number }> {
	const pattern = wordPattern();
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
		for (const match of node.data.matchAll(pattern)) yield { node, start: match.index, end: match.index + match[0].length };
}

function liveRange(node: Text, start: number, end: number): Range {
	const range = new Range();
	range.setStart(node, start);
	range.setEnd(node, end);
	return range;
}
