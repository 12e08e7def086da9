import { describe, expect, test } from 'vitest';
import { rectanglesOf, toStaticRange } from '../../../src/page/page-occurrence.ts';
import { occurrenceIn, occurrencesIn, wordOf } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

function stretchesIn(html: string): [string, number, number][] {
	return occurrenceIn(putOnPage(html)).stretches.map(({ node, from, to }) => [node.data, from, to]);
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
		const { text, start, end } = occurrenceIn(putOnPage('a\u00ADbout mar\u00ADket\u00ADing'));
		expect([text, text.slice(start, end)]).toEqual(['about marketing', 'marketing']);
	});

	test('finds no word across the edge of a block', () => {
		expect(occurrencesIn(putOnPage('<div>sa</div><div>le</div>'))).toEqual([]);
	});
});

describe('toStaticRange', () => {
	test('reaches from the first part of a word to the last', () => {
		const range = toStaticRange(occurrenceIn(putOnPage('a sa<b>l</b>es x')));
		expect([range.startContainer.textContent, range.startOffset]).toEqual(['a sa', 2]);
		expect([range.endContainer.textContent, range.endOffset]).toEqual(['es x', 2]);
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
		occurrence.stretches[0].node.data = 'a';
		expect(rectanglesOf(occurrence)).toEqual([]);
	});
});
