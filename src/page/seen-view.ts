import { pageElement } from './native-dom.ts';

/** Less than the space between a card and the edge of a view, in CSS px. */
const tolerance = 4;

/**
 * Whether all of this frame's view is on the screen. Pages make frames as high as what is in them, and scroll those
 * themselves; a frame learns of that from the browser alone, a moment later (intersection-observer, "implicit root").
 */
export function isViewSeen(view: {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}): Promise<boolean> {
	const root = pageElement();
	if (!root) return Promise.resolve(true);
	return new Promise((resolve) => {
		const observer = new IntersectionObserver(([entry]) => {
			observer.disconnect();
			if (!entry) return resolve(true);
			const { boundingClientRect: all, intersectionRect: seen } = entry;
			const width = Math.min(all.right, view.right) - Math.max(all.left, view.left);
			const height = Math.min(all.bottom, view.bottom) - Math.max(all.top, view.top);
			resolve(seen.width > width - tolerance && seen.height > height - tolerance);
		});
		observer.observe(root);
	});
}
