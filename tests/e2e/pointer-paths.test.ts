/** Ways of the pointer between words and their cards. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { hover, type LensBrowser, moveTo, pause, pointOf, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { jitter, moveSlowly } from '../support/pointer-moves.ts';
import { storeSettings } from '../support/store-settings.ts';

/** In ms. The longest dwell that can be chosen: what opens before a page's own timer of this length had none. */
const dwell = 700;

const source = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px/1.6 sans-serif;margin:60px">
	<p>Annual <span id="a">sales</span> rose by 5 % last year.</p>
	<p style="margin-left:30em">She has worked in <span id="b">sales</span> for ten years.</p>`;

describe.each(browserNames)('ways of the pointer in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let tab: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		const own = await lens.openOwn('options.html');
		await storeSettings(own, { dwell });
		tab = (await lens.open(server.put('/paths', source))).page;
		await until(async () => ((await markCount(tab)) === 2 ? true : undefined), 'the marks');
	});
	beforeEach(async () => {
		await tab.mouse.move(900, 700);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		// Until nothing opens at once any more.
		await pause(400);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const boxOf = (selector: string) => tab.$eval(selector, (element) => element.getBoundingClientRect().toJSON() as DOMRect);

	/** Whether a card is there before a timer of the page that is as long as the dwell, from when the pointer has arrived. */
	const opensAtOnce = async (selector: string) => {
		const { x, y } = await pointOf(tab, selector, 'sales');
		await tab.evaluate(
			(selector, dwell) => {
				const first = new Promise<string>((resolve) => {
					const word = document.querySelector(selector) as Element;
					word.addEventListener('pointerover', () => setTimeout(() => resolve('timer'), dwell), { once: true });
					const observer = new MutationObserver(() => {
						if (!document.querySelector('sense-lens-card')) return;
						observer.disconnect();
						resolve('card');
					});
					observer.observe(document.documentElement, { childList: true });
				});
				Object.assign(globalThis, { first });
			},
			selector,
			dwell,
		);
		await tab.mouse.move(x, y);
		await pause(40);
		await jitter(tab, { x, y }, 200);
		return (await tab.evaluate('first')) === 'card';
	};

	it('may take a slow way from the word to a far corner of its card', async () => {
		await hover(tab, '#a', 'sales');
		const word = await boxOf('#a');
		const card = await boxOf('sense-lens-card');
		const from = { x: word.right - 2, y: word.bottom - 2 };
		await moveSlowly(tab, { x: (word.left + word.right) / 2, y: word.top + 5 }, from, 0.1);
		// Beside the word and above the card: on neither of them, for far longer than a card stays that is left.
		await moveSlowly(tab, from, { x: card.right - 40, y: card.top - 2 }, 0.25);
		await tab.mouse.move(card.right - 40, card.top + 10);
		await pause(dwell);
		expect((await readCard(tab))?.group).toBe('revenue');
	});

	it('may come back to the word from beside it', async () => {
		await hover(tab, '#a', 'sales');
		const { x, y } = await pointOf(tab, '#a', 'sales');
		await tab.mouse.move(x, y - 40);
		await pause(50);
		await jitter(tab, { x, y }, dwell);
		expect((await readCard(tab))?.group).toBe('revenue');
	});

	it('loses the card on a way that leads elsewhere, however slow', async () => {
		await hover(tab, '#a', 'sales');
		const { x, y } = await pointOf(tab, '#a', 'sales');
		await moveSlowly(tab, { x, y }, { x: x - 60, y: y - 40 }, 0.05);
		expect(await readCard(tab)).toBeUndefined();
	});

	it('loses the card where it rests between word and card', async () => {
		await hover(tab, '#a', 'sales');
		const word = await boxOf('#a');
		await tab.mouse.move(word.left + 5, (word.bottom + (await boxOf('sense-lens-card')).top) / 2);
		await untilClosed(tab);
	});

	it('opens the first card after a dwell, and the next one without where it comes soon', async () => {
		expect(await opensAtOnce('#a')).toBe(false);
		await until(() => readCard(tab), 'the card');
		// The driver may take longer than the lens waits: tried again then.
		for (let attempt = 0; attempt < 6; attempt += 1) {
			await hover(tab, '#a', 'sales');
			await tab.evaluate(() => {
				const left = new Promise<void>((resolve) => {
					const observer = new MutationObserver(() => {
						if (document.querySelector('sense-lens-card')) return;
						observer.disconnect();
						resolve();
					});
					observer.observe(document.documentElement, { childList: true });
				});
				Object.assign(globalThis, { left });
			});
			await tab.mouse.move(600, 20);
			await tab.evaluate('left');
			if (await opensAtOnce('#b')) return;
			await tab.mouse.move(900, 700);
			await untilClosed(tab);
		}
		expect.fail('each time, the card came after a dwell');
	});

	it('opens nothing at once after Escape', async () => {
		await hover(tab, '#a', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		expect(await opensAtOnce('#b')).toBe(false);
	});

	it('closes the card as soon as the pointer has left the window or gone into a frame', async () => {
		await tab.evaluate(() => {
			const frame = document.createElement('iframe');
			frame.style.cssText = 'position:fixed;left:0;top:0;width:50px;height:50px';
			frame.srcdoc = 'A frame';
			document.body.append(frame);
		});
		await moveTo(tab, 100, 20);
		await hover(tab, '#a', 'sales');
		await tab.mouse.move(20, 20);
		await untilClosed(tab);
		await tab.evaluate(() => document.querySelector('iframe')?.remove());
	});
});
