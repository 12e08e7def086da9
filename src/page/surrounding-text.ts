import {
	firstChildOf,
	localNameOf,
	pageElement,
	pageRoot,
	pageTitle,
	parentElementOf,
	previousElementOf,
	textContentOf,
	treeRootOf,
} from './native-dom.ts';

/** Elements looked at on the way up to a heading; deeper pages go without. */
const mostSteps = 60;

/** Longest heading that is read, in UTF-16 code units: more is a page's text in the wrong tag. */
const longestHeading = 400;

/** The heading above a text, or where there is none the page's title, as context for the ranker. */
export function headingAbove(node: Text): string | undefined {
	const heading = nearestHeading(node);
	const text = heading ? (textContentOf(heading) ?? '') : pageTitle();
	return text.slice(0, longestHeading).replace(/\s+/g, ' ').trim() || undefined;
}

function nearestHeading(node: Text): Element | undefined {
	const top = pageRoot();
	let steps = 0;
	for (let element = parentElementOf(node); element && element !== top && element !== pageElement(); element = parentElementOf(element)) {
		if (isHeading(element)) return undefined;
		for (let before = previousElementOf(element); before; before = previousElementOf(before)) {
			if (isHeading(before) && firstChildOf(before)) return before;
			steps += 1;
			if (steps > mostSteps) return undefined;
		}
	}
	return undefined;
}

function isHeading(element: Element): boolean {
	return /^h[1-6]$/.test(localNameOf(element));
}

/** The headings of the page and of the shadow trees that these nodes stand in: at each of them a section begins. */
export function headingsAmong(nodes: readonly Node[]): Element[] {
	const trees = new Set(nodes.map(treeRootOf));
	return [...trees].flatMap((tree) => {
		const { prototype } = tree instanceof Document ? Document : DocumentFragment;
		return tree instanceof Document || tree instanceof DocumentFragment
			? [...prototype.querySelectorAll.call(tree, 'h1, h2, h3, h4, h5, h6')]
			: [];
	});
}
