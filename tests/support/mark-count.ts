import type { Frame, Page } from 'puppeteer-core';

/** How many marks a document has, as the page itself can see; 0 where there are none yet, or none any more. */
export async function markCount(page: Page | Frame): Promise<number> {
	return page.evaluate(() => {
		let count = 0;
		for (const [name, highlight] of CSS.highlights)
			if (name.startsWith('sense-lens-') && !name.endsWith('-current')) count += highlight.size;
		return count;
	});
}
