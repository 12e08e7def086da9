import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { findNode, hasClass, readCard } from '../../tools/browsers/read-card.ts';
import { tellBackground } from '../support/correct-on-page.ts';
import { switchExtension, updateExtension } from '../support/extension-life.ts';
import { giveCommand } from '../support/give-command.ts';
import { hover, type LensBrowser, moveTo, pause, pointOf, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { shippedGlossary, shippedSample } from '../support/shipped-data.ts';
import { storeSettings } from '../support/store-settings.ts';

/** Ample for a card, or a tab, that should not come. */
const longEnough = 900;

const paragraphs = shippedSample.sections.flatMap((section) => section.paragraphs);
const marked = paragraphs.flatMap(({ groups }) => groups.filter((group) => group !== null));
const anyForm = new RegExp(`\\b(?:${shippedGlossary.terms.flatMap(({ forms }) => forms).join('|')})\\b`, 'gi');
const wordsIn = (text: string) => text.match(anyForm) ?? [];

/** Firefox tells no address of an extension's page: each page is asked where it is. */
const isWelcome = (page: Page) => page.evaluate(() => location.pathname === '/welcome.html').catch(() => false);

async function welcomePages({ browser }: LensBrowser): Promise<Page[]> {
	const pages = await browser.pages();
	const found = await Promise.all(pages.map(isWelcome));
	return pages.filter((_, place) => found[place]);
}

describe.each(browserNames)('the welcome page in %s', (name) => {
	let lens: LensBrowser;
	beforeAll(async () => {
		lens = await startLensBrowser(name, undefined, { keepsWelcome: true });
	});
	afterAll(() => lens?.browser.close());

	const openMarked = async () => {
		const page = await lens.openOwn('welcome.html');
		await expect.poll(() => markCount(page), { timeout: 15_000 }).toBe(marked.length + 1);
		return page;
	};

	it('opens in front when the extension is installed, and not when it is updated or switched off and on', async () => {
		const [welcome, ...others] = await until(async () => {
			const found = await welcomePages(lens);
			return found.length > 0 ? found : undefined;
		}, 'the welcome page');
		expect(others).toEqual([]);
		expect(await welcome?.evaluate(() => document.visibilityState)).toBe('visible');
		await welcome?.close();
		const isBack = async () => {
			const own = await lens.openOwn('options.html');
			const answer = await until(() => tellBackground(own, { type: 'ask-corrections' }).catch(() => undefined), 'the background');
			expect(answer).toEqual([]);
			await pause(longEnough);
			const found = await welcomePages(lens);
			await own.close();
			return found.length === 0;
		};
		await updateExtension(lens);
		expect(await isBack()).toBe(true);
		await switchExtension(lens, false);
		await switchExtension(lens, true);
		expect(await isBack()).toBe(true);
	});

	it('marks the words of its sample and nothing else, and shows on each card the sense that is meant', async () => {
		const page = await openMarked();
		for (const [place, { text, groups }] of paragraphs.entries()) {
			const id = `sample-${place}`;
			await page.evaluate(
				(text, id) => {
					for (const each of document.querySelectorAll('[data-testid="sample"] p')) if (each.textContent === text) each.id = id;
				},
				text,
				id,
			);
			const seen = new Map<string, number>();
			for (const [nth, word] of wordsIn(text).entries()) {
				const before = seen.get(word) ?? 0;
				seen.set(word, before + 1);
				const group = groups[nth];
				if (group) expect((await hover(page, `#${id}`, word, before)).group).toBe(group);
			}
		}
		await page.close();
	});

	it('has a word that is not sure, and a name that is none', async () => {
		const page = await openMarked();
		const [unsure = ''] = wordsIn(shippedSample.unsure.text);
		const card = await hover(page, '[data-note="unsure"]', unsure);
		expect(card.confidence).toBeLessThan(0.6);
		expect(findNode(card.root, hasClass('card-could-be'))).toBeDefined();
		await page.keyboard.press('Escape');
		await untilClosed(page);
		const [nameWord = ''] = wordsIn(paragraphs.find(({ groups }) => groups.includes(null))?.text ?? '');
		const { x, y } = await pointOf(page, '[data-note="no-use"]', nameWord);
		await moveTo(page, x, y);
		await pause(longEnough);
		expect(await readCard(page)).toBeUndefined();
		await page.close();
	});

	it('is walked by keyboard, and tells the keys', async () => {
		const page = await openMarked();
		await page.bringToFront();
		for (const group of marked.slice(0, 2)) {
			await giveCommand(lens, page, 'next-occurrence');
			await until(async () => ((await readCard(page))?.group === group ? true : undefined), `the card of ${group}`);
		}
		await page.keyboard.press('Escape');
		await untilClosed(page);
		const keysOf = (command: string) => page.$$eval(`[data-command="${command}"] kbd`, (keys) => keys.map((key) => key.textContent));
		await expect.poll(() => keysOf('next-occurrence'), { timeout: 15_000 }).toEqual(['Alt', 'Shift', '.']);
		expect(await keysOf('previous-occurrence')).toEqual(['Alt', 'Shift', ',']);
		await page.close();
	});

	it('follows the settings, and works where sites are switched off', async () => {
		const own = await lens.openOwn('options.html');
		await storeSettings(own, { siteMode: 'only-on', onSites: ['example.com'], hiddenGroups: [...new Set(marked)].slice(1) });
		const page = await lens.openOwn('welcome.html');
		const [shown] = marked;
		await expect.poll(() => markCount(page), { timeout: 15_000 }).toBeGreaterThanOrEqual(marked.filter((group) => group === shown).length);
		await storeSettings(own, {});
		await expect.poll(() => markCount(page), { timeout: 15_000 }).toBe(marked.length + 1);
		await page.close();
		await own.close();
	});
});
