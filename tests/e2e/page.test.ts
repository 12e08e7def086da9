import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { hover, type LensBrowser, startLensBrowser, untilClosed } from '../support/lens-browser.ts';
import { type MadePage, type PageServer, startPageServer } from '../support/page-server.ts';

const article = '<p id="p">Umbrella sales jumped 18 % to $40 million.</p><p>It sold its wholesale arm.</p>';
const page = (body: string, head = '') =>
	`<!doctype html><html lang="en"><head><title>Notes</title>${head}</head><body style="font:18px sans-serif;margin:60px">${body}</body></html>`;

/** A transparent PNG of one pixel. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

describe.each(browserNames)('page in %s', (name) => {
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

	/** The page is read once its first word has a card. */
	const readThrough = async (tab: Page) => {
		await hover(tab, '#p', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
	};

	it('is the same to the byte before and after, and sees no mutation while it is read', async () => {
		const source = page(`${article}<script>
			const records = [];
			new MutationObserver((list) => records.push(...list)).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
			const isCard = (node) => node.localName === 'sense-lens-card';
			const isOfCard = ({ type, target, addedNodes, removedNodes }) =>
				isCard(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isCard));
			window.countMutations = () => records.filter((record) => !isOfCard(record)).length;
		</script>`);
		const { page: tab } = await lens.open(server.put('/same', source));
		const before = await tab.evaluate(() => document.documentElement.outerHTML);
		await readThrough(tab);
		const after = await tab.evaluate(() => document.documentElement.outerHTML);
		// The card's own element comes and goes with the card; nothing else may be touched.
		const mutations = await tab.evaluate(() => (globalThis as unknown as { countMutations(): number }).countMutations());
		expect(after).toBe(before);
		expect(mutations).toBe(0);
		await tab.close();
	});

	it('gets painted under the words and nowhere else', async () => {
		const { page: tab } = await lens.open(server.put('/paint', page(`${article}<p id="q">Nothing of note.</p>`)));
		await readThrough(tab);
		await tab.mouse.move(5, 5);
		const clipOf = (selector: string) =>
			tab.evaluate((selector) => {
				const { x, y, width, height } = (document.querySelector(selector) as Element).getBoundingClientRect();
				return { x, y, width, height };
			}, selector);
		const shoot = async (selector: string) => Buffer.from(await tab.screenshot({ clip: await clipOf(selector) })).toString('base64');
		const marked = { p: await shoot('#p'), q: await shoot('#q') };
		// A passage in another language has no marks, and looks the same otherwise.
		await tab.evaluate(() => document.querySelector('#p')?.setAttribute('lang', 'it'));
		await expect.poll(() => shoot('#p'), { timeout: 10_000 }).not.toBe(marked.p);
		expect(await shoot('#q')).toBe(marked.q);
		await tab.evaluate(() => document.querySelector('#p')?.setAttribute('lang', 'en'));
		await expect.poll(() => shoot('#p'), { timeout: 10_000 }).toBe(marked.p);
		await tab.close();
	});

	const cases: [title: string, page: MadePage | string][] = [
		[
			'with a strict content security policy',
			{
				body: page(article),
				headers: {
					'content-security-policy':
						"default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
				},
			},
		],
		['whose styles reset everything', page(article, '<style>* { all: unset !important; display: block !important }</style>')],
		['of five megabytes', page(`${article}${'<p>The harbour was calm, and the boats lay still in the morning light.</p>'.repeat(75_000)}`)],
		['with a dark background', page(article, '<style>:root { color-scheme: dark } body { background: #111; color: #eee }</style>')],
		[
			'with text that looks like markup',
			page(`<p id="p">Umbrella sales &lt;img src=x onerror=alert(1)&gt; jumped 18 % to $40 million.</p>`),
		],
		[
			'of plain XHTML',
			{
				body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Notes</title></head><body>${article}</body></html>`,
				type: 'application/xhtml+xml',
			},
		],
	];
	it.each(cases)('%s has marks and a card, and no error', async (title, made) => {
		const { page: tab, problems } = await lens.open(server.put(`/case-${cases.findIndex(([each]) => each === title)}`, made));
		const card = await hover(tab, '#p', 'sales');
		expect(card.group).toBe('revenue');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('shows the card inside an open modal dialog', async () => {
		const { page: tab } = await lens.open(
			server.put('/dialog', page(`<dialog id="d">${article}</dialog><script>document.querySelector('#d').showModal()</script>`)),
		);
		expect((await hover(tab, '#p', 'sales')).group).toBe('revenue');
		await tab.close();
	});

	const silent: [title: string, made: MadePage | string][] = [
		['XML', { body: '<?xml version="1.0"?><report><title>sales</title><p>The sale of sales.</p></report>', type: 'application/xml' }],
		['an image', { body: png, type: 'image/png' }],
		['a frameset', '<!doctype html><html><frameset cols="50%,50%"><frame src="/frame-a"><frame src="/frame-b"></frameset></html>'],
		['a page without a root', page(`${article}<script>document.documentElement.remove()</script>`)],
		[
			'a page whose root was replaced',
			page(`${article}<script>document.replaceChild(document.createElement('html'), document.documentElement)</script>`),
		],
		['empty', ''],
	];
	it.each(silent)('that is %s is left in peace', async (title, made) => {
		server.put('/frame-a', page(article));
		server.put('/frame-b', page('Nothing.'));
		const { page: tab, problems } = await lens.open(server.put(`/silent-${silent.findIndex(([each]) => each === title)}`, made));
		// A page that is read afterwards proves that the lens had its turn.
		const { page: other } = await lens.open(server.put('/other', page(article)));
		await readThrough(other);
		expect(problems).toEqual([]);
		await other.close();
		await tab.close();
	});

	it('in another language gets no marks, but its English passage does', async () => {
		const source =
			'<!doctype html><html lang="it"><title>Cucina</title><body style="font:18px sans-serif;margin:60px"><p id="i">Aggiungere il sale e il pepe.</p><p id="p" lang="en">Umbrella sales jumped 18 % to $40 million.</p>';
		const { page: tab } = await lens.open(server.put('/italian', source));
		const clip = await tab.evaluate(() => {
			const { x, y, width, height } = (document.querySelector('#i') as Element).getBoundingClientRect();
			return { x, y, width, height };
		});
		const shoot = async () => Buffer.from(await tab.screenshot({ clip })).toString('base64');
		await readThrough(tab);
		await tab.mouse.move(5, 5);
		const italian = await shoot();
		await tab.evaluate(() => document.querySelector('#i')?.setAttribute('aria-hidden', 'true'));
		expect(await shoot()).toBe(italian);
		await tab.close();
	});

	it('asks the network for nothing on behalf of the lens', async () => {
		const { page: tab } = await lens.open(server.put('/quiet', page(article)));
		const before = server.requests.length;
		await readThrough(tab);
		// The browser itself asks for the page's icon when it likes.
		expect(server.requests.slice(before).filter((path) => path !== '/favicon.ico')).toEqual([]);
		await tab.close();
	});
});
