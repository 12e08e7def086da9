import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardContent } from '../../../src/card/content.ts';
import { createPinnedCards, type PinnedCards } from '../../../src/card/pinned-cards.ts';
import { mostPinned } from '../../../src/card/pinned-layout.ts';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { heardActions } from '../../support/card-actions.ts';
import { pressButton } from '../../support/press-button.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { quoteOf, sampleCardContent } from '../../support/sample-card-content.ts';

let abort: AbortController;
let pinned: PinnedCards;
let actions: ReturnType<typeof heardActions>;
/** Closed to all others: kept when they are made. The first is the board's, the others are the cards'. */
let roots: ShadowRoot[];

beforeEach(() => {
	putOnPage('<p>Some page with a <button>button</button></p>');
	abort = new AbortController();
	actions = heardActions();
	roots = [];
	const attach = Element.prototype.attachShadow;
	vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
		const root = attach.call(this, init);
		roots.push(root);
		return root;
	});
	pinned = createPinnedCards(bundledGlossary, abort.signal);
	pinned.serve(actions);
});

afterEach(() => {
	abort.abort();
	vi.restoreAllMocks();
});

const box = { left: 100, top: 80, right: 400, bottom: 300 };
const contentNumber = (place: number): CardContent =>
	sampleCardContent({ quote: quoteOf(`Marketing number ${place} cost more than the one before.`, 'Marketing') });
const pin = (content = sampleCardContent(), takesFocus = false) => pinned.pin(content, box, takesFocus);
const cardRoots = () => roots.slice(1).filter((root) => root.host.isConnected);
const cards = () => cardRoots().map((root) => root.querySelector<HTMLElement>('.card') as HTMLElement);
const inCard = (nth: number, selector: string) => cardRoots()[nth]?.querySelector(selector) as HTMLElement;
const hosts = () => document.querySelectorAll('sense-lens-card');
/** Sizes are looked at after layout. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const told = () => roots[0]?.querySelector('[role="status"]')?.textContent;

describe('a pinned card', () => {
	test('stands where the open card stood, closed to the page', () => {
		pin();
		const { left, top } = cards()[0]?.getBoundingClientRect() ?? {};
		expect([left, top]).toEqual([box.left, box.top]);
		expect(roots.map(({ mode }) => mode)).toEqual(['closed', 'closed']);
	});

	test('shows word, group, definition and sentence, and the rest when it is unfolded', async () => {
		pin();
		const isSeen = (selector: string) => inCard(0, selector).checkVisibility();
		expect(['.card-group', '.card-word', '.card-definition', '.card-sentence'].map(isSeen)).toEqual([true, true, true, true]);
		expect(['.card-others', '.card-foot', '.card-counterpart'].map(isSeen)).toEqual([false, false, false]);
		await pressButton(inCard(0, '.pinned-fold'));
		expect(['.card-others', '.card-foot', '.card-counterpart'].map(isSeen)).toEqual([true, true, true]);
		await pressButton(inCard(0, '.pinned-fold'));
		expect(isSeen('.card-others')).toBe(false);
	});

	test('has a role, a name that says that it is pinned, and no second pin', () => {
		pin();
		const { role, ariaLabel } = cards()[0] ?? {};
		expect([role, ariaLabel?.startsWith('Pinned: marketing: ')]).toEqual(['dialog', true]);
		expect(inCard(0, '.card-tip').textContent).toBe('Not this sense');
	});

	test('is announced, and so is its end', async () => {
		pin(contentNumber(1));
		pin(contentNumber(2));
		await vi.waitFor(() => expect(told()).toBe('Pinned, 2 cards'));
		await pressButton(inCard(0, '.card-close'));
		await vi.waitFor(() => expect(told()).toBe('Closed'));
	});

	test('asks the session for what the reader wants of it', async () => {
		const content = sampleCardContent();
		pin(content);
		await pressButton(inCard(0, '.pinned-fold'));
		await pressButton(inCard(0, '.card-action:nth-of-type(2)'));
		expect(actions.openComparison).toHaveBeenCalledExactlyOnceWith(content);
		expect(actions.close).not.toHaveBeenCalled();
	});

	test('does what a newer session does, once there is one', async () => {
		pin();
		const next = heardActions();
		pinned.serve(next);
		await pressButton(inCard(0, '.pinned-fold'));
		await pressButton(inCard(0, '.card-action:nth-of-type(2)'));
		expect([actions.openComparison.mock.calls.length, next.openComparison.mock.calls.length]).toEqual([0, 1]);
	});

	test('is not printed', () => {
		pin();
		const rules = roots[1]?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]) ?? [];
		const printed = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print').map(({ cssText }) => cssText);
		expect(printed.join('\n')).toMatch(/\.card\b[^{}]*\{\s*display: none/);
	});
});

describe('the focus', () => {
	test('goes to the button that takes the pin out, and back when that is pressed', async () => {
		const button = document.querySelector('button');
		button?.focus();
		pin(undefined, true);
		expect(cardRoots()[0]?.activeElement).toBe(inCard(0, '.card-close'));
		await pressButton(inCard(0, '.card-close'));
		expect(document.activeElement).toBe(button);
	});

	test('stays where it is when a card is closed that does not have it', async () => {
		pin();
		const button = document.querySelector('button');
		button?.focus();
		await pressButton(inCard(0, '.card-close'));
		expect(document.activeElement).toBe(button);
	});

	test('goes to the card on top when it is asked for', () => {
		pin(contentNumber(1));
		pin(contentNumber(2));
		expect(pinned.focus()).toBe(true);
		expect(cardRoots().map(({ activeElement }) => activeElement?.className.includes('card-close') ?? false)).toEqual([false, true]);
	});

	test('goes nowhere without a card', () => {
		expect(pinned.focus()).toBe(false);
	});
});

describe('a word that is pinned', () => {
	test('is known by its place in its sentence, and its card comes on top', () => {
		pin(contentNumber(1));
		pin(contentNumber(2));
		expect(pinned.raise(contentNumber(1), false)).toBe(true);
		expect(pinned.raise(contentNumber(3), false)).toBe(false);
		const levels = cardRoots().map(({ host }) => Number((host as HTMLElement).style.zIndex));
		expect(levels).toEqual([1, 0]);
	});

	test('shows what the reader has corrected', () => {
		const content = sampleCardContent();
		pin(content);
		const [other] = content.others;
		if (!other) throw new Error('The sample has no other group');
		pinned.renew((before) => ({ ...before, group: other.group, sense: other.sense, correction: 'by-reader' }));
		expect(cards()[0]?.dataset['group']).toBe(other.group);
		expect(inCard(0, '.card-definition').textContent).toBe(other.sense.definition);
	});

	test('shows what it showed where nothing is known of it any more', () => {
		pin();
		const before = cards()[0]?.textContent;
		pinned.renew(() => undefined);
		expect(cards()[0]?.textContent).toBe(before);
	});
});

describe('many', () => {
	test('of fifty, the newest are kept, all whole in the window, in one element', async () => {
		for (let place = 0; place < 50; place += 1) pin(contentNumber(place));
		await drawn();
		expect(hosts()).toHaveLength(1);
		expect(cards().map(({ dataset }) => dataset['word'])).toHaveLength(mostPinned);
		expect(inCard(0, '.card-sentence').textContent).toContain(`number ${50 - mostPinned} `);
		for (const card of cards()) {
			const { left, top, right, bottom } = card.getBoundingClientRect();
			expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(innerWidth);
			expect(bottom).toBeLessThanOrEqual(innerHeight);
		}
		await vi.waitFor(() => expect(told()).toBe(`Pinned, the oldest of ${mostPinned} closed`));
	});

	test('add no listener to the page for each', () => {
		pin(contentNumber(0));
		const add = vi.spyOn(EventTarget.prototype, 'addEventListener');
		for (let place = 1; place < 10; place += 1) pin(contentNumber(place));
		const targets = add.mock.contexts as EventTarget[];
		expect(targets.filter((target) => !(target instanceof Node) || target.getRootNode() === document)).toEqual([]);
	});

	test('can be closed at once, and leave the page as it was', async () => {
		const before = document.documentElement.outerHTML;
		for (let place = 0; place < 5; place += 1) pin(contentNumber(place));
		await pressButton(inCard(0, '.pinned-close-all'));
		expect(document.documentElement.outerHTML).toBe(before);
	});

	test('go when the signal aborts', () => {
		const before = document.documentElement.outerHTML;
		for (let place = 0; place < 5; place += 1) pin(contentNumber(place));
		abort.abort();
		expect(document.documentElement.outerHTML).toBe(before);
	});

	test('of one there is nothing to arrange', async () => {
		pin(contentNumber(0));
		expect(inCard(0, '.pinned-arrange')).toBeNull();
		pin(contentNumber(1));
		expect(inCard(0, '.pinned-arrange')).not.toBeNull();
		await pressButton(inCard(1, '.card-close'));
		expect(inCard(0, '.pinned-arrange')).toBeNull();
	});
});

describe('a page that takes the cards out', () => {
	test('gets them back where they were', async () => {
		pin();
		await drawn();
		const before = cards()[0]?.getBoundingClientRect();
		roots[0]?.host.remove();
		await vi.waitFor(() => expect(hosts()).toHaveLength(1));
		await drawn();
		expect(cards()[0]?.getBoundingClientRect()).toEqual(before);
	});

	test('again and again wins after a few times, and cards can be pinned again', async () => {
		pin();
		await drawn();
		let takenOut = 0;
		const observer = new MutationObserver(() => {
			for (const host of hosts()) {
				takenOut += 1;
				host.remove();
			}
		});
		observer.observe(document.documentElement, { childList: true });
		roots[0]?.host.remove();
		await vi.waitFor(() => expect(pinned.focus()).toBe(false));
		observer.disconnect();
		expect(takenOut).toBeGreaterThan(1);
		expect(takenOut).toBeLessThan(10);
		pin();
		expect(hosts()).toHaveLength(1);
	});
});

test('cards are put where they can be used when a modal dialog opens, and back when it closes or leaves the page', async () => {
	pin();
	const dialog = document.createElement('dialog');
	document.body.append(dialog);
	const home = () => hosts()[0]?.parentElement;
	dialog.showModal();
	await vi.waitFor(() => expect(home()).toBe(dialog));
	dialog.close();
	await vi.waitFor(() => expect(home()).toBe(document.documentElement));
	dialog.showModal();
	await vi.waitFor(() => expect(home()).toBe(dialog));
	await drawn();
	dialog.remove();
	await vi.waitFor(() => expect(home()).toBe(document.documentElement));
});
