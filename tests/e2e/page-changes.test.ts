import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { cardButtons, pressOnCard } from '../support/card-buttons.ts';
import { hover, type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

const before = '<p id="old">Annual sales rose by 5 % last year.</p>';
const after = '<p>Nothing of note.</p><p id="new">He quit his career in sales to bake bread.</p><p>The parish holds a jumble sale.</p>';
const source = (body: string) =>
	`<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px">${body}`;

/** Scripts of a page that put `after` in the place of all that stood there. */
const swaps: readonly (readonly [title: string, swap: string])[] = [
	['the content of its body', 'document.body.innerHTML = after'],
	[
		'its body',
		`const body = document.createElement('body');
		body.innerHTML = after;
		document.body.replaceWith(body)`,
	],
	[
		'its root element',
		`const root = document.createElement('html');
		root.lang = 'en';
		root.innerHTML = '<body>' + after;
		document.replaceChild(root, document.documentElement)`,
	],
	[
		'its whole document, by document.open()',
		`document.open();
		document.write('<!doctype html><html lang="en"><body>' + after);
		document.close()`,
	],
	[
		'its document in two steps, by document.open()',
		`document.open();
		document.write('<!doctype html><html lang="en"><body>');
		setTimeout(() => (document.write(after), document.close()), 50)`,
	],
	[
		'its text, bit by bit',
		'document.body.replaceChildren(); const step = () => { document.body.insertAdjacentHTML("beforeend", parts.shift()); if (parts.length) setTimeout(step, 10) }; const parts = after.split(/(?=<p)/); step()',
	],
];

describe.each(browserNames)('a page in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const untilMarked = (tab: Page, count: number) => expect.poll(() => markCount(tab), { timeout: 15_000 }).toBe(count);

	it.each(swaps)('that replaces %s loses the old marks, gets new ones, and opens the card on them', async (title, swap) => {
		const place = swaps.findIndex(([each]) => each === title);
		const { page: tab, problems } = await lens.open(server.put(`/swap-${place}`, source(before)));
		await untilMarked(tab, 1);
		await tab.evaluate(`{ const after = ${JSON.stringify(after)}; ${swap} }`);
		await untilMarked(tab, 2);
		expect((await hover(tab, '#new', 'sales')).group).toBe('selling');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('that says something else around a word, with its card open, has the card say so too', async () => {
		const { page: tab } = await lens.open(server.put('/said-anew', source('<p id="a">Umbrella sales jumped 18 % to $40 million.</p>')));
		await untilMarked(tab, 1);
		expect((await hover(tab, '#a', 'sales')).group).toBe('revenue');
		await tab.evaluate('document.querySelector("#a").firstChild.data = "He is in sales, and has been for twenty years."');
		await expect.poll(async () => (await readCard(tab))?.context).toContain('He is in sales');
		expect((await readCard(tab))?.group).toBe('selling');
		await tab.close();
	});

	it('that changes elsewhere in the sentence of a card leaves the card as the reader has it', async () => {
		const body = '<p id="a">Umbrella sales jumped 18 % to $40 million.<span></span></p>';
		const { page: tab } = await lens.open(server.put('/changed-beside', source(body)));
		await untilMarked(tab, 1);
		await hover(tab, '#a', 'sales');
		await pressOnCard(lens, tab, 'Not this sense');
		await until(async () => (await cardButtons(lens, tab)).some((button) => button.name === 'This one') || undefined, 'the choice');
		await tab.evaluate('document.querySelector("#a").append(" ")');
		await pressOnCard(lens, tab, 'This one');
		await expect.poll(async () => (await readCard(tab))?.confidence).toBe(1);
		await tab.close();
	});

	it('that changes, moves, hides and shows its text is marked as it stands', async () => {
		const { page: tab } = await lens.open(server.put('/steps', source(`${before}<div id="home"></div><p id="b">Nothing.</p>`)));
		await untilMarked(tab, 1);
		const steps: readonly (readonly [script: string, marks: number])[] = [
			['document.querySelector("#b").firstChild.data = "The garden club holds its plant sale on Sunday."', 2],
			['document.querySelector("#b").firstChild.data = "The garden club holds its plant s"', 1],
			['document.querySelector("#b").append("ale on Sunday.")', 2],
			['document.querySelector("#b").normalize()', 2],
			['document.querySelector("#home").append(document.querySelector("#old"))', 2],
			['document.querySelector("#home").setAttribute("hidden", "")', 1],
			['document.querySelector("#home").removeAttribute("hidden")', 2],
			['document.querySelector("#old").contentEditable = "true"', 1],
			['document.querySelector("#old").removeAttribute("contenteditable")', 2],
			['document.querySelector("#old").remove()', 1],
		];
		for (const [script, marks] of steps) {
			await tab.evaluate(script);
			await expect.poll(() => markCount(tab), { timeout: 15_000, message: script }).toBe(marks);
		}
		expect((await hover(tab, '#b', 'sale')).group).toBe('event');
		await tab.close();
	});
});
