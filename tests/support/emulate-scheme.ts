import type { Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from './firefox-window.ts';
import type { LensBrowser } from './lens-browser.ts';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Makes pages light or dark, and still, so that no colour is looked at half way between two schemes. */
export async function emulateScheme({ name }: LensBrowser, page: Page, scheme: Scheme): Promise<void> {
	if (name === 'firefox')
		await evaluateInFirefoxWindow(
			page,
			`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1});
			Services.prefs.setIntPref('ui.prefersReducedMotion', 1);`,
		);
	else
		await page.emulateMediaFeatures([
			{ name: 'prefers-color-scheme', value: scheme },
			{ name: 'prefers-reduced-motion', value: 'reduce' },
		]);
	await page.waitForFunction(
		(scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches && matchMedia('(prefers-reduced-motion: reduce)').matches,
		{},
		scheme,
	);
}
