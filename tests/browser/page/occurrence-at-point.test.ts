import { describe, expect, test } from 'vitest';
import { occurrenceAt } from '../../../src/page/occurrence-at-point.ts';
import { rectanglesOf } from '../../../src/page/page-occurrence.ts';
import { indexUnder, wordOf } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

/** What is found at a point of each box of the only word in `html`, told from the box. */
function wordsAt(html: string, pointIn: (box: DOMRect) => [x: number, y: number]): (string | undefined)[] {
	const index = indexUnder(putOnPage(html));
	const boxes = [...index].flatMap(rectanglesOf);
	expect(boxes).not.toEqual([]);
	return boxes.map((box) => {
		const found = occurrenceAt(...pointIn(box), index);
		return found && wordOf(found);
	});
}

const middle = ({ left, right, top, bottom }: DOMRect): [number, number] => [(left + right) / 2, (top + bottom) / 2];
const big = 'style="font: 30px serif; line-height: 2"';

describe('at the middle of a word', () => {
	test.each([
		['finds it in a paragraph', '<p>there is a sale on</p>', ['sale']],
		['finds it from each part that tags cut it into', '<p>our mar<b>ket</b>ing</p>', ['marketing', 'marketing', 'marketing']],
		[
			'finds it in each line that it wraps over',
			'<p style="font: 40px monospace; inline-size: 5ch; overflow-wrap: anywhere">marketing</p>',
			['marketing', 'marketing'],
		],
		['finds it where text cannot be selected', '<p style="user-select: none; -webkit-user-select: none">there is a sale on</p>', ['sale']],
		[
			'finds it where text is selected as a whole',
			'<p style="user-select: all; -webkit-user-select: all">there is a sale on</p>',
			['sale'],
		],
		['finds it in a button', '<button>To the sale now</button>', ['sale']],
		['finds it in a button’s tag', '<button>To the <b>sale</b> now</button>', ['sale']],
		['finds it in a link', '<a href="#x">To the sale now</a>', ['sale']],
		['finds it in text that runs from right to left', '<p dir="rtl">there is a sale on</p>', ['sale']],
		[
			'finds nothing where something else covers it',
			'<p>a sale</p><div style="position: fixed; inset: 0; background: #fff"></div>',
			[undefined],
		],
	] as [string, string, (string | undefined)[]][])('%s', (_title, html, words) => {
		expect(wordsAt(html, middle)).toEqual(words);
	});
});

describe('beside a word', () => {
	test.each([
		['off the end of its line', `<p ${big}>there is a sale</p>`, ({ right, top, bottom }) => [right + 40, (top + bottom) / 2]],
		[
			'before the start of its line',
			`<p ${big} style="padding-left: 60px">sale</p>`,
			({ left, top, bottom }) => [left - 40, (top + bottom) / 2],
		],
		['in the margin below', `<p ${big}>a sale</p><p ${big}>x</p>`, ({ left, bottom }) => [left + 5, bottom + 12]],
		['on the neighbouring word', `<p ${big}>there is a sale on Monday</p>`, ({ right, top, bottom }) => [right + 25, (top + bottom) / 2]],
		['outside the window', `<p ${big}>a sale</p>`, () => [-50, -50]],
	] as [string, string, (box: DOMRect) => [number, number]][])('finds nothing %s', (_title, html, pointIn) => {
		expect(wordsAt(html, pointIn)).toEqual([undefined]);
	});

	test('finds it within two pixels of its edge', () => {
		const html = `<p ${big}>there is a sale</p>`;
		expect(wordsAt(html, ({ right, top, bottom }) => [right + 1.5, (top + bottom) / 2])).toEqual(['sale']);
	});
});

test('finds the one of two words in a line that the point is on', () => {
	const html = '<button>sale and marketing and sales</button><p>sale and marketing and sales</p>';
	expect(wordsAt(html, middle)).toEqual(['sale', 'marketing', 'sales', 'sale', 'marketing', 'sales']);
});

test('finds nothing of a word that is known no more', () => {
	const root = putOnPage('<p>a sale</p>');
	const index = indexUnder(root);
	const [occurrence] = index;
	if (!occurrence) throw new Error('Expected an occurrence');
	const [x, y] = middle(rectanglesOf(occurrence)[0] ?? new DOMRect());
	expect(occurrenceAt(x, y, index)).toBe(occurrence);
	index.forgetUnder(root);
	expect(occurrenceAt(x, y, index)).toBeUndefined();
});

test.each([
	['a shadow root', (host) => host.attachShadow({ mode: 'open' })],
	['a shadow root in another', (host) => nested(host.attachShadow({ mode: 'open' }))],
] as [string, (host: Element) => ShadowRoot][])('finds a word inside %s', (_title, attach) => {
	const root = putOnPage('<p>before</p><div></div>');
	const shadow = attach(root.querySelector('div') ?? root);
	shadow.innerHTML = '<p>there is a sa<b>le</b> on</p>';
	const index = indexUnder(shadow);
	const boxes = [...index].flatMap(rectanglesOf);
	expect(boxes).toHaveLength(2);
	expect(boxes.map((box) => occurrenceAt(...middle(box), index)).map((found) => found && wordOf(found))).toEqual(['sale', 'sale']);
});

test('finds a word that is put into a slot', () => {
	const root = putOnPage('<div>there is a sale on</div>');
	const shadow = root.firstElementChild?.attachShadow({ mode: 'open' });
	shadow?.append('around ', document.createElement('slot'));
	const index = indexUnder(root);
	const [box] = [...index].flatMap(rectanglesOf);
	const found = occurrenceAt(...middle(box ?? new DOMRect()), index);
	expect(found && wordOf(found)).toBe('sale');
});

function nested(root: ShadowRoot): ShadowRoot {
	return root.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
}

describe('in a box that shows a part of its text', () => {
	/** Only the first two of four lines fit. */
	const small = 'block-size: 60px; font: 20px/30px serif';

	function inBox(style: string) {
		const root = putOnPage(`<div style="${small}; ${style}"><p>one</p><p>two</p><p>three</p><p>a <b>sale</b></p></div>`);
		for (const paragraph of root.querySelectorAll('p')) paragraph.style.margin = '0';
		const index = indexUnder(root);
		const wordAt = () => {
			const [x, y] = middle([...index].flatMap(rectanglesOf)[0] ?? new DOMRect());
			const found = occurrenceAt(x, y, index);
			return found && wordOf(found);
		};
		return { box: root.firstElementChild, wordAt };
	}

	test.each(['overflow: auto', 'overflow: hidden', 'overflow: clip', 'overflow-y: scroll'])(
		'finds nothing where `%s` keeps the word out of sight',
		(style) => {
			expect(inBox(style).wordAt()).toBeUndefined();
		},
	);

	test.each(['overflow: auto', 'overflow: hidden'])('finds the word where the box of `%s` was scrolled to it', (style) => {
		const { box, wordAt } = inBox(style);
		box?.scrollTo(0, box.scrollHeight);
		expect(wordAt()).toBe('sale');
	});

	test('finds the word where it sticks out in sight', () => {
		expect(inBox('overflow: visible').wordAt()).toBe('sale');
	});

	test('finds the word where events pass through its tag', () => {
		expect(wordsAt('<p>a <b style="pointer-events: none">sale</b> on</p>', middle)).toEqual(['sale']);
	});
});
