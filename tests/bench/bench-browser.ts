/** The two browsers that a part of the benchmark compares: bare, and with the built extension. */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../tools/browsers/find-browser.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { type LensBrowser, startLensBrowser } from '../support/lens-browser.ts';
import { allowCollection } from './driving/collect-garbage.ts';
import { settle } from './driving/settle.ts';
import type { BenchPage } from './pages/made-page.ts';
import type { PageHost } from './pages/page-host.ts';

export type Side = 'bare' | 'lens';
export const sides: readonly Side[] = ['bare', 'lens'];

export interface BenchBrowser {
	readonly name: BrowserName;
	readonly isFirefox: boolean;
	/** Name and version. */
	readonly label: string;
	/** Opens a page in a new tab in front and waits until it is laid out and at rest; with `script` run in it. */
	open(side: Side, page: Pick<BenchPage, 'name' | 'html'>, script?: string): Promise<Page>;
	/** Where a page is served. */
	addressOf(page: Pick<BenchPage, 'name' | 'html'>): string;
	readonly lens: LensBrowser;
	/** The options page of the extension, in a tab behind. */
	readonly own: Page;
	close(): Promise<void>;
}

/** A page of 10 MB takes some seconds while the machine does something else as well; ms. */
const patience = 90_000;

export async function startBenchBrowser(name: BrowserName, host: PageHost): Promise<BenchBrowser> {
	const bare = (await launch({ name, headless: true, progress: console.error })).browser;
	const lens = await startLensBrowser(name);
	const browsers: Readonly<Record<Side, Browser>> = { bare, lens: lens.browser };
	const isFirefox = name === 'firefox';
	if (isFirefox) for (const side of sides) await allowCollection(await browsers[side].newPage());
	return {
		name,
		isFirefox,
		label: `${name} ${(await bare.version()).split('/').at(-1)}`,
		async open(side, page, script) {
			const tab = await browsers[side].newPage();
			// Whatever waits for an answer of the page would wait for minutes.
			tab.on('error', (cause) => {
				throw new Error(`the page of ${page.name} has crashed`, { cause });
			});
			await tab.bringToFront();
			await tab.goto(host.addressOf(page), { timeout: patience });
			await settle(tab);
			if (script) await tab.addScriptTag({ content: script });
			return tab;
		},
		addressOf: (page) => host.addressOf(page),
		lens,
		own: await lens.openOwn('options.html'),
		async close() {
			await Promise.all(sides.map((side) => browsers[side].close()));
		},
	};
}
