import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { giveCommand } from '../support/give-command.ts';
import { hover, type LensBrowser, moveTo, pause, pointOf, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { jitter } from '../support/pointer-moves.ts';
import { storeSettings } from '../support/store-settings.ts';

/** Ample for a card that should not come. Waiting longer can only make these tests stricter. */
const longerThanDwell = 900;

const source = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px/1.6 sans-serif;margin:60px">
	<p id="a">Annual sales rose by 5 % last year.</p>
	<p id="link" style="margin-left:20em">See <a href="#there">the marketing campaign of posters</a>.</p>
	<div id="host"><template shadowrootmode="open"><p>Our <a href="#inside">marketing campaign of posters</a>.</p></template></div>
	<input id="field">
	<script>
		const seen = [];
		for (const type of ['click', 'keydown', 'keyup'])
			addEventListener(type, (event) => setTimeout(() => seen.push(type + ' ' + event.defaultPrevented)));
	</script>`;

describe.each(browserNames)('triggers in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let own: Page;
	let tab: Page;
	let place: { x: number; y: number };
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
		tab = (await lens.open(server.put('/triggers', source))).page;
		await until(async () => ((await markCount(tab)) === 3 ? true : undefined), 'the marks');
	});
	beforeEach(async () => {
		await tab.mouse.move(900, 700);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await tab.evaluate(() => getSelection()?.removeAllRanges());
		place = await pointOf(tab, '#a', 'sales');
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	/** Applied in the open page, as nothing else of it is. */
	const choose = async (settings: Readonly<Record<string, unknown>>) => {
		await storeSettings(own, settings);
		// Whoever stores is told before others are: a moment for these.
		await pause(300);
	};
	const untilCard = (group: string) =>
		until(async () => ((await readCard(tab))?.group === group ? true : undefined), `the card of ${group}`);
	const expectNoCard = async () => {
		await jitter(tab, place, longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
	};
	const click = async ({ x, y }: { x: number; y: number }) => {
		await tab.mouse.move(x, y, { steps: 3 });
		await tab.mouse.down();
		await tab.mouse.up();
	};

	describe('a click', () => {
		beforeAll(() => choose({ trigger: 'click' }));

		it('opens the card where pointing does not, and the page gets it too', async () => {
			await moveTo(tab, place.x, place.y);
			await expectNoCard();
			await tab.evaluate('seen.length = 0');
			await click(place);
			await untilCard('revenue');
			await expect.poll(() => tab.evaluate('seen')).toEqual(['click false']);
		});

		it('keeps it wherever the pointer goes, and closes it on the word or elsewhere', async () => {
			await click(place);
			await untilCard('revenue');
			await tab.mouse.move(900, 700, { steps: 10 });
			await pause(longerThanDwell);
			expect((await readCard(tab))?.group).toBe('revenue');
			await click(place);
			await untilClosed(tab);
			await click(place);
			await untilCard('revenue');
			await click({ x: 900, y: 700 });
			await untilClosed(tab);
		});

		it('on a link under a word is meant for the link, also inside a shadow root', async () => {
			await click(await pointOf(tab, '#link', 'marketing'));
			expect(await tab.evaluate(() => location.hash)).toBe('#there');
			const inside = await tab.evaluate(() => {
				const link = document.querySelector('#host')?.shadowRoot?.querySelector('a') as Element;
				const { x, y, width, height } = link.getBoundingClientRect();
				return { x: x + Math.min(width, 60) / 2, y: y + height / 2 };
			});
			await click(inside);
			expect(await tab.evaluate(() => location.hash)).toBe('#inside');
			await expectNoCard();
		});

		it('that ends a selection opens nothing', async () => {
			await tab.mouse.move(place.x - 50, place.y);
			await tab.mouse.down();
			await tab.mouse.move(place.x, place.y, { steps: 5 });
			await tab.mouse.up();
			await expectNoCard();
		});
	});

	describe('a key that is held', () => {
		beforeAll(() => choose({ trigger: 'hover-with-modifier', modifier: 'shift' }));

		it('opens the card of the word under the pointer at rest, and the page gets the key', async () => {
			await moveTo(tab, place.x, place.y);
			await expectNoCard();
			await tab.evaluate('seen.length = 0');
			await tab.keyboard.down('Shift');
			await untilCard('revenue');
			await tab.keyboard.up('Shift');
			await expect.poll(() => tab.evaluate('seen')).toEqual(['keydown false', 'keyup false']);
			// It stays without the key, and the pointer may go to it.
			await jitter(tab, place, longerThanDwell);
			expect((await readCard(tab))?.group).toBe('revenue');
		});

		it('opens the card of a word that the pointer comes to', async () => {
			await tab.keyboard.down('Shift');
			expect((await hover(tab, '#a', 'sales')).group).toBe('revenue');
			await tab.keyboard.up('Shift');
		});

		it('opens none where it begins a shortcut, nor where another key is held', async () => {
			await choose({ trigger: 'hover-with-modifier', modifier: 'ctrl' });
			await moveTo(tab, place.x, place.y);
			await tab.keyboard.down('Control');
			await tab.keyboard.press('c');
			await tab.keyboard.up('Control');
			await expectNoCard();
			await tab.keyboard.down('Shift');
			await expectNoCard();
			await tab.keyboard.up('Shift');
			await choose({ trigger: 'hover-with-modifier', modifier: 'shift' });
		});

		it('opens none while text is selected', async () => {
			await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#a') as Element));
			await moveTo(tab, place.x, place.y);
			await tab.keyboard.down('Shift');
			await expectNoCard();
			await tab.keyboard.up('Shift');
		});
	});

	describe('the keyboard only', () => {
		beforeAll(() => choose({ trigger: 'keyboard' }));

		it('opens cards by command, and neither by pointing nor by clicks and taps', async () => {
			await moveTo(tab, place.x, place.y);
			await expectNoCard();
			await click(place);
			await tab.touchscreen.tap(place.x, place.y);
			await expectNoCard();
			await giveCommand(lens, tab, 'next-occurrence');
			await until(() => readCard(tab), 'a card');
		});
	});

	it.each(['hover', 'hover-with-modifier', 'click', 'keyboard'])('commands open cards and go into them with %s', async (trigger) => {
		await choose({ trigger });
		await giveCommand(lens, tab, 'next-occurrence');
		await until(() => readCard(tab), 'a card');
		await until(() => tab.evaluate(() => document.activeElement?.localName === 'sense-lens-card' || undefined), 'the focus in it');
	});

	describe('a tap', () => {
		beforeAll(() => choose({}));

		it('opens the card of a word, and another closes it there or elsewhere', async () => {
			await tab.touchscreen.tap(place.x, place.y);
			await untilCard('revenue');
			await tab.touchscreen.tap(place.x, place.y);
			await untilClosed(tab);
			await tab.touchscreen.tap(place.x, place.y);
			await untilCard('revenue');
			await tab.touchscreen.tap(900, 700);
			await untilClosed(tab);
		});

		it('that is long, to select, opens nothing', async () => {
			await tab.touchscreen.touchStart(place.x, place.y);
			await pause(longerThanDwell);
			await tab.touchscreen.touchEnd();
			await pause(longerThanDwell);
			expect(await readCard(tab)).toBeUndefined();
		});
	});

	it('follows a choice in the options page at once', async () => {
		await choose({});
		await own.bringToFront();
		await until(async () => ((await own.$('[data-testid="trigger"]')) ? true : undefined), 'the choice');
		await own.click('[data-testid="trigger"][value="hover-with-modifier"]');
		await own.waitForSelector('[data-testid="modifier"]');
		await own.select('[data-testid="modifier"]', 'alt');
		await tab.bringToFront();
		await pause(300);
		await moveTo(tab, place.x, place.y);
		await expectNoCard();
		await tab.keyboard.down('Alt');
		await untilCard('revenue');
		await tab.keyboard.up('Alt');
	});
});
