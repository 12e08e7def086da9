/** Where the card stands, in the built extension: edges, zooms, directions, screens, and things that move. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { evaluateInFirefoxWindow } from '../support/firefox-window.ts';
import { until } from '../support/lens-browser.ts';
import { leaveCard, restUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';
import { cardBox, pointAt, type ShownBox } from '../support/watched-page.ts';
import { zoomTab } from '../support/zoom-tab.ts';

const text = 'Umbrella sales rose by 5 % last year.';
const page = (style: string, body: string, attributes = 'lang="en"') =>
	`<!doctype html><html ${attributes}><title>Notes</title><meta name="viewport" content="width=device-width"><style>body { font: 18px/1.6 sans-serif; margin: 60px } ${style}</style><body>${body}`;

interface Place {
	readonly word: ShownBox;
	readonly card: ShownBox;
	/** What the reader sees. */
	readonly view: ShownBox;
}

const margin = 8;

/** Whole, inside of what the reader sees, and beside the word without covering it. */
function expectWellPlaced({ word, card, view }: Place, what = ''): void {
	const slack = 1;
	const isInside =
		card.left >= view.left + margin - slack &&
		card.top >= view.top + margin - slack &&
		card.right <= view.right - margin + slack &&
		card.bottom <= view.bottom - margin + slack;
	const gap = Math.max(card.top - word.bottom, word.top - card.bottom, card.left - word.right, word.left - card.right);
	expect({ what, isInside, isBeside: gap > 6 && gap < 14, gap, card, view, word }).toMatchObject({ isInside: true, isBeside: true });
}

describe.each(browserNames)('the card in %s', (name) => {
	const pages = useLensOnPages(name);

	const open = async (source: string) => {
		const { page: tab, problems } = await pages.open(pages.put(source));
		await tab.bringToFront();
		return { tab, problems };
	};

	/** Box of the word that begins at `part` in an element, and what the reader sees. */
	const wordBox = (tab: Page, id: string, part = 'sales') =>
		tab.evaluate(
			(id, part) => {
				const walker = document.createTreeWalker(document.getElementById(id) as HTMLElement, NodeFilter.SHOW_TEXT);
				let node = walker.nextNode() as Text;
				while (!node.data.includes(part)) node = walker.nextNode() as Text;
				const range = document.createRange();
				range.setStart(node, node.data.indexOf(part));
				range.setEnd(node, node.data.indexOf(part) + part.length);
				const { left, top, right, bottom } = range.getBoundingClientRect();
				const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
				return {
					word: { left, top, right, bottom },
					view: { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height },
				};
			},
			id,
			part,
		);
	const placeOf = async (tab: Page, id: string, card: ShownBox): Promise<Place> => ({ ...(await wordBox(tab, id)), card });

	/** Whether drivers count in the page’s px or in the window’s is asked, not assumed. */
	const pxOfDriver = async (tab: Page) => {
		await tab.evaluate(`addEventListener('mousemove', (event) => (globalThis.at = event.clientX))`);
		await tab.mouse.move(60, 60);
		return 60 / (await tab.waitForFunction('globalThis.at').then((handle) => handle.jsonValue() as Promise<number>));
	};

	/** The same for a page that is zoomed with two fingers, where they may begin to count elsewhere as well. */
	const pointOfDriver = async (tab: Page, x: number, y: number) => {
		await tab.evaluate(`addEventListener('mousemove', ({ clientX, clientY }) => (globalThis.seen = [clientX, clientY]))`);
		const seenAt = async (place: number) => {
			await tab.evaluate('globalThis.seen = undefined');
			await tab.mouse.move(place, place);
			return tab.waitForFunction('globalThis.seen').then((handle) => handle.jsonValue() as Promise<[number, number]>);
		};
		const [first, second] = [await seenAt(100), await seenAt(300)];
		const toDriver = (value: number, axis: 0 | 1) => 100 + ((value - first[axis]) * 200) / (second[axis] - first[axis]);
		return { x: toDriver(x, 0), y: toDriver(y, 1) };
	};

	const corners = [
		['upper left', 'left: 0; top: 0'],
		['upper middle', 'left: 45%; top: 0'],
		['upper right', 'right: 0; top: 0'],
		['left', 'left: 0; top: 45%'],
		['middle', 'left: 45%; top: 45%'],
		['right', 'right: 0; top: 45%'],
		['lower left', 'left: 0; bottom: 0'],
		['lower middle', 'left: 45%; bottom: 0'],
		['lower right', 'right: 0; bottom: 0'],
	] as const;
	const spread = page(
		'body { margin: 0 } span { position: fixed; padding: 1px }',
		corners.map(([, style], place) => `<span id="w${place}" style="${style}">sales</span> `).join('<p lang="xx">.</p>'),
	);
	const allAround = corners.map((_, place) => `w${place}: sales`);

	it.each([
		['wide', 1100, 800],
		['of 320 px', 320, 640],
		['of 200 × 150 px', 200, 150],
	])('is whole and beside its word at every edge and corner of a window that is %s', async (_, width, height) => {
		const { tab, problems } = await open(spread);
		await untilMarked(tab, allAround);
		await tab.setViewport({ width, height });
		for (const [place, [corner]] of corners.entries()) {
			const id = `w${place}`;
			const card = await restUntilCard(tab, await pointAt(tab, id, 'sales'));
			expectWellPlaced(await placeOf(tab, id, card), corner);
			await tab.keyboard.press('Escape');
			await until(async () => ((await cardBox(tab)) ? undefined : true), 'the card to close');
		}
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('is whole and beside its word from 50 to 300 % zoom', async () => {
		const { tab, problems } = await open(page('', `<p id="p">${text}</p>`));
		await untilMarked(tab, ['p: sales']);
		for (const factor of [0.5, 0.8, 1.25, 2, 3]) {
			await zoomTab(pages.lens, pages.own, tab, factor);
			const px = await pxOfDriver(tab);
			const { x, y } = await pointAt(tab, 'p', 'sales');
			const card = await restUntilCard(tab, { x: x * px, y: y * px });
			expectWellPlaced(await placeOf(tab, 'p', card), `${factor}`);
			await leaveCard(tab);
		}
		expect(problems).toEqual([]);
		// Browsers keep the zoom for the site.
		await zoomTab(pages.lens, pages.own, tab, 1);
		await tab.close();
	});

	it.each([
		['enlarges its root', 'html { zoom: 1.7 }'],
		['makes its root smaller', 'html { zoom: 0.6 }'],
		['enlarges its body', 'body { zoom: 1.4 }'],
		['enlarges and moves its root as a picture', 'html { transform: scale(1.3) translate(20px, 10px); transform-origin: 0 0 }'],
	])('has its own size, beside its word, in a page that %s', async (_, style) => {
		const { tab } = await open(page(style, `<p id="p">${text}</p>`));
		await untilMarked(tab, ['p: sales']);
		const card = await restUntilCard(tab, await pointAt(tab, 'p', 'sales'));
		expectWellPlaced(await placeOf(tab, 'p', card));
		expect(card.right - card.left).toBeCloseTo(376, 0);
		await tab.close();
	});

	it.runIf(name === 'chromium')('is inside of what is seen where the page is zoomed with two fingers', async () => {
		const { tab } = await open(page('body { padding: 400px 500px }', `<p id="p">${text}</p>`));
		await untilMarked(tab, ['p: sales']);
		const session = await tab.createCDPSession();
		await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
		await tab.evaluate(() => document.querySelector('p')?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }));
		await tab.waitForFunction(() => (visualViewport?.scale ?? 1) > 2);
		const { word, view } = await wordBox(tab, 'p');
		const card = await restUntilCard(tab, await pointOfDriver(tab, (word.left + word.right) / 2, (word.top + word.bottom) / 2));
		expect(view.right - view.left).toBeLessThan(500);
		expectWellPlaced(await placeOf(tab, 'p', card));
		await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
		await tab.close();
	});

	it('begins at the right edge of a word that is read from right to left', async () => {
		const { tab } = await open(page('body { margin: 100px 500px 0 100px }', `<p id="p">مبيعات sales مبيعات</p>`, 'dir="rtl" lang="en"'));
		await untilMarked(tab, ['p: sales']);
		const card = await restUntilCard(tab, await pointAt(tab, 'p', 'sales'));
		const place = await placeOf(tab, 'p', card);
		expectWellPlaced(place);
		expect(Math.abs(card.right - place.word.right)).toBeLessThan(1);
		await tab.close();
	});

	const moved = async (tab: Page, before: ShownBox) =>
		until(async () => {
			const now = await cardBox(tab);
			return now && now.top !== before.top ? now : undefined;
		}, 'the card to move');
	const closed = (tab: Page) => until(async () => ((await cardBox(tab)) ? undefined : true), 'the card to close');

	it('follows its word through a box that scrolls, in a shadow tree, and closes when it has left that', async () => {
		const { tab, problems } = await open(page('', '<div id="host"></div>'));
		await tab.evaluate((text) => {
			const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
			if (root)
				root.innerHTML = `<div id="box" style="height: 200px; overflow: auto"><p style="height: 60px"></p><p id="p">${text}</p><div style="height: 2000px"></div></div>`;
		}, text);
		await untilMarked(tab, ['p: sales']);
		const scroll = (top: number) =>
			tab.evaluate((top) => document.querySelector('#host')?.shadowRoot?.querySelector('#box')?.scrollTo(0, top), top);
		const { x, y } = await tab.evaluate(() => {
			const text = document.querySelector('#host')?.shadowRoot?.querySelector('#p')?.firstChild as Text;
			const range = document.createRange();
			range.setStart(text, 9);
			range.setEnd(text, 14);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		});
		const card = await restUntilCard(tab, { x, y });
		await scroll(20);
		expect((await moved(tab, card)).top).toBeCloseTo(card.top - 20, 0);
		await scroll(300);
		await closed(tab);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('follows its word where something above it grows, and closes when that is folded away', async () => {
		const { tab } = await open(page('', `<div id="above"></div><div id="fold" style="overflow: hidden"><p id="p">${text}</p></div>`));
		await untilMarked(tab, ['p: sales']);
		const card = await restUntilCard(tab, await pointAt(tab, 'p', 'sales'));
		await tab.$eval('#above', (above) => ((above as HTMLElement).style.height = '40px'));
		expect((await moved(tab, card)).top).toBeCloseTo(card.top + 40, 0);
		await tab.$eval('#fold', (fold) => ((fold as HTMLElement).style.height = '0'));
		await closed(tab);
		await tab.close();
	});

	it('closes when its word has left the window', async () => {
		const { tab } = await open(page('', `<p id="p">${text}</p><div style="height: 4000px"></div>`));
		await untilMarked(tab, ['p: sales']);
		await restUntilCard(tab, await pointAt(tab, 'p', 'sales'));
		await tab.evaluate(() => scrollTo(0, 1000));
		await closed(tab);
		await tab.close();
	});

	it('is seen in a part in a shadow tree that fills the screen, and leaves nothing behind', async () => {
		const { tab } = await open(page('', '<div id="host"></div>'));
		await tab.evaluate((text) => {
			const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
			if (root)
				root.innerHTML = `<div id="stage" style="background: white"><p id="p" style="margin: 100px">${text}</p><button id="full">Fill</button></div>`;
			root?.querySelector('#full')?.addEventListener('click', () => root.querySelector('#stage')?.requestFullscreen());
		}, text);
		await untilMarked(tab, ['p: sales']);
		const button = await tab.evaluateHandle(() => document.querySelector('#host')?.shadowRoot?.querySelector('#full'));
		await (button as ElementHandle<Element>).click();
		await tab.waitForFunction(() => document.fullscreenElement !== null);
		const { x, y } = await tab.evaluate(() => {
			const text = document.querySelector('#host')?.shadowRoot?.querySelector('#p')?.firstChild as Text;
			const range = document.createRange();
			range.setStart(text, 9);
			range.setEnd(text, 14);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		});
		await tab.mouse.move(x, y - 20);
		await tab.mouse.move(x, y, { steps: 6 });
		const onTop = () =>
			tab.evaluate(() => {
				const stage = document.querySelector('#host')?.shadowRoot;
				const card = stage?.querySelector('sense-lens-card');
				const box = card?.getBoundingClientRect();
				return box && stage?.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === card;
			});
		await expect.poll(onTop, { timeout: 15_000 }).toBe(true);
		await tab.evaluate(() => document.exitFullscreen());
		await tab.mouse.move(5, 5);
		await expect
			.poll(() => tab.evaluate(() => document.querySelector('#host')?.shadowRoot?.querySelectorAll('sense-lens-card').length))
			.toBe(0);
		await tab.close();
	});

	it('is not printed', async () => {
		const { tab } = await open(page('', `<p id="p">${text}</p>`));
		await untilMarked(tab, ['p: sales']);
		await restUntilCard(tab, await pointAt(tab, 'p', 'sales'));
		if (name === 'chromium') await tab.emulateMediaType('print');
		else await evaluateInFirefoxWindow(tab, `gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'; true`);
		await tab.waitForFunction(() => matchMedia('print').matches);
		expect(await tab.$eval('sense-lens-card', (card) => card.getBoundingClientRect().height)).toBe(0);
		await tab.close();
	});
});
