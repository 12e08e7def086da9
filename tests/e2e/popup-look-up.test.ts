import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { correctionIn, tellBackground } from '../support/correct-on-page.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { textIn } from '../support/open-popup.ts';

const sentence = 'Umbrella sales jumped 18 % to $40 million after the summer sale, said Tom Sale of the marketing department.';

describe.each(browserNames)('looking up in the popup in %s', (name) => {
	let lens: LensBrowser;
	beforeAll(async () => {
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
	});

	/** Puts a text into the search as pasting does: at once. */
	async function openWith(text: string): Promise<Page> {
		const popup = await lens.openOwn('popup.html');
		await until(async () => ((await popup.$('[data-testid="search"]')) ? true : undefined), 'the search');
		await popup.bringToFront();
		await popup.focus('[data-testid="search"]');
		await popup.evaluate((text) => document.execCommand('insertText', false, text), text);
		return popup;
	}
	const readings = (popup: Page) =>
		popup.$$eval('[data-testid="reading"]', (all) =>
			all.map((each) => [each.querySelector('.marked-term')?.textContent ?? '', each.getAttribute('data-group')] as const),
		);
	const untilRead = (popup: Page, count: number) =>
		until(async () => ((await readings(popup)).length === count ? true : undefined), `${count} readings`);

	it('tells of each word in a sentence which sense it carries, how sure that is and why', async () => {
		const popup = await openWith(sentence);
		await untilRead(popup, 4);
		expect(await readings(popup)).toEqual([
			['sales', 'revenue'],
			['sale', 'discount'],
			['Sale', null],
			['marketing', expect.any(String)],
		]);
		const first = await textIn(popup, '[data-testid="reading"]');
		expect(first).toMatch(/sure · (?:over )?\d+ %/);
		expect(first).toMatch(/Because of .*“jumped”/);
		expect(await popup.$$eval('[data-testid="reading"]:first-child .marked-cue', (cues) => cues.map((cue) => cue.textContent))).toContain(
			'jumped',
		);
		await popup.close();
	});

	it('follows the reader’s corrections, as cards do', async () => {
		const popup = await openWith('');
		const text = 'Umbrella sales jumped 18 % to $40 million.';
		await tellBackground(popup, { type: 'keep-corrections', corrections: [correctionIn(text, 'sales', 'selling')] });
		await popup.close();
		const other = await openWith(text);
		await untilRead(other, 1);
		expect(await readings(other)).toEqual([['sales', 'selling']]);
		await tellBackground(other, { type: 'drop-corrections', ids: [correctionIn(text, 'sales', 'selling').id] });
		await other.close();
	});

	it('shows a text as text, whatever is in it', async () => {
		const popup = await openWith('<img src=x onerror="document.title=1"> Umbrella sales jumped by <b>4</b> percent.');
		await untilRead(popup, 1);
		expect(await textIn(popup, '.reading-quote')).toContain('<b>4</b>');
		expect(await popup.$('.reading-quote :is(img, b)')).toBeNull();
		await popup.close();
	});

	it('reads the first words of a text of many thousand characters, and tells of the rest', async () => {
		const popup = await openWith(`${sentence} `.repeat(150));
		await untilRead(popup, 50);
		expect(await textIn(popup, '.sentence [role="status"]')).toMatch(/first 50 of \d+ words/i);
		await popup.close();
	});

	it('leaves for what the comparison says of a sense', async () => {
		const popup = await openWith('Umbrella sales jumped 18 % to $40 million.');
		await untilRead(popup, 1);
		await popup.click('.reading-more');
		await until(
			async () => ((await popup.evaluate(() => document.activeElement?.closest('.group-senses') != null)) ? true : undefined),
			'the focus at a sense',
		);
		expect(await popup.$('[data-testid="reading"]')).toBeNull();
		await popup.close();
	});

	it('takes a few words for a search, not for a sentence', async () => {
		const popup = await openWith('sale of goods');
		await textIn(popup, '[data-testid="search-result"]');
		expect(await popup.$('[data-testid="sentence"]')).toBeNull();
		await popup.close();
	});

	it.each([
		['a definition', 'quantity or value', 'sense', 'quantity or value'],
		['an example', 'argument about which customers', 'sense', 'argument about which customers'],
		['a row of the chart', 'broad strategy', 'chart', 'broad strategy'],
		['an answer', 'social media', 'question', 'social media'],
	])('marks in %s what was searched for', async (_where, query, kind, marked) => {
		const popup = await openWith(query);
		await textIn(popup, `[data-testid="search-result"][data-kind="${kind}"] .marked-hit`);
		const hits = await popup.$$eval(`[data-testid="search-result"][data-kind="${kind}"] .marked-hit`, (all) =>
			all.map((each) => each.textContent?.toLowerCase()),
		);
		expect(hits).toContain(marked);
		await popup.close();
	});

	it('is used by keys alone: down to a result, Enter to go there, Escape to clear', async () => {
		const popup = await openWith('customer servise');
		await textIn(popup, '[data-testid="search-result"]');
		await popup.keyboard.press('ArrowDown');
		const id = await popup.$eval('[data-testid="search-result"][aria-selected="true"]', (each) => each.getAttribute('data-id'));
		await popup.keyboard.press('Enter');
		await until(
			async () => ((await popup.evaluate(() => document.activeElement?.id)) === id ? true : undefined),
			'the focus at the result',
		);
		await popup.focus('[data-testid="search"]');
		await popup.keyboard.press('Escape');
		expect(await popup.$eval('[data-testid="search"]', (field) => (field as HTMLInputElement).value)).toBe('');
		await popup.close();
	});
});
