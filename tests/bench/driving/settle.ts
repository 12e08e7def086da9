import type { Page } from 'puppeteer-core';

/** Waits until a page that is loaded is laid out, painted and has nothing more to do. */
export async function settle(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		await frame();
		await frame();
		await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 }));
	});
}
