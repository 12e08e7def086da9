import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { correctionIn, tellBackground } from '../support/correct-on-page.ts';
import { hover, inExtension, type LensBrowser, moveTo, pause, pointOf, startLensBrowser, until } from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { dragPinned, middleOf, pinCard, pinnedParts, pressPart } from '../support/pin-card.ts';
import { storeSettings } from '../support/store-settings.ts';

/** Twice the dwell and the drawing: ample for what should not come. */
const longerThanDwell = 900;

const page = (body: string) =>
	`<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px"><div id="app">${body}</div>`;
const prose = `<p id="a">Umbrella sales jumped 18 % to $40 million in the wettest June on record.</p>
<p id="b">Before she retired, my aunt had worked in sales at a tyre company for twenty years.</p>
<p id="c">End-of-season sale: everything in the shop is 40 % off until Sunday.</p>`;

const boxes = async (tab: Page) => (await pinnedParts(tab)).map(({ box }) => box);
const untilPinned = (tab: Page, count: number) =>
	until(async () => ((await pinnedParts(tab)).length === count ? true : undefined), `${count} pinned cards`);
const focused = (tab: Page) => tab.evaluate(() => document.activeElement?.id || document.activeElement?.localName);

describe.each(browserNames)('pinned cards in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let tab: Page;
	let problems: string[];
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});
	let pages = 0;
	const open = async (body: string) => {
		pages += 1;
		({ page: tab, problems } = await lens.open(server.put(`/pinned-${pages}`, page(body))));
		await tab.setViewport({ width: 1000, height: 700 });
	};
	afterEach(() => tab.close());

	it('stay where they are while the page scrolls and the pointer goes away', async () => {
		await open(`${prose}<div style="height:3000px"></div>`);
		await pinCard(tab, '#a', 'sales');
		const [before] = await boxes(tab);
		await tab.mouse.move(900, 650, { steps: 5 });
		await tab.evaluate(() => scrollTo(0, 900));
		await pause(longerThanDwell);
		expect(await boxes(tab)).toEqual([before]);
		expect(await readCard(tab)).toBeUndefined();
		expect((await pinnedParts(tab))[0]?.attributes['aria-label']).toBe('Pinned: sales: Amount sold');
		expect(problems).toEqual([]);
	});

	it('come on top instead of a second card when their word is pointed at again', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		await dragPinned(tab, 0, { x: 500, y: 400 });
		await pinCard(tab, '#b', 'sales');
		await dragPinned(tab, 1, { x: 520, y: 420 });
		const { x, y } = await pointOf(tab, '#a', 'sales');
		await moveTo(tab, x, y);
		await until(async () => ((await levels(tab)).join() === '1,0' ? true : undefined), 'the first card on top');
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		expect(await boxes(tab)).toHaveLength(2);
	});

	it('move with the pointer, never out of the window', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		const grip = await middleOf(tab, 'pinned-grip');
		const [start] = await boxes(tab);
		await dragPinned(tab, 0, { x: grip.x + 120, y: grip.y + 90 });
		expect(await boxes(tab)).toEqual([{ ...start, x: (start?.x ?? 0) + 120, y: (start?.y ?? 0) + 90 }]);
		await dragPinned(tab, 0, { x: 999, y: 699 });
		const [{ x = 0, y = 0, width = 0, height = 0 } = {}] = await boxes(tab);
		expect([Math.round(x + width), Math.round(y + height)]).toEqual([992, 692]);
		expect(problems).toEqual([]);
	});

	it('move under a finger', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		const grip = await middleOf(tab, 'pinned-grip');
		const [start] = await boxes(tab);
		const touch = await tab.touchscreen.touchStart(grip.x, grip.y);
		await touch.move(grip.x + 40, grip.y + 30);
		await touch.move(grip.x + 80, grip.y + 60);
		await touch.end();
		expect(await boxes(tab)).toEqual([{ ...start, x: (start?.x ?? 0) + 80, y: (start?.y ?? 0) + 60 }]);
	});

	it('move by key, further with Shift, and the page does not scroll', async () => {
		await open(`${prose}<div style="height:3000px"></div>`);
		await pinCard(tab, '#a', 'sales');
		const [start] = await boxes(tab);
		await focusGrip(tab);
		await tab.keyboard.press('ArrowRight');
		await tab.keyboard.down('Shift');
		await tab.keyboard.press('ArrowDown');
		await tab.keyboard.up('Shift');
		expect(await boxes(tab)).toEqual([{ ...start, x: (start?.x ?? 0) + 10, y: (start?.y ?? 0) + 50 }]);
		expect(await tab.evaluate(() => scrollY)).toBe(0);
		await until(
			async () => (/\d+ from the left/.test((await pinnedParts(tab, 'heard'))[0]?.text ?? '') ? true : undefined),
			'the place to be told',
		);
	});

	it('stand side by side when asked to', async () => {
		await open(prose);
		for (const [id, word] of [
			['a', 'sales'],
			['b', 'sales'],
			['c', 'sale'],
		] as const) {
			await pinCard(tab, `#${id}`, word);
			await dragPinned(tab, -1, { x: 400, y: 420 });
		}
		await pressPart(tab, 'pinned-arrange', -1);
		const [first, second, third] = await until(async () => {
			const found = await boxes(tab);
			return found[0]?.x === 8 ? found : undefined;
		}, 'the cards to be arranged');
		expect([first?.y, second?.y, third?.y]).toEqual([8, 8, 8]);
		expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
		expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThan(third?.x ?? 0);
		await pressPart(tab, 'pinned-close-all', -1);
		await untilPinned(tab, 0);
		expect(await tab.evaluate(() => document.querySelector('sense-lens-card'))).toBeNull();
		expect(problems).toEqual([]);
	});

	it('close on Escape while they have the focus, which goes back to where it was', async () => {
		await open(`<button id="before">Before</button>${prose}`);
		await tab.focus('#before');
		await pinCard(tab, '#a', 'sales');
		await dragPinned(tab, 0, { x: 600, y: 400 });
		await pinCard(tab, '#b', 'sales');
		expect(await focused(tab)).toBe('sense-lens-card');
		await tab.keyboard.press('Escape');
		await untilPinned(tab, 1);
		expect(await focused(tab)).toBe('before');
		await tab.keyboard.press('Escape');
		await pause(longerThanDwell);
		expect(await pinnedParts(tab)).toHaveLength(1);
	});

	it('close by the button that has the focus after pinning', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		await tab.keyboard.press('Enter');
		await untilPinned(tab, 0);
	});

	it('show what they showed when a page of one address goes on to another', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		const [before] = await pinnedParts(tab);
		await tab.evaluate(() => {
			history.pushState(null, '', '/elsewhere');
			document.body.replaceWith(Object.assign(document.createElement('body'), { textContent: 'Another page, with nothing to mark.' }));
		});
		await pause(longerThanDwell);
		const [after] = await pinnedParts(tab);
		expect([after?.text, after?.box]).toEqual([before?.text, before?.box]);
		expect(problems).toEqual([]);
	});

	it('outlive a page that writes itself anew, and can still be moved and closed', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		const [before] = await pinnedParts(tab);
		await tab.evaluate(() => {
			document.open();
			document.write('<!doctype html><html lang="en"><body><p id="d">Annual sales fell 3 % last year.</p>');
			document.close();
		});
		await untilPinned(tab, 1);
		const [after] = await pinnedParts(tab);
		expect([after?.text, after?.box]).toEqual([before?.text, before?.box]);
		await dragPinned(tab, 0, { x: 700, y: 500 });
		expect((await boxes(tab))[0]?.y).toBeGreaterThan((before?.box.y ?? 0) + 100);
		await hover(tab, '#d', 'sales');
		await tab.mouse.move(5, 5, { steps: 4 });
		await pressPart(tab, 'card-close');
		await untilPinned(tab, 0);
		expect(problems).toEqual([]);
	});

	it('come back when the page takes them out, and go when it keeps at it', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		const [before] = await boxes(tab);
		await tab.evaluate(() => document.querySelector('sense-lens-card')?.remove());
		await untilPinned(tab, 1);
		expect(await boxes(tab)).toEqual([before]);
		await tab.evaluate(() => {
			const remove = () => document.querySelector('sense-lens-card')?.remove();
			new MutationObserver(remove).observe(document.documentElement, { childList: true });
			remove();
		});
		await until(async () => {
			await pause(500);
			return (await pinnedParts(tab)).length === 0 || undefined;
		}, 'the cards to give way');
		expect(await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn('alive')))))).toBe(
			'alive',
		);
		expect(problems).toEqual([]);
	});

	it('can be used in a modal dialog that opens later, and after it has closed', async () => {
		await open(`${prose}<dialog style="margin:400px 0 0 600px"><p>A dialog</p></dialog>`);
		await pinCard(tab, '#a', 'sales');
		await tab.evaluate(() => document.querySelector('dialog')?.showModal());
		await until(
			async () => (await tab.evaluate(() => document.querySelector('dialog > sense-lens-card') !== null)) || undefined,
			'the card in the dialog',
		);
		await pressPart(tab, 'pinned-fold');
		await until(async () => ((await pinnedParts(tab, 'is-folded')).length === 0 ? true : undefined), 'the card to unfold');
		await tab.evaluate(() => document.querySelector('dialog')?.close());
		await until(
			async () => (await tab.evaluate(() => document.querySelector('html > sense-lens-card') !== null)) || undefined,
			'the card on the page',
		);
		await pressPart(tab, 'pinned-fold');
		await until(async () => ((await pinnedParts(tab, 'is-folded')).length === 1 ? true : undefined), 'the card to fold');
		expect(problems).toEqual([]);
	});

	it('leave the page what is beside them, and keep from it what is in them', async () => {
		await open(
			`${prose}<button id="under" style="position:fixed;inset:0;opacity:0.1" onclick="this.dataset.hit = 'yes'">Everywhere</button>`,
		);
		await tab.evaluate(() => document.querySelector('#under')?.setAttribute('hidden', ''));
		await pinCard(tab, '#a', 'sales');
		await tab.evaluate(() => document.querySelector('#under')?.removeAttribute('hidden'));
		await tab.mouse.click(900, 650);
		expect(await tab.evaluate(() => document.querySelector<HTMLElement>('#under')?.dataset['hit'])).toBe('yes');
		const { x, y } = await middleOf(tab, 'card-definition');
		expect(
			await tab.evaluate(
				(x, y) => {
					const hit = document.elementFromPoint(x, y);
					return [hit?.localName, hit?.shadowRoot, hit?.textContent];
				},
				x,
				y,
			),
		).toEqual(['sense-lens-card', null, '']);
	});

	it('keep the words under them to themselves', async () => {
		await open(prose);
		const { x, y } = await pointOf(tab, '#c', 'sale');
		await pinCard(tab, '#a', 'sales');
		const grip = await middleOf(tab, 'pinned-grip');
		const definition = await middleOf(tab, 'card-definition');
		await dragPinned(tab, 0, { x: grip.x + x - definition.x, y: grip.y + y - definition.y });
		await moveTo(tab, x, y);
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.mouse.click(x, y);
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
	});

	it('are walked to by key, and the walk goes on from them', async () => {
		await open(prose);
		await pinCard(tab, '#b', 'sales');
		await dragPinned(tab, 0, { x: 700, y: 500 });
		await tab.mouse.click(5, 690);
		await tab.mouse.move(5, 600);
		const own = await lens.openOwn('options.html');
		const id = await lens.tabIdOf(tab);
		await tab.bringToFront();
		const step = () => inExtension(own, 'sendMessage', id, { type: 'command', name: 'next-occurrence' });
		await step();
		await until(async () => ((await readCard(tab))?.context.startsWith('Umbrella') ? true : undefined), 'the first word');
		await step();
		await until(
			async () => ((await readCard(tab)) === undefined && (await focused(tab)) === 'sense-lens-card' ? true : undefined),
			'the pinned card',
		);
		await step();
		await until(async () => ((await readCard(tab))?.context.startsWith('End-of') ? true : undefined), 'the third word');
		expect(await pinnedParts(tab)).toHaveLength(1);
		await own.close();
	});

	it('follow what the reader corrects, also when their word has left the page', async () => {
		const rose = 'Umbrella sales jumped 18 % to $40 million.';
		await open(`<p id="r">${rose}</p><p>Before she retired she had worked in sales.</p>`);
		await pinCard(tab, '#r', 'sales');
		const groups = async () => (await pinnedParts(tab)).map(({ attributes }) => attributes['data-group']);
		expect(await groups()).toEqual(['revenue']);
		const own = await lens.openOwn('options.html');
		const correction = correctionIn(rose, 'sales', 'selling');
		await tellBackground(own, { type: 'keep-corrections', corrections: [correction] });
		await until(async () => ((await groups())[0] === 'selling' ? true : undefined), 'the corrected group');
		await tab.evaluate(() => document.querySelector('#r')?.remove());
		await tellBackground(own, { type: 'drop-corrections', ids: [correction.id] });
		await until(async () => ((await groups())[0] === 'revenue' ? true : undefined), 'the group of before');
		await own.close();
	});

	it('go when the site is switched off', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		const own = await lens.openOwn('options.html');
		await storeSettings(own, { offSites: ['127.0.0.1'] });
		await untilPinned(tab, 0);
		await storeSettings(own, { offSites: [] });
		await own.close();
	});

	it('keep within the window when that becomes smaller', async () => {
		await open(prose);
		await pinCard(tab, '#a', 'sales');
		await dragPinned(tab, 0, { x: 990, y: 690 });
		await tab.setViewport({ width: 320, height: 420 });
		const [box] = await until(async () => {
			const found = await boxes(tab);
			return (found[0]?.x ?? 999) < 320 ? found : undefined;
		}, 'the card in the smaller window');
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(420);
	});
});

/** Each card's place among the others, from the lowest. */
async function levels(tab: Page): Promise<string[]> {
	return (await pinnedParts(tab, 'pinned-place')).map(({ attributes }) => /z-index: (\d+)/.exec(attributes['style'] ?? '')?.[1] ?? '');
}

/** From the button that has the focus after pinning, back past it. */
async function focusGrip(tab: Page): Promise<void> {
	const { x, y } = await middleOf(tab, 'pinned-grip');
	await tab.mouse.click(x, y);
}
