import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { hover, type LensBrowser, moveTo, pause, pointOf, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { jitter } from '../support/pointer-moves.ts';

/** Ample for a card that should not come. Waiting longer can only make these tests stricter. */
const longerThanDwell = 900;

const source = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px/1.6 sans-serif;margin:60px">
	<p id="a">Annual sales rose by 5 % last year.</p>
	<p id="narrow" style="width:9em">The agency planned a six-week posters and marketing campaign for us.</p>
	<p id="plain">She has worked in sales for ten years.</p>
	<input id="field">
	<p id="link" style="margin-left:20em">See <a href="#there">the marketing campaign of posters</a>.</p>
	<span id="thing" draggable="true" ondragstart="document.title = 'dragged'">a thing to drag</span>
	<div id="ticker" style="position:fixed;right:0;top:0;width:9em;height:4em;overflow:auto"><div style="height:900px"></div></div>
	<div style="height:2000px"></div>`;

describe.each(browserNames)('pointer in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let tab: Page;
	let place: { x: number; y: number };
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		tab = (await lens.open(server.put('/pointer', source))).page;
		await until(async () => ((await markCount(tab)) === 4 ? true : undefined), 'the marks');
	});
	beforeEach(async () => {
		await tab.mouse.move(900, 700);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await tab.evaluate(() => scrollTo(0, 0));
		place = await pointOf(tab, '#a', 'sales');
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const expectNoCard = async () => {
		await pause(longerThanDwell);
		expect((await readCard(tab))?.word).toBeUndefined();
	};

	const cardBox = () => tab.$eval('sense-lens-card', (card) => card.getBoundingClientRect().toJSON() as DOMRect);

	const interruptions: readonly (readonly [title: string, interrupt: () => Promise<void>])[] = [
		['presses and holds a button', () => tab.mouse.down()],
		['clicks', () => tab.mouse.click(place.x, place.y)],
		['double-clicks, which selects the word', () => tab.mouse.click(place.x, place.y, { count: 2 })],
		['types', () => tab.keyboard.press('a')],
		['turns the wheel', () => tab.mouse.wheel({ deltaY: 300 })],
	];
	it.each(interruptions)('opens no card where the reader %s while it rests on a word', async (_, interrupt) => {
		await tab.focus('#field');
		await moveTo(tab, place.x, place.y);
		await interrupt();
		await expectNoCard();
		await tab.mouse.up().catch(() => undefined);
		// The same word opens for a pointer that comes back: it was the interruption that kept the card away.
		await tab.mouse.move(900, 700);
		expect((await hover(tab, '#a', 'sales')).group).toBe('revenue');
	});

	it('opens no card while the reader types, though the pointer does not rest quite still on a word', async () => {
		await tab.focus('#field');
		await moveTo(tab, place.x, place.y);
		for (const key of 'six words') {
			await tab.keyboard.press(key as 'a');
			await jitter(tab, place, 250);
		}
		expect(await readCard(tab)).toBeUndefined();
	});

	it('opens no card on a word where a selection by pointer ends, before the pointer has left it', async () => {
		const { x: left } = await tab.$eval('#a', (line) => line.getBoundingClientRect().toJSON() as DOMRect);
		await tab.mouse.move(left + 2, place.y);
		await tab.mouse.down();
		await tab.mouse.move(place.x, place.y, { steps: 15 });
		await jitter(tab, place, longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.mouse.up();
		await jitter(tab, place, longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		expect(await tab.evaluate(() => String(getSelection()))).toContain('Annual');
		await tab.mouse.move(900, 700);
		expect((await hover(tab, '#a', 'sales')).group).toBe('revenue');
	});

	it('opens no card while a selection grows by keyboard', async () => {
		await tab.evaluate(() =>
			getSelection()?.setBaseAndExtent(
				document.querySelector('#a')?.firstChild as Text,
				0,
				document.querySelector('#a')?.firstChild as Text,
				1,
			),
		);
		await moveTo(tab, place.x, place.y);
		await tab.keyboard.down('Shift');
		for (let press = 0; press < 8; press += 1) {
			await tab.keyboard.press('ArrowRight');
			await jitter(tab, place, 200);
		}
		await tab.keyboard.up('Shift');
		expect(await readCard(tab)).toBeUndefined();
		expect(await tab.evaluate(() => String(getSelection()).length)).toBeGreaterThan(1);
	});

	it('opens no card for a word that a scroll brings under a pointer at rest, before the pointer moves', async () => {
		await tab.mouse.move(place.x, place.y + 100);
		await tab.mouse.move(place.x + 1, place.y + 100);
		await tab.evaluate(() => document.body.style.setProperty('margin-top', '400px'));
		await tab.mouse.wheel({ deltaY: 240 });
		await until(() => tab.evaluate(() => scrollY === 240 || undefined), 'the scroll');
		const now = await pointOfUnscrolled();
		await tab.mouse.wheel({ deltaY: now.y - (place.y + 100) });
		await expectNoCard();
		expect((await pointOfUnscrolled()).y).toBeCloseTo(place.y + 100, -1);
		await jitter(tab, { x: place.x, y: place.y + 100 }, longerThanDwell);
		expect((await until(() => readCard(tab), 'the card')).group).toBe('revenue');
		await tab.evaluate(() => document.body.style.removeProperty('margin-top'));
	});

	/** Where the word is, without bringing it to the middle of the window. */
	const pointOfUnscrolled = () =>
		tab.evaluate(() => {
			const range = document.createRange();
			const text = document.querySelector('#a')?.firstChild as Text;
			range.setStart(text, 7);
			range.setEnd(text, 12);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		});

	it('opens a card though a list elsewhere scrolls by itself', async () => {
		await tab.evaluate(() => {
			const list = document.querySelector('#ticker') as Element;
			Object.assign(globalThis, { ticker: setInterval(() => list.scrollBy(0, list.scrollTop > 400 ? -400 : 3), 30) });
		});
		expect((await hover(tab, '#a', 'sales')).group).toBe('revenue');
		await tab.evaluate(() => clearInterval((globalThis as unknown as { ticker: number }).ticker));
	});

	it('opens no card for a word over which something is dragged', async () => {
		const { x, y } = await tab.$eval('#thing', (thing) => thing.getBoundingClientRect().toJSON() as DOMRect);
		await tab.mouse.move(x + 10, y + 10);
		await tab.mouse.down();
		await tab.mouse.move(x + 30, y + 20, { steps: 4 });
		await tab.mouse.move(place.x, place.y, { steps: 10 });
		await jitter(tab, place, longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.mouse.up();
		expect(await tab.evaluate(() => document.title)).toBe('dragged');
	});

	it('opens no card for a word that the pointer only passes', async () => {
		await tab.mouse.move(place.x - 110, place.y);
		await pause(60);
		for (let pass = 0; pass < 5; pass += 1) {
			await tab.mouse.move(place.x + (pass % 2 === 0 ? 300 : -110), place.y, { steps: 8 });
			expect(await readCard(tab)).toBeUndefined();
		}
		await expectNoCard();
	});

	it('keeps a card away that Escape has closed, before the pointer has left the word', async () => {
		await hover(tab, '#a', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await jitter(tab, place, longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.mouse.move(900, 700);
		expect((await hover(tab, '#a', 'sales')).group).toBe('revenue');
	});

	it('leaves links under a word to the page at once: while the card is awaited, and while it is open', async () => {
		const hash = () => tab.evaluate(() => location.hash);
		const { x, y } = await pointOf(tab, '#link', 'marketing');
		await moveTo(tab, x, y);
		await tab.mouse.down();
		await tab.mouse.up();
		expect(await hash()).toBe('#there');
		await expectNoCard();
		await tab.evaluate(() => history.replaceState(null, '', '#'));
		await tab.mouse.move(900, 700);
		await hover(tab, '#link', 'marketing');
		await tab.mouse.down();
		await tab.mouse.up();
		expect(await hash()).toBe('#there');
		await untilClosed(tab);
	});

	it('opens the card near the word, never under itself, and inside the window', async () => {
		await hover(tab, '#a', 'sales');
		const { left, top, right, bottom } = await cardBox();
		expect(place.y < top || place.y > bottom).toBe(true);
		expect(Math.min(Math.abs(top - place.y), Math.abs(bottom - place.y))).toBeLessThan(60);
		expect(left).toBeGreaterThanOrEqual(0);
		expect(right).toBeLessThanOrEqual(1100);
		expect(bottom).toBeLessThanOrEqual(800);
	});

	it('may go from the word onto the card over whatever lies between, and rest there', async () => {
		await hover(tab, '#a', 'sales');
		const { left, top, width, height } = await cardBox();
		await tab.mouse.move(left + width / 2, top + height / 2, { steps: 15 });
		await pause(longerThanDwell);
		expect((await readCard(tab))?.group).toBe('revenue');
		await tab.mouse.move(900, 700, { steps: 15 });
		await untilClosed(tab);
	});

	it('closes the card with the button on it', async () => {
		await hover(tab, '#a', 'sales');
		const { top, right } = await cardBox();
		await tab.mouse.move(right - 24, top + 26, { steps: 15 });
		await tab.mouse.down();
		await tab.mouse.up();
		await untilClosed(tab);
	});

	it('goes from one word straight to another, whose card opens in the place of the first', async () => {
		await hover(tab, '#plain', 'sales');
		const { x, y } = await pointOf(tab, '#narrow', 'marketing');
		await tab.mouse.move(x, y, { steps: 25 });
		let polls = 0;
		const card = await until(async () => {
			// As a hand does that comes to rest.
			polls += 1;
			await tab.mouse.move(x + (polls % 2), y);
			const shown = await readCard(tab);
			return shown?.word === 'marketing' ? shown : undefined;
		}, 'the second card');
		expect(card.group).toBe('promotion');
		expect((await tab.$$('sense-lens-card')).length).toBe(1);
	});
});
