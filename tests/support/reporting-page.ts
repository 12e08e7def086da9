/**
 * A page of the extension in the place of a web page: it reports to the popup what a test says, over the same port as the
 * lens, so that states which pages pass through in a moment can be held.
 */
import type { Page } from 'puppeteer-core';
import type { FrameReport } from '../../src/messaging/messages.ts';
import { reportPortName } from '../../src/messaging/report-port.ts';
import type { LensBrowser } from './lens-browser.ts';

interface Port {
	readonly name: string;
	postMessage(message: unknown): void;
}

interface Listened<Heard> {
	addListener(listener: (heard: Heard) => void): void;
}

interface Reporting {
	report: unknown;
	readonly ports: Port[];
	readonly heard: unknown[];
}

export interface ReportingPage {
	readonly page: Page;
	readonly tab: number;
	/** Says something else from now on. */
	report(report: Partial<FrameReport>): Promise<void>;
	/** Messages that have come to the tab, such as jumps. */
	heard(): Promise<unknown[]>;
}

const plain: FrameReport = { frame: 'made-up', isTop: true, status: 'ready', counts: {}, counted: 0, found: 0, ticks: [] };

export async function openReportingPage(lens: LensBrowser, first: Partial<FrameReport>): Promise<ReportingPage> {
	const page = await lens.openOwn('options.html');
	await page.evaluate(
		(name, report) => {
			const { browser, chrome } = globalThis as unknown as Record<
				string,
				{ runtime: { onConnect: Listened<Port>; onMessage: Listened<unknown> } }
			>;
			const runtime = (browser ?? chrome)?.runtime;
			const state: Reporting = { report, ports: [], heard: [] };
			Object.assign(globalThis, { reporting: state });
			runtime?.onConnect.addListener((port) => {
				if (port.name !== name) return;
				state.ports.push(port);
				port.postMessage(state.report);
			});
			runtime?.onMessage.addListener((message) => {
				state.heard.push(message);
			});
		},
		reportPortName,
		{ ...plain, ...first },
	);
	const tab = await lens.tabIdOf(page);
	return {
		page,
		tab,
		report: (report) =>
			page.evaluate(
				(report) => {
					const { reporting } = globalThis as unknown as { reporting: Reporting };
					reporting.report = report;
					for (const port of reporting.ports) port.postMessage(report);
				},
				{ ...plain, ...report },
			),
		heard: () => page.evaluate(() => (globalThis as unknown as { reporting: Reporting }).reporting.heard),
	};
}
