/** Where this frame stands in the page that the reader sees. */
import { boxOf } from './native-dom.ts';

/** From 0, the top of the outermost page, to 1, its end. */
export interface PlaceInPage {
	readonly from: number;
	readonly to: number;
}

/** @returns where `frame` stands; `undefined` in a frame whose place a page of another origin keeps to itself */
export function frameInPage(frame: Window = window): PlaceInPage | undefined {
	let { from, to } = { from: 0, to: 1 };
	for (let inner = frame; inner !== inner.parent; inner = inner.parent) {
		const { frameElement, parent } = inner;
		if (!frameElement) return undefined;
		const { top, height } = boxOf(frameElement);
		const toPage = (place: number) => Math.min(1, Math.max(0, (top + parent.scrollY + place * height) / heightOf(parent)));
		from = toPage(from);
		to = toPage(to);
	}
	return { from, to };
}

/** Height of a frame's whole page in its CSS px. */
export const heightOf = ({ document }: Pick<Window, 'document'>): number => Math.max(1, document.documentElement?.scrollHeight ?? 1);
