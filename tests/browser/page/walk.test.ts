import { describe, expect, test } from 'vitest';
import { startWalk, type Walk } from '../../../src/page/walk.ts';
import { quickTest } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

const nothing = () => undefined;
const deaf = { onPassedOver: nothing, onUnread: nothing };

/** Texts and hosts of shadow roots that a walk comes by; `onStep` may step in. */
function walk(root: Node, onStep?: (text: string | undefined, found: Walk) => void): { texts: string[]; hosts: string[] } {
	const texts: string[] = [];
	const hosts: string[] = [];
	const found = startWalk(root, { quickTest, onShadowRoot: ({ host }) => void hosts.push(host.id), ...deaf });
	for (let steps = 0; found && !found.isDone; steps += 1) {
		if (steps > 10_000) throw new Error('The walk does not end');
		const text = found.next()?.text.trim();
		if (text) texts.push(text);
		onStep?.(text, found);
	}
	return { texts, hosts };
}

/** A block of more children than are worth walking over unasked. */
const crowd = (content: string) => `<div>${content}${'<p>none</p>'.repeat(12)}</div>`;

describe('a walk', () => {
	test.each([
		['reads a block without a hit if it is small', '<div><p>one</p></div><p>a sale</p>', ['one', 'a sale']],
		['passes over a crowded block without a hit', `${crowd('')}<p>a sale</p>`, ['a sale']],
		['reads all of a crowded block with a hit', `${crowd('<p>a sale</p>')}`, ['a sale', ...Array(12).fill('none')]],
		['reads an island in a crowded block with a hit', crowd('<button>a sale</button>'), ['a sale', ...Array(12).fill('none')]],
		[
			'reads a crowded block that may hide a hit behind soft hyphens',
			crowd('mar\u00ADket\u00ADing'),
			['mar\u00ADket\u00ADing', ...Array(12).fill('none')],
		],
		['finds a word cut by tags in a crowded block', crowd('sa<b>l</b>e'), ['sale', ...Array(12).fill('none')]],
		['passes over a crowded block beside one with a hit', `${crowd('<i>x</i>')}${crowd('a sale')}`, ['a sale', ...Array(12).fill('none')]],
	] as [string, string, string[]][])('%s', (_title, html, texts) => {
		expect(walk(inShadow(html)).texts).toEqual(texts);
	});

	test('finds shadow roots in blocks that it passes over, and on them', () => {
		const root = inShadow(`${crowd('<section id="a"><p><span id="b"></span></p></section>')}<p id="c">a sale</p>`);
		(root.firstElementChild as Element).id = 'crowd';
		for (const host of root.querySelectorAll('[id]')) host.attachShadow({ mode: 'open' });
		const { texts, hosts } = walk(root);
		expect(texts).toEqual(['a sale']);
		expect([...new Set(hosts)].sort()).toEqual(['a', 'b', 'c', 'crowd']);
	});

	test('passes over all of its root where nothing in it is a hit', () => {
		expect(walk(putOnPage('<p>one</p><p>two</p>')).texts).toEqual([]);
	});

	test('reads all of its root where something in it is a hit', () => {
		expect(walk(putOnPage(`${crowd('')}a sale`)).texts).toEqual([...Array(12).fill('none'), 'a sale']);
	});

	test('finds shadow roots where nothing is a hit', () => {
		const root = putOnPage('<div id="a"></div>');
		root.firstElementChild?.attachShadow({ mode: 'open' }).append('a sale');
		expect(walk(root)).toEqual({ texts: [], hosts: ['a'] });
	});

	test.each([
		['is not in the page', () => document.createElement('p')],
		['is edited', () => find(putOnPage('<div contenteditable><p>a sale</p></div>'), 'p')],
		['is in a shadow tree of what is hidden', () => hiddenShadow()],
	])('does not start where its root %s', (_title, rootOf) => {
		expect(startWalk(rootOf(), { quickTest, onShadowRoot: nothing, ...deaf })).toBeUndefined();
	});

	test('ends no run within one step of an empty page, and comes to its end', () => {
		const steps: unknown[] = [];
		const { texts } = walk(putOnPage(`${'<i></i>'.repeat(5_000)}a sale`), (text) => void steps.push(text));
		expect(texts).toEqual(['a sale']);
		expect(steps.length).toBeGreaterThan(5);
	});
});

describe('a walk over a page that changes while it rests goes on', () => {
	const page = '<p>sale a</p><div id="x"><p>sale b</p><p>sale c</p></div><p>sale d</p>';

	/** Rests behind the run `before`, where `change` changes the page; returns what is read after it. */
	function restBehind(html: string, before: string, change: (root: HTMLElement) => void): string[] {
		const root = putOnPage(html);
		const observer = new MutationObserver(() => undefined);
		observer.observe(root, { childList: true, subtree: true });
		const after: string[] = [];
		let isChanged = false;
		walk(root, (text, found) => {
			if (isChanged && text) after.push(text);
			if (text !== before || isChanged) return;
			found.pause();
			change(root);
			found.noteRemoved(observer.takeRecords().flatMap(({ removedNodes }) => [...removedNodes]));
			isChanged = true;
		});
		expect(isChanged).toBe(true);
		return after;
	}

	test.each([
		['where it stood, if nothing has moved', page, 'sale b', () => undefined, ['sale c', 'sale d']],
		[
			'where it stood, if something was put in behind',
			page,
			'sale b',
			(root) => find(root, '#x').append('sale x'),
			['sale c', 'sale x', 'sale d'],
		],
		['if its place is gone', page, 'sale b', (root) => find(root, '#x p').remove(), ['sale c', 'sale d']],
		[
			'past what moved on with its neighbour',
			'<p>sale a</p><p id="x">sale b</p><p>sale c</p><p>sale d</p>',
			'sale a',
			(root) => root.append(...root.querySelectorAll('#x, #x + p')),
			['sale d'],
		],
		['outside of what is edited now', page, 'sale b', (root) => find(root, '#x').setAttribute('contenteditable', ''), ['sale d']],
		['if what is around its place is gone', page, 'sale b', (root) => find(root, '#x').remove(), ['sale d']],
		[
			'in an island whose sentence goes on',
			'<p>a <button>sale <b>x</b></button> sale y</p>',
			'sale x',
			() => undefined,
			['a \uFFFC sale y'],
		],
	] as [string, string, string, (root: HTMLElement) => void, string[]][])('%s', (_title, html, before, change, after) => {
		const read = restBehind(html, before, change);
		expect(after.filter((text) => !read.includes(text))).toEqual([]);
	});

	test('to its end, if all that it was to read is gone', () => {
		expect(restBehind(page, 'sale b', (root) => root.remove())).toEqual([]);
	});
});

/** A shadow root is not asked about as a whole, nor is a page of very many elements. */
function inShadow(html: string): ShadowRoot {
	const root = putOnPage('').attachShadow({ mode: 'open' });
	root.innerHTML = html;
	return root;
}

function find(root: Element, selector: string): Element {
	return root.querySelector(selector) ?? root;
}

function hiddenShadow(): Node {
	const shadow = find(putOnPage('<div hidden><section></section></div>'), 'section').attachShadow({ mode: 'open' });
	shadow.append('a sale');
	return shadow;
}
