import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { hover, type LensBrowser, moveTo, pause, pointOf, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

/** Ample for a card that should not come. Waiting longer can only make these tests stricter. */
const longerThanDwell = 900;

const source = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px/1.6 sans-serif;margin:60px">
	<p id="a">Annual sales rose by 5 % last year.</p>
	<p id="narrow" style="width:9em">The agency planned a six-week posters and marketing campaign for us.</p>
	<p id="plain">She has worked in sales for ten years.</p>
	<input id="field">
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
		await until(async () => ((await markCount(tab)) === 3 ? true : undefined), 'the marks');
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
