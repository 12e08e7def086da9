import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headingAbove } from '../../../src/page/surrounding-text.ts';
import { occurrenceIn } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

let title: string;
beforeEach(() => {
	title = document.title;
	document.title = '';
});
afterEach(() => {
	document.title = title;
});

function headingOver(html: string): string | undefined {
	return headingAbove(occurrenceIn(putOnPage(html)).node);
}

describe('the heading above a word', () => {
	test.each([
		['is the one before its block', '<h2>Garden news</h2><p>a sale</p>', 'Garden news'],
		['is the nearest of several', '<h1>Far</h1><h3>Near</h3><p>Some text.</p><p>a sale</p><h4>After</h4>', 'Near'],
		['is the one before the section that it is in', '<h2>Above</h2><section><div><p>a sale</p></div></section>', 'Above'],
		['is the one in its own section, if there is one', '<h2>Above</h2><section><h3>Own</h3><p>a <b>sale</b></p></section>', 'Own'],
		['is none where there is no heading', '<p>Some text.</p><p>a sale</p>', undefined],
		['is none where the heading is only after it', '<p>a sale</p><h2>After</h2>', undefined],
		['is none of a section beside its own', '<section><h2>Beside</h2></section><p>a sale</p>', undefined],
		['is none where the heading is empty', '<h2> </h2><p>a sale</p>', undefined],
		['comes without space around it', '<h2>\n\tGarden\n</h2><p>a sale</p>', 'Garden'],
		['comes without its tags', '<h2>Garden <em>news</em></h2><p>a sale</p>', 'Garden news'],
	] as [string, string, string | undefined][])('%s', (_title, html, heading) => {
		expect(headingOver(html)).toBe(heading);
	});

	test('is looked for among the nearest elements only, so that a long list costs nothing', () => {
		const items = (count: number) => '<p>Some text.</p>'.repeat(count);
		expect(headingOver(`<h2>Near</h2>${items(50)}<p>a sale</p>`)).toBe('Near');
		expect(headingOver(`<h2>Far</h2>${items(5000)}<p>a sale</p>`)).toBeUndefined();
	});
});

describe('the title of the page', () => {
	beforeEach(() => {
		document.title = '  Notes of\na gardener ';
	});

	test('stands for a heading where there is none, without space around it', () => {
		expect(headingOver('<p>a sale</p>')).toBe('Notes of a gardener');
	});

	test('gives way to a heading', () => {
		expect(headingOver('<h2>News</h2><p>a sale</p>')).toBe('News');
	});
});

test('a heading as long as a text is cut', () => {
	expect(headingOver(`<h2>${'News '.repeat(1_000)}</h2><p>a sale</p>`)?.length).toBeLessThanOrEqual(400);
});

test('a word in a heading has none above it', () => {
	expect(headingOver('<h1>News</h1><h2>a sale</h2>')).toBeUndefined();
});
