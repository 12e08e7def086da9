import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe on the page and returns what it finds, as `rule: element`. */
async function findViolations(page: Page): Promise<string[]> {
	await page.evaluate(axeSource);
	return page.evaluate(async () => {
		const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
		const { violations } = await axe.run();
		return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
	});
}

describe.each(browserNames)('accessibility in %s', (name) => {
	let lens: LensBrowser;
	beforeAll(async () => {
		lens = await startLensBrowser(name);
	});
	afterAll(() => lens?.browser.close());

	it.each(['popup.html', 'popup.html#pair-3', 'options.html'])('axe finds nothing on %s, light or dark', async (path) => {
		const page = await lens.openOwn(path);
		await until(async () => ((await page.$('h1, h2')) ? true : undefined), 'a heading');
		for (const scheme of ['light', 'dark']) {
			// Without motion, so that no colour is looked at half way between two schemes.
			const features = [
				{ name: 'prefers-color-scheme', value: scheme },
				{ name: 'prefers-reduced-motion', value: 'reduce' },
			];
			await page.emulateMediaFeatures(features).catch((error: unknown) => {
				// Firefox's driver cannot emulate the scheme; it is then checked in the one that the machine has.
				if (name !== 'firefox') throw error;
			});
			expect(await findViolations(page)).toEqual([]);
		}
		await page.close();
	});
});
