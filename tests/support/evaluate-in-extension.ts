import type { Page } from 'puppeteer-core';
import type { browser } from '../../src/webextension/browser.ts';

/**
 * Runs a function in a page of the extension, with its API and these parameters, which must be plain data.
 * @param own a page of the extension
 */
export function evaluateInExtension<P extends unknown[], R>(
	own: Page,
	run: (api: typeof browser, ...parameters: P) => Promise<R>,
	...parameters: P
): Promise<R> {
	// As text: such a page evaluates nothing by itself, but lets the driver do so.
	return own.evaluate(`(${run})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(parameters)})`) as Promise<R>;
}
