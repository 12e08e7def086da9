import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { hover, type LensBrowser, startLensBrowser, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
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

	it('of plain text has its words marked', async () => {
		const body = 'NOTES\n\nUmbrella sales jumped 18 % to $40 million.\n\nShe has worked in sales for ten years.\n';
		const { page: tab, problems } = await lens.open(server.put('/notes.txt', { body, type: 'text/plain; charset=utf-8' }));
		expect((await hover(tab, 'pre', 'sales', 1)).group).toBe('selling');
		expect((await hover(tab, 'pre', 'sales')).group).toBe('revenue');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it.each([
		['declared', '<!doctype html><html lang="it">'],
		['not declared', '<!doctype html><html>'],
	])('in another language, %s, has marks only in its English passage', async (title, head) => {
		const italian =
			'<p>Aggiungere il sale e il pepe, poi mescolare a fuoco lento per dieci minuti; il marketing non serve in cucina, diceva mia nonna.</p>';
		const english = '<p id="p" lang="en">Umbrella sales jumped 18 % to $40 million.</p>';
		const { page: tab } = await lens.open(
			server.put(`/italian-${title.length}`, `${head}<title>Cucina</title><body style="margin:60px">${italian}${english}${italian}`),
		);
		await readThrough(tab);
		expect(await markCount(tab)).toBe(1);
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
});
