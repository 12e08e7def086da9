import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { evaluateInFirefoxWindow } from '../support/firefox-window.ts';
import { giveCommand } from '../support/give-command.ts';
import { readHeardDialog } from '../support/heard-dialog.ts';
import { type LensBrowser, pause, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { storeSettings } from '../support/store-settings.ts';
import { readWalkedWord, type WalkedWord } from '../support/walked-word.ts';

const inEnglish = (body: string) =>
	`<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:30px">${body}`;
const revenue = (id: string, attributes = '') => `<p data-word="${id}" ${attributes}>Umbrella sales jumped 18 % to $40 million.</p>`;
const job = (id: string) => `<p data-word="${id}">She has worked in sales for ten years.</p>`;
const inAttribute = (source: string) => source.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const frame = (source: string, style = '') =>
	`<iframe width="500" height="140" style="display:block;margin:10px 0;${style}" ${source}></iframe>`;
/** What no reader can see, and no walk may come to. */
const hidden = [
	revenue('display', 'style="display:none"'),
	revenue('visibility', 'style="visibility:hidden"'),
	revenue('attribute', 'hidden'),
	revenue('found', 'hidden="until-found"'),
	`<details><summary>More</summary>${revenue('details')}</details>`,
	`<div style="content-visibility:hidden">${revenue('content')}</div>`,
	`<dialog>${revenue('dialog')}</dialog>`,
	`<div popover>${revenue('popover')}</div>`,
	frame(`srcdoc="${inAttribute(inEnglish(revenue('frame-display')))}"`, 'display:none'),
	frame(`srcdoc="${inAttribute(inEnglish(revenue('frame-visibility')))}"`, 'visibility:hidden'),
	`<div style="visibility:hidden">${frame(`srcdoc="${inAttribute(inEnglish(revenue('frame-inherited')))}"`)}</div>`,
	`<details><summary>More</summary>${frame(`srcdoc="${inAttribute(inEnglish(revenue('frame-details')))}"`)}</details>`,
];
/** What looks like a word to walk to and is none. */
const noWords = [
	'<p data-word="name">The harbour master, Mr Jonah Sale, opened the new pier.</p>',
	'<p data-word="foreign" lang="it">Manca il sale nella pasta, disse la signora.</p>',
	'<p data-word="edited" contenteditable="true">Annual sales rose by 5 % last year.</p>',
];

/** Whether each frame runs: now and then the driver leaves a frame of another process, inside another frame, waiting for a debugger. */
async function areAllFramesThere(tab: Page): Promise<boolean> {
	const answers = tab.frames().map((frame) => frame.evaluate(() => true).catch(() => false));
	return Promise.race([Promise.all(answers).then((all) => all.every(Boolean)), pause(5_000).then(() => false)]);
}

describe.each(browserNames)('a walk from word to word in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let own: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	let pages = 0;
	/** Opens a page whose frames, from the top one down, come to hold so many marks. */
	const open = async (body: string, marks: readonly number[]) => {
		pages += 1;
		const { page: tab, problems } = await lens.open(server.put(`/walk-${pages}`, inEnglish(body)));
		while (!(await areAllFramesThere(tab))) await tab.reload();
		await expect.poll(async () => (await Promise.all(tab.frames().map(markCount))).sort(), { timeout: 15_000 }).toEqual([...marks].sort());
		return { tab, problems };
	};

	const markedIn = (tab: Page) =>
		tab.evaluate(() =>
			[...(CSS.highlights.get('sense-lens-dotted') ?? [])].map(({ startContainer }) =>
				startContainer.parentElement?.closest('[data-word]')?.getAttribute('data-word'),
			),
		);

	const untilAt = async (tab: Page, id: string): Promise<WalkedWord> => {
		let last: WalkedWord | undefined;
		try {
			return await until(async () => {
				last = await readWalkedWord(tab);
				return last?.id === id && last.isInCard && last.isInView ? last : undefined;
			}, `the walk at "${id}"`);
		} catch (cause) {
			throw new Error(`the walk should be at "${id}" and is at ${JSON.stringify(last)}`, { cause });
		}
	};
	const step = async (tab: Page, direction: 'next' | 'previous', id: string) => {
		await giveCommand(lens, tab, `${direction}-occurrence`);
		return untilAt(tab, id);
	};
	const walk = async (tab: Page, direction: 'next' | 'previous', ids: readonly string[]) => {
		for (const id of ids) await step(tab, direction, id);
	};
	/** Once around, past the end to the beginning, and all the way back past the beginning to the end. */
	const expectRound = async (tab: Page, ids: readonly string[]) => {
		const first = ids.slice(0, 1);
		await walk(tab, 'next', [...ids, ...first]);
		await walk(tab, 'previous', [...ids].reverse());
		await walk(tab, 'previous', ids.slice(-1));
	};

	it('follows the reading order through open shadow roots, and turns round at both ends', async () => {
		const nested = `${revenue('shadow-1')}<div id="inner"><template shadowrootmode="open"><p data-word="shadow-2">He hired an agency for a marketing campaign of posters.</p></template></div>${job('shadow-3')}`;
		const host = `<div id="host"></div><script>
			document.querySelector('#host').attachShadow({ mode: 'open' }).setHTMLUnsafe(${JSON.stringify(nested)})
		</script>`;
		const { tab, problems } = await open(
			`${revenue('a')}${host}<p data-word="b">Two <b data-word="c">sales</b> of land, and the plant sale on Sunday.</p>`,
			[6],
		);
		const ids = ['a', 'shadow-1', 'shadow-2', 'shadow-3', 'c', 'b'];
		await expectRound(tab, ids);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('goes into frames of all kinds and out of them again, also through frames without words of their own', async () => {
		const other = server.origin.replace('127.0.0.1', 'localhost');
		server.put('/walk-same', inEnglish(`${revenue('same-1')}${job('same-2')}`));
		server.put('/walk-other', inEnglish(`${revenue('other-1')}${job('other-2')}`));
		server.put('/walk-deep', inEnglish(revenue('deep')));
		server.put('/walk-wrapper', inEnglish(`<p>Nothing of note.</p>${frame(`src="${server.origin}/walk-deep"`)}`));
		server.put('/walk-both', inEnglish(`${revenue('both-1')}${frame(`src="${other}/walk-deep"`)}${job('both-2')}`));
		server.put('/walk-none', inEnglish('<p>Nothing of note.</p>'));
		const { tab, problems } = await open(
			[
				frame('src="/walk-none"'),
				revenue('top-1'),
				frame('src="/walk-same"'),
				frame(`srcdoc="${inAttribute(inEnglish(job('srcdoc')))}"`),
				job('top-2'),
				frame(`src="${other}/walk-other"`),
				frame(`src="${other}/walk-wrapper"`),
				frame('src="/walk-both"', 'height:420px'),
				job('top-3'),
			].join(''),
			[3, 0, 2, 1, 2, 0, 1, 2, 1],
		);
		const ids = ['top-1', 'same-1', 'same-2', 'srcdoc', 'top-2', 'other-1', 'other-2', 'deep', 'both-1', 'deep', 'both-2', 'top-3'];
		await expectRound(tab, ids);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('passes over words and frames that cannot be seen, over names, other languages and text that is edited', async () => {
		pages += 1;
		const body = `${revenue('a')}${hidden.join('')}${noWords.join('')}${job('z')}`;
		const { page: tab, problems } = await lens.open(server.put(`/walk-${pages}`, inEnglish(body)));
		const isRead = async () => {
			const [top = 0, ...inFrames] = await Promise.all(tab.frames().map(markCount));
			return inFrames.every((count) => count > 0) && top >= 2 && (await markedIn(tab)).includes('z');
		};
		await expect.poll(isRead, { timeout: 15_000 }).toBe(true);
		await expectRound(tab, ['a', 'z']);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('passes over senses that are switched off, from the moment on in which they are', async () => {
		const { tab, problems } = await open(
			`${revenue('a')}${job('b')}${revenue('c')}${frame(`srcdoc="${inAttribute(inEnglish(job('d')))}"`)}`,
			[3, 1],
		);
		await expectRound(tab, ['a', 'b', 'c', 'd']);
		await storeSettings(own, { hiddenGroups: ['selling'] });
		await expect.poll(async () => (await Promise.all(tab.frames().map(markCount))).sort(), { timeout: 15_000 }).toEqual([0, 2]);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await expectRound(tab, ['a', 'c']);
		await storeSettings(own, {});
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('is announced as a dialog named after the word, and Escape gives the focus back and lets the walk go on from what is on screen', async () => {
		const { tab } = await open(`<button id="button">Here</button>${revenue('a')}${job('b')}`, [2]);
		await tab.focus('#button');
		await step(tab, 'next', 'a');
		const heard = await until(() => readHeardDialog(lens, tab), 'the dialog as it is heard');
		expect(heard.name).toMatch(/^sales\b/i);
		await step(tab, 'next', 'b');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		expect(await readWalkedWord(tab)).toBeUndefined();
		expect(await tab.evaluate(() => [document.activeElement?.id, CSS.highlights.has('sense-lens-current')])).toEqual(['button', false]);
		await step(tab, 'next', 'a');
		await tab.close();
	});

	describe('scrolls', () => {
		const space = (height: number) => `<div style="height:${height}px"></div>`;
		const reduceMotion = async (tab: Page, isReduced: boolean) => {
			if (name === 'firefox')
				await evaluateInFirefoxWindow(tab, `Services.prefs.setIntPref('ui.prefersReducedMotion', ${isReduced ? 1 : 0})`);
			else await tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: isReduced ? 'reduce' : 'no-preference' }]);
			await tab.waitForFunction((wanted) => matchMedia('(prefers-reduced-motion: reduce)').matches === wanted, {}, isReduced);
		};
		/** Every place that the page stood at since. */
		const watchPlaces = (tab: Page) =>
			tab.evaluate(() => {
				const places = [scrollY];
				Object.assign(globalThis, { places, hasArrived: false });
				addEventListener('scroll', () => places.at(-1) !== scrollY && places.push(scrollY));
				addEventListener('scrollend', () => Object.assign(globalThis, { hasArrived: true }));
			});
		const placesOf = (tab: Page) => tab.evaluate(() => (globalThis as unknown as { places: number[] }).places);

		it('nothing where the word is in view', async () => {
			const { tab } = await open(
				`${revenue('a')}<div data-box style="height:200px;overflow:auto">${job('b')}${space(900)}</div>${revenue('c')}${space(3000)}`,
				[3],
			);
			await watchPlaces(tab);
			await walk(tab, 'next', ['a', 'b', 'c']);
			expect(await placesOf(tab)).toEqual([0]);
			expect(await tab.$eval('[data-box]', (box) => box.scrollTop)).toBe(0);
			await tab.close();
		});

		it('a box inside the page, and a frame, so far that the word shows', async () => {
			const { tab } = await open(
				`${revenue('a')}<div data-box style="height:200px;overflow:auto">${space(600)}${job('b')}${space(600)}</div>${space(1500)}
				${frame(`srcdoc="${inAttribute(inEnglish(`${space(600)}${revenue('c')}${space(600)}`))}"`)}${space(1500)}`,
				[2, 1],
			);
			await walk(tab, 'next', ['a', 'b', 'c']);
			const { top, bottom } = await tab.$eval('iframe', (element) => element.getBoundingClientRect().toJSON() as DOMRect);
			expect(top).toBeGreaterThanOrEqual(0);
			expect(bottom).toBeLessThanOrEqual(800);
			await walk(tab, 'previous', ['b', 'a']);
			await tab.close();
		});

		it('gently, or at once where the reader wants less motion', async () => {
			const { tab } = await open(`${revenue('a')}${space(1200)}${job('b')}${space(1200)}`, [2]);
			for (const isReduced of [false, true]) {
				await reduceMotion(tab, isReduced);
				await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
				await step(tab, 'next', 'a');
				await watchPlaces(tab);
				await step(tab, 'next', 'b');
				// The word shows before the page has come to rest.
				await tab.waitForFunction(() => (globalThis as unknown as { hasArrived: boolean }).hasArrived);
				const places = await placesOf(tab);
				expect(places.at(-1)).toBeGreaterThan(400);
				if (isReduced) expect(places.length).toBe(2);
				else expect(places.length).toBeGreaterThan(2);
			}
			await reduceMotion(tab, false);
			await tab.close();
		});
	});

	it('through 3,000 words comes to each in its order, also from the first to the last', async () => {
		const count = 3000;
		pages += 1;
		const body = Array.from({ length: count }, (_, place) => (place % 2 ? job : revenue)(String(place))).join('');
		const { page: tab, problems } = await lens.open(server.put(`/walk-${pages}`, inEnglish(body)));
		await expect.poll(() => markCount(tab), { timeout: 15_000 }).toBeGreaterThan(0);
		await walk(tab, 'next', ['0', '1']);
		await walk(tab, 'previous', ['0', String(count - 1), String(count - 2)]);
		await walk(tab, 'next', [String(count - 1), '0', '1']);
		await tab.evaluate(() => document.querySelector('[data-word="1500"]')?.scrollIntoView({ block: 'start', behavior: 'instant' }));
		await untilClosed(tab);
		await walk(tab, 'next', ['1500', '1501']);
		expect(problems).toEqual([]);
		await tab.close();
	});
});
