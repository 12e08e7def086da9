/** A browser with the built extension, and what end-to-end tests do in it as a reader would. */
import type { Page } from 'puppeteer-core';
import { projectRoot } from '../../src/training/read-data.ts';
import type { BrowserName } from '../../tools/browsers/find-browser.ts';
import { builtExtension, launch, type RunningBrowser } from '../../tools/browsers/launch.ts';
import { readCard, type ShownCard } from '../../tools/browsers/read-card.ts';

/** Longest wait for something that will happen, in ms; nothing is asserted about how long it takes. */
const patience = 15_000;
const pollInterval = 50;

export interface LensBrowser extends RunningBrowser {
	/** Opens an address in a new tab in front. `problems` fills with uncaught errors and console errors. */
	open(address: string): Promise<{ page: Page; problems: string[] }>;
	/** Opens a page of the extension's own, such as `popup.html`. */
	openOwn(path: string): Promise<Page>;
	/** The browser's id of a page's tab. Brings the page to the front. */
	tabIdOf(page: Page): Promise<number>;
}

export async function startLensBrowser(name: BrowserName, profile?: string, { keepsWelcome = false } = {}): Promise<LensBrowser> {
	const running = await launch({
		name,
		extension: builtExtension(projectRoot, name),
		headless: true,
		keepsWelcome,
		progress: (line) => console.log(line),
		...(profile && { profile }),
	});
	const { browser } = running;
	return {
		...running,
		async open(address) {
			const page = await browser.newPage();
			const problems: string[] = [];
			page.on('pageerror', (error) => problems.push(String(error)));
			page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
			await page.goto(address);
			return { page, problems };
		},
		openOwn: (path) => openOwnPage(running, path),
		async tabIdOf(page) {
			const own = await openOwnPage(running, 'options.html');
			await page.bringToFront();
			const tabs = (await inExtension(own, 'query', { active: true, lastFocusedWindow: true })) as { id?: number }[];
			await own.close();
			const id = tabs[0]?.id;
			if (id === undefined) throw new Error(`no active tab in ${name}`);
			return id;
		},
	};
}

/** In Firefox `goto()` never settles on such a page (bug 1755014): it is started, its document awaited, and dropped. */
async function openOwnPage({ browser, name, origin }: RunningBrowser, path: string): Promise<Page> {
	const page = await browser.newPage();
	const address = `${origin}/${path}`;
	if (name === 'chromium') {
		await page.goto(address);
		return page;
	}
	const stop = new AbortController();
	const going = page.goto(address, { signal: stop.signal, timeout: 0 }).catch(() => undefined);
	await until(async () => {
		const state = await page.evaluate(() => `${location.protocol} ${document.readyState}`).catch(() => '');
		return state === 'moz-extension: complete' || undefined;
	}, 'the page of the extension');
	stop.abort();
	await going;
	return page;
}

/** Calls `tabs.query` or `tabs.sendMessage` in an extension page. */
export async function inExtension(own: Page, method: 'query' | 'sendMessage', ...parameters: unknown[]): Promise<unknown> {
	return own.evaluate(
		async (method, parameters) => {
			const { browser, chrome } = globalThis as unknown as Record<
				string,
				{ tabs: Record<string, (...parameters: unknown[]) => Promise<unknown>> }
			>;
			return (browser ?? chrome)?.tabs[method]?.(...parameters);
		},
		method,
		parameters,
	);
}

/** Polls until `look` returns something. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined, what: string): Promise<T> {
	for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
		const found = await look();
		if (found !== undefined) return found;
		await pause(pollInterval);
	}
	throw new Error(`waited ${patience} ms for ${what}`);
}

export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Middle of the `nth` place where `word` stands in the text of `selector`, in CSS px of the viewport. */
export async function pointOf(page: Page, selector: string, word: string, nth = 0): Promise<{ x: number; y: number }> {
	const point = await page.evaluate(
		(selector, word, nth) => {
			const element = document.querySelector(selector);
			if (!element) return undefined;
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			let left = nth;
			for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
				for (let place = node.data.indexOf(word); place >= 0; place = node.data.indexOf(word, place + 1)) {
					if (left-- > 0) continue;
					const range = document.createRange();
					range.setStart(node, place);
					range.setEnd(node, place + word.length);
					node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
					const { left: x, top, width, height } = range.getBoundingClientRect();
					return { x: x + width / 2, y: top + height / 2 };
				}
			return undefined;
		},
		selector,
		word,
		nth,
	);
	if (!point) throw new Error(`no "${word}" in ${selector}`);
	return point;
}

/** Rests the pointer on a word until its card is open. A pixel to and fro, as a hand moves: marks may come later than the pointer. */
export async function hover(page: Page, selector: string, word: string, nth = 0): Promise<ShownCard> {
	return hoverAt(page, await pointOf(page, selector, word, nth), word);
}

/** The same at a point, where only a part of the word can be looked up. A card that is open, and may cover the point, is closed first. */
export async function hoverAt(page: Page, { x, y }: { x: number; y: number }, word: string): Promise<ShownCard> {
	if (await readCard(page)) {
		await page.keyboard.press('Escape');
		await untilClosed(page);
	}
	let polls = 0;
	await moveTo(page, x, y);
	return until(async () => {
		polls += 1;
		if (polls % 16 === 0) await page.mouse.move(x + ((polls / 16) % 2), y);
		const card = await readCard(page);
		return card?.word === word ? card : undefined;
	}, `the card of "${word}"`);
}

/** Brings the pointer to a place from a little above it, slowly enough to count as pointing. */
export async function moveTo(page: Page, x: number, y: number): Promise<void> {
	await page.mouse.move(x, Math.max(0, y - 30));
	// The lens looks once a frame: a hand is on the way for longer than that.
	await pause(60);
	await page.mouse.move(x, y, { steps: 6 });
}

export async function untilClosed(page: Page): Promise<void> {
	await until(async () => ((await readCard(page)) ? undefined : true), 'the card to close');
}
