import type { Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from '../../support/firefox-window.ts';
import type { BenchBrowser } from '../bench-browser.ts';
import { devTools } from './collect-garbage.ts';

/**
 * CPU time that a page's main thread has used so far, in ms: what others do on the machine does not count. In Firefox that
 * of all threads of the page's process, which has no other page: the thread's alone comes in steps of 10 ms.
 */
export function mainThreadTime({ isFirefox }: BenchBrowser, page: Page): Promise<number> {
	return isFirefox ? ofFirefox(page) : ofChromium(page);
}

const started = new WeakSet<Page>();

async function ofChromium(page: Page): Promise<number> {
	const session = await devTools(page);
	if (!started.has(page)) await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	started.add(page);
	const { metrics } = await session.send('Performance.getMetrics');
	const time = metrics.find(({ name }) => name === 'ThreadTime')?.value;
	if (time === undefined) throw new Error('Chromium tells no ThreadTime');
	return time * 1_000;
}

async function ofFirefox(page: Page): Promise<number> {
	const answer = await evaluateInFirefoxWindow(
		page,
		`ChromeUtils.requestProcInfo().then(({ children }) => {
			const own = children.find(({ windows }) => windows.some(({ documentURI }) => documentURI?.spec === ${JSON.stringify(page.url())}));
			return (own?.cpuTime ?? -1) / 1e6;
		})`,
	);
	if (typeof answer !== 'number' || answer < 0) throw new Error(`Firefox tells no time of the process of ${page.url()}`);
	return answer;
}
