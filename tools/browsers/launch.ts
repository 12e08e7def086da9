/** Starts a browser with the built extension in it: one driver for both. */
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './find-browser.ts';

export interface LaunchSettings {
	readonly name: BrowserName;
	/** Folder of the built extension; none starts the bare browser. */
	readonly extension?: string;
	readonly headless: boolean;
	/** Keeps the profile between two launches. */
	readonly profile?: string;
	/** Leaves the page open with which the extension welcomes a new reader. It is new with each launch. */
	readonly keepsWelcome?: boolean;
	readonly progress: (line: string) => void;
}

export interface RunningBrowser {
	readonly name: BrowserName;
	readonly browser: Browser;
	/** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
	readonly origin: string;
	/** Chromium's id of the extension, or Firefox's. */
	readonly extensionId: string;
}

/** Fixed, because Firefox otherwise draws a new one for every profile and tells nobody. */
const firefoxUuid = '7d1a8b1e-52c6-4f0e-9a55-3c1f0d5e6a21';
const geckoId = 'sense-lens@sense-lens.invalid';

const chromiumArguments = [
	'--no-first-run',
	'--disable-quic',
	'--disable-sync',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-features=Translate,OptimizationHints,MediaRouter',
	'--force-color-profile=srgb',
];

export async function launch({ name, extension, headless, profile, keepsWelcome, progress }: LaunchSettings): Promise<RunningBrowser> {
	const options: LaunchOptions = {
		executablePath: findBrowser(name, progress),
		headless,
		defaultViewport: headless ? { width: 1100, height: 800 } : null,
		...(profile && { userDataDir: profile }),
	};
	const browser = await puppeteer.launch({ ...options, ...(name === 'chromium' ? chromiumOptions() : firefoxOptions()) });
	const before = await browser.pages();
	const extensionId = extension ? await browser.installExtension(extension) : '';
	if (extension) {
		const welcome = await newPage(browser, before);
		if (!keepsWelcome) await welcome?.close();
	}
	const origin = name === 'chromium' ? `chrome-extension://${extensionId}` : `moz-extension://${firefoxUuid}`;
	return { name, browser, origin, extensionId };
}

/** Longest wait for the page that an extension opens once it is installed, in ms. */
const welcomeTimeout = 10_000;
const pollInterval = 30;

/** By its place among the others: Firefox tells no address of an extension's page. */
async function newPage(browser: Browser, before: readonly Page[]): Promise<Page | undefined> {
	for (const deadline = Date.now() + welcomeTimeout; Date.now() < deadline; ) {
		const found = (await browser.pages()).find((page) => !before.includes(page));
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, pollInterval));
	}
	return undefined;
}

/** The folder that `npm run build` writes for a browser. */
export function builtExtension(root: string, name: BrowserName): string {
	return join(root, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

function chromiumOptions(): LaunchOptions {
	// Chromium has no sandbox for root, which is who runs in containers.
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return { browser: 'chrome', pipe: true, enableExtensions: true, args: [...chromiumArguments, ...sandbox] };
}

function firefoxOptions(): LaunchOptions {
	return {
		browser: 'firefox',
		args: ['--remote-allow-system-access'],
		extraPrefsFirefox: {
			'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: firefoxUuid }),
			// Nothing of the browser's own shall go out or pop up.
			'app.update.disabledForTesting': true,
			'browser.aboutwelcome.enabled': false,
			'datareporting.policy.dataSubmissionEnabled': false,
		},
	};
}
