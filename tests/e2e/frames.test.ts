import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, moveTo, startLensBrowser, until } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { storeSettings } from '../support/store-settings.ts';

const text = '<body style="font:18px sans-serif"><p lang="en">Umbrella sales jumped 18 % to $40 million.</p>';
const inEnglish = (body: string) => `<!doctype html><html lang="en"><title>Notes</title>${body}`;
const frame = (id: string, attributes: string) =>
	`<iframe id="${id}" width="420" height="330" style="display:block;margin:12px" ${attributes}></iframe>`;

/** Where each frame's text comes from, and the frame's id. */
const kinds = [
	['a srcdoc attribute', 'srcdoc'],
	['its page, which wrote into about:blank', 'written'],
	['a srcdoc attribute, sandboxed and so without an origin', 'sandboxed'],
	['the same origin', 'same'],
	['another origin', 'other'],
] as const;

describe.each(browserNames)('inner frames in %s', (name) => {
	let server: PageServer;
	let otherServer: PageServer;
	let lens: LensBrowser;
	let own: Page;
	let tab: Page;
	beforeAll(async () => {
		[server, otherServer] = await Promise.all([startPageServer(), startPageServer()]);
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
		const same = server.put('/inner', inEnglish(text));
		const other = otherServer.put('/inner', inEnglish(text));
		const escaped = text.replaceAll('"', '&quot;');
		const page = inEnglish(`<body>
			${frame('srcdoc', `srcdoc="${escaped}"`)}
			${frame('written', '')}
			${frame('sandboxed', `sandbox="allow-scripts" srcdoc="${escaped}"`)}
			${frame('same', `src="${same}"`)}
			${frame('other', `src="${other}"`)}
			<script>document.querySelector('#written').contentDocument.body.outerHTML = ${JSON.stringify(text)}</script>`);
		tab = (await lens.open(server.put('/outer', page))).page;
	});
	afterAll(async () => {
		await lens?.browser.close();
		await Promise.all([server?.close(), otherServer?.close()]);
	});

	const frameOf = async (id: string): Promise<Frame> => {
		const element = await tab.$(`iframe#${id}`);
		const inner = await element?.contentFrame();
		if (!element || !inner) throw new Error(`no frame "${id}"`);
		await element.evaluate((each) => each.scrollIntoView({ block: 'center' }));
		return inner;
	};

	it.each(kinds)('with text from %s have it marked, and open the card inside', async (_, id) => {
		const inner = await frameOf(id);
		await expect.poll(() => markCount(inner), { timeout: 15_000 }).toBe(1);
		const outer = await tab.$eval(`#${id}`, (element) => {
			const { x, y } = element.getBoundingClientRect();
			return { x: x + element.clientLeft, y: y + element.clientTop };
		});
		const word = await inner.$eval('p', (paragraph) => {
			const range = paragraph.ownerDocument.createRange();
			range.setStart(paragraph.firstChild as Text, 'Umbrella '.length);
			range.setEnd(paragraph.firstChild as Text, 'Umbrella sales'.length);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		});
		await moveTo(tab, outer.x + word.x, outer.y + word.y);
		const box = await until(
			() =>
				inner.evaluate(() => {
					const card = document.querySelector<HTMLElement>('sense-lens-card:popover-open');
					if (!card || getComputedStyle(card).visibility !== 'visible') return undefined;
					const { left, top, right, bottom } = card.getBoundingClientRect();
					return { left, top, right, bottom, roomX: innerWidth, roomY: innerHeight };
				}),
			'the card in the frame',
		);
		expect(box.left).toBeGreaterThanOrEqual(0);
		expect(box.right).toBeLessThanOrEqual(box.roomX);
		expect(box.bottom).toBeGreaterThan(box.top);
		await tab.mouse.move(1000, 20, { steps: 5 });
		await until(async () => ((await inner.$('sense-lens-card')) ? undefined : true), 'the card in the frame to close');
	});

	it('are counted together in the popup', async () => {
		const popup = await lens.openOwn(`popup.html?tab=${await lens.tabIdOf(tab)}`);
		const counts = () =>
			popup.$$eval('[data-testid="group-count"]', (rows) =>
				rows.map((row) => `${row.getAttribute('data-group')} ${row.querySelector('.count-number')?.textContent}`),
			);
		await expect.poll(counts, { timeout: 15_000 }).toEqual([`revenue ${kinds.length}`]);
		await popup.close();
		await tab.bringToFront();
	});

	it('are switched off and on with the site of the top frame', async () => {
		const marks = async () => Promise.all(kinds.map(async ([, id]) => markCount(await frameOf(id))));
		await storeSettings(own, { offSites: ['127.0.0.1'] });
		await expect.poll(marks, { timeout: 15_000 }).toEqual(kinds.map(() => 0));
		await storeSettings(own, {});
		await expect.poll(marks, { timeout: 15_000 }).toEqual(kinds.map(() => 1));
	});

	it('of a frameset have their words marked', async () => {
		const inner = server.put('/framed', inEnglish(text));
		const { page: framed, problems } = await lens.open(
			server.put(
				'/frameset',
				`<!doctype html><html lang="en"><frameset cols="50%,50%"><frame src="${inner}"><frame src="${inner}"></frameset></html>`,
			),
		);
		const frames = () => framed.frames().filter((each) => each !== framed.mainFrame());
		await expect.poll(() => Promise.all(frames().map(markCount)), { timeout: 15_000 }).toEqual([1, 1]);
		expect(problems).toEqual([]);
		await framed.close();
	});
});
