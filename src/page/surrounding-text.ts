import type { PageOccurrence } from './page-occurrence.ts';

/** Elements looked at on the way up to a heading; deeper pages go without. */
const mostSteps = 60;

/** The heading above an occurrence and the document's title, as context for the ranker. */
export function textAbove({ stretches }: PageOccurrence): { heading?: string; title?: string } {
	const heading = headingAbove(stretches[0].node);
	const title = document.title;
	return { ...(heading && { heading }), ...(title && { title }) };
}

function headingAbove(node: Node): string | undefined {
	let steps = 0;
	for (let element = node.parentElement; element && element !== document.body; element = element.parentElement) {
		for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
			if (/^h[1-6]$/.test(before.localName)) return before.textContent?.trim() || undefined;
			steps += 1;
			if (steps > mostSteps) return undefined;
		}
	}
	return undefined;
}
