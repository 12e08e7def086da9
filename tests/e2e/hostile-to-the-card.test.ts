import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { moveTo, pause, pointOf, until } from '../support/lens-browser.ts';
import { leaveCard, pointUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';
import { cardBox, markedWords, pointAt } from '../support/watched-page.ts';

const marks = ['p: sales', 'q: marketing'];
const text = '<p id="p">Umbrella sales rose by 5 % last year.</p><p id="q">She took a degree in <b>mar</b>keting at a small college.</p>';
const page = (script: string, style = '') =>
	`<!doctype html><html lang="en"><title>Notes</title><style>body { font: 18px/1.6 sans-serif; margin: 60px } ${style}</style><body>${text}<script>${script}</script>`;

/** Ample for a card that should not come. Waiting longer can only make these tests stricter. */
const longerThanDwell = 500;

const deedsOf = (tab: Page) => tab.evaluate('deeds') as Promise<number>;

describe.each(browserNames)('a page that fights the card in %s', (name) => {
	const pages = useLensOnPages(name);

	it.each(['remove', 'move', 'clone', 'restyle', 'hide', 'empty'])(
		'at once, with "%s", is left alone after a try, breaks nothing, and gets a card again when it is at peace',
		async (act) => {
			const { page: tab, problems } = await pages.open(`/card-hunter.html?${act}`);
			await untilMarked(tab, marks);
			const { x, y } = await pointAt(tab, 'p', 'sales');
			await moveTo(tab, x, y);
			await until(async () => ((await deedsOf(tab)) > 0 ? true : undefined), 'the page to notice the card');
			await pause(longerThanDwell);
			await tab.mouse.move(x + 1, y);
			// Nothing of ours fights back.
			expect(await deedsOf(tab)).toBeLessThan(10);
			await tab.keyboard.press('Escape');
			await tab.mouse.move(5, 5, { steps: 4 });
			await untilMarked(tab, marks);
			await tab.evaluate(`isAtPeace = true; for (const each of document.querySelectorAll('sense-lens-card')) each.remove()`);
			const { card } = await pointUntilCard(tab, 'q', 'keting');
			expect(card.bottom - card.top).toBeGreaterThan(40);
			await leaveCard(tab);
			await until(async () => ((await tab.$('sense-lens-card')) ? undefined : true), 'nothing to be left of the card');
			expect(problems).toEqual([]);
			await tab.close();
		},
	);

	it.each([
		['takes the open card out', `document.querySelector('sense-lens-card').remove()`],
		['puts the open card into another place', `document.body.prepend(document.querySelector('sense-lens-card'))`],
		['hides the open card', `document.querySelector('sense-lens-card').hidePopover()`],
		['empties itself', 'document.body.replaceChildren()'],
		['empties itself with its root', 'document.documentElement.replaceChildren()'],
		['puts another root in', `document.replaceChild(document.createElement('html'), document.documentElement)`],
	])('and that %s while it is open throws nothing, and has no card left over', async (_, script) => {
		const { page: tab, problems } = await pages.open(pages.put(page('')));
		await pointUntilCard(tab, 'p', 'sales');
		await tab.evaluate(script);
		await tab.mouse.move(400, 500, { steps: 5 });
		await tab.mouse.move(5, 5, { steps: 5 });
		await tab.keyboard.press('Escape');
		await until(async () => ((await tab.$('sense-lens-card')) ? undefined : true), 'nothing to be left of the card');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by a remove of the open card gets it again at the next word, and at the same one after the pointer has left', async () => {
		const { page: tab, problems } = await pages.open(pages.put(page('')));
		await pointUntilCard(tab, 'p', 'sales');
		await tab.evaluate(`document.querySelector('sense-lens-card').remove()`);
		await tab.mouse.move(5, 5, { steps: 5 });
		await pause(longerThanDwell);
		await pointUntilCard(tab, 'p', 'sales');
		await tab.evaluate(`document.querySelector('sense-lens-card').remove()`);
		await pointUntilCard(tab, 'q', 'mar');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by an element of its own with the card’s name breaks nothing', async () => {
		const own = `let made = 0;
			customElements.define('sense-lens-card', class extends HTMLElement {
				constructor() {
					super();
					made += 1;
					this.attachShadow({ mode: 'open' }).textContent = 'annual sales';
				}
				connectedCallback() {
					made += 1;
				}
			})`;
		const { page: tab, problems } = await pages.open(pages.put(page(own)));
		await untilMarked(tab, marks);
		const { x, y } = await pointOf(tab, '#p', 'sales');
		await moveTo(tab, x, y);
		// The page's element is left alone: the card is in a plain one.
		await until(() => tab.evaluate(() => document.querySelector('html > div[popover]') !== null || undefined), 'the card');
		await tab.keyboard.press('Escape');
		await until(() => tab.evaluate(() => document.querySelector('html > div[popover]') === null || undefined), 'the card to close');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by making every shadow root an open one cannot look into it', async () => {
		const opener = `const attach = Element.prototype.attachShadow;
			Element.prototype.attachShadow = function (options) {
				return attach.call(this, { ...options, mode: 'open' });
			}`;
		const { page: tab, problems } = await pages.open(pages.put(page(opener)));
		await pointUntilCard(tab, 'p', 'sales');
		expect(await tab.$eval('sense-lens-card', (card) => card.shadowRoot)).toBeNull();
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by pressing whatever of it some event lets it get hold of does nothing with it', async () => {
		const presser = `let seen = 0;
			for (const type of ['pointermove', 'pointerup', 'mouseup', 'keydown'])
				addEventListener(type, (event) => {
					for (const inside of [event.target, event.originalTarget, event.explicitOriginalTarget, event.rangeParent]) {
						const root = inside?.getRootNode?.();
						if (!(root instanceof ShadowRoot)) continue;
						seen += 1;
						for (const button of root.querySelectorAll('button')) button.click();
					}
				}, true)`;
		const { page: tab, problems } = await pages.open(pages.put(page(presser)));
		const { card } = await pointUntilCard(tab, 'p', 'sales');
		await tab.mouse.move((card.left + card.right) / 2, (card.top + card.bottom) / 2, { steps: 10 });
		await pause(longerThanDwell);
		// Chromium shows pages nothing of what is inside.
		expect((await tab.evaluate('seen')) !== 0).toBe(name === 'firefox');
		expect(await cardBox(tab)).toBeDefined();
		expect(await markedWords(tab)).toEqual(marks);
		await leaveCard(tab);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it.each([
		['resets everything', '* { all: unset !important }'],
		[
			'names the card',
			'sense-lens-card { display: none !important; visibility: hidden !important; inset: 900px !important; opacity: 0 !important }',
		],
		['lets all changes take an hour', '*, ::backdrop { transition: all 3600s !important; animation: none 3600s !important }'],
		[
			'names the marks',
			'::highlight(sense-lens-dotted), ::highlight(sense-lens-current) { color: red !important; background: black !important }',
		],
		[
			'layers its rules',
			'@layer a { sense-lens-card, * { visibility: hidden !important; position: static !important } p, b, body, html { visibility: visible !important } }',
		],
		['shrinks its root', 'html { contain: strict; width: 900px; height: 500px; overflow: hidden; transform: scale(0.8); filter: blur(0) }'],
	])('with a style that %s still shows it', async (_, style) => {
		const { page: tab, problems } = await pages.open(pages.put(page('', style)));
		await untilMarked(tab, marks);
		const { point, card } = await pointUntilCard(tab, 'p', 'sales');
		expect(card.bottom - card.top).toBeGreaterThan(60);
		expect(card.right - card.left).toBeGreaterThan(100);
		expect(Math.min(Math.abs(card.top - point.y), Math.abs(card.bottom - point.y))).toBeLessThan(70);
		await leaveCard(tab);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by taking all its adopted sheets away, again and again, does not take the card’s', async () => {
		const { page: tab, problems } = await pages.open(pages.put(page('setInterval(() => (document.adoptedStyleSheets = []), 20)')));
		const { card } = await pointUntilCard(tab, 'p', 'sales');
		expect(card.right - card.left).toBeLessThan(600);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by made-up events of pointer and keys opens none', async () => {
		const { page: tab, problems } = await pages.open(pages.put(page('')));
		await untilMarked(tab, marks);
		const { x, y } = await pointAt(tab, 'p', 'sales');
		await tab.mouse.move(5, 5);
		await tab.evaluate(
			async (x, y) => {
				const target = document.querySelector('#p') as Element;
				const place = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse' };
				for (let turn = 0; turn < 30; turn += 1) {
					for (const type of ['pointerover', 'pointerenter', 'pointermove']) target.dispatchEvent(new PointerEvent(type, place));
					target.dispatchEvent(new MouseEvent('mousemove', place));
					await new Promise((frame) => requestAnimationFrame(frame));
				}
				target.dispatchEvent(new PointerEvent('click', { ...place, pointerType: 'touch' }));
				for (const key of ['.', ',', 'C'])
					target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
			},
			x,
			y,
		);
		await pause(longerThanDwell);
		expect(await cardBox(tab)).toBeUndefined();
		// Nor do they close one.
		await pointUntilCard(tab, 'p', 'sales');
		await tab.evaluate(`dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); dispatchEvent(new PointerEvent('pointerdown'))`);
		await pause(longerThanDwell);
		expect(await cardBox(tab)).toBeDefined();
		expect(problems).toEqual([]);
		await tab.close();
	});
});
