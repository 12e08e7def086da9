import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Anchor } from '../../../src/card/anchor.ts';
import { type CardHost, createCardHost } from '../../../src/card/host.tsx';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { heardActions } from '../../support/card-actions.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { quoteOf, sampleCardContent } from '../../support/sample-card-content.ts';

const content = sampleCardContent();
const word = { left: 300, top: 100, right: 360, bottom: 120 };

let abort: AbortController;
let card: CardHost;
let root: ShadowRoot;

beforeEach(() => {
	putOnPage('<p>Some page</p>');
	abort = new AbortController();
	const attach = vi.spyOn(Element.prototype, 'attachShadow');
	card = createCardHost(bundledGlossary, heardActions(), abort.signal);
	root = attach.mock.results[0]?.value as ShadowRoot;
	attach.mockRestore();
});

afterEach(() => {
	abort.abort();
	document.documentElement.removeAttribute('style');
	document.body.removeAttribute('style');
});

const box = () => card.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
const inCard = (selector: string) => root.querySelector(selector) as HTMLElement;

/** Where the arrow ends, in the middle of its box. */
function tip(): { x: number; y: number } | undefined {
	const arrow = inCard('.card-arrow');
	// It arrives with the card.
	for (const animation of arrow.getAnimations()) animation.finish();
	const { left, right, top, bottom, width } = arrow.getBoundingClientRect();
	return width === 0 ? undefined : { x: (left + right) / 2, y: card.box && top < card.box.top ? top : bottom };
}

/** Lets the browser lay out, and tell of it. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('in a page that', () => {
	const changes = [
		['is enlarged by `zoom` on its root', () => document.documentElement.style.setProperty('zoom', '1.7')],
		['is made smaller by `zoom` on its root', () => document.documentElement.style.setProperty('zoom', '0.5')],
		['is enlarged by `zoom` on its body', () => document.body.style.setProperty('zoom', '2')],
		['moves and enlarges its root', () => document.documentElement.style.setProperty('transform', 'scale(1.5) translate(40px, 30px)')],
		['filters its root', () => document.documentElement.style.setProperty('filter', 'invert(1)')],
		['makes its root one that contains', () => document.documentElement.style.setProperty('contain', 'layout')],
	] as const;

	test.each(changes)('%s, the card has its own size and stands beside its word', (_title, change) => {
		card.show(content, word);
		const before = box();
		card.hide();
		change();
		card.show(content, word);
		const after = box();
		for (const edge of ['left', 'top', 'right', 'bottom'] as const) expect(after[edge]).toBeCloseTo(before[edge], 0);
	});

	test.each(changes)('%s, so does one in a dialog', (_title, change) => {
		change();
		const dialog = document.createElement('dialog');
		document.body.append(dialog);
		dialog.showModal();
		card.show(content, { ...word, home: dialog });
		expect(root.host.parentNode).toBe(dialog);
		expect(box().left).toBeCloseTo(word.left, 0);
		expect(box().top).toBeCloseTo(word.bottom + 10, 0);
		expect(box().right - box().left).toBeCloseTo(376, 0);
		dialog.remove();
	});
});

describe('the arrow', () => {
	const [width, height] = [innerWidth, innerHeight];
	const at = (left: number, top: number): Anchor => ({ left, top, right: left + 60, bottom: top + 20 });

	test.each([
		['under the word', at(300, 100), 'up'],
		['above it', at(300, height - 40), 'down'],
		['at the left edge', at(0, 100), 'up'],
		['at the right edge', at(width - 60, 100), 'up'],
		['in the lower left corner', at(0, height - 20), 'down'],
		['in the lower right corner', at(width - 60, height - 20), 'down'],
	] as const)('points at the word, where the card is %s', (_title, anchor, way) => {
		card.show(content, anchor);
		const { x = -1, y = -1 } = tip() ?? {};
		expect(x).toBeGreaterThanOrEqual(anchor.left);
		expect(x).toBeLessThanOrEqual(anchor.right);
		const gap = way === 'up' ? y - anchor.bottom : anchor.top - y;
		expect(gap).toBeGreaterThan(0);
		expect(gap).toBeLessThan(6);
	});

	test('points sideways at a block that leaves room only there', () => {
		for (const left of [20, innerWidth - 220]) {
			const block = { left, top: 150, right: left + 200, bottom: innerHeight - 150 };
			card.show(content, block);
			tip();
			const arrow = inCard('.card-arrow').getBoundingClientRect();
			const [from, to] = left === 20 ? [block.right, box().left] : [box().right, block.left];
			expect((arrow.left + arrow.right) / 2).toBeGreaterThan(from - 2);
			expect((arrow.left + arrow.right) / 2).toBeLessThan(to + 2);
			expect((arrow.top + arrow.bottom) / 2).toBeGreaterThan(block.top);
			expect((arrow.top + arrow.bottom) / 2).toBeLessThan(block.bottom);
		}
	});

	test('is not there for a word that it cannot reach', () => {
		card.show(content, { left: 0, top: 100, right: 8, bottom: 120 });
		expect(tip()).toBeUndefined();
	});

	test('has the colours of the card, without a line between them', () => {
		card.show(content, word);
		const [arrow, panel] = [getComputedStyle(inCard('.card-arrow')), getComputedStyle(inCard('.card'))];
		expect(arrow.backgroundColor).toBe(panel.backgroundColor);
		expect(arrow.borderTopColor).toBe(panel.borderTopColor);
	});
});

describe('a card that stands already', () => {
	const low = { left: 300, top: innerHeight - 60, right: 360, bottom: innerHeight - 40 };

	test('keeps to the word when a part of it is opened, growing away from it', async () => {
		card.show(sampleCardContent({ quote: quoteOf('Marketing.', 'Marketing'), others: [] }), low);
		const before = box();
		const part = document.createElement('div');
		part.style.height = '60px';
		inCard('.card').append(part);
		await drawn();
		expect(box().bottom).toBeCloseTo(before.bottom, 0);
		expect(box().top).toBeCloseTo(before.top - 60, 0);
		expect(box().top).toBeGreaterThanOrEqual(0);
	});

	test('stays scrolled where the reader left it, while its word moves', async () => {
		const tall = sampleCardContent({ quote: quoteOf(`Marketing ${'and more '.repeat(400)}`, 'Marketing') });
		card.show(tall, word);
		const panel = inCard('.card');
		panel.scrollTop = 40;
		card.move({ ...word, top: 80, bottom: 100 });
		expect(panel.scrollTop).toBe(40);
	});

	test('changes sides only when it must', () => {
		card.show(content, low);
		expect(box().bottom).toBeLessThan(low.top);
		card.move({ ...word, top: 350, bottom: 370 });
		expect(box().bottom).toBeLessThan(350);
		card.move(word);
		expect(box().top).toBeGreaterThan(word.bottom);
	});

	test('is put above the word where that is wanted and there is room', () => {
		const middle = { ...word, top: 500, bottom: 520 };
		card.show(content, middle, { prefersAbove: true });
		expect(box().bottom).toBeLessThan(500);
		card.show(content, word, { prefersAbove: true });
		expect(box().top).toBeGreaterThan(120);
	});
});

test('a card of a word in a shadow tree’s dialog is shown in there', () => {
	const holder = putOnPage('<div></div>').firstElementChild as HTMLElement;
	const shadow = holder.attachShadow({ mode: 'open' });
	shadow.innerHTML = '<dialog>our marketing</dialog>';
	const dialog = shadow.querySelector('dialog') as HTMLDialogElement;
	dialog.showModal();
	card.show(content, { ...word, home: dialog });
	expect(dialog.contains(root.host)).toBe(true);
	expect(card.focus()).toBe(true);
	expect(card.hasFocus).toBe(true);
	card.hide();
	expect(dialog.innerHTML).toBe('our marketing');
});

test('an open card keeps the focus that it has when it goes into a part of the page that fills the screen now', () => {
	const part = putOnPage('<div>our marketing</div>').firstElementChild as HTMLElement;
	card.show(content, word);
	card.focus();
	card.move({ ...word, home: part });
	expect(part.contains(root.host)).toBe(true);
	expect(root.host.matches(':popover-open')).toBe(true);
	expect([card.hasFocus, root.activeElement]).toEqual([true, inCard('.card')]);
});

test('comes back on top when the page opens a popover over it', async () => {
	card.show(content, word);
	const cover = putOnPage('<div popover="manual" style="inset: 0; inline-size: 100vw; block-size: 100vh"></div>').firstElementChild;
	(cover as HTMLElement).showPopover();
	const onTop = () => document.elementFromPoint((box().left + box().right) / 2, (box().top + box().bottom) / 2);
	await expect.poll(onTop).toBe(root.host);
});

test('darkens nothing where the page darkens what is behind its dialogs', () => {
	const style = document.createElement('style');
	style.textContent = '::backdrop { background: rgb(255 0 0) !important; display: block !important; opacity: 1 !important }';
	document.body.append(style);
	card.show(content, word);
	const { display, backgroundColor } = getComputedStyle(root.host, '::backdrop');
	expect(display === 'none' || backgroundColor === 'rgba(0, 0, 0, 0)').toBe(true);
	style.remove();
});
