/**
 * The card's main states look as they did when somebody last looked at them. `UPDATE_LOOKS=1` takes the pictures anew,
 * to be looked at before they are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/training/read-data.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { cardViews } from '../gallery/card-views.ts';
import { takePicture } from '../gallery/take-pictures.ts';
import type { Size } from '../gallery/view.ts';
import { compareLooks } from '../support/compare-looks.ts';
import type { Scheme } from '../support/emulate-scheme.ts';
import { type LensBrowser, startLensBrowser } from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

const folder = join(projectRoot, 'tests/looks');
const isUpdate = process.env['UPDATE_LOOKS'] === '1';

/** Cells that may differ: letters smoothed otherwise change none, a part that moved or another colour changes many more. */
const mostDiffering = 0.03;

const looks: readonly [title: string, scheme: Scheme, size: Size][] = [
	['sure', 'light', 'wide'],
	['sure', 'dark', 'narrow'],
	['not sure', 'light', 'narrow'],
	['not sure', 'dark', 'wide'],
	['the other senses', 'light', 'wide'],
	['the choice of a sense', 'dark', 'wide'],
];

/** Widths of a text in the card's fonts: pictures taken with other fonts cannot be compared. */
const measureFonts = (page: Page) =>
	page.evaluate(() => {
		const context = document.createElement('canvas').getContext('2d');
		return ['system-ui', 'Georgia, serif'].map((family) => {
			if (context) context.font = `100px ${family}`;
			return Math.round(context?.measureText('Annual sales rose by 14 per cent.').width ?? 0);
		});
	});

describe.each(browserNames)('the card in %s', (name) => {
	let lens: LensBrowser;
	let server: PageServer;
	let own: Page;
	let hasSameFonts: boolean;
	const fontsPath = join(folder, `fonts-${name}.json`);
	beforeAll(async () => {
		lens = await startLensBrowser(name);
		server = await startPageServer();
		own = await lens.openOwn('options.html');
		const fonts = JSON.stringify(await measureFonts(own));
		if (isUpdate) writeFileSync(fontsPath, `${fonts}\n`);
		hasSameFonts = JSON.stringify(JSON.parse(readFileSync(fontsPath, 'utf8'))) === fonts;
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	it.for(looks)('looks as it did: %s, %s, %s', async ([title, scheme, size], { skip }) => {
		skip(!hasSameFonts, 'the pictures were taken with other fonts');
		const view = cardViews.find((each) => each.title === title);
		if (!view) throw new Error(`no view "${title}"`);
		const picture = await takePicture({ lens, server, own }, view, scheme, size, { ofCard: true });
		const path = join(folder, `${[title, scheme, size, name].join('-').replaceAll(' ', '-')}.png`);
		if (isUpdate) writeFileSync(path, picture);
		const { before, after, differing } = await compareLooks(
			own,
			readFileSync(path).toString('base64'),
			Buffer.from(picture).toString('base64'),
		);
		expect(after).toEqual(before);
		expect(differing).toBeLessThan(mostDiffering);
	});
});
