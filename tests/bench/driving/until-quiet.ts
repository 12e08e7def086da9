import type { Page } from 'puppeteer-core';
import { pause } from '../../support/lens-browser.ts';
import type { BenchBrowser } from '../bench-browser.ts';
import { mainThreadTime } from './main-thread-time.ts';

/** In ms. To be asked takes a page some time as well. */
const window = 250;
const mostBusy = 10;
const quietWindows = 2;
const patience = 15_000;

/**
 * Waits until a page's main thread has next to nothing to do: everything that was to be read, ranked and painted, is. A page
 * that never rests is measured as it is: what had to be done by then is checked by its count.
 */
export async function untilQuiet(browser: BenchBrowser, page: Page): Promise<void> {
	let quiet = 0;
	let last = await mainThreadTime(browser, page);
	for (const deadline = performance.now() + patience; quiet < quietWindows && performance.now() < deadline; ) {
		await pause(window);
		const now = await mainThreadTime(browser, page);
		quiet = now - last <= mostBusy ? quiet + 1 : 0;
		last = now;
	}
}
