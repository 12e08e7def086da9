import { afterEach, describe, expect, test } from 'vitest';
import { type Direction, isStopShown, type Stop, scrollToOccurrence, stopsFrom, type WalkStart } from '../../../src/page/navigate.ts';
import type { OccurrenceIndex } from '../../../src/page/occurrence-index.ts';
import { type PageOccurrence, rectanglesOf } from '../../../src/page/page-occurrence.ts';
import { indexUnder } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { treesIn } from '../../support/random-tree.ts';

const far = '<div style="block-size: 3000px"></div>';

afterEach(async () => {
	scrollTo(0, 0);
	// Its end is told in a later frame, and would be taken for that of the next test.
	for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
});

/** Names of the stops from `start` on: of a word the id of its element, of a frame its place. */
function walk(index: OccurrenceIndex, start: WalkStart, direction: Direction = 'next'): string[] {
	return [...stopsFrom(index, start, direction)].map(nameOf);
}

function nameOf(stop: Stop): string {
	return stop.kind === 'occurrence' ? idOf(stop.occurrence) : `frame ${stop.place}`;
}

function idOf({ node }: PageOccurrence): string {
	return node.parentElement?.id ?? 'none';
}

function behind(index: OccurrenceIndex, id: string): WalkStart {
	const occurrence = [...index].find((each) => idOf(each) === id);
	if (!occurrence) throw new Error(`No word in #${id}`);
	return { at: 'occurrence', occurrence };
}

const edge = { at: 'edge' } as const;
const screen = { at: 'screen' } as const;

describe('stopsFrom', () => {
	const three = '<p id="a">a sale</p><p id="b">sales</p><p id="c">marketing</p>';

	test('goes through the document in its order, in whatever order the words were found', () => {
		const root = putOnPage(three);
		expect(walk(indexUnder(...[...root.children].reverse()), edge)).toEqual(['a', 'b', 'c']);
	});

	test.each([
		['on from a word', 'next', ['c']],
		['back from a word', 'previous', ['a']],
	] as [string, Direction, string[]][])('goes %s to the end of the page', (_title, direction, ids) => {
		const index = indexUnder(putOnPage(three));
		expect(walk(index, behind(index, 'b'), direction)).toEqual(ids);
	});

	test('goes back through all of the document from its end', () => {
		expect(walk(indexUnder(putOnPage(three)), edge, 'previous')).toEqual(['c', 'b', 'a']);
	});

	test('goes through the words of one text from left to right, and back', () => {
		const index = indexUnder(putOnPage('<p>sale, sales and marketing</p>'));
		const starts = (direction: Direction) =>
			[...stopsFrom(index, edge, direction)].map((stop) => stop.kind === 'occurrence' && stop.occurrence.start);
		expect([starts('next'), starts('previous')]).toEqual([
			[0, 6, 16],
			[16, 6, 0],
		]);
	});

	test('goes through an island where it stands in its sentence', () => {
		const index = indexUnder(putOnPage('<p id="a">sale <button id="b">sales</button> marketing</p>'));
		expect(walk(index, edge)).toEqual(['a', 'b', 'a']);
	});

	test('goes through a shadow tree where its host stands, before what is put into its slots', () => {
		const root = putOnPage('<p id="a">sale</p><div><p id="d">sale</p></div><p id="e">sale</p>');
		const outer = root.querySelector('div')?.attachShadow({ mode: 'open' });
		if (!outer) throw new Error('Expected a shadow root');
		outer.innerHTML = '<p id="b">sale</p><section></section><slot></slot>';
		const inner = outer.querySelector('section')?.attachShadow({ mode: 'open' });
		if (inner) inner.innerHTML = '<p id="c">sale</p>';
		expect(walk(indexUnder(...treesIn(root).reverse()), edge)).toEqual(['a', 'b', 'c', 'd', 'e']);
	});

	test('starts with the first word below the top of the window, and back with the last one above it', () => {
		const index = indexUnder(putOnPage(`<p id="a">a sale</p>${far}<p id="b">sales</p><p id="c">marketing</p>${far}`));
		scrollTo(0, 2000);
		expect([walk(index, screen), walk(index, screen, 'previous')]).toEqual([['b', 'c'], ['a']]);
	});

	test('is at its end where nothing is below the window', () => {
		const index = indexUnder(putOnPage(`<p id="a">a sale</p>${far}`));
		scrollTo(0, 2000);
		expect(walk(index, screen)).toEqual([]);
	});

	test('starts anew where the word to start from is known no more', () => {
		const root = putOnPage(three);
		const index = indexUnder(root);
		const start = behind(index, 'b');
		index.forgetUnder(root.querySelector('#b') ?? root);
		expect(walk(index, start)).toEqual(['a', 'c']);
	});

	test('comes by frames where they stand, each under its place among the windows', () => {
		const frame = '<iframe srcdoc="x"></iframe>';
		const index = indexUnder(putOnPage(`${frame}<p id="a">a sale</p>${frame}${frame}<p id="b">sales</p>`));
		expect(walk(index, edge)).toEqual(['frame 0', 'a', 'frame 1', 'frame 2', 'b']);
		expect(walk(index, edge, 'previous')).toEqual(['b', 'frame 2', 'frame 1', 'a', 'frame 0']);
		expect(walk(index, { at: 'frame', place: 1 })).toEqual(['frame 2', 'b']);
		expect(walk(index, { at: 'frame', place: 1 }, 'previous')).toEqual(['a', 'frame 0']);
	});

	test('gives a frame its place among the windows, whichever order they were put in', () => {
		const root = putOnPage('<p id="a">a sale</p><iframe srcdoc="later in the page, earlier among the windows"></iframe>');
		root.prepend(document.createElement('iframe'));
		const stops = [...stopsFrom(indexUnder(root), edge, 'next')];
		for (const stop of stops)
			if (stop.kind === 'frame') expect((stop.node as HTMLIFrameElement).contentWindow).toBe(window[stop.place] as Window);
		expect(stops.map(({ kind }) => kind)).toEqual(['frame', 'occurrence', 'frame']);
	});
});

describe('isStopShown', () => {
	test.each(['display: none', 'visibility: hidden', 'font-size: 0'])('is false of a word of `%s`', (style) => {
		const index = indexUnder(putOnPage(`<p id="a">sale</p><div style="${style}"><p id="b">sales</p></div><p id="c">marketing</p>`));
		expect([...stopsFrom(index, edge, 'next')].filter(isStopShown).map(nameOf)).toEqual(['a', 'c']);
	});

	test('is false of a frame without a size', () => {
		const root = putOnPage(
			'<iframe srcdoc="x"></iframe><iframe srcdoc="x" hidden></iframe><iframe srcdoc="x" width="0" height="0" style="border: 0">',
		);
		const shown = [...stopsFrom(indexUnder(root), edge, 'next')].filter(isStopShown);
		expect(shown.map(({ node }) => node === root.firstChild)).toEqual([true]);
	});
});

describe('scrollToOccurrence', () => {
	test.each([
		['nearby', '<div style="block-size: 900px"></div>'],
		['many screens away', far],
	])('brings a word %s into the window and resolves when the page stands still', async (_title, between) => {
		const index = indexUnder(putOnPage(`<p id="a">a sale</p>${between}<p id="b">sales</p>${far}`));
		const target = [...index].find((each) => idOf(each) === 'b');
		if (!target) throw new Error('Expected a word');
		await scrollToOccurrence(target);
		const [box] = rectanglesOf(target);
		expect(box?.top).toBeGreaterThan(0);
		expect(box?.bottom).toBeLessThan(innerHeight);
	});

	test('brings a word into a box that scrolls', async () => {
		const root = putOnPage(`<div style="block-size: 100px; overflow: auto">${far}<p>sales</p></div>`);
		const [target] = indexUnder(root);
		const box = root.firstElementChild?.getBoundingClientRect();
		if (!target || !box) throw new Error('Expected a word');
		await scrollToOccurrence(target);
		expect(rectanglesOf(target)[0]?.bottom).toBeLessThan(box.bottom);
	});

	test('leaves the page where it is while the word is in the window', async () => {
		const [target] = indexUnder(putOnPage(`<p id="a">a sale</p>${far}`));
		scrollTo(0, 5);
		if (target) await scrollToOccurrence(target);
		expect(scrollY).toBe(5);
	});
});
