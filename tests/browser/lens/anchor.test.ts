import { afterEach, expect, test } from 'vitest';
import { anchorOf, movedAnchor, type WordAnchor } from '../../../src/lens/anchor.ts';
import { rectanglesOf } from '../../../src/page/page-occurrence.ts';
import { occurrenceIn } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

afterEach(() => scrollTo(0, 0));

const edges = ({ left, top, right, bottom }: WordAnchor | DOMRect) => [left, top, right, bottom];

/** A word on two lines. */
function wrapped() {
	const root = putOnPage('<p style="width: 60px; line-height: 3; hyphens: manual">A mar&shy;keting plan</p>');
	const occurrence = occurrenceIn(root);
	return { root, occurrence, boxes: () => rectanglesOf(occurrence) };
}

test('is the line under the pointer, and stays it while the word moves', () => {
	const { root, occurrence, boxes } = wrapped();
	for (const line of [0, boxes().length - 1]) {
		const box = boxes()[line] as DOMRect;
		const pointer = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
		const anchor = anchorOf(occurrence, pointer) as WordAnchor;
		expect(edges(anchor)).toEqual(edges(box));
		expect(anchor.pointer).toEqual(pointer);
		root.style.marginTop = `${50 + line * 20}px`;
		const moved = movedAnchor(occurrence, anchor) as WordAnchor;
		expect(edges(moved)).toEqual(edges(boxes()[line] as DOMRect));
		expect(moved.top).not.toBe(anchor.top);
	}
});

test('is the first line where nothing points at it', () => {
	const { occurrence, boxes } = wrapped();
	expect(edges(anchorOf(occurrence, undefined) as WordAnchor)).toEqual(edges(boxes()[0] as DOMRect));
});

test('is the last line that there is, where the word takes fewer lines now', () => {
	const { root, occurrence, boxes } = wrapped();
	const last = boxes().at(-1) as DOMRect;
	const anchor = anchorOf(occurrence, { x: last.left + 1, y: last.top + 1 }) as WordAnchor;
	(root.firstElementChild as HTMLElement).style.width = '500px';
	expect(edges(movedAnchor(occurrence, anchor) as WordAnchor)).toEqual(edges(boxes().at(-1) as DOMRect));
});

test('is nothing once the word is hidden, has left the window, or its box', () => {
	const root = putOnPage('<div style="overflow: auto; height: 100px"><p>our sales</p><div style="height: 3000px"></div></div>');
	const occurrence = occurrenceIn(root);
	const anchor = anchorOf(occurrence, undefined) as WordAnchor;
	const box = root.firstElementChild as HTMLElement;
	box.scrollTop = 500;
	expect(movedAnchor(occurrence, anchor)).toBeUndefined();
	box.scrollTop = 0;
	expect(movedAnchor(occurrence, anchor)).toBeDefined();
	box.style.visibility = 'hidden';
	expect(movedAnchor(occurrence, anchor)).toBeUndefined();
	box.style.visibility = '';
	box.style.display = 'none';
	expect(movedAnchor(occurrence, anchor)).toBeUndefined();
	box.style.cssText = 'position: absolute; top: -500px';
	expect(movedAnchor(occurrence, anchor)).toBeUndefined();
});

test('tells in which direction the word is read', () => {
	expect(anchorOf(occurrenceIn(putOnPage('<p dir="rtl">our sales</p>')), undefined)?.isRightToLeft).toBe(true);
	expect(anchorOf(occurrenceIn(putOnPage('<p dir="rtl"><span dir="ltr">our sales</span></p>')), undefined)?.isRightToLeft).toBe(false);
});

test('tells where in the page a card is seen: in the dialog that the word is in', () => {
	const root = putOnPage('<dialog>our sales</dialog>');
	const dialog = root.firstElementChild as HTMLDialogElement;
	dialog.showModal();
	expect(anchorOf(occurrenceIn(dialog), undefined)?.home).toBe(dialog);
	dialog.close();
});
