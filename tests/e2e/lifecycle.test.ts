import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { pressOnCard } from '../support/card-buttons.ts';
import { correctionIn, tellBackground } from '../support/correct-on-page.ts';
import { stopBackground, switchExtension, updateExtension } from '../support/extension-life.ts';
import { giveCommand } from '../support/give-command.ts';
import { hover, type LensBrowser, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { openHidden } from '../support/open-hidden.ts';
import { readListeners } from '../support/page-listeners.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { storeSettings } from '../support/store-settings.ts';

const inEnglish = (body: string) =>
	`<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px">${body}`;
const article = `<p id="a">Umbrella sales jumped 18 % to $40 million.</p><p id="b">She has worked in sales for ten years.</p>`;
const framed = `${article}<iframe id="inner" src="/inner"></iframe><iframe id="srcdoc" srcdoc='<p lang="en">Annual sales rose by 5 %.'></iframe>`;
/** Longest wait for what will happen, in ms; nothing is asserted about how long it takes. */
const patience = { timeout: 15_000 } as const;

describe.each(browserNames)('the lens in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	beforeAll(async () => {
		server = await startPageServer();
		server.put('/inner', inEnglish('<p>The garden club holds its plant sale on Sunday.</p>'));
		server.put('/article', inEnglish(article));
		server.put('/framed', inEnglish(framed));
		server.put('/quiet', inEnglish('<p id="a">Calm seas.</p>'));
		server.put('/elsewhere', inEnglish('<p>Nothing of note.</p>'));
		lens = await startLensBrowser(name);
	});
	beforeEach(() => store({}));
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	const open = (path: string) => lens.open(server.origin + path);

	/** Settings, from a page of the extension that is open only for that, behind the tab in front. */
	const store = async (items: Readonly<Record<string, unknown>>, tab?: Page) => {
		const own = await lens.openOwn('options.html');
		await storeSettings(own, items);
		await own.close();
		await tab?.bringToFront();
	};

	const untilMarked = (tab: Page, count: number) => expect.poll(() => markCount(tab), patience).toBe(count);
	const frameMarks = (tab: Page) => Promise.all(tab.frames().map(markCount));
	/** True or not yet; a page that is just going away cannot be asked. */
	const look = async (tab: Page, test: () => boolean) => ((await tab.evaluate(test).catch(() => false)) ? true : undefined);
	const hosts = (tab: Page) => tab.$$eval('sense-lens-card', (elements) => elements.length);

	/** Whether styles for marks apply in the page, which shows of a mark that the page itself might have made. */
	const isStyled = (tab: Page) =>
		tab.$eval('#a', (element) => getComputedStyle(element, '::highlight(sense-lens-dotted)').textDecorationLine === 'underline');

	/** The card opens on the word, it is the only one, and it closes. */
	const expectOneCard = async (tab: Page, selector: string, word: string, group: string) => {
		expect((await hover(tab, selector, word)).group).toBe(group);
		expect(await hosts(tab)).toBe(1);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		expect(await hosts(tab)).toBe(0);
		await tab.mouse.move(5, 5);
	};

	const footprint = async (tab: Page) => ({
		html: await tab.evaluate(() => document.documentElement.outerHTML),
		highlights: await tab.evaluate(() => CSS.highlights.size),
		isStyled: await isStyled(tab),
		listeners: await readListeners(lens, tab),
	});

	it('leaves a page without marks, card, styles and listeners where its site is switched off, and comes back where it is switched on', async () => {
		await store({ offSites: ['127.0.0.1'] });
		const { page: tab, problems } = await open('/article');
		const bare = await footprint(tab);
		expect(bare).toMatchObject({ highlights: 0, isStyled: false });
		await store({}, tab);
		await untilMarked(tab, 2);
		await expect.poll(() => isStyled(tab), patience).toBe(true);
		const marked = await footprint(tab);
		expect(marked.listeners.length).toBeGreaterThan(bare.listeners.length);
		await hover(tab, '#a', 'sales');
		await store({ offSites: ['127.0.0.1'] }, tab);
		await expect.poll(() => footprint(tab), patience).toEqual(bare);
		await store({}, tab);
		await expect.poll(() => footprint(tab), patience).toEqual(marked);
		await expectOneCard(tab, '#b', 'sales', 'selling');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('goes on in open pages when the extension is updated, each word marked once, with one card, and nothing left of the old one', async () => {
		const { page: tab, problems } = await open('/framed');
		const { page: quiet, problems: quietProblems } = await open('/quiet');
		await tab.bringToFront();
		await expect.poll(() => frameMarks(tab), patience).toEqual([2, 1, 1]);
		await expectOneCard(tab, '#a', 'sales', 'revenue');
		const before = await footprint(tab);
		await updateExtension(lens);
		await tab.bringToFront();
		await expect.poll(() => footprint(tab), patience).toEqual(before);
		await expect.poll(() => frameMarks(tab), patience).toEqual([2, 1, 1]);
		await expectOneCard(tab, '#b', 'sales', 'selling');
		// Only the new one gets the browser's commands.
		await giveCommand(lens, tab, 'next-occurrence');
		await until(async () => ((await readCard(tab))?.group === 'revenue' ? true : undefined), 'the card by command');
		expect(await hosts(tab)).toBe(1);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await quiet.bringToFront();
		await quiet.$eval('#a', (element) => element.append(' Annual sales rose by 5 % last year.'));
		await untilMarked(quiet, 1);
		await expectOneCard(quiet, '#a', 'sales', 'revenue');
		expect([...problems, ...quietProblems]).toEqual([]);
		await quiet.close();
		await tab.close();
	});

	it('closes the card that is open while the extension is updated, twice in a row, and opens new ones', async () => {
		const { page: tab, problems } = await open('/article');
		await hover(tab, '#a', 'sales');
		const listeners = await readListeners(lens, tab);
		for (const [selector, group] of [
			['#b', 'selling'],
			['#a', 'revenue'],
		] as const) {
			await updateExtension(lens);
			await tab.bringToFront();
			await expect.poll(() => hosts(tab), patience).toBe(0);
			await expect.poll(() => readListeners(lens, tab), patience).toEqual(listeners);
			await untilMarked(tab, 2);
			expect((await hover(tab, selector, 'sales')).group).toBe(group);
			expect(await hosts(tab)).toBe(1);
		}
		await store({ offSites: ['127.0.0.1'] }, tab);
		await expect.poll(() => footprint(tab), patience).toMatchObject({ highlights: 0, isStyled: false });
		expect(await hosts(tab)).toBe(0);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('closes the card without a word where something is pressed on it after the extension was updated', async () => {
		const { page: tab, problems } = await open('/article');
		await hover(tab, '#a', 'sales');
		await pressOnCard(lens, tab, 'Mute');
		await updateExtension(lens);
		await tab.bringToFront();
		// Onto "Mute this sense", which has the focus.
		await tab.keyboard.press('Enter');
		await expect.poll(() => hosts(tab), patience).toBe(0);
		await untilMarked(tab, 2);
		await expectOneCard(tab, '#b', 'sales', 'selling');
		expect(problems).toEqual([]);
		await tab.close();
	});

	const gone = name === 'firefox' ? 'loses the styles of its marks' : 'loses its marks, its card and all listeners';
	it(`in a page ${gone} when the extension is switched off, and is back when it is switched on`, async () => {
		const { page: tab, problems } = await open('/framed');
		await expect.poll(() => frameMarks(tab), patience).toEqual([2, 1, 1]);
		await expect.poll(() => isStyled(tab), patience).toBe(true);
		await hover(tab, '#a', 'sales');
		await switchExtension(lens, false);
		await tab.bringToFront();
		if (name === 'firefox') await expect.poll(() => isStyled(tab), patience).toBe(false);
		else {
			await expect.poll(() => frameMarks(tab), patience).toEqual([0, 0, 0]);
			await expect.poll(() => hosts(tab), patience).toBe(0);
			await expect.poll(() => readListeners(lens, tab), patience).toEqual([]);
		}
		await switchExtension(lens, true);
		await tab.bringToFront();
		await expect.poll(() => isStyled(tab), patience).toBe(true);
		await expect.poll(() => frameMarks(tab), patience).toEqual([2, 1, 1]);
		await expectOneCard(tab, '#b', 'sales', 'selling');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('in a page that finds its first word while the extension is switched off stays silent, and marks it afterwards', async () => {
		const { page: tab, problems } = await open('/quiet');
		const { page: other } = await open('/article');
		await untilMarked(other, 2);
		await tab.bringToFront();
		await switchExtension(lens, false);
		await tab.bringToFront();
		await tab.$eval('#a', (element) => element.append(' Annual sales rose by 5 % last year.'));
		await switchExtension(lens, true);
		await tab.bringToFront();
		await untilMarked(tab, 1);
		await expectOneCard(tab, '#a', 'sales', 'revenue');
		expect(problems).toEqual([]);
		await other.close();
		await tab.close();
	});

	describe('in a page that slept in the back/forward cache', () => {
		const goAway = async (tab: Page) => {
			// The driver loses its way in Firefox when pages come out of the cache: the page itself goes.
			await tab.evaluate((address) => void setTimeout(() => location.assign(address)), `${server.origin}/elsewhere`);
			await until(() => look(tab, () => location.pathname === '/elsewhere'), 'the page elsewhere');
		};

		/** Away, something done meanwhile, and back to the page as it was left. */
		const goAwayAndBack = async (tab: Page, meanwhile: () => Promise<void>) => {
			await tab.evaluate(() =>
				addEventListener('pageshow', ({ persisted }) => persisted && Object.assign(globalThis, { isAwake: true }), { once: true }),
			);
			await goAway(tab);
			await meanwhile();
			await tab.bringToFront();
			await tab.evaluate(() => void setTimeout(() => history.back()));
			await until(() => look(tab, () => 'isAwake' in globalThis), 'the page out of the cache');
			await tab.evaluate(() => Reflect.deleteProperty(globalThis, 'isAwake'));
		};

		it('has its marks and cards again', async () => {
			const { page: tab, problems } = await open('/article');
			await untilMarked(tab, 2);
			await goAwayAndBack(tab, async () => undefined);
			await untilMarked(tab, 2);
			await expectOneCard(tab, '#a', 'sales', 'revenue');
			expect(problems).toEqual([]);
			await tab.close();
		});

		it('follows settings that were changed meanwhile, also where its site was switched off, and on', async () => {
			const { page: tab, problems } = await open('/article');
			await untilMarked(tab, 2);
			await goAwayAndBack(tab, () => store({ hiddenGroups: ['selling'] }));
			await untilMarked(tab, 1);
			await goAwayAndBack(tab, () => store({ offSites: ['127.0.0.1'] }));
			await untilMarked(tab, 0);
			await goAwayAndBack(tab, () => store({}));
			await untilMarked(tab, 2);
			await expectOneCard(tab, '#b', 'sales', 'selling');
			expect(problems).toEqual([]);
			await tab.close();
		});

		it('follows what was corrected meanwhile', async () => {
			const tell = async (message: object) => {
				const own = await lens.openOwn('options.html');
				await tellBackground(own, message);
				await own.close();
			};
			const { page: tab } = await open('/article');
			await untilMarked(tab, 2);
			const correction = correctionIn((await tab.$eval('#a', ({ textContent }) => textContent)) ?? '', 'sales', 'selling');
			await goAwayAndBack(tab, () => tell({ type: 'keep-corrections', corrections: [correction] }));
			await expectOneCard(tab, '#a', 'sales', 'selling');
			await tell({ type: 'drop-corrections', ids: [correction.id] });
			await tab.close();
		});

		// Firefox keeps such a page, and starts no script in it when the reader comes back.
		it.runIf(name === 'chromium')('goes on after the extension was updated meanwhile', async () => {
			const { page: tab, problems } = await open('/article');
			await untilMarked(tab, 2);
			await goAway(tab);
			await updateExtension(lens);
			await tab.bringToFront();
			await tab.evaluate(() => void setTimeout(() => history.back()));
			await until(() => look(tab, () => location.pathname === '/article' && document.readyState === 'complete'), 'the page before');
			await untilMarked(tab, 2);
			await expectOneCard(tab, '#a', 'sales', 'revenue');
			expect(problems).toEqual([]);
			await tab.close();
		});
	});

	it('forgets what a page has thrown away by document.open(), the open card too, and marks what it wrote, once', async () => {
		const { page: tab, problems } = await open('/article');
		await hover(tab, '#a', 'sales');
		const listeners = await readListeners(lens, tab);
		await tab.evaluate((article) => {
			document.open();
			document.write(`<!doctype html><html lang="en"><body style="font:18px sans-serif;margin:60px">${article}${article}`);
			document.close();
		}, article);
		await untilMarked(tab, 4);
		await expectOneCard(tab, '#b', 'sales', 'selling');
		await expect.poll(() => readListeners(lens, tab), patience).toEqual(listeners);
		expect(problems).toEqual([]);
		await tab.close();
	});

	describe('in a tab opened behind another', () => {
		const openBehind = async (path: string) => {
			const own = await lens.openOwn('options.html');
			const tab = await openHidden(lens, own, server.origin + path);
			// A tab in front that is marked proves that the lens had its turn.
			const { page: front } = await open('/article');
			await untilMarked(front, 2);
			// Closed any sooner, it would bring the tab behind it to the front.
			await own.close();
			await front.bringToFront();
			return { tab, front };
		};

		it('reads nothing before the tab is shown', async () => {
			const { tab, front } = await openBehind('/framed');
			expect(await tab.evaluate(() => document.visibilityState)).toBe('hidden');
			expect(await frameMarks(tab)).toEqual([0, 0, 0]);
			await tab.bringToFront();
			await expect.poll(() => frameMarks(tab), patience).toEqual([2, 1, 1]);
			await expectOneCard(tab, '#a', 'sales', 'revenue');
			await front.close();
			await tab.close();
		});

		it('marks what the page has become by then, also by document.open()', async () => {
			const { tab, front } = await openBehind('/quiet');
			await tab.evaluate((article) => {
				document.open();
				document.write(`<!doctype html><html lang="en"><body>${article}`);
				document.close();
			}, article);
			await tab.bringToFront();
			await untilMarked(tab, 2);
			await expectOneCard(tab, '#a', 'sales', 'revenue');
			await front.close();
			await tab.close();
		});
	});

	it('marks what has changed in a hidden page as soon as it is shown again', async () => {
		const { page: tab, problems } = await open('/article');
		await untilMarked(tab, 2);
		const { page: front } = await open('/article');
		await untilMarked(front, 2);
		await tab.evaluate(() => {
			document.querySelector('#b')?.remove();
			document.body.insertAdjacentHTML('beforeend', '<p id="c">The parish holds a jumble sale.</p><div id="host"></div>');
			const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
			if (root) root.innerHTML = '<p>Annual sales rose by 5 % last year.</p>';
		});
		await front.close();
		await tab.bringToFront();
		await untilMarked(tab, 3);
		await expectOneCard(tab, '#c', 'sale', 'event');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it.runIf(name === 'chromium')('reads nothing of a page that is prerendered before the reader goes there', async () => {
		const recorder = `<script>document.addEventListener('prerenderingchange', () => (window.marksBefore = CSS.highlights.size))</script>`;
		server.put('/prerendered', inEnglish(article + recorder));
		const rules = '<script type="speculationrules">{"prerender":[{"urls":["/prerendered"],"eagerness":"immediate"}]}</script>';
		server.put('/before', inEnglish(`${rules}<a id="link" href="/prerendered">Onwards</a>`));
		const { page: tab, problems } = await open('/before');
		const session = await tab.createCDPSession();
		const isReady = new Promise<void>((resolve) =>
			session.on('Preload.prerenderStatusUpdated', ({ status }) => status === 'Ready' && resolve()),
		);
		await session.send('Preload.enable');
		await isReady;
		// A word that is marked meanwhile proves that the lens had its turn.
		await tab.evaluate((article) => document.body.insertAdjacentHTML('beforeend', article), article);
		await untilMarked(tab, 2);
		await Promise.all([tab.waitForNavigation(), tab.click('#link')]);
		expect(await tab.evaluate(() => (globalThis as { marksBefore?: number }).marksBefore)).toBe(0);
		await untilMarked(tab, 2);
		await expectOneCard(tab, '#a', 'sales', 'revenue');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('marks pages that load while the background is stopped, before and in the middle of it', async () => {
		await stopBackground(lens);
		const { page: tab, problems } = await open('/framed');
		await expect.poll(() => frameMarks(tab), patience).toEqual([2, 1, 1]);
		for (let round = 0; round < 3; round += 1) {
			await Promise.all([tab.reload(), stopBackground(lens)]);
			await expect.poll(() => frameMarks(tab), patience).toEqual([2, 1, 1]);
		}
		await stopBackground(lens);
		await expectOneCard(tab, '#a', 'sales', 'revenue');
		expect(problems).toEqual([]);
		await tab.close();
	});
});
