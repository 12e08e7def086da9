import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../src/messaging/command-names.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { openOptions } from '../support/open-options.ts';

describe.each(browserNames)('the keyboard in the options in %s', (name) => {
	let lens: LensBrowser;
	beforeAll(async () => {
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
	});

	it('lists the commands with the keys that the browser gave them', async () => {
		const options = await openOptions(lens);
		await options.holds(() => document.querySelector('[data-testid="command"]') !== null);
		const shown = await options.page.$$eval('[data-testid="command"]', (rows) =>
			rows.map((row) => [row.getAttribute('data-command'), row.getAttribute('data-key')]),
		);
		const given = await options.page.evaluate(async () => {
			const { browser, chrome } = globalThis as unknown as Record<
				string,
				{ commands: { getAll(): Promise<{ name: string; shortcut?: string }[]> } }
			>;
			return (await (browser ?? chrome)?.commands.getAll())?.map(({ name, shortcut }) => [name, shortcut ?? '']) ?? [];
		});
		expect(shown.map(([command]) => command)).toEqual(commandNames);
		expect(given).toEqual(expect.arrayContaining(shown));
		expect(shown.filter(([, key]) => key !== '').length).toBeGreaterThan(0);
		await options.page.close();
	});

	it('opens the page of the browser where keys are changed', async () => {
		const options = await openOptions(lens);
		await options.press('[data-testid="change-keys"]');
		const opened = name === 'chromium' ? 'chrome://extensions/shortcuts' : 'about:addons';
		await until(async () => {
			const pages = await lens.browser.pages();
			return pages.some((page) => page.url().startsWith(opened)) || undefined;
		}, opened);
		await options.page.close();
	});

	it.runIf(name === 'chromium')('gives the address of that page to be copied', async () => {
		const options = await openOptions(lens);
		await options.press('[data-testid="copy-shortcut-page"]');
		await until(async () => ((await options.textOf('[data-testid="keyboard-told"]')) === 'Copied' ? true : undefined), 'that it is copied');
		expect(await options.textOf('[data-testid="shortcut-page"]')).toBe('chrome://extensions/shortcuts');
		await options.page.close();
	});
});
