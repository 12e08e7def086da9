import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { giveCommand } from '../support/give-command.ts';
import { type LensBrowser, startLensBrowser } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { readFramesWithSession } from '../support/page-listeners.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { readWalkedWord } from '../support/walked-word.ts';

const inEnglish = (body: string) => `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif">${body}`;
const sales = 'Umbrella sales jumped 18 % to $40 million.';
const frame = (path: string) => `<iframe src="${path}" width="420" height="60" style="display:block"></iframe>`;
const patience = { timeout: 20_000 } as const;

/** Whether styles for marks apply in a frame. */
const isStyled = (inner: Page | Frame) =>
	inner.evaluate(
		() =>
			getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(sense-lens-dotted)').textDecorationLine === 'underline',
	);

describe.each(browserNames)('frames without words in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		server.put('/words', inEnglish(`<p data-word="words">${sales}</p>`));
		server.put('/quiet', inEnglish('<p>Calm seas and a prosperous voyage.</p>'));
		server.put('/name', inEnglish('<p>The wholesaler of salesmanship is closed.</p>'));
		server.put('/later', inEnglish('<p data-word="later">Nothing yet.</p>'));
		server.put('/outer', inEnglish(`<p>Nothing of note.</p>${['/quiet', '/words', '/name', '/later'].map(frame).join('')}`));
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const inner = (tab: Page, path: string): Frame => {
		const found = tab.frames().find((each) => each.url() === server.origin + path);
		if (!found) throw new Error(`no frame ${path}`);
		return found;
	};
	const openOuter = async () => {
		const { page: tab, problems } = await lens.open(`${server.origin}/outer`);
		await expect.poll(() => markCount(inner(tab, '/words')), patience).toBe(1);
		return { tab, problems };
	};

	it('get no styles, and get them with their first word, which is marked', async () => {
		const { tab, problems } = await openOuter();
		const styled = async () => {
			const frames = ['/outer', '/quiet', '/words', '/name', '/later'];
			return (await Promise.all(frames.map(async (path) => ((await isStyled(inner(tab, path))) ? path : '')))).filter(Boolean);
		};
		await expect.poll(styled, patience).toEqual(['/words']);
		await inner(tab, '/later').evaluate((sales) => document.querySelector('p')?.append(sales), sales);
		await expect.poll(() => markCount(inner(tab, '/later')), patience).toBe(1);
		expect(await styled()).toEqual(['/words', '/later']);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('do not get the script that ranks and draws cards, and get it with their first word', async () => {
		const { tab } = await openOuter();
		expect(await readFramesWithSession(lens, tab)).toEqual(['/words']);
		await inner(tab, '/later').evaluate((sales) => document.querySelector('p')?.append(sales), sales);
		await expect.poll(() => markCount(inner(tab, '/later')), patience).toBe(1);
		expect(await readFramesWithSession(lens, tab)).toEqual(['/words', '/later']);
		await tab.close();
	});

	it('stay as quiet while a walk from word to word passes by; only the one that the reader is in takes part', async () => {
		const { tab } = await openOuter();
		for (let round = 0; round < 2; round += 1) {
			await giveCommand(lens, tab, 'next-occurrence');
			await expect.poll(async () => (await readWalkedWord(tab))?.isInCard, patience).toBe(true);
			await tab.keyboard.press('Escape');
			await expect.poll(() => readWalkedWord(tab), patience).toBeUndefined();
		}
		expect(await readFramesWithSession(lens, tab)).toEqual(['/outer', '/words']);
		await tab.close();
	});

	it('are a hundred in a page with words in some of them, and the popup counts those together', async () => {
		const frames = Array.from({ length: 100 }, (_, place) => frame(place % 4 === 1 ? '/words' : '/quiet'));
		const { page: tab, problems } = await lens.open(server.put('/hundred', inEnglish(`<p>${sales}</p>${frames.join('')}`)));
		const total = async () => (await Promise.all(tab.frames().map(markCount))).reduce((sum, count) => sum + count, 0);
		await expect.poll(total, patience).toBe(26);
		const popup = await lens.openOwn(`popup.html?tab=${await lens.tabIdOf(tab)}`);
		const shown = () => popup.$eval('[data-testid="page-total"]', (element) => element.textContent).catch(() => undefined);
		await expect.poll(shown, patience).toBe('26');
		await popup.close();
		expect(problems).toEqual([]);
		await tab.close();
	});
});
