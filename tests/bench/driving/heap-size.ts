import type { Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from '../../support/firefox-window.ts';
import type { BenchBrowser } from '../bench-browser.ts';
import { collectGarbage, devTools } from './collect-garbage.ts';

/** What is collected only after what was collected before is collected too late for one collection. */
const collections = 3;

/** Bytes that a page and all scripts in it hold once garbage is collected: scripts' objects, and nodes and what belongs to them. */
export async function heapSize({ isFirefox }: BenchBrowser, page: Page): Promise<number> {
	for (let left = collections; left > 0; left -= 1) await collectGarbage(page, isFirefox);
	return isFirefox ? ofFirefox(page) : ofChromium(page);
}

/** All worlds of a page share one isolate. */
async function ofChromium(page: Page): Promise<number> {
	const { usedSize, ...others } = await (await devTools(page)).send('Runtime.getHeapUsage');
	// Newer than the driver's types.
	const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = others as { embedderHeapUsedSize?: number; backingStorageSize?: number };
	return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** As `about:memory` has it: the windows and everything of scripts in the page's process, which it has to itself. */
async function ofFirefox(page: Page): Promise<number> {
	const size = await evaluateInFirefoxWindow(
		page,
		`ChromeUtils.requestProcInfo().then(({ children }) => new Promise((resolve) => {
			const own = children.find(({ windows }) => windows.some(({ documentURI }) => documentURI?.spec === ${JSON.stringify(page.url())}));
			if (!own) resolve(-1);
			let sum = 0;
			Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager).getReports(
				(process, path, kind, units, amount) => {
					if (units === 0 && process.includes('pid ' + own.pid + ')') && /^explicit\\/(window-objects|js-non-window\\/(zones|gc-heap))/.test(path)) sum += amount;
				}, null, () => resolve(sum), null, false);
		}))`,
	);
	if (typeof size !== 'number' || size <= 0) throw new Error(`Firefox tells no memory of the process of ${page.url()}`);
	return size;
}
