/** For a group of tests: one browser with the lens, one server, and pages with and without the lens at work in them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { BrowserName } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, moveTo, startLensBrowser, until } from './lens-browser.ts';
import { type MadePage, type PageServer, startPageServer } from './page-server.ts';
import { storeSettings } from './store-settings.ts';
import { cardBox, markedWords, openWatched, pointAt, type ShownBox, type WatchedPage } from './watched-page.ts';

/** In ms: what is proven here does not depend on it, and is proven sooner. */
const shortestDwell = 150;

/** The same server by another name, for which the lens is switched off. */
const bareHost = 'localhost';

export interface LensOnPages {
	readonly lens: LensBrowser;
	readonly server: PageServer;
	/** A page of the extension's own. */
	readonly own: Page;
	/** Opens a page of `tests/pages`, or one that the server was given. */
	open(path: string): Promise<WatchedPage>;
	/** Opens it as it is without the lens. */
	openBare(path: string): Promise<WatchedPage>;
	/** Gives the server a page; a path is made up for it. */
	put(page: MadePage | string): string;
}

export function useLensOnPages(name: BrowserName): LensOnPages {
	let lens: LensBrowser;
	let server: PageServer;
	let own: Page;
	let count = 0;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
		await storeSettings(own, { offSites: [bareHost], dwell: shortestDwell });
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});
	return {
		get lens() {
			return lens;
		},
		get server() {
			return server;
		},
		get own() {
			return own;
		},
		open: (path) => openWatched(lens, server.origin + path),
		openBare: (path) => openWatched(lens, server.origin.replace('127.0.0.1', bareHost) + path),
		put(page) {
			count += 1;
			const path = `/made-${count}`;
			server.put(path, page);
			return path;
		},
	};
}

/** Waits for exactly these marks, each as `id: word`. */
export async function untilMarked(page: Page, words: readonly string[], message = 'the marks'): Promise<void> {
	const wanted = [...words].sort();
	await expect.poll(() => markedWords(page), { timeout: 20_000, message }).toEqual(wanted);
}

/** Rests the pointer on a part of a word until there is a card to see, whoever else's scripts are in the way. A card that is left over is closed first. */
export async function pointUntilCard(page: Page, id: string, part: string): Promise<{ point: { x: number; y: number }; card: ShownBox }> {
	if (await cardBox(page)) await leaveCard(page);
	const point = await pointAt(page, id, part);
	const card = await restUntilCard(page, point);
	return { point, card };
}

export async function restUntilCard(page: Page, { x, y }: { x: number; y: number }): Promise<ShownBox> {
	await moveTo(page, x, y);
	let polls = 0;
	return until(async () => {
		polls += 1;
		// As a hand does that rests: marks may have come later than it.
		if (polls % 16 === 0) await page.mouse.move(x + ((polls / 16) % 2), y);
		return cardBox(page);
	}, 'a card');
}

/** Leaves word and card with the pointer, and waits until nothing of the card is left in the page. */
export async function leaveCard(page: Page): Promise<void> {
	await page.mouse.move(5, 5, { steps: 4 });
	await page.keyboard.press('Escape');
	await until(async () => ((await cardBox(page)) ? undefined : true), 'the card to close');
}
