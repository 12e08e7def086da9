import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CardHost, createCardHost } from '../../../src/card/host.tsx';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { heardActions } from '../../support/card-actions.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { quoteOf, sampleCardContent } from '../../support/sample-card-content.ts';

const anchor = { left: 300, top: 100, right: 360, bottom: 120 };
const content = sampleCardContent();
const another = sampleCardContent({ word: 'Marketing', quote: quoteOf('Marketing won.', 'Marketing') });

let abort: AbortController;
let card: CardHost;

beforeEach(() => {
	putOnPage('<p>Some page with a <button>button</button></p>');
	abort = new AbortController();
	card = createCardHost(bundledGlossary, heardActions(), abort.signal);
});

afterEach(() => abort.abort());

function boxOfCard(): DOMRect {
	const { left, top, right, bottom } = card.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
	return new DOMRect(left, top, right - left, bottom - top);
}

/** The element that the reader sees in the middle of the card. */
function shownThere(): string | undefined {
	const { x, y, width, height } = boxOfCard();
	return document.elementFromPoint(x + width / 2, y + height / 2)?.localName;
}

describe('over the page', () => {
	test('is above a popover that the page opened later, once it is shown again', async () => {
		await card.show(content, anchor);
		const popover = document.createElement('div');
		popover.popover = 'manual';
		popover.style.cssText = 'inset: 0; inline-size: 100%; block-size: 100%';
		document.body.append(popover);
		popover.showPopover();
		expect(shownThere()).toBe('div');
		await card.show(another, anchor);
		expect(shownThere()).toBe('sense-lens-card');
	});

	test('moves into a dialog that the page opened later, once it is shown again, and leaves it as it was', async () => {
		await card.show(content, anchor);
		const dialog = document.createElement('dialog');
		dialog.textContent = 'our marketing';
		document.body.append(dialog);
		dialog.showModal();
		await card.show(another, anchor);
		expect(shownThere()).toBe('sense-lens-card');
		card.hide();
		expect(dialog.innerHTML).toBe('our marketing');
		dialog.close();
	});

	test('goes with its word', async () => {
		await card.show(content, anchor);
		const before = boxOfCard();
		await card.move({ left: 340, top: 130, right: 400, bottom: 150 });
		const after = boxOfCard();
		expect([after.left - before.left, after.top - before.top]).toEqual([40, 30]);
	});

	test('never covers its word, wherever that is', async () => {
		for (const left of [0, innerWidth / 2, innerWidth - 60]) {
			for (const top of [0, 60, innerHeight / 2, innerHeight - 80, innerHeight - 20]) {
				const word = { left, top, right: left + 60, bottom: top + 20 };
				await card.show(content, word);
				const box = boxOfCard();
				expect({ word, isClear: box.top >= word.bottom || box.bottom <= word.top }).toEqual({ word, isClear: true });
			}
		}
	});
});

describe('contains', () => {
	test('is true inside of the card and false beside it', async () => {
		await card.show(content, anchor);
		const { left, right, top, bottom } = boxOfCard();
		const [x, y] = [(left + right) / 2, (top + bottom) / 2];
		const inside = [
			[x, y],
			[left, top],
			[right, bottom],
		] as const;
		const beside = [
			[left - 1, y],
			[right + 1, y],
			[x, top - 1],
			[x, bottom + 1],
		] as const;
		expect(inside.map(([px, py]) => card.contains({ x: px, y: py }))).toEqual([true, true, true]);
		expect(beside.map(([px, py]) => card.contains({ x: px, y: py }))).toEqual([false, false, false, false]);
	});

	test('is false once the card is hidden', async () => {
		await card.show(content, anchor);
		const { left, top } = boxOfCard();
		card.hide();
		expect(card.contains({ x: left + 5, y: top + 5 })).toBe(false);
	});
});

test('tells an event from inside of the card from one of the page', async () => {
	await card.show(content, anchor);
	const told: boolean[] = [];
	document.addEventListener('click', (event) => told.push(card.isFrom(event)), { signal: abort.signal });
	document.querySelector('sense-lens-card')?.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
	document.querySelector('button')?.click();
	expect(told).toEqual([true, false]);
});

test('gives the focus back to where a walk from word to word began', async () => {
	const button = document.querySelector('button');
	button?.focus();
	for (const each of [content, another, content]) {
		await card.show(each, anchor);
		expect(card.focus()).toBe(true);
		expect(card.hasFocus).toBe(true);
	}
	card.hide();
	expect(document.activeElement).toBe(button);
});

test('goes into a form that fills the screen, and gives it the focus back, whatever its fields are called', async () => {
	const form = document.createElement('form');
	for (const name of ['append', 'appendChild', 'focus', 'matches', 'contains']) {
		const field = document.createElement('input');
		field.name = name;
		Element.prototype.append.call(form, field);
	}
	form.tabIndex = -1;
	document.body.append(form);
	HTMLElement.prototype.focus.call(form);
	card.show(content, { ...anchor, home: form });
	expect(Element.prototype.querySelector.call(form, 'sense-lens-card')).not.toBeNull();
	expect(card.focus()).toBe(true);
	card.hide();
	expect(document.activeElement).toBe(form);
	form.remove();
});

test('gives the focus to nothing where nothing had it', async () => {
	await card.show(content, anchor);
	card.focus();
	card.hide();
	expect(document.activeElement).toBe(document.body);
});

test('forgets where one walk began when the next one begins elsewhere', async () => {
	const [first, second] = [document.querySelector('button'), document.createElement('button')];
	document.body.append(second);
	for (const start of [first, second]) {
		start?.focus();
		await card.show(content, anchor);
		card.focus();
		card.hide();
		expect(document.activeElement).toBe(start);
	}
});
