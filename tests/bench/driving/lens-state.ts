/** What the built extension knows of a page, as the popup asks for it, and its switch for the site. */
import type { Page } from 'puppeteer-core';
import { reportPortName } from '../../../src/messaging/report-port.ts';
import { inExtension } from '../../support/lens-browser.ts';
import { storeSettings } from '../../support/store-settings.ts';
import type { BenchBrowser } from '../bench-browser.ts';

interface Report {
	readonly frame: string;
	readonly status: string;
	readonly found: number;
}

const patience = 30_000;

/** The site of all of the benchmark's pages. */
const site = '127.0.0.1';

export async function switchSite({ own }: BenchBrowser, isOn: boolean): Promise<void> {
	await storeSettings(own, isOn ? {} : { offSites: [site] });
}

/**
 * Makes sure that the lens has done its work: has read a page to its end, and knows all occurrences of all frames. To ask
 * makes it count what is marked: only after everything is measured.
 * @param expected where nobody has counted, any number will do
 * @throws where it has not within half a minute
 */
export async function expectAllFound({ own }: BenchBrowser, page: Page, expected: number | undefined): Promise<void> {
	const tabs = (await inExtension(own, 'query', {})) as { readonly id?: number; readonly url?: string }[];
	const id = tabs.find(({ url }) => url === page.url())?.id;
	if (id === undefined) throw new Error(`the extension sees no tab with ${page.url()}`);
	await own.evaluate(followReports, id, reportPortName, expected ?? null, patience);
}

/** Runs in the extension's page. */
function followReports(tab: number, name: string, expected: number | null, patience: number): Promise<void> {
	interface Port {
		readonly onMessage: { addListener(listener: (report: Report) => void): void };
		disconnect(): void;
	}
	const { browser, chrome } = globalThis as unknown as Record<string, { tabs: { connect(tab: number, options: { name: string }): Port } }>;
	const port = (browser ?? chrome)?.tabs.connect(tab, { name });
	if (!port) throw new Error('not a page of the extension');
	return new Promise((resolve, reject) => {
		const reports = new Map<string, Report>();
		const fail = () =>
			reject(new Error(`expected ${expected ?? 'some'} occurrences, and all read: ${JSON.stringify([...reports.values()])}`));
		const timer = setTimeout(fail, patience);
		port.onMessage.addListener((report) => {
			reports.set(report.frame, report);
			const all = [...reports.values()];
			const found = all.reduce((sum, { found }) => sum + found, 0);
			if (all.some(({ status }) => status === 'reading') || (expected !== null && found !== expected)) return;
			clearTimeout(timer);
			port.disconnect();
			resolve();
		});
	});
}
