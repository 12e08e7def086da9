/** Vitest's browser mode on puppeteer-core: the same driver, executables and arguments as `npm start` and the end-to-end tests. */
import { defineBrowserProvider } from '@vitest/browser';
import type { BrowserPage } from '@vitest/browser/context';
import type { Browser, KeyInput, Page, Viewport } from 'puppeteer-core';
import type { BrowserCommand, BrowserProvider, TestProject } from 'vitest/node';
import { type BrowserName, browserNames } from '../../tools/browsers/find-browser.ts';
import { launch } from '../../tools/browsers/launch.ts';

declare module 'vitest/browser' {
	interface BrowserCommands {
		/** What vitest itself asks a provider for, by this name, where a viewport is set. */
		__vitest_viewport(size: Viewport): Promise<void>;
		pressKey(key: KeyInput): Promise<void>;
	}
	// Otherwise declared by vitest's own providers only.
	const page: BrowserPage;
	const commands: BrowserCommands;
}

export function puppeteerProvider() {
	return defineBrowserProvider({
		name: 'puppeteer',
		supportedBrowser: browserNames,
		providerFactory: (project) => new PuppeteerProvider(project),
	});
}

/** As a hand does: what has the focus gets events that are trusted. */
export const pressKey: BrowserCommand<[key: KeyInput]> = async (context, key) => {
	const { page } = context as unknown as { readonly page?: Page };
	await page?.keyboard.press(key);
};

class PuppeteerProvider implements BrowserProvider {
	readonly name = 'puppeteer';
	/** One page at a time: a page in the background is hidden, and the scanner rests in hidden pages. */
	readonly supportsParallelism = false;
	readonly #browserName: BrowserName;
	readonly #pages = new Map<string, Page>();
	#browser: Promise<Browser> | undefined;

	constructor(project: TestProject) {
		// `supportedBrowser` has let no other name through.
		this.#browserName = project.config.browser.name as BrowserName;
		project.browser?.registerCommand('__vitest_viewport', (context, size: Viewport) => this.#setViewport(context.sessionId, size));
	}

	async openPage(sessionId: string, url: string): Promise<void> {
		this.#browser ??= this.#launch();
		const browser = await this.#browser;
		const before = this.#pages.get(sessionId);
		const page = await browser.newPage();
		this.#pages.set(sessionId, page);
		await before?.close();
		await page.bringToFront();
		await page.goto(url, { timeout: 0 });
	}

	getCommandsContext(sessionId: string): Record<string, unknown> {
		return { page: this.#pages.get(sessionId) };
	}

	async close(): Promise<void> {
		const running = this.#browser;
		this.#browser = undefined;
		this.#pages.clear();
		const browser = await running;
		await browser?.close();
	}

	async #setViewport(sessionId: string, size: Viewport): Promise<void> {
		await this.#pages.get(sessionId)?.setViewport(size);
	}

	async #launch(): Promise<Browser> {
		const { browser } = await launch({ name: this.#browserName, headless: true, progress: (line) => console.error(line) });
		return browser;
	}
}
