import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { findNode, hasClass, readCard, textOf } from '../../tools/browsers/read-card.ts';
import { cardButtons, pressOnCard } from '../support/card-buttons.ts';
import { evaluateInFirefoxWindow } from '../support/firefox-window.ts';
import { giveCommand } from '../support/give-command.ts';
import {
	hover,
	inExtension,
	type LensBrowser,
	moveTo,
	pause,
	pointOf,
	startLensBrowser,
	until,
	untilClosed,
} from '../support/lens-browser.ts';
import { markCount } from '../support/mark-count.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { chosenSettings, fillSettings, storeSettings } from '../support/store-settings.ts';

/** Ample for a card that should not come: twice the dwell and the drawing. */
const longerThanDwell = 900;

const source = `<!doctype html><html lang="en"><title>Umbrella  Weekly</title><body style="font:18px sans-serif;margin:60px">
	<button id="button">Here</button>
	<p id="r">Umbrella sales jumped 18 % to $40 million in the wettest June on record.</p>
	<p id="s">Before she retired she had worked in sales for twenty years.</p>
	<textarea id="field" rows="12" cols="80"></textarea>`;

describe.each(browserNames)('the actions of the card in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let own: Page;
	let tab: Page;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
		own = await lens.openOwn('options.html');
		await open(server.put('/actions', source));
	});
	afterEach(async () => {
		await storeSettings(own, {});
		await tab.bringToFront();
		for (let step = 0; step < 2; step += 1) await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await tab.mouse.move(5, 5);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	async function open(address: string): Promise<void> {
		tab = (await lens.open(address)).page;
		await untilMarked(2);
	}
	const untilMarked = (count: number) => until(async () => ((await markCount(tab)) === count ? true : undefined), `${count} marks`);
	const press = (button: string) => pressOnCard(lens, tab, button);
	const told = async () => {
		const card = await readCard(tab);
		const status = card && findNode(card.root, hasClass('card-told'));
		return status ? textOf(status) : '';
	};
	const untilTold = (text: string) => until(async () => ((await told()) === text ? true : undefined), `"${text}"`);
	const focused = () => tab.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
	const has = async (part: string) => {
		const card = await readCard(tab);
		return card !== undefined && findNode(card.root, hasClass(part)) !== undefined;
	};
	const untilThere = (part: string, isThere = true) =>
		until(async () => ((await has(part)) === isThere ? true : undefined), `${part}: ${isThere}`);
	const stored = () => chosenSettings(own);

	/** Pastes as a reader does; Chromium's driver has to say that these keys mean it. */
	async function pasted(): Promise<string> {
		await tab.$eval('#field', (field) => {
			(field as HTMLTextAreaElement).value = '';
		});
		await tab.focus('#field');
		await tab.keyboard.down('Control');
		await tab.keyboard.press('v', name === 'chromium' ? { commands: ['Paste'] } : {});
		await tab.keyboard.up('Control');
		return until(() => tab.$eval('#field', (field) => (field as HTMLTextAreaElement).value || undefined), 'something to be pasted');
	}

	/** Walks into the card of the first word by command. */
	async function enterCard(): Promise<void> {
		await tab.focus('#button');
		await giveCommand(lens, tab, 'next-occurrence');
		await until(async () => ((await focused()) === 'sense-lens-card' ? true : undefined), 'the focus in the card');
	}

	/** Tab goes from the card itself to its buttons in their order. */
	async function tabTo(button: string): Promise<void> {
		const names = (await cardButtons(lens, tab)).map((each) => each.name);
		expect(names).toContain(button);
		for (let step = 0; step <= names.indexOf(button); step += 1) await tab.keyboard.press('Tab');
	}

	async function expectCopied(senseId: string, address: string): Promise<void> {
		const lines = (await pasted()).split('\n');
		expect(lines[0]).toMatch(/^sales \(noun, plural only\): /);
		expect(lines.slice(2)).toEqual([
			'',
			'“Umbrella sales jumped 18 % to $40 million in the wettest June on record.”',
			`Umbrella Weekly, ${address}`,
			'',
			`Sense Lens, ${senseId}`,
		]);
	}

	it('copies the definition with its source and says so', async () => {
		const { sense } = await hover(tab, '#r', 'sales');
		await press('Copy');
		await untilTold('Copied');
		await expectCopied(sense, tab.url());
	});

	it('copies on a page without https too, which hears nothing of it', async () => {
		const plain = await lens.browser.newPage();
		await plain.setRequestInterception(true);
		plain.on('request', (request) => void request.respond({ status: 200, contentType: 'text/html', body: source }));
		await plain.goto('http://plain.example/');
		const before = tab;
		tab = plain;
		expect(await tab.evaluate(() => isSecureContext)).toBe(false);
		await tab.evaluate(() => {
			const heard: string[] = [];
			Object.assign(globalThis, { heard });
			for (const type of ['copy', 'beforecopy']) document.addEventListener(type, () => heard.push(type), true);
		});
		const { sense } = await hover(tab, '#r', 'sales');
		await press('Copy');
		await untilTold('Copied');
		expect(await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.filter((type) => type === 'copy'))).toEqual([]);
		await expectCopied(sense, 'http://plain.example/');
		await tab.close();
		tab = before;
	});

	it('mutes a sense: its marks go, the card stays with the way back, and nothing opens there any more', async () => {
		const { sense } = await hover(tab, '#r', 'sales');
		await press('Mute');
		await press('Mute this sense on every page');
		await untilTold('No longer marked on any page.');
		await untilMarked(1);
		expect((await readCard(tab))?.sense).toBe(sense);
		expect(await stored()).toEqual({ hiddenSenses: [sense] });
		await press('Undo');
		await untilMarked(2);
		expect(await stored()).toEqual({});
		await press('Mute');
		await press('Mute this sense on every page');
		await untilMarked(1);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		const { x, y } = await pointOf(tab, '#r', 'sales');
		await moveTo(tab, x, y);
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
	});

	it('mutes a sense on this device where the synchronised storage is full', async () => {
		await hover(tab, '#r', 'sales');
		await fillSettings(own);
		await press('Mute');
		await press('Mute this sense on every page');
		await untilTold('No longer marked on any page.');
		await untilMarked(1);
		expect(await stored()).toEqual({});
		await press('Undo');
		await untilMarked(2);
	});

	it('keeps the card through mute and undo while the page changes all the time', async () => {
		await hover(tab, '#r', 'sales');
		await tab.evaluate(() => {
			const other = document.querySelector('#s') as Element;
			const change = () => other.replaceChildren(other.textContent);
			Object.assign(globalThis, { changing: setInterval(change, 2) });
		});
		await press('Mute');
		await press('Mute this sense on every page');
		await untilTold('No longer marked on any page.');
		await until(async () => ('hiddenSenses' in (await stored()) ? true : undefined), 'the sense to be muted');
		await pause(longerThanDwell);
		await press('Undo');
		await until(async () => ('hiddenSenses' in (await stored()) ? undefined : true), 'the sense to be back');
		await tab.evaluate(() => clearInterval((globalThis as unknown as { changing: number }).changing));
		await untilMarked(2);
		expect((await readCard(tab))?.word).toBe('sales');
	});

	it('mutes the site by keyboard alone, and takes the card along', async () => {
		await enterCard();
		await tabTo('Mute');
		await tab.keyboard.press('Enter');
		await untilThere('card-menu');
		await tab.keyboard.press('Tab');
		await tab.keyboard.press('Enter');
		await untilClosed(tab);
		await untilMarked(0);
		expect(await stored()).toEqual({ offSites: ['127.0.0.1'] });
		await storeSettings(own, {});
		await untilMarked(2);
	});

	it('mutes the site of the top frame from a frame inside it', async () => {
		const inner = server.put('/inner', source).replace('127.0.0.1', 'localhost');
		const { page } = await lens.open(
			server.put('/outer', `<!doctype html><html lang="en"><iframe id="f" src="${inner}" width="900" height="600">`),
		);
		const frame = await until(() => page.frames().find((each) => each.url() === inner), 'the frame');
		await page.bringToFront();
		await until(async () => ((await markCount(frame)) > 0 ? true : undefined), 'marks in the frame');
		await giveCommand(lens, page, 'next-occurrence');
		await until(
			async () => ((await frame.evaluate(() => document.activeElement?.localName)) === 'sense-lens-card' ? true : undefined),
			'the card in the frame',
		);
		// Close, one label, other senses, pin, not this sense, compare, copy, mute.
		for (let step = 0; step < 8; step += 1) await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await until(async () => ((await stored()).offSites?.length === 1 ? true : undefined), 'the site to be stored');
		expect(await stored()).toEqual({ offSites: ['127.0.0.1'] });
		await page.close();
	});

	it('closes on Escape what was opened in the card first, then the card, and gives the focus back', async () => {
		await enterCard();
		await tabTo('Not this sense');
		await tab.keyboard.press('Enter');
		await untilThere('card-choice');
		await tab.keyboard.press('Escape');
		await untilThere('card-choice', false);
		expect(await has('card-definition')).toBe(true);
		// The focus is on the button again: Enter opens the same list.
		await tab.keyboard.press('Enter');
		await untilThere('card-choice');
		for (let step = 0; step < 2; step += 1) await tab.keyboard.press('Escape');
		await untilClosed(tab);
		expect(await focused()).toBe('button');
	});

	it('works by keyboard on a page that forbids every key and guards its focus, which hears nothing from inside the card', async () => {
		await tab.evaluate(() => {
			const heard: string[] = [];
			const guarded = document.querySelector<HTMLElement>('#field');
			Object.assign(globalThis, { heard });
			for (const type of ['keydown', 'keyup', 'click', 'mousedown', 'pointerdown'])
				document.addEventListener(
					type,
					({ target }) => target instanceof Element && target.localName === 'sense-lens-card' && heard.push(type),
				);
			document.addEventListener('focusin', ({ target }) => target !== guarded && (target as Element).id !== 'button' && guarded?.focus());
		});
		await enterCard();
		// Only now: Firefox lets pages forbid the keys of commands as well.
		await tab.evaluate(() => addEventListener('keydown', (event) => event.preventDefault(), true));
		await tabTo('Mute');
		await tab.keyboard.press('Enter');
		await untilThere('card-menu');
		await tab.keyboard.press('Escape');
		await untilThere('card-menu', false);
		await tab.keyboard.down('Shift');
		await tab.keyboard.press('Tab');
		await tab.keyboard.up('Shift');
		await tab.keyboard.press(' ');
		await untilTold('Copied');
		await press('Other senses5');
		await untilThere('card-list');
		expect(await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
		await tab.reload();
		await untilMarked(2);
	});

	it('gives the focus back after the pointer was used on the card', async () => {
		await tab.focus('#button');
		await hover(tab, '#s', 'sales');
		await press('Other senses5');
		await untilThere('card-list');
		expect(await focused()).toBe('sense-lens-card');
		await press('Close');
		await untilClosed(tab);
		expect(await focused()).toBe('button');
	});

	it('explains a label that the pointer comes to, until Escape, and keeps the card', async () => {
		await hover(tab, '#r', 'sales');
		const label = (await cardButtons(lens, tab)).find((button) => button.name === 'plural only');
		if (!label) throw new Error('no label');
		const isExplained = async () => {
			const card = await readCard(tab);
			const explanation = card && findNode(card.root, hasClass('card-explanation'));
			return explanation && !('hidden' in explanation.attributes);
		};
		await tab.mouse.move(label.x + label.width / 2, label.y + label.height / 2, { steps: 4 });
		await expect.poll(isExplained).toBe(true);
		// Onto the explanation, which stays.
		await tab.mouse.move(label.x + 10, label.y + label.height + 20, { steps: 6 });
		await pause(longerThanDwell);
		expect(await isExplained()).toBe(true);
		await tab.keyboard.press('Escape');
		await expect.poll(isExplained).toBe(false);
		expect(await readCard(tab)).toBeDefined();
	});

	it('opens the comparison at the sense with a press', async () => {
		const { sense } = await hover(tab, '#r', 'sales');
		await press('Compare');
		const find = async () =>
			((await inExtension(own, 'query', {})) as { url?: string }[]).some(({ url }) => url?.endsWith(`/popup.html#${sense}`)) || undefined;
		await until(find, 'the comparison');
	});

	it('has targets of 44 px, with their names to be seen, where a finger points', async () => {
		const setCoarse = async (isCoarse: boolean) => {
			if (name === 'firefox')
				await evaluateInFirefoxWindow(
					tab,
					isCoarse
						? `Services.prefs.setIntPref('ui.primaryPointerCapabilities', 1)`
						: `Services.prefs.clearUserPref('ui.primaryPointerCapabilities')`,
				);
			else await tab.setViewport({ width: isCoarse ? 320 : 1100, height: 800, hasTouch: isCoarse, isMobile: isCoarse });
		};
		await setCoarse(true);
		await tab.reload();
		await untilMarked(2);
		await until(async () => ((await tab.evaluate(() => matchMedia('(pointer: coarse)').matches)) ? true : undefined), 'a coarse pointer');
		const { x, y } = await pointOf(tab, '#r', 'sales');
		await tab.touchscreen.tap(x, y);
		await until(() => readCard(tab), 'the card');
		const small = (await cardButtons(lens, tab)).filter(({ width, height }) => Math.min(width, height) < 43.5);
		// A label's own box is its word; what can be hit is larger.
		expect(small.map((button) => button.name)).toEqual(['plural only']);
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await setCoarse(false);
		await tab.reload();
		await untilMarked(2);
	});
});
