import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardHost, createCardHost } from '../../../src/card/host.tsx';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { heardActions } from '../../support/card-actions.ts';
import { pressButton } from '../../support/press-button.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { quoteOf, sampleCardContent } from '../../support/sample-card-content.ts';

const anchor = { left: 300, top: 100, right: 360, bottom: 120 };
const actions = heardActions();

let abort: AbortController;
let card: CardHost;
/** The card's root, which is closed to all others: kept when it is made. */
let root: ShadowRoot;

beforeEach(() => {
	vi.resetAllMocks();
	putOnPage('<p>Some page with a <button>button</button></p>');
	abort = new AbortController();
	const attach = vi.spyOn(Element.prototype, 'attachShadow');
	card = createCardHost(bundledGlossary, actions, abort.signal);
	root = attach.mock.results[0]?.value as ShadowRoot;
	attach.mockRestore();
});

afterEach(() => abort.abort());

function inCard(selector: string): HTMLElement {
	const found = root.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`Nothing in the card matches ${selector}`);
	return found;
}

function middleOfCard(): [x: number, y: number] {
	const box = card.box ?? { left: -1, right: -1, top: -1, bottom: -1 };
	return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

describe('show', () => {
	test('shows the sense, the share and the sentence with its marks', async () => {
		const content = sampleCardContent();
		await card.show(content, anchor);
		expect(inCard('.card').dataset).toMatchObject({
			word: 'marketing',
			group: content.group,
			sense: content.sense.id,
			confidence: '0.9000',
		});
		expect(inCard('.card-definition').textContent).toBe(content.sense.definition);
		expect(inCard('.card-sentence').textContent).toBe(content.quote.text);
		expect(inCard('.card-sentence .marked-term').textContent).toBe('marketing');
		expect(inCard('.card-sentence .marked-cue').textContent).toBe('budget');
		expect(inCard('.card-sure').textContent).toContain('90 %');
	});

	test('is closed to the page', () => {
		expect(root.mode).toBe('closed');
		expect(root.host.shadowRoot).toBeNull();
	});

	test('puts the card under the word, inside the window and above everything', async () => {
		const cover = putOnPage('<div popover="manual" style="inset: 0; inline-size: 100vw; block-size: 100vh"></div>').firstElementChild;
		(cover as HTMLElement).showPopover();
		await card.show(sampleCardContent(), anchor);
		expect(card.box?.top).toBeGreaterThanOrEqual(anchor.bottom);
		expect(card.box?.left).toBe(anchor.left);
		expect(document.elementFromPoint(...middleOfCard())).toBe(root.host);
	});

	test.each([
		['at the right edge', { left: innerWidth - 30, top: 100, right: innerWidth, bottom: 120 }],
		['at the lower edge', { left: 300, top: innerHeight - 20, right: 360, bottom: innerHeight }],
		['in the lower right corner', { left: innerWidth - 30, top: innerHeight - 20, right: innerWidth, bottom: innerHeight }],
	])('keeps the card of a word %s in the window', async (_title, place) => {
		await card.show(sampleCardContent(), place);
		const { left = -1, top = -1, right = Infinity, bottom = Infinity } = card.box ?? {};
		expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
		expect(right).toBeLessThanOrEqual(innerWidth);
		expect(bottom).toBeLessThanOrEqual(innerHeight);
	});

	test('shows another word in the same element', async () => {
		await card.show(sampleCardContent(), anchor);
		await card.show(sampleCardContent({ word: 'Marketing', quote: quoteOf('Marketing won.', 'Marketing') }), anchor);
		expect(document.querySelectorAll('sense-lens-card')).toHaveLength(1);
		expect(inCard('.card-word').textContent).toBe('Marketing');
	});

	test.each([
		'<img src=x onerror="document.title=1"> our marketing <script>document.title=1</script> &amp; <b>more</b>',
		'our marketing \u202Ekcab ot tnorf\u202C and \u2067more\u2069',
		'our marketing \u202E never closed',
	])('shows %j as text', async (text) => {
		await card.show(sampleCardContent({ quote: quoteOf(text, 'marketing') }), anchor);
		const sentence = inCard('.card-sentence');
		expect(sentence.textContent).toBe(text);
		expect([...sentence.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['bdi', 'mark']);
	});

	test('breaks a word that is wider than the card', async () => {
		const long = 'x'.repeat(500);
		await card.show(sampleCardContent({ word: long, quote: quoteOf(`our marketing ${long}`, 'marketing') }), anchor);
		const { scrollWidth, clientWidth } = inCard('.card');
		expect(scrollWidth).toBe(clientWidth);
		expect(card.box?.right).toBeLessThanOrEqual(innerWidth);
	});

	test('is reached by no style of the page', async () => {
		const looks = () => {
			const { position, display, zIndex, color } = getComputedStyle(root.host);
			const inner = getComputedStyle(inCard('.card'));
			return {
				position,
				display,
				zIndex,
				color,
				width: card.box?.right,
				font: inner.font,
				ink: inner.color,
				background: inner.backgroundColor,
				direction: inner.direction,
			};
		};
		await card.show(sampleCardContent(), anchor);
		const before = looks();
		const style = document.createElement('style');
		style.textContent = `
			* { all: unset !important; color: red !important; font-size: 90px !important; direction: rtl !important }
			* { --text: red !important; --surface-raised: red !important; --font-sans: cursive !important }
			sense-lens-card { display: none !important; z-index: 0 !important; visibility: hidden !important }`;
		document.body.append(style);
		expect(getComputedStyle(document.body).color).toBe('rgb(255, 0, 0)');
		expect(looks()).toEqual(before);
		style.remove();
	});

	test('follows the reader’s colour scheme, whatever the page’s is', async () => {
		document.documentElement.style.colorScheme = 'only light';
		await card.show(sampleCardContent(), anchor);
		expect(getComputedStyle(inCard('.card')).colorScheme).toBe('light dark');
		document.documentElement.removeAttribute('style');
	});

	test('tells when the reader closes the card or asks for the comparison', async () => {
		const content = sampleCardContent();
		await card.show(content, anchor);
		await pressButton(inCard('.card-close'));
		const compare = [...root.querySelectorAll<HTMLElement>('.card-action')].find(({ textContent }) => textContent === 'Compare');
		if (compare) await pressButton(compare);
		expect(actions.close).toHaveBeenCalledOnce();
		expect(actions.openComparison).toHaveBeenCalledExactlyOnceWith(content);
	});

	test('takes no click that a script makes, not even of a button inside', async () => {
		await card.show(sampleCardContent(), anchor);
		for (const button of root.querySelectorAll('button')) button.click();
		for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled();
		expect(root.querySelector('.card-back, .card-menu')).toBeNull();
	});
});

test('keeps the focus that was in the card of another word, and gives it back in the end', async () => {
	const button = document.querySelector('button');
	button?.focus();
	await card.show(sampleCardContent(), anchor);
	inCard('.card-close').focus();
	await card.show(sampleCardContent({ word: 'Marketing', quote: quoteOf('Marketing won.', 'Marketing') }), anchor);
	expect(root.activeElement).toBe(inCard('.card'));
	card.hide();
	expect(document.activeElement).toBe(button);
});

describe('update', () => {
	test('changes what the open card shows, in the same element and with the focus kept', async () => {
		const content = sampleCardContent();
		await card.show(content, anchor);
		card.focus();
		const before = inCard('.card');
		const [other] = content.others;
		if (!other) throw new Error('no other sense');
		await card.update({ ...content, group: other.group, sense: other.sense, correction: 'by-reader' });
		expect(inCard('.card')).toBe(before);
		expect(before.dataset['group']).toBe(other.group);
		expect(root.activeElement).toBe(before);
	});

	test('gives the focus to the card where the part that had it is gone', async () => {
		const content = sampleCardContent();
		await card.show({ ...content, correction: 'by-reader' }, anchor);
		const takeBack = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Take back');
		takeBack?.focus();
		expect(root.activeElement).toBe(takeBack);
		await card.update(content);
		expect(root.activeElement).toBe(inCard('.card'));
	});

	test('opens nothing where no card is open', async () => {
		await card.update(sampleCardContent());
		expect(card.isOpen).toBe(false);
	});
});

describe('hide', () => {
	test.each([
		['hidden', () => card.hide()],
		['aborted', () => abort.abort()],
	])('leaves the document as it was, once the card is %s', async (_title, end) => {
		const before = document.documentElement.outerHTML;
		await card.show(sampleCardContent(), anchor);
		expect(card.isOpen).toBe(true);
		expect(document.documentElement.outerHTML).not.toBe(before);
		end();
		expect(card.isOpen).toBe(false);
		expect(card.box).toBeUndefined();
		expect(document.documentElement.outerHTML).toBe(before);
	});

	test('gives the focus back to the element that had it', async () => {
		const button = document.querySelector('button');
		button?.focus();
		await card.show(sampleCardContent(), anchor);
		expect([document.activeElement, card.hasFocus]).toEqual([button, false]);
		expect(card.focus()).toBe(true);
		expect([root.activeElement, card.hasFocus]).toEqual([inCard('.card'), true]);
		card.hide();
		expect(document.activeElement).toBe(button);
	});

	test('forgets what had the focus before a card that the page took out', async () => {
		const [first, second] = [document.createElement('button'), document.createElement('button')];
		document.body.append(first, second);
		first.focus();
		await card.show(sampleCardContent(), anchor);
		card.focus();
		root.host.remove();
		card.hide();
		second.focus();
		await card.show(sampleCardContent(), anchor);
		card.focus();
		card.hide();
		expect(document.activeElement).toBe(second);
	});

	test('leaves the focus where it is, if it is not in the card', async () => {
		await card.show(sampleCardContent(), anchor);
		card.focus();
		const button = document.querySelector('button');
		button?.focus();
		card.hide();
		expect(document.activeElement).toBe(button);
	});
});

describe('a page that takes the card out', () => {
	const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

	test('gets it back at its place, on top of everything', async () => {
		await card.show(sampleCardContent(), anchor);
		await drawn();
		const before = card.box;
		root.host.remove();
		await vi.waitFor(() => expect(root.host.isConnected).toBe(true));
		expect(card.box).toEqual(before);
		expect(document.elementFromPoint(...middleOfCard())).toBe(root.host);
	});

	test('does not get it back once it is closed', async () => {
		await card.show(sampleCardContent(), anchor);
		await drawn();
		root.host.remove();
		card.hide();
		await drawn();
		expect([card.isOpen, root.host.isConnected]).toEqual([false, false]);
	});

	test('again and again wins after a few times', async () => {
		await card.show(sampleCardContent(), anchor);
		let takenOut = 0;
		const observer = new MutationObserver(() => {
			if (!root.host.isConnected) return;
			takenOut += 1;
			root.host.remove();
		});
		observer.observe(document.documentElement, { childList: true });
		root.host.remove();
		await vi.waitFor(() => expect(card.isOpen).toBe(false));
		observer.disconnect();
		expect(takenOut).toBeGreaterThan(1);
		expect(takenOut).toBeLessThan(10);
		await card.show(sampleCardContent(), anchor);
		expect(root.host.isConnected).toBe(true);
	});
});

test('takes no focus while no card is open', () => {
	expect(card.focus()).toBe(false);
	expect(card.hasFocus).toBe(false);
});

test('can be seen, pointed at and focused while a modal dialog is open', async () => {
	const dialog = document.createElement('dialog');
	dialog.textContent = 'our marketing';
	document.body.append(dialog);
	dialog.showModal();
	await card.show(sampleCardContent(), anchor);
	expect(document.elementFromPoint(...middleOfCard())).toBe(root.host);
	card.focus();
	expect(card.hasFocus).toBe(true);
	dialog.close();
});
