import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser } from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { comparePictures, type PictureBox, takePicture } from '../support/picture.ts';
import { storeSettings } from '../support/store-settings.ts';

/** Around the words' boxes, in CSS px: room for a wavy line under the letters; less than half the space between two lines. */
const slack = 6;

/** `<u>` stands for "this is to be marked", `<s>` for "this looks like it and is not". */
const words = `
	<p>Last year’s ferry ticket <u>sales</u> came to €3.1 million, and the pier’s own <u>sales</u> rose by a third.</p>
	<p>The harbour master, Mr Jonah <s>Sale</s>, opened the new pier.</p>
	<p>Type <code><s>sales</s></code> to see the list. Their whole<s>sale</s>r is closed.</p>
	<p lang="it">Manca il <s>sale</s> nella pasta, disse la signora.</p>
	<p>She studied <u>mar&shy;ket&shy;ing</u> at college. Quarterly <u>sa<b>les</b></u> fell by 9 %.</p>
	<p><button>Summer <u>sale</u>: 30 % off</button> <a href="#">End-of-season <u>sale</u>: half price</a></p>
	<p><input value="sales"> <span contenteditable="true">annual <s>sales</s> rose</span></p>`;

const page = (style: string) =>
	`<!doctype html><html lang="en"><title>Notes</title><style>
		body { font: 20px/1.9 sans-serif; margin: 40px; ${style} }
		u, s { text-decoration: none } a { color: inherit }
	</style>${words}`;

const looks = [
	['a light page', 'background: white; color: black'],
	['a dark page', 'background: #14171a; color: #dfe3e6'],
] as const;

describe.each(browserNames)('marks in %s', (name) => {
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

	const boxesOf = (tab: Page, selector: string): Promise<PictureBox[]> =>
		tab.$$eval(
			selector,
			(elements, slack) =>
				elements.map((element) => {
					const { x, y, width, height } = element.getBoundingClientRect();
					return { x: x - slack, y: y - slack, width: width + 2 * slack, height: height + 2 * slack };
				}),
			slack,
		);

	/** Pixels that came with the marks, against a picture without. */
	const pixelsSince = async (tab: Page, bare: string) => comparePictures(tab, bare, await takePicture(tab), await boxesOf(tab, 'u'));

	const untilAllPainted = async (tab: Page, bare: string) =>
		expect.poll(async () => (await pixelsSince(tab, bare)).inBoxes.map((count) => count > 0), { timeout: 15_000 }).not.toContain(false);

	it.each(looks)('are drawn under each word on %s, and change no other pixel', async (_, style) => {
		await storeSettings(own, { offSites: ['127.0.0.1'] });
		const { page: tab } = await lens.open(server.put('/words', page(style)));
		expect((await boxesOf(tab, 'u')).length).toBe(6);
		const bare = await takePicture(tab);
		await storeSettings(own, {});
		await untilAllPainted(tab, bare);
		expect((await pixelsSince(tab, bare)).elsewhere).toBe(0);
		await storeSettings(own, { offSites: ['127.0.0.1'] });
		await expect.poll(() => pixelsSince(tab, bare), { timeout: 15_000 }).toEqual({ inBoxes: [0, 0, 0, 0, 0, 0], elsewhere: 0 });
		await tab.close();
	});

	it('are redrawn in an open page in each style that the reader chooses, and hidden with "none"', async () => {
		await storeSettings(own, { markStyle: 'none' });
		const { page: tab } = await lens.open(server.put('/styles', page('background: white')));
		const bare = await takePicture(tab);
		let last = bare;
		for (const markStyle of ['dotted', 'solid', 'wavy', 'background'] as const) {
			await storeSettings(own, { markStyle });
			await untilAllPainted(tab, last);
			await untilAllPainted(tab, bare);
			expect((await pixelsSince(tab, bare)).elsewhere).toBe(0);
			last = await takePicture(tab);
		}
		await storeSettings(own, { markStyle: 'none' });
		await expect.poll(() => pixelsSince(tab, bare), { timeout: 15_000 }).toEqual({ inBoxes: [0, 0, 0, 0, 0, 0], elsewhere: 0 });
		await tab.close();
	});

	it('stay with their words while the page scrolls and the window changes its size', async () => {
		await storeSettings(own, { markStyle: 'none' });
		const address = server.put('/moves', page('background: white; padding-bottom: 3000px'));
		const { page: bareTab } = await lens.open(address);
		const move = async (tab: Page) => {
			await tab.setViewport({ width: 460, height: 600 });
			await tab.evaluate(() => scrollTo(0, 120));
		};
		await move(bareTab);
		const bare = await takePicture(bareTab);
		await bareTab.close();
		await storeSettings(own, {});
		const { page: tab } = await lens.open(address);
		await move(tab);
		await expect.poll(async () => (await pixelsSince(tab, bare)).inBoxes.some((count) => count > 0), { timeout: 15_000 }).toBe(true);
		expect((await pixelsSince(tab, bare)).elsewhere).toBe(0);
		await tab.close();
	});
});
