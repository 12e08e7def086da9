import type { Page } from 'puppeteer-core';
import { pause } from '../../support/lens-browser.ts';
import { markCount } from '../../support/mark-count.ts';

/** In ms. */
const interval = 200;
const patience = 20_000;

/**
 * Waits until so many marks are painted in a page with all its frames: a machine that is busy with something else may keep a
 * page at rest before the lens has even started.
 * @throws where they are not all the same
 */
export async function untilMarked(tab: Page, least = 1): Promise<void> {
	for (const deadline = performance.now() + patience; ; await pause(interval)) {
		const counts = await Promise.all(tab.frames().map(markCount));
		const count = counts.reduce((sum, each) => sum + each, 0);
		if (count >= least) return;
		if (performance.now() > deadline) throw new Error(`${count} of ${least} marks in ${tab.url()}`);
	}
}
