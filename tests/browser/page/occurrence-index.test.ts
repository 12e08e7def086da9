import { describe, expect, test } from 'vitest';
import { OccurrenceIndex } from '../../../src/page/occurrence-index.ts';
import type { PageOccurrence } from '../../../src/page/page-occurrence.ts';
import { readRunAround } from '../../../src/page/run-reader.ts';
import type { TextRun } from '../../../src/page/text-run.ts';
import { indexUnder, passagesOf, wordOf } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

/** A text node with two words; a word cut into two text nodes, the second of which holds another word. */
function twoTexts() {
	const root = putOnPage('<p>a sale of sales</p><p>our mar<b>keting and sales</b></p>');
	const [first, cut, last] = [root.querySelector('p'), root.querySelector('p + p'), root.querySelector('b')].map(
		(element) => element?.firstChild as Text,
	);
	if (!first || !cut || !last) throw new Error('Expected three text nodes');
	const index = indexUnder(root);
	const at = (node: Text, offset: number) => named(index.at(node, offset));
	return { root, index, at, first, cut, last };
}

function named(occurrence: PageOccurrence | undefined): string | undefined {
	return occurrence && wordOf(occurrence);
}

function runAround(node: Text): TextRun {
	const run = readRunAround(node);
	if (!run) throw new Error('Expected a run');
	return run;
}

const wordsOf = (occurrences: Iterable<PageOccurrence>) => [...occurrences].map(wordOf);

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

	test('finds each of thousands of words in one text', () => {
		const count = 5_000;
		const index = indexUnder(putOnPage('sale, '.repeat(count)));
		const node = [...index][0]?.node;
		if (!node) throw new Error('Expected a word');
		const all = [...index];
		expect(all).toHaveLength(count);
		expect(index.inNode(node)).toHaveLength(count);
		for (const [place, occurrence] of all.entries()) {
			expect(index.at(node, place * 6 + 2)).toBe(occurrence);
			expect(index.at(node, place * 6 + 5)).toBeUndefined();
		}
	});

	test('finds words in each part of a text that is searched in parts', () => {
		const stretch = `sale ${'lorem '.repeat(50_000)}`;
		const root = putOnPage(stretch.repeat(3));
		const index = indexUnder(root);
		const node = root.firstChild as Text;
		const [known] = index.runs;
		expect(known?.passages.length).toBe(3);
		expect([0, 1, 2].map((place) => index.at(node, place * stretch.length + 1))).toEqual([...index]);
		expect(index.inNode(node)).toEqual([...index]);
		expect([...index].map((each) => index.isKnown(each))).toEqual([true, true, true]);
	});
});

describe('inNode', () => {
	test('returns every word that a text node has a part of', () => {
		const { index, first, cut, last } = twoTexts();
		expect([first, cut, last].map((node) => wordsOf(index.inNode(node)))).toEqual([
			['sale', 'sales'],
			['marketing'],
			['marketing', 'sales'],
		]);
	});

	test('returns a word from each of the letters that tags make of it', () => {
		const root = putOnPage('<b>s</b><i>a</i><u>l</u><s>e</s>');
		const index = indexUnder(root);
		for (const element of root.children) expect(wordsOf(index.inNode(element.firstChild as Text))).toEqual(['sale']);
	});
});

describe('replace', () => {
	test('puts what a run holds now in the place of what it held, and returns that', () => {
		const { index, at, first } = twoTexts();
		first.data = 'our marketing';
		const run = runAround(first);
		const lost = index.replace(run, passagesOf(run));
		expect(lost.map(({ run }) => run.text)).toEqual(['a sale of sales']);
		expect([at(first, 5), index.size]).toEqual(['marketing', 3]);
		expect(index.runAt(run)?.run).toBe(run);
	});

	test('leaves no trace of a run that holds nothing any more', () => {
		const { index, first } = twoTexts();
		const [word] = index.inNode(first);
		first.data = 'nothing';
		const run = runAround(first);
		expect(index.replace(run, passagesOf(run))).toHaveLength(1);
		expect([index.size, index.inNode(first), index.runAt(run), word && index.isKnown(word)]).toEqual([2, [], undefined, false]);
	});

	test('returns every run that one run has become of', () => {
		const root = putOnPage('<p>a sale</p><p>of sales</p>');
		const index = indexUnder(root);
		const [one, two] = [...root.children];
		one?.append(...(two?.childNodes ?? []));
		const run = runAround(one?.firstChild as Text);
		expect(index.replace(run, passagesOf(run)).map(({ run }) => run.text)).toEqual(['a sale', 'of sales']);
		expect([index.size, index.runs.size]).toEqual([1, 1]);
	});

	test('does not add a run without a word', () => {
		const index = new OccurrenceIndex();
		const run = runAround(putOnPage('nothing').firstChild as Text);
		expect([index.replace(run, []), index.size]).toEqual([[], 0]);
	});
});

describe('isUnchanged', () => {
	test.each([
		['a run that stands as it was', () => undefined, true],
		['a run of which a text has changed', ({ last }) => last.appendData('.'), false],
		['a run of which a text was split', ({ last }) => last.splitText(4), false],
		['a run that has one text more', ({ cut }) => cut.before('x '), false],
		['a run that has one text less', ({ cut }) => cut.remove(), false],
		['a run that is not known', ({ index }) => index.clear(), false],
	] as [string, (texts: ReturnType<typeof twoTexts>) => void, boolean][])('tells %s', (_title, change, expected) => {
		const texts = twoTexts();
		change(texts);
		expect(texts.index.isUnchanged(runAround(texts.last))).toBe(expected);
	});
});

describe('forgetUnder', () => {
	test('returns what stands under an element and knows it no more', () => {
		const { index, at, first } = twoTexts();
		const words = index.inNode(first);
		const forgotten = index.forgetUnder(first.parentNode ?? first);
		expect(forgotten.map(({ run }) => run.text)).toEqual(['a sale of sales']);
		expect(words.map((each) => index.isKnown(each))).toEqual([false, false]);
		expect([index.size, at(first, 3)]).toEqual([2, undefined]);
	});

	test('forgets a run, of which a part stands there, as a whole and once', () => {
		const { index, cut, last } = twoTexts();
		expect(index.forgetUnder(last.parentNode ?? last).map(({ run }) => run.text)).toEqual(['our marketing and sales']);
		expect([index.inNode(cut), index.inNode(last), wordsOf(index)]).toEqual([[], [], ['sale', 'sales']]);
	});

	test('forgets what stands in a text itself', () => {
		const { index, first } = twoTexts();
		expect(index.forgetUnder(first)).toHaveLength(1);
		expect(wordsOf(index)).toEqual(['marketing', 'sales']);
	});

	test('returns nothing where nothing is known', () => {
		const { index } = twoTexts();
		expect(index.forgetUnder(document.createElement('p'))).toEqual([]);
		expect(index.size).toBe(4);
	});
});

describe('forgetGone', () => {
	test('forgets what left the page, and nothing else', () => {
		const { index, first } = twoTexts();
		expect(index.forgetGone()).toEqual([]);
		first.parentElement?.remove();
		expect(index.forgetGone().map(({ run }) => run.text)).toEqual(['a sale of sales']);
		expect(wordsOf(index)).toEqual(['marketing', 'sales']);
	});

	test('forgets a cut word once either part of it left the page', () => {
		for (const part of ['cut', 'last'] as const) {
			const texts = twoTexts();
			texts[part].remove();
			expect(texts.index.forgetGone()).toHaveLength(1);
			expect(texts.index.inNode(texts.cut)).toEqual([]);
		}
	});
});

test('knows the words added, each once', () => {
	const { index } = twoTexts();
	const [word] = [...index];
	if (!word) throw new Error('Expected a word');
	expect(wordsOf(index)).toEqual(['sale', 'sales', 'marketing', 'sales']);
	expect([index.size, index.isKnown(word)]).toEqual([4, true]);
});

test('holds nothing once it is cleared', () => {
	const { index, first, cut, last } = twoTexts();
	const known = [...index];
	index.clear();
	expect([index.size, index.runs.size, known.some((each) => index.isKnown(each))]).toEqual([0, 0, false]);
	expect([first, cut, last].flatMap((node) => index.inNode(node))).toEqual([]);
});
