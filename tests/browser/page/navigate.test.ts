import { afterEach, describe, expect, test } from 'vitest';
import { inDocumentOrder, neighbour, scrollToOccurrence } from '../../../src/page/navigate.ts';
import { type PageOccurrence, rectanglesOf } from '../../../src/page/page-occurrence.ts';
import { occurrencesIn } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

const far = '<div style="block-size: 3000px"></div>';

afterEach(() => scrollTo(0, 0));

/** Ids of the elements that hold the words passed, `steps` times on from `from`. */
function walk(known: readonly PageOccurrence[], direction: 'next' | 'previous', steps: number, from?: PageOccurrence): string[] {
	const ids: string[] = [];
	for (let at = from; ids.length < steps; ) {
		at = neighbour(known, at, direction);
		ids.push(idOf(at));
	}
	return ids;
}

function idOf(occurrence: PageOccurrence | undefined): string {
	return occurrence?.stretches[0].node.parentElement?.id ?? 'none';
}

function find(known: readonly PageOccurrence[], id: string): PageOccurrence {
	const found = known.find((each) => idOf(each) === id);
	if (!found) throw new Error(`No word in #${id}`);
	return found;
}

describe('neighbour', () => {
	const three = '<p id="a">a sale</p><p id="b">sales</p><p id="c">marketing</p>';

	test('goes through the document in its order, in whatever order the words were found, and starts again', () => {
		const known = occurrencesIn(putOnPage(three)).reverse();
		expect(walk(known, 'next', 4)).toEqual(['a', 'b', 'c', 'a']);
	});

	test('goes back through the document and starts again at its end', () => {
		const known = occurrencesIn(putOnPage(three));
		expect(walk(known, 'previous', 4, find(known, 'b'))).toEqual(['a', 'c', 'b', 'a']);
	});

	test('goes through the words of one text from left to right', () => {
		const known = occurrencesIn(putOnPage('<p>sale, sales and marketing</p>'));
		const starts = [...known].reverse().sort(inDocumentOrder);
		expect(starts.map(({ start }) => start)).toEqual([0, 6, 16]);
	});

	test.each(['display: none', 'visibility: hidden', 'font-size: 0'])('skips a word of `%s`', (style) => {
		const known = occurrencesIn(putOnPage(`<p id="a">sale</p><div style="${style}"><p id="b">sales</p></div><p id="c">marketing</p>`));
		expect(known).toHaveLength(3);
		expect(walk(known, 'next', 3)).toEqual(['a', 'c', 'a']);
		expect(walk(known, 'previous', 2, find(known, 'c'))).toEqual(['a', 'c']);
	});

	test('starts with the first word below the top of the window', () => {
		const known = occurrencesIn(putOnPage(`<p id="a">a sale</p>${far}<p id="b">sales</p><p id="c">marketing</p>${far}`));
		scrollTo(0, 2000);
		expect(idOf(neighbour(known, undefined, 'next'))).toBe('b');
		expect(idOf(neighbour(known, undefined, 'previous'))).toBe('a');
	});

	test('starts anew where the word to start from is known no more', () => {
		const known = occurrencesIn(putOnPage(three));
		const gone = find(known, 'b');
		expect(
			idOf(
				neighbour(
					known.filter((each) => each !== gone),
					gone,
					'next',
				),
			),
		).toBe('a');
	});

	test('stays on the only word', () => {
		const known = occurrencesIn(putOnPage('<p id="a">a sale</p>'));
		expect(walk(known, 'next', 2)).toEqual(['a', 'a']);
	});

	test('returns `undefined` if there is no word, or none that is shown', () => {
		expect(neighbour([], undefined, 'next')).toBeUndefined();
		expect(neighbour(occurrencesIn(putOnPage('<p style="display: none">sale</p>')), undefined, 'next')).toBeUndefined();
	});
});

describe('scrollToOccurrence', () => {
	test('brings a word into the window', () => {
		const known = occurrencesIn(putOnPage(`<p id="a">a sale</p>${far}<p id="b">sales</p>${far}`));
		const target = find(known, 'b');
		scrollToOccurrence(target);
		const [box] = rectanglesOf(target);
		expect(box?.top).toBeGreaterThan(0);
		expect(box?.bottom).toBeLessThan(innerHeight);
	});

	test('leaves the page where it is while the word is in the window', () => {
		const known = occurrencesIn(putOnPage(`<p id="a">a sale</p>${far}`));
		scrollTo(0, 5);
		scrollToOccurrence(find(known, 'a'));
		expect(scrollY).toBe(5);
	});
});
