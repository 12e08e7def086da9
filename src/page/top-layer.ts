import { parentAcross } from './elements.ts';
import { isElement, matches, shadowRootOf } from './native-dom.ts';

/**
 * The modal dialog, or the part that fills the screen, around a node, also from inside of shadow roots: where something
 * has to be put to be seen and used while it is open. What has a shadow root shows what is put into that.
 */
export function topLayerAround(node: Node): Element | ShadowRoot | undefined {
	for (let each: Node | null = node; each; each = parentAcross(each))
		if (isElement(each) && matches(each, ':modal')) return shadowRootOf(each) ?? each;
	return undefined;
}
