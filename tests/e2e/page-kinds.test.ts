import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { leaveCard, pointUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';
import { markupOf, takeMutations } from '../support/watched-page.ts';

const line = 'Umbrella sales rose by 5 % last year.';
const filler = 'The harbour was calm, and the boats lay still in the morning light. ';
const page = (body: string) => `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px">${body}`;

/** A way for a word to stand in `tests/pages/kinds.html`: the id, and a part of it that is in one text node. */
const pointed: [what: string, id: string, part: string, prepare?: string][] = [
	['the first part of a word that tags cut', 'yes-tags', 's'],
	['the middle part of a word that tags cut', 'yes-tags', 'al'],
	['the last part of a word that tags cut', 'yes-tags', 'es'],
	['the first part of a word with soft hyphens', 'yes-soft', 'mar'],
	['the last part of a word with soft hyphens', 'yes-soft', 'ing'],
	['the second half of a word that may break', 'yes-break', 'keting'],
	['a large first letter', 'yes-first-letter', 'S'],
	['what follows a large first letter', 'yes-first-letter', 'ales'],
	['a word in capitals by style', 'yes-upper', 'sales'],
	['a word that is written downwards', 'yes-upright', 'sales'],
	['a word in a box of its own in the line', 'yes-apart', 'Sales'],
	['a word in a line from right to left', 'yes-bidi', 'sales'],
	['a word without a box around it', 'yes-contents', 'sales'],
	['a cell of a table', 'yes-td', 'sales'],
	['a link', 'yes-link', 'sales'],
	['a button', 'yes-button', 'sales'],
	['a summary', 'yes-summary', 'sales'],
	['details, opened later', 'yes-folded', 'sales', 'document.querySelector("details").open = true'],
	['a block that is drawn when it is near', 'yes-auto', 'sales'],
	[
		'a block that is drawn since a moment ago',
		'yes-kept',
		'sales',
		'document.querySelector("#yes-kept").style.contentVisibility = "visible"',
	],
	['text that the search revealed', 'yes-until-found', 'sales', 'document.querySelector("#yes-until-found").removeAttribute("hidden")'],
	['a drawing', 'yes-svg', 'sales'],
	['a page inside a drawing', 'yes-foreign-object', 'sales'],
	['a formula', 'yes-math', 'sales'],
	['a verse', 'yes-verse', 'sales'],
	['a word with small letters above it', 'yes-ruby', 'sales'],
	['a dialog of the page, opened later', 'yes-dialog', 'sales', 'document.querySelector("#yes-dialog").showModal()'],
	['a popover of the page, opened later', 'yes-popover', 'sales', 'document.querySelector("#yes-popover").showPopover()'],
];

const first = ['in-outer: sales', 'in-inner: marketing', 'slotted: sales', 'in-declared: sales'];

/** What the page does after it was read, and the marks it then has more. */
const later: readonly (readonly [what: string, script: string, mark: string])[] = [
	[
		'a root that an element of old gets',
		`document.querySelector('#late').attachShadow({ mode: 'open' }).innerHTML = '<p id="in-late">Umbrella sales rose by 5 % last year.</p>'`,
		'in-late: sales',
	],
	[
		'a root that stood empty',
		`document.querySelector('#empty-for-now').shadowRoot.innerHTML = '<p id="in-empty">Umbrella sales rose by 5 % last year.</p>'`,
		'in-empty: sales',
	],
	[
		'an element that brings its root along',
		`{
			const host = document.createElement('div');
			host.attachShadow({ mode: 'open' }).innerHTML = '<p id="in-new">Umbrella sales rose by 5 % last year.</p>';
			document.body.append(host);
		}`,
		'in-new: sales',
	],
	[
		'an element of the page’s own making',
		`customElements.define('x-note', class extends HTMLElement {
			connectedCallback() {
				this.attachShadow({ mode: 'open' }).innerHTML = '<p id="in-note">Umbrella sales rose by 5 % last year.</p>';
			}
		});
		document.body.append(document.createElement('x-note'))`,
		'in-note: sales',
	],
	[
		'text that changes inside of two roots',
		`document.querySelector('#outer').shadowRoot.querySelector('#inner').shadowRoot.querySelector('p').append(' Umbrella sales rose.')`,
		'in-inner: sales',
	],
];

describe.each(browserNames)('a page in %s', (name) => {
	const pages = useLensOnPages(name);

	describe('with every kind of text', () => {
		let tab: Page;
		let problems: readonly string[];
		beforeAll(async () => {
			({ page: tab, problems } = await pages.open('/kinds.html'));
		});
		afterAll(() => tab?.close());

		it('has the words marked that people read, and no others, and is the same to the byte as without the lens', async () => {
			const wanted = await tab.$$eval('[id^="yes-"]', (elements) =>
				elements.map(({ id }) => {
					const word = /soft|break/.test(id) ? 'marketing' : /apart|first/.test(id) ? 'Sales' : 'sales';
					return `${id}: ${word}`;
				}),
			);
			expect(wanted.length).toBeGreaterThan(30);
			await untilMarked(tab, wanted);
			expect(await takeMutations(tab)).toEqual([]);
			const { page: bare } = await pages.openBare('/kinds.html');
			expect(await markupOf(tab)).toBe(await markupOf(bare));
			expect(problems).toEqual([]);
			await bare.close();
		});

		it.each(pointed)('opens the card beside %s, and not over it', async (_, id, part, prepare?: string) => {
			await tab.bringToFront();
			if (prepare) await tab.evaluate(prepare);
			const { point, card } = await pointUntilCard(tab, id, part);
			await leaveCard(tab);
			if (id === 'yes-dialog' || id === 'yes-popover')
				await tab.$eval(`#${id}`, (element) =>
					'close' in element ? (element as HTMLDialogElement).close() : (element as HTMLElement).hidePopover(),
				);
			const isOver = point.x > card.left && point.x < card.right && point.y > card.top && point.y < card.bottom;
			expect(isOver).toBe(false);
			const away = Math.max(card.left - point.x, point.x - card.right, card.top - point.y, point.y - card.bottom);
			expect(away).toBeLessThan(70);
			expect(problems).toEqual([]);
		});
	});

	it('of one text node of a megabyte is marked near its words, and opens the card at the last one', async () => {
		const text = `${line} ${filler.repeat(14_000)}`;
		const { page: tab, problems } = await pages.open(pages.put(page(`<p id="p">${text}She has worked in marketing for ten years.</p>`)));
		await untilMarked(tab, ['p: sales', 'p: marketing']);
		await pointUntilCard(tab, 'p', 'marketing');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('of 100,000 text nodes is marked to its end', async () => {
		const grow = `<script>
			const list = document.createElement('ul');
			for (let item = 0; item < 50_000; item += 1) {
				const row = document.createElement('li');
				row.append('Row ', String(item));
				list.append(row);
			}
			list.lastChild.id = 'last';
			list.lastChild.append(': umbrella sales rose by 5 % last year.');
			document.body.append(list);
		</script>`;
		const { page: tab, problems } = await pages.open(pages.put(page(`<p id="p">${line}</p>${grow}`)));
		await untilMarked(tab, ['p: sales', 'last: sales']);
		await pointUntilCard(tab, 'last', 'sales');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('with open shadow roots has their words marked, and opens the card beside each of them', async () => {
		const { page: tab, problems } = await pages.open('/shadow.html');
		await untilMarked(tab, first);
		for (const place of ['in-outer sales', 'in-inner mar', 'in-inner keting', 'slotted sales', 'in-declared sales']) {
			const [id = '', part = ''] = place.split(' ');
			const { point, card } = await pointUntilCard(tab, id, part);
			expect(Math.min(Math.abs(card.top - point.y), Math.abs(card.bottom - point.y)), place).toBeLessThan(60);
			await leaveCard(tab);
		}
		expect(problems).toEqual([]);
		await tab.close();
	});

	it.each(later)('that gets %s is marked there, and is what it would be without the lens', async (_, script, mark) => {
		const { page: tab, problems } = await pages.open('/shadow.html');
		await untilMarked(tab, first);
		await tab.evaluate(script);
		await untilMarked(tab, [...first, mark]);
		const [markup, mutations] = [await markupOf(tab), await takeMutations(tab)];
		const [id = '', word = ''] = mark.split(': ');
		await pointUntilCard(tab, id, word);
		expect(problems).toEqual([]);
		await tab.close();
		const { page: bare } = await pages.openBare('/shadow.html');
		await bare.evaluate(script);
		expect(markup).toBe(await markupOf(bare));
		expect(mutations).toEqual(await takeMutations(bare));
		await bare.close();
	});

	it('that takes the host of a shadow root away loses the marks in it', async () => {
		const { page: tab } = await pages.open('/shadow.html');
		await untilMarked(tab, first);
		await tab.evaluate(`document.querySelector('#outer').remove()`);
		await untilMarked(tab, first.slice(2));
		await tab.close();
	});
});
