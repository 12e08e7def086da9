/** What happens to the extension while pages are open, done as the browser's own screens do it. */
import type { Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from './firefox-window.ts';
import { type LensBrowser, until } from './lens-browser.ts';

/** What Chromium's own page of extensions can do; the part of it that is used here. */
interface ChromiumManagement {
	readonly developerPrivate: {
		updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
		reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
		getExtensionInfo(id: string): Promise<{ state: string }>;
	};
	readonly management: { setEnabled(id: string, isOn: boolean): Promise<void> };
}

/** Puts the extension in anew, as an update does. Pages of the extension's own are closed by it. */
export async function updateExtension(lens: LensBrowser): Promise<void> {
	if (lens.name === 'firefox') await callAddon(lens, 'reload()');
	else
		await inChromium(lens, async (own, id) => {
			await own.evaluate(async (id) => {
				const { developerPrivate } = (globalThis as unknown as { chrome: ChromiumManagement }).chrome;
				// Without it Chromium reloads nothing that was not published, but leaves it switched off.
				await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
				await developerPrivate.reload(id, { failQuietly: true });
			}, id);
			await untilState(own, id, 'ENABLED');
		});
}

/** Switches the extension off or on for the whole browser. */
export async function switchExtension(lens: LensBrowser, isOn: boolean): Promise<void> {
	if (lens.name === 'firefox') await callAddon(lens, isOn ? 'enable()' : 'disable()');
	else
		await inChromium(lens, async (own, id) => {
			await own.evaluate(
				(id, isOn) => (globalThis as unknown as { chrome: ChromiumManagement }).chrome.management.setEnabled(id, isOn),
				id,
				isOn,
			);
			await untilState(own, id, isOn ? 'ENABLED' : 'DISABLED');
		});
}

/** Stops the background, as browsers do when it has had nothing to do for a while. */
export async function stopBackground(lens: LensBrowser): Promise<void> {
	if (lens.name === 'firefox') {
		await evaluateInFirefoxWindow(
			await anyPage(lens),
			`WebExtensionPolicy.getByID('${lens.extensionId}').extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)`,
		);
		return;
	}
	const target = lens.browser.targets().find((each) => each.type() === 'service_worker');
	const worker = await target?.worker();
	// It may stop by itself just now.
	await worker?.close().catch(() => undefined);
}

/**
 * In a window of its own, so that the tab in front stays in front. The background is stopped first: one that a test has
 * looked into would outlive its extension.
 */
async function inChromium(lens: LensBrowser, act: (own: Page, id: string) => Promise<void>): Promise<void> {
	await stopBackground(lens);
	const { browser, extensionId } = lens;
	const own = await browser.newPage({ type: 'window' });
	try {
		await own.goto('chrome://extensions');
		await act(own, extensionId);
	} finally {
		await own.close();
	}
}

async function untilState(own: Page, id: string, wanted: string): Promise<void> {
	const read = () =>
		own.evaluate(async (id) => {
			const { developerPrivate } = (globalThis as unknown as { chrome: ChromiumManagement }).chrome;
			return (await developerPrivate.getExtensionInfo(id)).state;
		}, id);
	await until(async () => ((await read().catch(() => undefined)) === wanted ? true : undefined), `the extension to be ${wanted}`);
}

async function callAddon(lens: LensBrowser, call: string): Promise<void> {
	await evaluateInFirefoxWindow(
		await anyPage(lens),
		`(async () => {
			const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
			const addon = await AddonManager.getAddonByID('${lens.extensionId}');
			await addon.${call};
			return true;
		})()`,
	);
}

async function anyPage({ browser }: LensBrowser): Promise<Page> {
	const [page] = await browser.pages();
	if (!page) throw new Error('no page is open');
	return page;
}
