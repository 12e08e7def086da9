import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { leaveCard, pointUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';

const marks = ['p: sales', 'q: marketing'];

/** How often the page's own versions of things were called by others; the page's names come back by value. */
const callsOf = (page: Page) => page.evaluate('calls') as Promise<string[]>;

describe.each(browserNames)('a page that fights back in %s', (name) => {
	const pages = useLensOnPages(name);

	it.each(['throw', 'lie'])(
		'by letting everything of the DOM and of JavaScript %s is marked, opens cards, and is asked nothing',
		async (how) => {
			const { page: tab, problems } = await pages.open(`/patched.html?${how}`);
			await untilMarked(tab, [...marks, 'in: sales']);
			for (const [id, part] of [
				['p', 'sales'],
				['q', 'keting'],
				['in', 'sales'],
			] as const) {
				await pointUntilCard(tab, id, part);
				await leaveCard(tab);
			}
			expect(await callsOf(tab)).toEqual([]);
			expect(problems).toEqual([]);
			await tab.close();
		},
	);

	it('by setting traps on its nodes and events is marked, opens cards, and catches nobody', async () => {
		const { page: tab, problems } = await pages.open('/trapped.html');
		await untilMarked(tab, marks);
		for (const part of ['mar', 'keting']) {
			await pointUntilCard(tab, 'q', part);
			await leaveCard(tab);
		}
		expect(await callsOf(tab)).toEqual([]);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by fields and images named as what scripts ask for is marked and opens cards', async () => {
		const names =
			'body documentElement title head activeElement querySelectorAll querySelector createElement createElementNS createTextNode createTreeWalker createRange elementFromPoint caretPositionFromPoint addEventListener removeEventListener hasFocus readyState visibilityState contentType designMode defaultView fullscreenElement adoptedStyleSheets childNodes firstChild nodeType textContent contains getRootNode ownerDocument';
		const { page: tab, problems } = await pages.open(`/named.html?document=${names.replaceAll(' ', '+')}`);
		await untilMarked(tab, marks);
		for (const [id, part] of [
			['p', 'sales'],
			['q', 'keting'],
		] as const) {
			await pointUntilCard(tab, id, part);
			await leaveCard(tab);
		}
		expect(problems).toEqual([]);
		await tab.close();
	});
});
