import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { until } from '../support/lens-browser.ts';
import { leaveCard, pointUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';
import { markedWords, markupOf, takeMutations } from '../support/watched-page.ts';

const line = 'Umbrella sales rose by 5 % last year.';
const page = (body: string, script: string) =>
	`<!doctype html><html lang="en"><title>Notes</title><body style="font:18px/1.6 sans-serif;margin:60px"><p id="p">${line}</p>${body}<script>${script}</script>`;

/** Pages that never rest: each changes something for ever, and counts its turns. */
const restless: readonly (readonly [what: string, body: string, script: string])[] = [
	[
		'a word in each frame',
		'<p id="x">No.</p>',
		`const text = document.querySelector('#x').firstChild;
		const turn = () => { text.data = ++turns % 2 ? 'Annual sales rose by ' + turns + ' %.' : 'No.'; requestAnimationFrame(turn); };
		turn();`,
	],
	[
		'elements with words, at every turn of the event loop',
		'<div id="x"></div>',
		`const box = document.querySelector('#x');
		const channel = new MessageChannel();
		channel.port1.onmessage = () => {
			turns += 1;
			box.insertAdjacentHTML('beforeend', '<p>Annual sa<b>les</b> rose by ' + turns + ' %.</p>');
			if (box.childElementCount > 20) box.firstChild.remove();
			setTimeout(() => channel.port2.postMessage(0));
		};
		channel.port2.postMessage(0);`,
	],
	[
		'the place of a part with words, in each frame',
		'<div id="x"></div><div id="y"></div><section><p>She took a degree in <b>mar</b>keting.</p></section>',
		`const turn = () => { document.querySelector(++turns % 2 ? '#x' : '#y').append(document.querySelector('section')); requestAnimationFrame(turn); };
		turn();`,
	],
	[
		'its answer to every change, with another',
		'<p id="x">No.</p><output id="y"></output>',
		`new MutationObserver((records) => {
			if (records.every(({ target }) => target.id === 'y')) return;
			turns += 1;
			document.querySelector('#y').textContent = 'Annual sales: ' + turns;
			document.querySelector('#y').title = turns;
		}).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
		setInterval(() => { document.querySelector('#x').append('.'); document.querySelector('#x').normalize(); }, 30);`,
	],
	[
		'attributes that decide how its text is read, in each frame',
		`<p id="x">${line}</p>`,
		`const x = document.querySelector('#x');
		const turn = () => { x.toggleAttribute('hidden'); x.contentEditable = ++turns % 3 ? 'true' : 'false'; x.lang = turns % 2 ? 'en' : 'it'; requestAnimationFrame(turn); };
		turn();`,
	],
];

const marks = ['p: sales', 'q: marketing'];

/** How often the page's own versions of things were called by others; the page's names come back by value. */
const callsOf = (page: Page) => page.evaluate('calls') as Promise<string[]>;

describe.each(browserNames)('a page that fights back in %s', (name) => {
	const pages = useLensOnPages(name);

	it.each(['throw', 'lie'])(
		'by letting everything of the DOM and of JavaScript %s is marked, opens cards, and is asked nothing',
		async (how) => {
			const { page: tab, problems } = await pages.open(`/patched.html?${how}`);
			await untilMarked(tab, [...marks, 'in: sales']);
			for (const [id, part] of [
				['p', 'sales'],
				['q', 'keting'],
				['in', 'sales'],
			] as const) {
				await pointUntilCard(tab, id, part);
				await leaveCard(tab);
			}
			expect(await callsOf(tab)).toEqual([]);
			expect(problems).toEqual([]);
			await tab.close();
		},
	);

	it('by setting traps on its nodes and events is marked, opens cards, and catches nobody', async () => {
		const { page: tab, problems } = await pages.open('/trapped.html');
		await untilMarked(tab, marks);
		for (const part of ['mar', 'keting']) {
			await pointUntilCard(tab, 'q', part);
			await leaveCard(tab);
		}
		expect(await callsOf(tab)).toEqual([]);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by fields and images named as what scripts ask for is marked and opens cards', async () => {
		const names =
			'body documentElement title head activeElement querySelectorAll querySelector createElement createElementNS createTextNode createTreeWalker createRange elementFromPoint caretPositionFromPoint addEventListener removeEventListener hasFocus readyState visibilityState contentType designMode defaultView fullscreenElement adoptedStyleSheets childNodes firstChild nodeType textContent contains getRootNode ownerDocument';
		const { page: tab, problems } = await pages.open(`/named.html?document=${names.replaceAll(' ', '+')}`);
		await untilMarked(tab, marks);
		for (const [id, part] of [
			['p', 'sales'],
			['q', 'keting'],
		] as const) {
			await pointUntilCard(tab, id, part);
			await leaveCard(tab);
		}
		expect(problems).toEqual([]);
		await tab.close();
	});

	it.each(restless)('by changing %s keeps its mark, opens the card there, and goes on changing', async (_, body, script) => {
		const { page: tab, problems } = await pages.open(pages.put(page(body, `let turns = 0; ${script}`)));
		const hasMark = async () => (await markedWords(tab)).includes('p: sales') || undefined;
		await until(hasMark, 'the mark');
		await pointUntilCard(tab, 'p', 'sales');
		await leaveCard(tab);
		const turnsOf = () => tab.evaluate('turns') as Promise<number>;
		const before = await turnsOf();
		await until(async () => ((await turnsOf()) > before + 20 ? true : undefined), 'the page to go on');
		await until(hasMark, 'the mark again');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by an observer of its own for every change gets none to see while no card is open', async () => {
		const script = `let turns = 0;
			new MutationObserver(() => (turns += 1)).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });`;
		const { page: tab } = await pages.open(pages.put(page('', script)));
		await untilMarked(tab, ['p: sales']);
		const before = await tab.evaluate('turns');
		await pointUntilCard(tab, 'p', 'sales');
		await leaveCard(tab);
		await tab.evaluate('document.querySelector("#p").append(" Annual sales fell.")');
		await untilMarked(tab, ['p: sales', 'p: sales']);
		const mutations = await takeMutations(tab);
		expect(mutations.filter((each) => !each.includes('SENSE-LENS-CARD'))).toEqual(['childList P#p +#text']);
		expect(before).toBe(0);
		await tab.close();
	});

	it('by ten thousand elements, each in the one before, is marked in the innermost, and opens the card there', async () => {
		const script = `let inner = document.createElement('div');
			inner.id = 'inner';
			inner.textContent = 'She has worked in marketing for ten years.';
			for (let depth = 0; depth < 10_000; depth += 1) {
				const outer = document.createElement(depth % 3 ? 'div' : 'span');
				outer.append(inner);
				inner = outer;
			}
			globalThis.outermost = inner;`;
		const { page: tab, problems } = await pages.open(pages.put(page('', script)));
		// Not laid out: browsers themselves give up on such a depth.
		await tab.evaluate('outermost.style.display = "none"; document.body.append(outermost)');
		await untilMarked(tab, ['p: sales', 'inner: marketing']);
		await tab.evaluate(`outermost.querySelector('#inner').firstChild.data = 'Nothing of note.'`);
		await untilMarked(tab, ['p: sales']);
		await pointUntilCard(tab, 'p', 'sales');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by one text node of fifty megabytes is marked at its end, again when that changes, and opens the card elsewhere', async () => {
		const script = `const box = document.querySelector('#x');
			box.append('The harbour was calm, and the boats lay still. '.repeat(1_060_000), 'She has worked in marketing for ten years.');`;
		const { page: tab, problems } = await pages.open(pages.put(page('<div id="x" style="display:none"></div>', script)));
		await untilMarked(tab, ['p: sales', 'x: marketing']);
		await tab.evaluate(`document.querySelector('#x').firstChild.appendData(' Annual sales rose.')`);
		await untilMarked(tab, ['p: sales', 'x: marketing', 'x: sales']);
		await pointUntilCard(tab, 'p', 'sales');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by stopping every event at its window opens no card, and breaks nothing', async () => {
		const script = `for (const type of ['pointermove', 'pointerdown', 'pointerup', 'keydown', 'click', 'scroll', 'load', 'pageshow', 'visibilitychange', 'resize'])
			addEventListener(type, (event) => (event.stopImmediatePropagation(), event.cancelable && event.preventDefault()), true);`;
		const { page: tab, problems } = await pages.open(pages.put(page('', script)));
		await untilMarked(tab, ['p: sales']);
		await tab.mouse.move(90, 90, { steps: 5 });
		await tab.keyboard.press('Escape');
		await tab.evaluate('document.querySelector("#p").append(" Annual sales fell.")');
		await untilMarked(tab, ['p: sales', 'p: sales']);
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('by clearing all highlights keeps its card, is the same to the byte, and has its marks again with the next word', async () => {
		const path = pages.put(page('<p id="q">She has worked in marketing for ten years.</p>', ''));
		const { page: tab, problems } = await pages.open(path);
		await untilMarked(tab, ['p: sales', 'q: marketing']);
		await tab.evaluate('CSS.highlights.clear()');
		expect(await markedWords(tab)).toEqual([]);
		await pointUntilCard(tab, 'p', 'sales');
		await leaveCard(tab);
		const { page: bare } = await pages.openBare(path);
		expect(await markupOf(tab)).toBe(await markupOf(bare));
		await tab.bringToFront();
		await tab.evaluate(`document.querySelector('#p').append(' Annual sales fell.')`);
		await untilMarked(tab, ['p: sales', 'p: sales', 'q: marketing']);
		expect(problems).toEqual([]);
		await bare.close();
		await tab.close();
	});

	it('by highlights of its own under our names has both', async () => {
		const script = `for (const name of ['sense-lens-dotted', 'sense-lens-current', 'find'])
			CSS.highlights.set(name, new Highlight(new StaticRange({ startContainer: document.querySelector('#p').firstChild, startOffset: 0, endContainer: document.querySelector('#p').firstChild, endOffset: 8 })));
			for (const each of [CSS.highlights, CSS, document]) Reflect.preventExtensions(each);`;
		const { page: tab, problems } = await pages.open(pages.put(page('', script)));
		await until(async () => (await markedWords(tab)).includes('p: sales') || undefined, 'the mark');
		expect(await tab.evaluate(`CSS.highlights.get('find').size`)).toBe(1);
		await pointUntilCard(tab, 'p', 'sales');
		await leaveCard(tab);
		expect(problems).toEqual([]);
		await tab.close();
	});
});
