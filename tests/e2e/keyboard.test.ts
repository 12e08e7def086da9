import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { giveCommand } from '../support/give-command.ts';
import { hover, type LensBrowser, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

const source = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px">
	<button id="button">Here</button>
	<p id="a">Annual sales rose by 5 % last year.</p>
	<p id="b">She has worked in sales for ten years and likes the job.</p>
	<p style="display:none">Annual sales rose.</p>
	<div style="height:3000px"></div>
	<p id="c">He hired an agency for a marketing campaign of posters and videos.</p>
	<input id="field">`;

describe.each(browserNames)('keyboard in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let tab: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		tab = (await lens.open(server.put('/keys', source))).page;
		await until(async () => ((await markCount(tab)) === 4 ? true : undefined), 'the marks');
		// Commands are for the tab in front.
		await tab.bringToFront();
	});
	afterEach(async () => {
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await tab.evaluate(() => scrollTo(0, 0));
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const focused = () => tab.evaluate(() => document.activeElement?.id || document.activeElement?.localName);

	const untilFocused = (wanted: string) => until(async () => ((await focused()) === wanted ? true : undefined), `the focus on ${wanted}`);

	const untilCard = async (group: string) => {
		const card = await until(async () => {
			const shown = await readCard(tab);
			return shown?.group === group ? shown : undefined;
		}, `the card of ${group}`);
		await untilFocused('sense-lens-card');
		return card;
	};

	it('walks by command over the words that are shown, scrolls to them, and starts again after the last', async () => {
		await tab.focus('#button');
		for (const group of ['revenue', 'selling', 'promotion', 'revenue']) {
			await giveCommand(lens, tab, 'next-occurrence');
			await untilCard(group);
			if (group !== 'promotion') continue;
			const { top, bottom } = await tab.$eval('#c', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
			expect(top).toBeGreaterThanOrEqual(0);
			expect(bottom).toBeLessThanOrEqual(800);
		}
		for (const group of ['promotion', 'selling']) {
			await giveCommand(lens, tab, 'previous-occurrence');
			await untilCard(group);
		}
	});

	it('gives the focus back to where it was, after one card or several, on Escape and on the close button', async () => {
		await tab.focus('#button');
		await giveCommand(lens, tab, 'next-occurrence');
		await untilCard('revenue');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		expect(await focused()).toBe('button');
		for (const group of ['revenue', 'selling']) {
			await giveCommand(lens, tab, 'next-occurrence');
			await untilCard(group);
		}
		await tab.keyboard.press('Tab');
		await tab.keyboard.press('Enter');
		await untilClosed(tab);
		expect(await focused()).toBe('button');
	});

	it('walks into a card that the pointer opened, and out of it with Escape', async () => {
		await tab.focus('#button');
		await hover(tab, '#b', 'sales');
		expect(await focused()).toBe('button');
		await giveCommand(lens, tab, 'enter-card');
		await untilFocused('sense-lens-card');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		expect(await focused()).toBe('button');
	});

	it('moves nothing where no card is open to walk into', async () => {
		await tab.focus('#button');
		await giveCommand(lens, tab, 'enter-card');
		// A command that does something proves that the one before had its turn.
		await giveCommand(lens, tab, 'next-occurrence');
		await untilCard('revenue');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		expect(await focused()).toBe('button');
	});

	it('leaves every key to a page without an open card', async () => {
		await tab.evaluate(() => {
			const seen: string[] = [];
			Object.assign(globalThis, { seen });
			addEventListener('keydown', (event) => seen.push(`${event.key} ${event.defaultPrevented}`));
		});
		await tab.focus('#field');
		for (const key of ['Escape', 'Tab', 'a', 'Enter', 'ArrowDown'] as const) await tab.keyboard.press(key);
		expect(await tab.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
			'Escape false',
			'Tab false',
			'a false',
			'Enter false',
			'ArrowDown false',
		]);
	});
});
