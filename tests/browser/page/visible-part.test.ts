import { afterEach, describe, expect, test } from 'vitest';
import { rectanglesOf } from '../../../src/page/page-occurrence.ts';
import { visiblePartOf } from '../../../src/page/visible-part.ts';
import { occurrenceIn } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
const word = '<b>sales</b>';

afterEach(() => {
	document.documentElement.removeAttribute('style');
	document.body.removeAttribute('style');
});

/** How much of the word in `<b>` is to be seen, as parts of its width and height; 0 where nothing is. */
function seen(root: ParentNode = document): number[] | 0 {
	const element = root.querySelector('b');
	if (!element) throw new Error('no word');
	const occurrence = occurrenceIn(element);
	const [box] = rectanglesOf(occurrence);
	const part = box && visiblePartOf(box, occurrence.node, view);
	if (!part) return 0;
	return [(part.right - part.left) / box.width, (part.bottom - part.top) / box.height].map((share) => Math.round(share * 10) / 10);
}

describe('a word is seen', () => {
	test.each([
		['whole, with nothing around it', word, [1, 1]],
		['in part, where its box is too narrow', `<div style="overflow: clip; width: 0; padding-right: 10px">${word}</div>`, 'narrow'],
		['not at all, below the edge of a box that scrolls', `<div style="overflow: auto; height: 50px"><br><br><br><br>${word}</div>`, 0],
		['not at all, outside of a box that hides', `<div style="overflow: hidden; height: 0">${word}</div>`, 0],
		['below a box that cuts off sideways alone', `<div style="overflow-x: clip; height: 0">${word}</div>`, [1, 1]],
		['outside of an inline element, which cuts nothing off', `<span style="overflow: hidden; height: 0">${word}</span>`, [1, 1]],
		['not at all, outside of a box whose painting is contained', `<div style="contain: paint; height: 0">${word}</div>`, 0],
		[
			'fixed in the window, inside of a box that is closed',
			`<div style="overflow: hidden; height: 0"><p style="position: fixed; top: 50px">${word}</p></div>`,
			[1, 1],
		],
		[
			'not at all, fixed in a box that is moved and closed',
			`<div style="overflow: hidden; height: 0; transform: translateX(1px)"><p style="position: fixed; top: 50px">${word}</p></div>`,
			0,
		],
		[
			'placed in what is around a box that is closed',
			`<div style="overflow: hidden; height: 0"><p style="position: absolute; top: 50px">${word}</p></div>`,
			[1, 1],
		],
		[
			'not at all, placed in a box that is closed',
			`<div style="overflow: hidden; height: 0; position: relative"><p style="position: absolute; top: 50px">${word}</p></div>`,
			0,
		],
		[
			'cut off by a box around the one that it is placed in',
			`<div style="overflow: hidden; height: 0"><div style="position: relative"><p style="position: absolute; top: 50px">${word}</p></div></div>`,
			0,
		],
	])('%s', (_title, html, expected) => {
		putOnPage(html);
		if (expected === 'narrow') expect((seen() as number[])[0]).toBeLessThan(0.5);
		else expect(seen()).toEqual(expected);
	});

	test('in a popover, whatever is around it', () => {
		const root = putOnPage(`<div style="overflow: hidden; height: 0; transform: scale(1)"><p popover="manual">${word}</p></div>`);
		root.querySelector('p')?.showPopover();
		expect(seen()).toEqual([1, 1]);
	});

	test.each([
		['cut off by a box inside of the shadow tree', `<div style="overflow: hidden; height: 0">${word}</div>`],
		['cut off by what is around the slot', `<div style="overflow: hidden; height: 0"><slot></slot></div>`],
	])('not at all, %s', (_title, html) => {
		const host = putOnPage(`<div>${html.includes('slot') ? word : ''}</div>`).firstElementChild as HTMLElement;
		host.attachShadow({ mode: 'open' }).innerHTML = html;
		expect(seen(html.includes('slot') ? document : (host.shadowRoot as ShadowRoot))).toBe(0);
	});

	test('not at all, cut off by a box around the host of its shadow tree', () => {
		const root = putOnPage('<div style="overflow: hidden; height: 0"><div id="host"></div></div>');
		const host = root.querySelector('#host') as HTMLElement;
		host.attachShadow({ mode: 'open' }).innerHTML = word;
		expect(seen(host.shadowRoot as ShadowRoot)).toBe(0);
	});

	test('below a body that scrolls the window, and not below one that scrolls itself', () => {
		putOnPage(`<p style="position: relative; top: 100px">${word}</p>`);
		document.body.style.cssText = 'overflow: hidden; height: 10px; min-height: 0';
		expect(seen()).toEqual([1, 1]);
		document.documentElement.style.overflow = 'hidden';
		expect(seen()).toBe(0);
	});

	test('in part, at the edge of the window', () => {
		putOnPage(`<p style="position: fixed; top: 0; margin: 0; line-height: 20px; transform: translateY(-50%)">${word}</p>`);
		const share = (seen() as number[])[1];
		expect(share).toBeGreaterThan(0.3);
		expect(share).toBeLessThan(0.7);
	});
});
