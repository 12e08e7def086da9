import { describe, expect, test } from 'vitest';
import { offsetInNode, placesOf, rectanglesOf, toStaticRange } from '../../../src/page/page-occurrence.ts';
import { occurrenceIn, occurrencesIn, passagesOf, wordOf } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { runsUnder } from '../../support/runs-under.ts';

function stretchesIn(html: string): [string, number, number][] {
	return placesOf(occurrenceIn(putOnPage(html))).map(({ node, from, to }) => [node.data, from, to]);
}

describe('findInRun', () => {
	test.each([
		['covers a word inside one text node', 'a big sale now', [['a big sale now', 6, 10]]],
		[
			'covers every part of a word that a tag cuts',
			'the sa<b>les</b> team',
			[
				['the sa', 4, 6],
				['les', 0, 3],
			],
		],
		['leaves out the possessive ending behind a tag', 'the <b>sale</b>’s end', [['sale', 0, 4]]],
		[
			'covers single letters in tags of their own',
			'<b>s</b><i>a</i><u>l</u><s>e</s>',
			[
				['s', 0, 1],
				['a', 0, 1],
				['l', 0, 1],
				['e', 0, 1],
			],
		],
		['covers the soft hyphens inside a word', 'our mar\u00ADket\u00ADing', [['our mar\u00ADket\u00ADing', 4, 15]]],
		['leaves out soft hyphens around a word', '\u00ADsale\u00AD', [['\u00ADsale\u00AD', 1, 5]]],
		[
			'covers a cut word with soft hyphens',
			'\u00ADa mar\u00AD<b>ket\u00ADing</b>',
			[
				['\u00ADa mar\u00AD', 3, 7],
				['ket\u00ADing', 0, 7],
			],
		],
	] as [string, string, [string, number, number][]][])('%s', (_title, html, stretches) => {
		expect(stretchesIn(html)).toEqual(stretches);
	});

	test('gives the passage without soft hyphens, and the place of the word in it', () => {
		const { passage, start, end } = occurrenceIn(putOnPage('a\u00ADbout mar\u00ADket\u00ADing'));
		expect([passage.text, passage.text.slice(start, end)]).toEqual(['about marketing', 'marketing']);
	});

	test.each([
		['a word in one text node', '<b>on</b> a sale', ' a sale', 3, false],
		['a word that a tag cuts', 'a sa<b>le</b>', 'a sa', 2, true],
		['a word at the start of a tag', 'a <b>sale</b>s', 'sale', 0, true],
		['a word in a tag of its own', 'a <b>sale</b> of', 'sale', 0, false],
		['a word behind a comment', 'a <!-- x -->sale', 'sale', 0, false],
	] as [string, string, string, number, boolean][])('says where %s begins, and whether it is cut', (_title, html, text, offset, isCut) => {
		const occurrence = occurrenceIn(putOnPage(html));
		expect([occurrence.node.data, offsetInNode(occurrence), occurrence.isCut]).toEqual([text, offset, isCut]);
	});

	test('finds no word across the edge of a block', () => {
		expect(occurrencesIn(putOnPage('<div>sa</div><div>le</div>'))).toEqual([]);
	});
});

describe('a very long text node', () => {
	const filler = 'lorem ipsum dolor ';
	/** Longer than what is searched in one go, five times over. */
	const megabyte = filler.repeat(60_000);

	test('is searched in parts, of which each is a passage', () => {
		const [run] = runsUnder(putOnPage(`${`${filler.repeat(10_000)}a sale `.repeat(6)}`));
		const passages = run ? passagesOf(run) : [];
		expect(passages.length).toBeGreaterThan(3);
		expect(passages.flatMap(({ occurrences }) => occurrences.map(wordOf))).toEqual(Array(6).fill('sale'));
		for (const { text, occurrences } of passages) for (const { start, end } of occurrences) expect(text.slice(start, end)).toBe('sale');
	});

	test('is one passage up to the length that is searched in one go', () => {
		const [run] = runsUnder(putOnPage(`sale ${filler.repeat(10_000)} sale`));
		expect(run && passagesOf(run)).toHaveLength(1);
	});

	test.each([
		['a word where it is cut', 'a sale ', 'sale'],
		['a word with soft hyphens where it is cut', 'our mar\u00ADket\u00ADing ', 'mar\u00ADket\u00ADing'],
		['a possessive where it is cut', 'the sale’s ', 'sale'],
	])('holds %s once, wherever the cut falls', (_title, phrase, word) => {
		// Nothing but the phrase: whatever the length of a part, its end falls upon one.
		for (let shift = 0; shift < phrase.length; shift += 1) {
			const count = Math.ceil(410_000 / phrase.length);
			const words = occurrencesIn(new Text(`${'x'.repeat(shift)} ${phrase.repeat(count)}`)).map(wordOf);
			expect([words.length, ...new Set(words)]).toEqual([count, word]);
		}
	});

	test('can be marked in 60,000 places', () => {
		const ranges = occurrencesIn(new Text('a sale '.repeat(60_000))).map(toStaticRange);
		expect([ranges.length, ranges[59_999]?.startOffset]).toEqual([60_000, 59_999 * 7 + 2]);
	});

	test('is cut anywhere if it has no space', () => {
		expect(occurrencesIn(new Text(`sale ${'x'.repeat(1_000_000)} sale`)).map(wordOf)).toEqual(['sale', 'sale']);
	});

	test.each([
		['before it', `a sale ${megabyte}`, 2],
		['in its middle', `${megabyte} a sale ${megabyte}`, megabyte.length + 3],
		['behind it', `${megabyte} a sale`, megabyte.length + 3],
		['in tags of its own behind it', `${megabyte} a <b>sa</b><i>le</i>`, undefined],
	] as [string, string, number | undefined][])('of a megabyte has its places right of a word %s', (_title, html, offset) => {
		const occurrence = occurrenceIn(putOnPage(html));
		expect(wordOf(occurrence)).toBe('sale');
		expect(offsetInNode(occurrence)).toBe(offset ?? 0);
	});

	test('gives soft hyphens of an earlier part no influence on places in a later one', () => {
		const text = `${'lo\u00ADrem ip\u00ADsum '.repeat(30_000)}a sa\u00ADle here`;
		const occurrence = occurrenceIn(new Text(text));
		expect(placesOf(occurrence).map(({ from, to }) => [from, to])).toEqual([[text.indexOf('sa\u00ADle'), text.indexOf(' here')]]);
		expect(occurrence.passage.text.slice(occurrence.start, occurrence.end)).toBe('sale');
	});
});

describe('toStaticRange', () => {
	test('reaches from the first part of a word to the last', () => {
		const range = toStaticRange(occurrenceIn(putOnPage('a sa<b>l</b>es x')));
		expect([range?.startContainer.textContent, range?.startOffset]).toEqual(['a sa', 2]);
		expect([range?.endContainer.textContent, range?.endOffset]).toEqual(['es x', 2]);
	});
});

describe('rectanglesOf', () => {
	test('returns one box, inside the word’s element, for a word in one line', () => {
		const root = putOnPage('many words and a <b>sale</b>');
		const boxes = rectanglesOf(occurrenceIn(root));
		const around = root.querySelector('b')?.getBoundingClientRect();
		expect(boxes).toHaveLength(1);
		expect(boxes[0]?.left).toBeCloseTo(around?.left ?? Number.NaN, 0);
		expect(boxes[0]?.right).toBeCloseTo(around?.right ?? Number.NaN, 0);
	});

	test('returns a box for each line of a word that wraps', () => {
		const root = putOnPage('<p style="font: 40px monospace; inline-size: 5ch; overflow-wrap: anywhere">marketing</p>');
		const [upper, lower, ...others] = rectanglesOf(occurrenceIn(root));
		expect(others).toEqual([]);
		expect(lower?.top).toBeGreaterThan(upper?.top ?? Number.POSITIVE_INFINITY);
	});

	test('returns a box for each part of a cut word', () => {
		expect(rectanglesOf(occurrenceIn(putOnPage('sa<b style="font-size: 3em">les</b>')))).toHaveLength(2);
	});

	test('returns none where the word is not laid out', () => {
		expect(rectanglesOf(occurrenceIn(putOnPage('<p style="display: none">sale</p>')))).toEqual([]);
	});

	test('returns the box of a word that is shown inside what is hidden', () => {
		const html = '<p style="visibility: hidden">sale <span style="visibility: visible">marketing</span></p>';
		expect(occurrencesIn(putOnPage(html)).map((each) => rectanglesOf(each).length)).toEqual([0, 1]);
	});

	test('returns none once the word left the page', () => {
		const root = putOnPage('<p>sale</p>');
		const occurrence = occurrenceIn(root);
		root.replaceChildren();
		expect(wordOf(occurrence)).toBe('sale');
		expect(rectanglesOf(occurrence)).toEqual([]);
	});

	test('returns none once the text became shorter than the word’s place in it', () => {
		const occurrence = occurrenceIn(putOnPage('a sale'));
		occurrence.node.data = 'a';
		expect(rectanglesOf(occurrence)).toEqual([]);
	});
});
