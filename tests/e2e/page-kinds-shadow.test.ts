import { describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { leaveCard, pointUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';
import { markupOf, takeMutations } from '../support/watched-page.ts';

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

describe.each(browserNames)('open shadow roots in %s', (name) => {
	const pages = useLensOnPages(name);

	it('open the card at their words, beside them', async () => {
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

	it.each(later)('are found in time, with their page as it would be without the lens: %s', async (_, script, mark) => {
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

	it('lose their marks with their host', async () => {
		const { page: tab } = await pages.open('/shadow.html');
		await untilMarked(tab, first);
		await tab.evaluate(`document.querySelector('#outer').remove()`);
		await untilMarked(tab, first.slice(2));
		await tab.close();
	});
});
