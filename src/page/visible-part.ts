/** What is left of a box when everything around it that cuts off has done so. All boxes in CSS px of the viewport. */
import { parentInFlatTree } from './flat-tree.ts';
import { boxOf, isElement, localNameOf, matches, pageElement } from './native-dom.ts';

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/**
 * The part of `box`, which belongs to `node`, that is inside of `view` and of every box around it that scrolls or cuts
 * off, across shadow roots; `undefined` where nothing is.
 */
export function visiblePartOf(box: Box, node: Node, view: Box): Box | undefined {
	let part = overlap(box, view);
	/** Set by an element that its ancestors do not cut off before the one that it is placed in. */
	let escapes: 'absolute' | 'fixed' | undefined;
	for (let each = parentInFlatTree(node); each && part; each = parentInFlatTree(each)) {
		if (!isElement(each)) continue;
		if (each === pageElement()) break;
		const style = getComputedStyle(each);
		if (escapes && holds(style, escapes)) escapes = undefined;
		if (!escapes) part = cutBy(each, style, part);
		if (style.position === 'fixed' || style.position === 'absolute') escapes = style.position;
		// Its place is the window, whatever is around it.
		if (matches(each, ':modal, :popover-open')) break;
	}
	return part;
}

function cutBy(element: Element, style: CSSStyleDeclaration, part: Box): Box | undefined {
	// Has no box that could cut off.
	if (style.display === 'inline' || style.display === 'contents') return part;
	const cutsAll = /paint|strict|content/.test(style.contain) || style.contentVisibility === 'auto';
	const cutsAcross = cutsAll || style.overflowX !== 'visible';
	const cutsDown = cutsAll || style.overflowY !== 'visible';
	if ((!cutsAcross && !cutsDown) || isOfWindow(element)) return part;
	const box = boxOf(element);
	return overlap(part, {
		left: cutsAcross ? box.left : part.left,
		right: cutsAcross ? box.right : part.right,
		top: cutsDown ? box.top : part.top,
		bottom: cutsDown ? box.bottom : part.bottom,
	});
}

/** The body scrolls the window, not itself, unless the root does (css-overflow, "Overflow Viewport Propagation"). */
function isOfWindow(element: Element): boolean {
	const root = pageElement();
	return localNameOf(element) === 'body' && root !== null && getComputedStyle(root).overflow === 'visible';
}

/** Whether an element is what one inside of it is placed in (css-position, "Containing Blocks"). */
function holds(style: CSSStyleDeclaration, placed: string): boolean {
	return (
		(placed === 'absolute' && style.position !== 'static') ||
		moving.some((name) => style.getPropertyValue(name) !== 'none') ||
		/paint|layout|strict|content/.test(style.contain) ||
		/transform|filter|perspective/.test(style.willChange)
	);
}

/** Properties that make an element hold even what is fixed, unless they are `none`. */
const moving = 'transform translate rotate scale filter perspective'.split(' ');

function overlap(a: Box, b: Box): Box | undefined {
	const part = {
		left: Math.max(a.left, b.left),
		top: Math.max(a.top, b.top),
		right: Math.min(a.right, b.right),
		bottom: Math.min(a.bottom, b.bottom),
	};
	return part.left < part.right && part.top < part.bottom ? part : undefined;
}
