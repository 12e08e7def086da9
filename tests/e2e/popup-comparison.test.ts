import '../support/set-up-messages.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonMarkdown, comparisonText } from '../../src/popup/comparison-text.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { evaluateInFirefoxWindow } from '../support/firefox-window.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { openFromToolbar, press, textIn } from '../support/open-popup.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { shippedComparison, shippedGlossary } from '../support/shipped-data.ts';

const { chart, differences, pairs, questions } = shippedComparison;
const linked = [...chart, ...differences, ...pairs, ...questions].map(({ id }) => id);

describe.each(browserNames)('the comparison in the popup in %s', (name) => {
	let lens: LensBrowser;
	let server: PageServer;
	let field: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		({ page: field } = await lens.open(server.put('/field', '<!doctype html><title>Field</title><textarea id="field"></textarea>')));
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	/** Pastes as a reader does; Chromium's driver has to say that these keys mean it. */
	async function pasted(): Promise<string> {
		await field.bringToFront();
		await field.$eval('#field', (each) => {
			(each as HTMLTextAreaElement).value = '';
		});
		await field.focus('#field');
		await field.keyboard.down('Control');
		await field.keyboard.press('v', name === 'chromium' ? { commands: ['Paste'] } : {});
		await field.keyboard.up('Control');
		return until(() => field.$eval('#field', (each) => (each as HTMLTextAreaElement).value || undefined), 'something to be pasted');
	}

	it('has a link to copy for each pair, row, difference and question', async () => {
		const popup = await lens.openOwn('popup.html');
		await textIn(popup, '[data-testid="copy-link"]');
		const anchors = await popup.$$eval('[data-testid="copy-link"]', (all) => all.map((each) => each.getAttribute('data-anchor') ?? ''));
		expect([...anchors].sort()).toEqual([...linked].sort());
		expect(await popup.evaluate((anchors) => anchors.filter((anchor) => !document.getElementById(anchor)), anchors)).toEqual([]);
		const names = await popup.$$eval('[data-testid="copy-link"]', (all) => all.map((each) => each.getAttribute('aria-label')));
		expect(new Set(names).size).toBe(names.length);
		await popup.close();
	});

	it('copies a link, tells so, and opens the folded question that it leads to', async () => {
		const popup = await lens.openOwn('popup.html');
		const anchor = questions[1]?.id ?? '';
		await press(popup, `[data-testid="copy-link"][data-anchor="${anchor}"]`);
		expect(await textIn(popup, '[role="status"] [data-testid="copied"]')).toBe('Link copied');
		const link = await pasted();
		expect(link).toBe(`${lens.origin}/popup.html#${anchor}`);
		const opened = await lens.openOwn(link.slice(lens.origin.length + 1));
		await until(
			async () => ((await opened.evaluate(() => document.activeElement?.id)) === anchor ? true : undefined),
			'the focus at what the link means',
		);
		expect(await opened.$$eval('details', (all) => all.filter((each) => each.open).map(({ id }) => id))).toEqual([anchor]);
		await opened.close();
		await popup.close();
	});

	it.each([
		['copy-text', comparisonText],
		['copy-markdown', comparisonMarkdown],
	])('copies the whole by "%s" and tells so', async (button, write) => {
		const popup = await lens.openOwn('popup.html');
		await press(popup, `[data-testid="${button}"]`);
		expect(await textIn(popup, '[role="status"] [data-testid="copied"]')).toMatch(/is copied/);
		expect((await pasted()).replaceAll('\r\n', '\n')).toBe(write(shippedComparison, shippedGlossary));
		await popup.close();
	});

	it('is black on white on paper, with open questions and nothing to press, and folds them again', async () => {
		const popup = await lens.openOwn('popup.html');
		await textIn(popup, '.question');
		await emulatePaper(popup, true);
		await until(async () => ((await popup.$('details:not([open])')) ? undefined : true), 'open questions');
		const paper = await popup.evaluate(() => {
			const isShown = (element: Element) => element.checkVisibility();
			const { color, backgroundColor } = getComputedStyle(document.documentElement);
			return {
				pressable: [...document.querySelectorAll('button, input, a')].filter(isShown).map(({ outerHTML }) => outerHTML.slice(0, 90)),
				hiddenAnswers: [...document.querySelectorAll('details p')].filter((each) => !isShown(each)).length,
				colours: [color, backgroundColor],
				broken: [...document.querySelectorAll('.pair, .question, .chart tr')].filter(
					(each) => getComputedStyle(each).breakInside !== 'avoid',
				).length,
			};
		});
		expect(paper).toEqual({ pressable: [], hiddenAnswers: 0, colours: ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], broken: 0 });
		await emulatePaper(popup, false);
		await until(async () => ((await popup.$('details[open]')) ? undefined : true), 'folded questions');
		await popup.close();
	});

	/** Puppeteer has this for Chromium alone; Firefox's own tools do it by the browsing context. */
	async function emulatePaper(popup: Page, isPaper: boolean): Promise<void> {
		await popup.bringToFront();
		if (name === 'chromium') await popup.emulateMediaType(isPaper ? 'print' : 'screen');
		else await evaluateInFirefoxWindow(popup, `gBrowser.selectedBrowser.browsingContext.mediumOverride = '${isPaper ? 'print' : ''}'`);
	}

	it.runIf(name === 'chromium')('opens as a tab from the toolbar', async () => {
		const { page: tab } = await lens.open(server.put('/plain', '<!doctype html><html lang="en"><title>Soup</title><p>Leeks.'));
		const popup = await openFromToolbar(lens, tab);
		await textIn(popup, '[data-testid="open-tab"]');
		// The popup itself is one of those that are there.
		const others = new Set(lens.browser.targets());
		const opened = lens.browser.waitForTarget((each) => !others.has(each) && each.url().endsWith('/popup.html'));
		await popup.click('[data-testid="open-tab"]').catch(() => undefined);
		const page = await (await opened).asPage();
		await textIn(page, '.pairs');
		expect(await page.$('[data-testid="open-tab"]')).toBeNull();
		await page.close();
		await tab.close();
	});
});
