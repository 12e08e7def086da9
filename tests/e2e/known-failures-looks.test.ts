/** Rows 10 and 11 of the known failures; see the table in known-failures.test.ts. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { emulateScheme, schemes } from '../support/emulate-scheme.ts';
import { leaveCard, pointUntilCard, restUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';
import { comparePictures, takePicture } from '../support/picture.ts';
import { readColours } from '../support/picture-colours.ts';
import { pointAt, type ShownBox } from '../support/watched-page.ts';
import { zoomTab } from '../support/zoom-tab.ts';

const text = '<p id="p">Umbrella sales rose by 5 % last year.</p>';
const page = (style: string, body = text) =>
	`<!doctype html><html lang="en"><title>Notes</title><style>body { font: 18px/1.6 sans-serif; margin: 60px } ${style}</style><body>${body}`;

/** How pages and extensions make a page dark. */
const darkened: readonly (readonly [how: string, style: string])[] = [
	['its scheme', ':root { color-scheme: dark } body { background: #111; color: #eee }'],
	[
		'colours for everything',
		'* { background-color: #181a1b !important; color: #e8e6e3 !important; border-color: #736b5e !important; fill: #111 !important }',
	],
];

describe.each(browserNames)('a complaint about extensions of this kind is none of this one in %s', (name) => {
	const pages = useLensOnPages(name);

	/** The card’s edge is round, and it casts a shadow on the page. */
	const insideOf = ({ left, top, right, bottom }: ShownBox) => ({
		x: left + 14,
		y: top + 14,
		width: right - left - 28,
		height: bottom - top - 28,
	});

	const openCard = async (style: string) => {
		const { page: tab, problems } = await pages.open(pages.put(page(style)));
		await tab.bringToFront();
		return { tab, problems };
	};

	it.each(schemes)('10: the card can be read where the reader wants it %s', async (scheme) => {
		const { tab } = await openCard('');
		await emulateScheme(pages.lens, tab, scheme);
		const { card } = await pointUntilCard(tab, 'p', 'sales');
		const { ground, contrast } = await readColours(tab, insideOf(card));
		expect(scheme === 'dark' ? ground < 0.2 : ground > 0.8).toBe(true);
		expect(contrast).toBeGreaterThan(7);
		await emulateScheme(pages.lens, tab, 'light');
		await tab.close();
	});

	it('10: the card can be read on a page that a filter turns dark, with the card (Firefox) or without it', async () => {
		const { tab } = await openCard('html { filter: invert(1) hue-rotate(180deg); background: white }');
		const { card } = await pointUntilCard(tab, 'p', 'sales');
		expect((await readColours(tab, insideOf(card))).contrast).toBeGreaterThan(4.5);
		await tab.close();
	});

	it.each(darkened)('10: the card looks the same to the pixel on a page that is made dark by %s', async (_, style) => {
		const pictureOf = async (tab: Page) => {
			await emulateScheme(pages.lens, tab, 'light');
			const { card } = await pointUntilCard(tab, 'p', 'sales');
			return { box: insideOf(card), picture: await takePicture(tab) };
		};
		const { tab: plain } = await openCard('');
		const before = await pictureOf(plain);
		const { tab: dark, problems } = await openCard(style);
		const after = await pictureOf(dark);
		expect(after.box).toEqual(before.box);
		expect((await comparePictures(dark, before.picture, after.picture, [after.box])).inBoxes).toEqual([0]);
		expect(problems).toEqual([]);
		await dark.close();
		await plain.close();
	});

	/** Beside the part of the word that was pointed at, and not over it. */
	const expectBeside = (card: ShownBox, { x, y }: { x: number; y: number }, most: number) => {
		const gap = y < card.top ? card.top - y : y - card.bottom;
		expect(gap).toBeGreaterThan(0);
		expect(gap).toBeLessThan(most);
		expect(x).toBeGreaterThan(card.left - most);
		expect(x).toBeLessThan(card.right + most);
	};

	it.each([
		['zooms itself', 'body { zoom: 1.7 }'],
		['zooms a part of itself', '#p { zoom: 0.6 }'],
		['is drawn larger', 'body { transform: scale(1.5); transform-origin: 0 0 }'],
		['is turned', '#p { transform: rotate(20deg); transform-origin: 0 0 }'],
		['is scrolled sideways in a box', '#p { width: 120px; overflow: auto; white-space: pre }'],
	])('11: the card opens beside the word in a page that %s', async (_, style) => {
		const { tab, problems } = await openCard(style);
		await untilMarked(tab, ['p: sales']);
		const { point, card } = await pointUntilCard(tab, 'p', 'sales');
		expectBeside(card, point, 70);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('11: the card opens beside each part of a word that goes on in the next line', async () => {
		const body = '<p id="p" style="width: 80px">A mar&shy;keting plan.</p>';
		const { page: tab, problems } = await pages.open(pages.put(page('p { hyphens: manual; line-height: 5 }', body)));
		await untilMarked(tab, ['p: marketing']);
		const [first, second] = [await pointAt(tab, 'p', 'mar'), await pointAt(tab, 'p', 'ting')];
		expect(second.y - first.y).toBeGreaterThan(20);
		// Not the first letters of the second line: boxes of text that begins at a soft hyphen reach back to it in Chromium.
		for (const part of ['mar', 'ting']) {
			const { point, card } = await pointUntilCard(tab, 'p', part);
			expectBeside(card, point, 60);
			await leaveCard(tab);
		}
		expect(problems).toEqual([]);
		await tab.close();
	});

	it.each([1.5, 3])('11: the card opens beside the word, whole and inside the window, where the reader zooms %s times', async (factor) => {
		const { tab, problems } = await openCard('');
		await untilMarked(tab, ['p: sales']);
		await zoomTab(pages.lens, pages.own, tab, factor);
		// Whether drivers count in the page’s px or in the window’s is asked, not assumed.
		await tab.evaluate(`addEventListener('mousemove', (event) => (globalThis.at = event.clientX))`);
		await tab.mouse.move(200, 200);
		const perPx = 200 / (await tab.waitForFunction('globalThis.at').then((handle) => handle.jsonValue() as Promise<number>));
		const point = await pointAt(tab, 'p', 'sales');
		const card = await restUntilCard(tab, { x: point.x * perPx, y: point.y * perPx });
		expectBeside(card, point, 60);
		const [width, height] = (await tab.evaluate('[innerWidth, innerHeight]')) as [number, number];
		expect(card.left).toBeGreaterThanOrEqual(0);
		expect(card.top).toBeGreaterThanOrEqual(0);
		expect(card.right).toBeLessThanOrEqual(width);
		expect(card.bottom).toBeLessThanOrEqual(height);
		expect(problems).toEqual([]);
		await zoomTabBack(tab);
		await tab.close();
	});

	/** Browsers keep the zoom for the site. */
	const zoomTabBack = (tab: Page) => zoomTab(pages.lens, pages.own, tab, 1);
});
