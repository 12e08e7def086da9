import { boxOf } from './native-dom.ts';

/** The element of a frame of this page, by its place in `window.frames`; `undefined` for one that is gone. */
export function frameElementAt(place: number): Element | undefined {
	for (const element of Document.prototype.querySelectorAll.call(document, 'iframe, frame'))
		if ((element as HTMLIFrameElement).contentWindow === window[place]) return element;
	return undefined;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/**
 * A box inside of a frame, in CSS px of this page's viewport.
 * @param width of the frame's own viewport in its own CSS px, which are larger or smaller than ours where one of both is zoomed
 */
export function boxFromFrame(element: Element, box: Box, width: number): Box {
	const outside = boxOf(element);
	const { offsetWidth, clientLeft, clientTop, clientWidth } = element as HTMLElement;
	const { paddingLeft, paddingRight, paddingTop } = getComputedStyle(element);
	const [padLeft, padRight, padTop] = [paddingLeft, paddingRight, paddingTop].map(Number.parseFloat) as [number, number, number];
	// Where the page enlarges the frame by `transform` or `zoom`.
	const enlarged = offsetWidth > 0 ? outside.width / offsetWidth : 1;
	const left = outside.left + (clientLeft + padLeft) * enlarged;
	const top = outside.top + (clientTop + padTop) * enlarged;
	const scale = width > 0 ? ((clientWidth - padLeft - padRight) * enlarged) / width : 1;
	return { left: left + box.left * scale, top: top + box.top * scale, right: left + box.right * scale, bottom: top + box.bottom * scale };
}
