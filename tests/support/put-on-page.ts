/** Puts markup into the page under test, alone, and returns the element that holds it. */
export function putOnPage(html: string): HTMLElement {
	document.body.replaceChildren();
	const root = document.createElement('main');
	root.innerHTML = html;
	document.body.append(root);
	return root;
}
