import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard, type ShownCard, textOf } from '../../tools/browsers/read-card.ts';
import { cardButtons, pressOnCard } from '../support/card-buttons.ts';
import { hover, type LensBrowser, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

const source = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px">
	<p id="r">Umbrella sales jumped 18 % to $40 million.</p>`;

describe.each(browserNames)('"Not this sense" on the card in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let tab: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		tab = (await lens.open(server.put('/article', source))).page;
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const press = (button: string) => pressOnCard(lens, tab, button);
	const untilCard = (isWanted: (card: ShownCard) => boolean, what: string) =>
		until(async () => {
			const card = await readCard(tab);
			return card && isWanted(card) ? card : undefined;
		}, what);

	it('shows what the reader chose in the same card at once, keeps the focus there, and takes it back', async () => {
		const before = await hover(tab, '#r', 'sales');
		await press('Not this sense');
		await press('This one');
		const chosen = await untilCard(({ group }) => group !== before.group, 'another group');
		expect(chosen).toMatchObject({ confidence: 1, cues: [], context: before.context });
		expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('sense-lens-card');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		expect((await hover(tab, '#r', 'sales')).group).toBe(chosen.group);
		await press('Take back');
		const after = await untilCard(({ group }) => group === before.group, 'the group of before');
		expect(textOf(after.root)).toBe(textOf(before.root));
	});

	it('takes the mark away for "None of these", keeps the card with the way back, and goes it', async () => {
		const before = await hover(tab, '#r', 'sales');
		await press('Not this sense');
		await until(async () => (await cardButtons(lens, tab)).find((button) => button.name === 'This one'), 'the choice');
		// From the first button, which has the focus, to the last.
		const { length } = await cardButtons(lens, tab);
		for (let step = 1; step < length; step += 1) await tab.keyboard.press('Tab');
		await tab.keyboard.press('Enter');
		await expect.poll(() => markCount(tab)).toBe(0);
		const stays = await untilCard(({ root }) => textOf(root).includes('No longer marked here.'), 'what is told');
		expect(stays.group).toBe(before.group);
		await tab.keyboard.press('Enter');
		await expect.poll(() => markCount(tab)).toBe(1);
		const after = await untilCard(({ root }) => !textOf(root).includes('No longer marked'), 'the card of before');
		expect(textOf(after.root)).toBe(textOf(before.root));
	});
});
