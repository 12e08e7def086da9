import { describe, expect, test } from 'vitest';
import type { PageOccurrence } from '../../../src/page/page-occurrence.ts';
import { indexOf, occurrencesIn, wordOf } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

/** A text node with two words; a word cut into two text nodes, the second of which holds another word. */
function twoTexts() {
	const root = putOnPage('<p>a sale of sales</p><p>our mar<b>keting and sales</b></p>');
	const [first, cut, last] = [root.querySelector('p'), root.querySelector('p + p'), root.querySelector('b')].map(
		(element) => element?.firstChild as Text,
	);
	if (!first || !cut || !last) throw new Error('Expected three text nodes');
	const index = indexOf(occurrencesIn(root));
	const at = (node: Text, offset: number) => named(index.at(node, offset));
	return { index, at, first, cut, last };
}

function named(occurrence: PageOccurrence | undefined): string | undefined {
	return occurrence && wordOf(occurrence);
}

describe('at', () => {
	test.each([
		['nothing before a word', 1, undefined],
		['a word at its start', 2, 'sale'],
		['a word inside it', 4, 'sale'],
		['a word at its end', 6, 'sale'],
		['nothing after a word', 7, undefined],
		['the second word of a text', 12, 'sales'],
		['nothing behind the end of the text', 99, undefined],
	] as [string, number, string | undefined][])('returns %s', (_title, offset, word) => {
		const { at, first } = twoTexts();
		expect(at(first, offset)).toBe(word);
	});

	test('returns a cut word from each of its text nodes', () => {
		const { at, cut, last } = twoTexts();
		expect([at(cut, 5), at(last, 3), at(last, 14)]).toEqual(['marketing', 'marketing', 'sales']);
	});

	test('returns nothing in a text node without a word', () => {
		expect(twoTexts().at(new Text('a sale'), 3)).toBeUndefined();
	});
});

describe('inNode', () => {
	test('returns every word that a text node has a part of', () => {
		const { index, first, cut, last } = twoTexts();
		expect([first, cut, last].map((node) => index.inNode(node).map(wordOf))).toEqual([
			['sale', 'sales'],
			['marketing'],
			['marketing', 'sales'],
		]);
	});
});

describe('forget', () => {
	test('returns the words of a text node and knows them no more', () => {
		const { index, at, first } = twoTexts();
		const forgotten = index.forget(first);
		expect(forgotten.map(wordOf)).toEqual(['sale', 'sales']);
		expect(forgotten.map((each) => index.isKnown(each))).toEqual([false, false]);
		expect([index.size, index.has(first), at(first, 3)]).toEqual([2, false, undefined]);
	});

	test('takes a cut word out of its other text node, and leaves the other word there', () => {
		const { index, at, cut, last } = twoTexts();
		expect(index.forget(cut).map(wordOf)).toEqual(['marketing']);
		expect([at(last, 3), at(last, 14), index.has(last)]).toEqual([undefined, 'sales', true]);
		expect([...index].map(wordOf)).toEqual(['sale', 'sales', 'sales']);
	});

	test('leaves no trace in a text node that held but the other part of a cut word', () => {
		const { index, cut, last } = twoTexts();
		index.forget(last);
		expect([index.has(cut), index.inNode(cut).length, index.size]).toEqual([false, 0, 2]);
	});

	test('returns nothing for a text node that is not known, or no more', () => {
		const { index, first } = twoTexts();
		index.forget(first);
		expect([index.forget(first), index.forget(new Text('sale'))]).toEqual([[], []]);
		expect(index.size).toBe(2);
	});
});

test('knows the words added, each once', () => {
	const { index } = twoTexts();
	const [word] = [...index];
	if (!word) throw new Error('Expected a word');
	expect([...index].map(wordOf)).toEqual(['sale', 'sales', 'marketing', 'sales']);
	expect([index.size, index.isKnown(word)]).toEqual([4, true]);
});

test('holds nothing once it is cleared', () => {
	const { index, first, cut, last } = twoTexts();
	const known = [...index];
	index.clear();
	expect([index.size, [...index].length, known.some((each) => index.isKnown(each))]).toEqual([0, 0, false]);
	expect([first, cut, last].map((node) => index.has(node))).toEqual([false, false, false]);
});
