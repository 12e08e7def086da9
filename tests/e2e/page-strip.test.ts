import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameReport } from '../../src/messaging/messages.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { inExtension, type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

const gap = '<div style="height: 4000px"></div>';
const page = (body: string) => `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif">${body}`;
const marketing = '<p>He hired an agency for a six-week marketing campaign of posters.</p>';

describe.each(browserNames)('the strip of a page in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let own: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	/** The newest report of each frame of a tab, as a popup would get them. */
	const reportsOf = (tabId: number): Promise<FrameReport[]> =>
		own.evaluate((tabId) => {
			type Port = { onMessage: { addListener(listener: (report: FrameReport) => void): void }; disconnect(): void };
			const { browser, chrome } = globalThis as unknown as Record<string, { tabs: { connect(tab: number, of: object): Port } }>;
			const newest = new Map<string, FrameReport>();
			const port = (browser ?? chrome)?.tabs.connect(tabId, { name: 'page-report' });
			port?.onMessage.addListener((report) => newest.set(report.frame, report));
			return new Promise<FrameReport[]>((resolve) =>
				setTimeout(() => {
					port?.disconnect();
					resolve([...newest.values()]);
				}, 1_500),
			);
		}, tabId);
	const withTicks = (tabId: number, count: number) =>
		until(async () => {
			const reports = await reportsOf(tabId);
			return reports.flatMap(({ ticks }) => ticks).length === count ? reports : undefined;
		}, `${count} ticks`);

	it('tells where words stand, and a jump scrolls to one and opens its card', async () => {
		const body = `<p>Umbrella sales jumped 18 % to $40 million.</p>${gap}<p>She has worked in sales for years.</p>${gap}`;
		const { page: tab } = await lens.open(server.put('/long', page(body)));
		const tabId = await lens.tabIdOf(tab);
		const [report] = await withTicks(tabId, 2);
		expect(report?.ticks.map(({ group, at }) => [group, Math.round(at * 10)])).toEqual([
			['revenue', 0],
			['selling', 5],
		]);
		await inExtension(own, 'sendMessage', tabId, { type: 'jump', frame: report?.frame, id: report?.ticks[1]?.id });
		const card = await until(() => readCard(tab), 'a card');
		expect(card.group).toBe('selling');
		expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(3_000);
		expect(await tab.evaluate(() => CSS.highlights.get('sense-lens-current')?.size)).toBe(1);
		await inExtension(own, 'sendMessage', tabId, { type: 'jump', frame: report?.frame, id: report?.ticks[0]?.id });
		await until(async () => ((await readCard(tab))?.group === 'revenue' ? true : undefined), 'the other card');
		expect(await tab.evaluate(() => scrollY)).toBeLessThan(100);
		await tab.close();
	});

	it('has the words of a frame where the frame stands, and none of a frame of another origin', async () => {
		server.put('/inner', page(marketing));
		const other = server.put('/other', page(marketing)).replace('127.0.0.1', 'localhost');
		const body = `${gap}<iframe src="/inner"></iframe>${gap}<iframe src="${other}"></iframe>`;
		const { page: tab } = await lens.open(server.put('/frames', page(body)));
		const tabId = await lens.tabIdOf(tab);
		const reports = await withTicks(tabId, 1);
		expect(reports.flatMap(({ ticks }) => ticks.map(({ at }) => Math.round(at * 10)))).toEqual([5]);
		expect(reports.filter(({ counted }) => counted > 0).length).toBe(2);
		await tab.close();
	});
});
