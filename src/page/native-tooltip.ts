/** Where the browser shows a tooltip of the page's own. It cannot be kept from it without a change of the page's DOM. */
import { parentInFlatTree } from './flat-tree.ts';
import { attributeOf, firstChildOf, isElement, localNameOf, nextSiblingOf } from './native-dom.ts';

/**
 * Whether a tooltip belongs to what stands at `node`: a `title` of an element around it, in the tree as it is shown, or the
 * `<title>` of a drawing. An empty one nearer by says that there is none (html, "The title attribute").
 */
export function hasNativeTooltip(node: Text): boolean {
	for (let each: Node | null = parentInFlatTree(node); each; each = parentInFlatTree(each)) {
		if (!isElement(each)) continue;
		const title = each instanceof SVGElement ? drawnTitleOf(each) : attributeOf(each, 'title');
		if (title !== null) return title !== '';
	}
	return false;
}

function drawnTitleOf(element: SVGElement): string | null {
	for (let child = firstChildOf(element); child; child = nextSiblingOf(child))
		if (child instanceof SVGElement && localNameOf(child) === 'title') return child.textContent;
	return null;
}
