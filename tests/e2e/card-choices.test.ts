import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { partsInCards } from '../support/inside-cards.ts';
import { hover, type LensBrowser, pointOf, startLensBrowser } from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { pinCard } from '../support/pin-card.ts';
import { storeSettings } from '../support/store-settings.ts';

const page = (body: string) => `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:20px">${body}`;
/** The card of the second leaves the first free. */
const words = '<p id="s">She has worked in sales for years.</p><p id="r">Umbrella sales jumped 18 % to $40 million.</p>';

describe.each(browserNames)('choices for the card in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let own: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const count = async (tab: Page, part: string) => (await partsInCards(tab, part)).length;
	const heightOf = async (tab: Page, part: string) => (await partsInCards(tab, part))[0]?.box.height ?? 0;
	/** Waits for a part to come or to go. */
	const untilCount = (tab: Page, part: string, expected: number) => expect.poll(() => count(tab, part), { timeout: 15_000 }).toBe(expected);

	it('an open card and a pinned one leave out what the reader does not want, at once', async () => {
		await storeSettings(own, {});
		const { page: tab } = await lens.open(server.put('/parts', page(words)));
		await pinCard(tab, '#r', 'sales');
		await hover(tab, '#s', 'sales');
		await untilCount(tab, 'card', 2);
		expect([await count(tab, 'card-example'), await count(tab, 'card-sentence'), await count(tab, 'card-foot')]).toEqual([2, 2, 2]);
		await storeSettings(own, { hiddenCardParts: ['example', 'reason', 'actions'] });
		for (const part of ['card-example', 'card-sentence', 'card-foot']) await untilCount(tab, part, 0);
		expect([await count(tab, 'card'), await count(tab, 'card-definition')]).toEqual([2, 2]);
		await storeSettings(own, {});
		await untilCount(tab, 'card-example', 2);
		await tab.close();
	});

	it('text of 200 % fits a window of 320 px, and grows in a card that is open', async () => {
		await storeSettings(own, {});
		const { page: tab } = await lens.open(server.put('/size', page(words)));
		await tab.setViewport({ width: 320, height: 640 });
		await hover(tab, '#r', 'sales');
		const before = await heightOf(tab, 'card-definition');
		await storeSettings(own, { textSize: 200 });
		await expect.poll(() => heightOf(tab, 'card-definition'), { timeout: 15_000 }).toBeGreaterThan(before * 1.5);
		for (const part of ['card', 'card-close', 'card-definition', 'card-actions', 'card-others']) {
			const [found] = await partsInCards(tab, part);
			expect(found && [found.box.x >= 0, found.box.x + found.box.width <= 320], part).toEqual([true, true]);
		}
		await storeSettings(own, {});
		await tab.close();
	});

	it('a card that a frame around shows has the look too', async () => {
		await storeSettings(own, { hiddenCardParts: ['example'] });
		server.put('/small', page('<p id="r" style="margin:0">Umbrella sales jumped 18 % to $40 million.</p>'));
		const frame = '<iframe src="/small" style="display:block;border:0;width:500px;height:70px"></iframe>';
		const { page: tab } = await lens.open(server.put('/around', page(`${frame}<div style="height:900px"></div>`)));
		const inner = tab.frames().find((each) => each.url().endsWith('/small'));
		if (!inner) throw new Error('no frame');
		const { x, y } = await pointOf(inner as unknown as Page, '#r', 'sales');
		const { left, top } = await tab.$eval('iframe', (element) => {
			const { left, top } = element.getBoundingClientRect();
			return { left, top };
		});
		await tab.mouse.move(left + x, top + y - 20);
		await expect
			.poll(
				async () => {
					await tab.mouse.move(left + x + Math.round(Math.random()), top + y);
					return count(tab, 'card');
				},
				{ timeout: 15_000, interval: 700 },
			)
			.toBe(1);
		expect([await count(tab, 'card-example'), await count(tab, 'card-foot')]).toEqual([0, 1]);
		await storeSettings(own, { hiddenCardParts: ['actions'] });
		await untilCount(tab, 'card-foot', 0);
		await untilCount(tab, 'card-example', 1);
		await storeSettings(own, {});
		await tab.close();
	});
});
