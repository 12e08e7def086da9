import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser } from '../support/lens-browser.ts';
import { leaveCard, pointUntilCard, untilMarked } from '../support/lens-on-pages.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { markupOf, openWatched } from '../support/watched-page.ts';

const source = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px/1.6 sans-serif;margin:430px 60px">
	<p id="own" title="A hint">Annual sales rose by 5 % last year.</p>
	<section title="A hint"><p id="around">Annual sales rose by 5 % last year.</p></section>
	<div title="A hint" id="host"><template shadowrootmode="open"><p id="shadow">Annual sales rose by 5 % last year.</p></template></div>
	<svg width="400" height="40"><title>A hint</title><text id="drawn" y="20">Annual sales rose by 5 % last year.</text></svg>
	<p id="plain">Annual sales rose by 5 % last year.</p>`;

const ids = ['own', 'around', 'shadow', 'drawn'];

describe.each(browserNames)('tooltips of a page in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let tab: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		tab = (await openWatched(lens, server.put('/tooltips', source))).page;
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	it.each(ids)('come below the pointer, and the card above: %s', async (id) => {
		await untilMarked(
			tab,
			[...ids, 'plain'].map((each) => `${each}: sales`),
		);
		const before = await markupOf(tab);
		const { point, card } = await pointUntilCard(tab, id, 'sales');
		expect(card.bottom).toBeLessThan(point.y);
		await leaveCard(tab);
		expect(await markupOf(tab)).toBe(before);
	});

	it('leave other cards below their words', async () => {
		// With more room below than above.
		await tab.evaluate(() => document.querySelector('#plain')?.setAttribute('style', 'position:fixed;top:300px'));
		const { point, card } = await pointUntilCard(tab, 'plain', 'sales');
		expect(card.top).toBeGreaterThan(point.y);
		await leaveCard(tab);
	});
});
