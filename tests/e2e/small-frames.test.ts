/** Frames too small for a card: it is shown in the frame around that has room, here the top one. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { giveCommand } from '../support/give-command.ts';
import { type LensBrowser, moveTo, pause, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

/** Ample for a card that was left to close. Waiting longer can only make these tests stricter. */
const longerThanLeave = 900;

const page = (body: string) =>
	`<!doctype html><html lang="en"><title>Notes</title><style>body { font: 18px/1.5 sans-serif; margin: 8px }</style>${body}`;
const small = '<p style="margin: 0">Umbrella sales jumped 18 % to $40 million.</p>';

/** Frames of the page, and how the frame of the word is found. */
const kinds = [
	['of the same origin', 'same', []],
	['of another origin', 'other', []],
	['from a srcdoc attribute', 'srcdoc', []],
	['inside of another small one of another origin', 'nested', [0]],
	['that the page draws larger', 'scaled', []],
	['with a border and padding', 'padded', []],
] as const;

describe.each(browserNames)('a frame too small for a card in %s', (name) => {
	let server: PageServer;
	let otherServer: PageServer;
	let lens: LensBrowser;
	let tab: Page;
	beforeAll(async () => {
		[server, otherServer] = await Promise.all([startPageServer(), startPageServer()]);
		lens = await startLensBrowser(name);
		const same = server.put('/small', page(small));
		const other = otherServer.put('/small', page(small));
		const tall = otherServer.put('/tall', page(`<div style="height: 1080px"></div>${small}`));
		const nested = otherServer.put('/nested', page(`<iframe src="${same}" width="340" height="60" style="border: 0"></iframe>`));
		const frame = (id: string, attributes: string) =>
			`<iframe id="${id}" width="380" height="60" style="display: block; margin: 20px" ${attributes}></iframe>`;
		const body = `<body style="margin: 0"><p>No word of ours out here.</p>
			${frame('same', `src="${same}"`)}
			${frame('other', `src="${other}"`)}
			${frame('srcdoc', `srcdoc="${page(small).replaceAll('"', '&quot;')}"`)}
			${frame('nested', `src="${nested}"`).replace('height="60"', 'height="90"')}
			<div style="transform: scale(1.4); transform-origin: 0 0; height: 120px">${frame('scaled', `src="${other}"`)}</div>
			<iframe id="padded" src="${other}" width="380" height="60" style="border: 12px solid silver; padding: 17px"></iframe>
			<iframe id="tall" src="${tall}" width="600" height="1600" style="display: block"></iframe>
			<div style="height: 2000px"></div>`;
		tab = (await lens.open(server.put('/outer', page(body)))).page;
	});
	beforeEach(async () => {
		await tab.mouse.move(1000, 20);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await Promise.all([server?.close(), otherServer?.close()]);
	});

	const frameOf = async (id: string, path: readonly number[]): Promise<Frame> => {
		const element = await tab.waitForSelector(`iframe#${id}`);
		await element?.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
		let inner = await element?.contentFrame();
		for (const place of path) inner = inner?.childFrames()[place];
		if (!inner) throw new Error(`no frame "${id}"`);
		await expect.poll(() => markCount(inner), { timeout: 15_000 }).toBe(1);
		return inner;
	};
	/** Middle of the word in px of the top window: asked of the frames, each of which knows where it is in the next. */
	const wordIn = async (id: string, path: readonly number[]) => {
		const inner = await frameOf(id, path);
		let box = await inner.$eval('p', (paragraph) => {
			const range = paragraph.ownerDocument.createRange();
			range.setStart(paragraph.firstChild as Text, 'Umbrella '.length);
			range.setEnd(paragraph.firstChild as Text, 'Umbrella sales'.length);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x, y, width, height };
		});
		for (let frame = inner; frame.parentFrame(); frame = frame.parentFrame() as Frame) {
			const element = await frame.frameElement();
			box = (await element?.evaluate((each, box) => {
				const rect = each.getBoundingClientRect();
				const scale = rect.width / (each as HTMLElement).offsetWidth;
				const padding = Number.parseFloat(getComputedStyle(each).paddingLeft);
				const edge = { x: each.clientLeft + padding, y: each.clientTop + padding };
				return {
					x: rect.x + (edge.x + box.x) * scale,
					y: rect.y + (edge.y + box.y) * scale,
					width: box.width * scale,
					height: box.height * scale,
				};
			}, box)) as typeof box;
		}
		return { inner, box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	const cardBox = () =>
		tab.evaluate(() => {
			const card = document.querySelector('sense-lens-card:popover-open')?.getBoundingClientRect();
			return card && { left: card.left, top: card.top, right: card.right, bottom: card.bottom };
		});
	const openCard = async (id: string, path: readonly number[] = []) => {
		const word = await wordIn(id, path);
		await moveTo(tab, word.x, word.y);
		let polls = 0;
		const card = await until(async () => {
			polls += 1;
			if (polls % 10 === 0) await tab.mouse.move(word.x + ((polls / 10) % 2), word.y);
			return cardBox();
		}, 'the card');
		return { ...word, card };
	};

	it.each(kinds)('%s has its card in the top frame, beside the word', async (_, id, path) => {
		const { inner, box, card } = await openCard(id, path);
		const gap = Math.max(card.top - (box.y + box.height), box.y - card.bottom);
		expect(gap).toBeGreaterThan(5);
		expect(gap).toBeLessThan(18);
		expect(card.left).toBeGreaterThan(box.x - 40);
		expect(card.left).toBeLessThan(box.x + 5);
		expect(await inner.$('sense-lens-card')).toBeNull();
		expect((await readCard(tab))?.group).toBe('revenue');
		await tab.mouse.move(1000, 20, { steps: 10 });
		await untilClosed(tab);
	});

	it('as high as what is in it, which the page around it scrolls, has its card where that can be seen', async () => {
		const { inner, box, card } = await openCard('tall');
		expect(box.y).toBeGreaterThan((await tab.evaluate(() => innerHeight)) - 200);
		expect(card.bottom).toBeLessThan(box.y);
		expect(card.top).toBeGreaterThan(0);
		expect(await inner.$('sense-lens-card')).toBeNull();
	});

	it('lets the pointer go onto the card and rest there, and closes when it has left', async () => {
		const { card, x, y } = await openCard('other');
		const target = { x: card.left + 120, y: (card.top + card.bottom) / 2 };
		await tab.mouse.move(x + 2, y + 4);
		await tab.mouse.move(target.x, target.y, { steps: 20 });
		await pause(longerThanLeave);
		expect((await readCard(tab))?.word).toBe('sales');
		await tab.mouse.move(1000, 20, { steps: 20 });
		await untilClosed(tab);
	});

	it('closes when the pointer goes from the card straight into another frame, where nothing is heard of it', async () => {
		const { card, x, y } = await openCard('other');
		await tab.mouse.move(x + 2, y + 4);
		await tab.mouse.move(card.left + 120, (card.top + card.bottom) / 2, { steps: 20 });
		await pause(longerThanLeave);
		expect((await readCard(tab))?.word).toBe('sales');
		const beside = await tab.$eval('#same', (frame) => {
			const { right, bottom } = frame.getBoundingClientRect();
			return { x: right - 6, y: bottom - 6 };
		});
		await tab.mouse.move(beside.x, beside.y);
		await untilClosed(tab);
	});

	it('closes at Escape, in whichever frame, and when something else is pressed', async () => {
		await openCard('other');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await tab.mouse.move(1000, 20);
		await openCard('same');
		await tab.mouse.click(900, 30);
		await untilClosed(tab);
	});

	it('closes by the card’s own button, and lets go of the word', async () => {
		const { card } = await openCard('other');
		await tab.mouse.move(card.right - 24, card.top + 26, { steps: 20 });
		await tab.mouse.click(card.right - 24, card.top + 26);
		await untilClosed(tab);
		await pause(longerThanLeave);
		expect(await cardBox()).toBeUndefined();
	});

	it('follows its word when the page around the frame scrolls, and closes when the frame has left the window', async () => {
		const { card } = await openCard('other');
		await tab.evaluate(() => scrollBy(0, 30));
		const moved = await until(async () => {
			const now = await cardBox();
			return now && now.top !== card.top ? now : undefined;
		}, 'the card to move');
		expect(moved.top).toBeCloseTo(card.top - 30, 0);
		await tab.evaluate(() => scrollBy(0, 1500));
		await untilClosed(tab);
	});

	it('goes with its frame when the page takes that away', async () => {
		await openCard('srcdoc');
		await tab.$eval('#srcdoc', (frame) => frame.remove());
		await untilClosed(tab);
	});

	it('is opened and entered by keyboard, and gives the focus back to the frame', async () => {
		const inner = await frameOf('same', []);
		await inner.evaluate(() => window.focus());
		await giveCommand(lens, tab, 'next-occurrence');
		await until(async () => ((await readCard(tab))?.word === 'sales' ? true : undefined), 'the card');
		await expect.poll(() => tab.evaluate(() => document.activeElement?.localName)).toBe('sense-lens-card');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('same');
	});

	it('has its card beside it also after the page has taken an earlier frame away', async () => {
		await openCard('padded');
		await tab.mouse.move(1000, 20, { steps: 10 });
		await untilClosed(tab);
		await tab.$eval('#same', (frame) => frame.remove());
		const { box, card, x, y } = await openCard('padded');
		expect(Math.max(card.top - (box.y + box.height), box.y - card.bottom)).toBeLessThan(18);
		await tab.mouse.move(x + 2, y + 4);
		await tab.mouse.move(card.left + 120, (card.top + card.bottom) / 2, { steps: 20 });
		await pause(longerThanLeave);
		expect((await readCard(tab))?.word).toBe('sales');
	});
});
