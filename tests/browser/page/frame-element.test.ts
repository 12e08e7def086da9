import { describe, expect, test } from 'vitest';
import { boxFromFrame, frameElementAt } from '../../../src/page/frame-element.ts';
import { putOnPage } from '../../support/put-on-page.ts';

/** A frame at a known place, and a box inside of it. */
function framed(style: string) {
	const root = putOnPage(
		`<iframe style="position: fixed; left: 50px; top: 40px; width: 200px; height: 100px; border: 0; ${style}"></iframe>`,
	);
	const frame = root.firstElementChild as HTMLIFrameElement;
	const width = frame.contentWindow?.innerWidth ?? 0;
	return boxFromFrame(frame, { left: 10, top: 20, right: 30, bottom: 25 }, width);
}

describe('a box inside of a frame', () => {
	test.each([
		['', [60, 60, 80, 65]],
		['border: 5px solid; padding: 7px 9px 1px 3px', [50 + 5 + 3 + 10, 40 + 5 + 7 + 20, 50 + 5 + 3 + 30, 40 + 5 + 7 + 25]],
		['border: 5px solid; transform: scale(2); transform-origin: 0 0', [50 + 30, 40 + 50, 50 + 70, 40 + 60]],
	])('is found in the page around it, where the frame has the style "%s"', (style, [left, top, right, bottom]) => {
		const box = framed(style);
		expect(box.left).toBeCloseTo(left as number, 1);
		expect(box.top).toBeCloseTo(top as number, 1);
		expect(box.right).toBeCloseTo(right as number, 1);
		expect(box.bottom).toBeCloseTo(bottom as number, 1);
	});

	test('is found where the page zooms the frame, whether that zooms what is inside or not', () => {
		const root = putOnPage('<iframe style="position: fixed; left: 0; top: 0; width: 200px; height: 100px; border: 0; zoom: 2"></iframe>');
		const frame = root.firstElementChild as HTMLIFrameElement;
		const width = frame.contentWindow?.innerWidth ?? 0;
		// The right half of the frame, in whatever px it counts.
		const box = boxFromFrame(frame, { left: width / 2, top: 0, right: width, bottom: 1 }, width);
		expect([box.left, box.right].map(Math.round)).toEqual([200, 400]);
	});
});

test('a frame’s element is found by its place in `window.frames`, and not when it is gone', () => {
	const root = putOnPage('<iframe id="a"></iframe><iframe id="b"></iframe>');
	const before = window.length - 2;
	expect(frameElementAt(before + 1)?.id).toBe('b');
	root.querySelector('#a')?.remove();
	expect(frameElementAt(before)?.id).toBe('b');
	expect(frameElementAt(before + 1)).toBeUndefined();
});
