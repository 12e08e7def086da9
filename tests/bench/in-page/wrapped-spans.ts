/** The plain way to mark words, as many extensions do it: each word in a `<span>` of its own. */
import { wordPattern } from './pattern.ts';

const className = 'wrapped';

export function wrapWords(root: Node): number {
	const pattern = wordPattern();
	const texts: Text[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) texts.push(node);
	let count = 0;
	for (const text of texts) {
		pattern.lastIndex = 0;
		const parts = document.createDocumentFragment();
		const { data } = text;
		let from = 0;
		for (let match = pattern.exec(data); match; match = pattern.exec(data)) {
			const span = document.createElement('span');
			span.className = className;
			span.textContent = match[0];
			parts.append(data.slice(from, match.index), span);
			from = pattern.lastIndex;
			count += 1;
		}
		if (from === 0) continue;
		parts.append(data.slice(from));
		text.replaceWith(parts);
	}
	return count;
}

export function unwrapWords(root: Element): void {
	for (const span of root.querySelectorAll(`span.${className}`)) span.replaceWith(...span.childNodes);
	root.normalize();
}
