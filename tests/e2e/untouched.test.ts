import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { hover, type LensBrowser, startLensBrowser, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { storeSettings } from '../support/store-settings.ts';

/** Records every change of the document after the parser is done, which is before the lens starts. */
const recorder = `<script>
	const changes = [];
	const note = (records) => changes.push(...records.map(({ type, target, attributeName, addedNodes, removedNodes }) =>
		[type, target.nodeName, attributeName, ...[...addedNodes, ...removedNodes].map((node) => node.nodeName)].filter(Boolean).join(' ')));
	const observer = new MutationObserver(note);
	observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
	addEventListener('DOMContentLoaded', () => takeChanges());
	window.takeChanges = () => (note(observer.takeRecords()), changes.splice(0));
</script>`;

const source = `<!doctype html>
<html lang="en"><head><title>Notes</title>${recorder}<style>body { font: 18px sans-serif; margin: 60px }</style></head>
<body class="notes">
	<!-- sales -->
	<p id="a" style="color: navy">Umbrella sales jumped 18 % to $40&nbsp;million.</p>
	<p id="b">Quarterly <b>sa</b>les fell; she took a degree in mar&shy;ket&shy;ing.</p>
	<form><input value="sales"><textarea>sales</textarea><p contenteditable="true">annual sales</p></form>
	<div id="shadow"></div>
	<script>document.querySelector('#shadow').attachShadow({ mode: 'open' }).innerHTML = '<p>Calm seas.</p>'</script>
	<svg width="90" height="30"><text y="20">sales</text></svg>
	<img src="/picture.png" alt="sales"><link rel="stylesheet" href="/style.css">
</body></html>`;

interface Footprint {
	readonly html: string;
	readonly globals: readonly string[];
	readonly sheets: readonly number[];
	readonly stored: readonly number[];
}

function takeFootprint(tab: Page): Promise<Footprint> {
	return tab.evaluate(() => ({
		html: document.documentElement.outerHTML,
		globals: Object.getOwnPropertyNames(window).sort(),
		sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
		stored: [localStorage.length, sessionStorage.length, document.cookie.length],
	}));
}

function takeChanges(tab: Page): Promise<string[]> {
	return tab.evaluate(() => (globalThis as unknown as { takeChanges(): string[] }).takeChanges());
}

describe.each(browserNames)('a page in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let own: Page;
	let address: string;
	/** What the page is and asks for on a site where the lens is off. */
	let bare: Footprint;
	let bareRequests: string[];
	beforeAll(async () => {
		server = await startPageServer();
		address = server.put('/notes', source);
		server.put('/style.css', { body: 'p { letter-spacing: 0 }', type: 'text/css' });
		server.put('/picture.png', { body: '', type: 'image/png' });
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
		await storeSettings(own, { offSites: ['127.0.0.1'] });
		const { page: tab } = await lens.open(address);
		bare = await takeFootprint(tab);
		bareRequests = requestsOfPage();
		await tab.close();
		await storeSettings(own, {});
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	/** Browsers ask for the icon when they like. */
	const requestsOfPage = (from = 0) =>
		server.requests
			.slice(from)
			.filter((path) => path !== '/favicon.ico')
			.sort();

	const openRead = async () => {
		const { page: tab } = await lens.open(address);
		await expect.poll(() => markCount(tab), { timeout: 15_000 }).toBe(4);
		return tab;
	};

	it('is the same to the byte after it was read, and saw no mutation', async () => {
		const tab = await openRead();
		expect(await takeChanges(tab)).toEqual([]);
		expect(await takeFootprint(tab)).toEqual(bare);
		await tab.close();
	});

	it('sees nothing but the card’s own element come and go, and is the same again when the card is closed', async () => {
		const tab = await openRead();
		await hover(tab, '#a', 'sales');
		const opening = await takeChanges(tab);
		expect(opening.filter((change) => change.startsWith('childList'))).toEqual(['childList HTML SENSE-LENS-CARD']);
		expect(opening.filter((change) => !change.includes('SENSE-LENS-CARD'))).toEqual([]);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		const closing = await takeChanges(tab);
		expect(closing.filter((change) => !change.includes('SENSE-LENS-CARD'))).toEqual([]);
		expect(await takeFootprint(tab)).toEqual(bare);
		await tab.close();
	});

	it('causes the same requests with the lens as without, also when a card opens', async () => {
		const before = server.requests.length;
		const tab = await openRead();
		await hover(tab, '#a', 'sales');
		expect(requestsOfPage(before)).toEqual(bareRequests);
		await tab.close();
	});

	it('is the same to the byte when the site is switched off in it, with a card open', async () => {
		const tab = await openRead();
		await hover(tab, '#a', 'sales');
		await storeSettings(own, { offSites: ['127.0.0.1'] });
		await untilClosed(tab);
		expect(await markCount(tab)).toBe(0);
		expect(await takeFootprint(tab)).toEqual(bare);
		await storeSettings(own, {});
		await tab.close();
	});
});
