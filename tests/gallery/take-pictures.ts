import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { cardHostName } from '../../src/card/host-name.ts';
import type { BrowserName } from '../../tools/browsers/find-browser.ts';
import { emulateScheme, type Scheme, schemes } from '../support/emulate-scheme.ts';
import { type LensBrowser, startLensBrowser } from '../support/lens-browser.ts';
import { startPageServer } from '../support/page-server.ts';
import { storeSettings } from '../support/store-settings.ts';
import type { Picture } from './sheet.ts';
import { popupSizes, type Size, type Stage, sizes, type View } from './view.ts';

/** In ms: cards open sooner, and look the same. */
const shortestDwell = 150;

/** Takes each view in each scheme and size in one browser. A view that fails is told of, and the others go on. */
export async function* takePictures(name: BrowserName, views: readonly View[], folder: string): AsyncGenerator<Picture> {
	const lens = await startLensBrowser(name);
	const server = await startPageServer();
	try {
		const own = await lens.openOwn('options.html');
		for (const view of views)
			for (const scheme of schemes)
				for (const size of Object.keys(sizes) as Size[]) {
					const file = `${[view.part, view.title, name, scheme, size].join('-').replaceAll(/[^a-z0-9]+/g, '-')}.png`;
					const { part, title } = view;
					const about = { part, title, browser: name, scheme, size };
					try {
						const picture = await takePicture({ lens, server, own }, view, scheme, size);
						writeFileSync(join(folder, file), picture);
						yield { ...about, file };
					} catch (cause) {
						yield { ...about, file: undefined, problem: cause instanceof Error ? cause.message : String(cause) };
					}
				}
	} finally {
		await lens.browser.close();
		await server.close();
	}
}

/** Brings a view about in fresh settings and takes its picture: of the window, or of the card alone. */
export async function takePicture(
	parts: Pick<Stage, 'lens' | 'server' | 'own'>,
	view: View,
	scheme: Scheme,
	size: Size,
	{ ofCard = false } = {},
): Promise<Uint8Array> {
	const { lens, own } = parts;
	// What another view has chosen, such as a muted sense, must not be in this one.
	await storeSettings(own, { dwell: shortestDwell });
	const viewport = (view.part === 'popup' ? popupSizes : sizes)[size];
	const opened: Page[] = [];
	const prepare = async (page: Page) => {
		opened.push(page);
		await page.setViewport(viewport);
		await emulateScheme(lens, page, scheme);
		return page;
	};
	try {
		const page = await view.show({
			...parts,
			openOwn: async (path) => prepare(await lens.openOwn(path)),
			open: async (address) => {
				const page = await prepare(await lens.browser.newPage());
				await page.goto(address);
				return page;
			},
		});
		if (ofCard) return await page.screenshot({ captureBeyondViewport: false, clip: await boxOfCard(page) });
		return await page.screenshot({ captureBeyondViewport: false, fullPage: view.part === 'options' || view.part === 'welcome' });
	} finally {
		await closeAll(lens, opened);
	}
}

/** In CSS px of the viewport. */
async function boxOfCard(page: Page) {
	return page.evaluate((name) => {
		const box = document.querySelector(name)?.getBoundingClientRect();
		if (!box) throw new Error('no card');
		return { x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width), height: Math.ceil(box.height) };
	}, cardHostName);
}

/** Also what was opened on the way to a view that failed. */
async function closeAll({ browser }: LensBrowser, opened: readonly Page[]): Promise<void> {
	for (const page of opened) if (!page.isClosed() && browser.connected) await page.close();
}
