import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Changes, type Watch, watchChanges } from '../../../src/page/watch.ts';
import { putOnPage } from '../../support/put-on-page.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

const textOf = ({ textContent }: Node) => textContent ?? '';

/** What a watcher of `root` is told, a line for each batch. */
function watch(root: Node): { told: string[]; watched: Watch } {
	const told: string[] = [];
	const onChanges = ({ trees, texts, removed }: Changes) => {
		// In which order nodes are told is no matter.
		const list = (name: string, nodes: Iterable<Node>) => [...nodes].map((node) => `${name} ${textOf(node)}`).sort();
		told.push([...list('tree', trees), ...list('text', texts), ...(removed.size > 0 ? ['gone'] : [])].join(', '));
	};
	const onWaiting = () => {
		while (watched.step());
	};
	const watched: Watch = watchChanges(root, onWaiting, onChanges, abort.signal);
	return { told, watched };
}

/** What a change of the page asks for. */
async function changesOf(html: string, change: (root: HTMLElement) => void): Promise<string[]> {
	const root = putOnPage(html);
	const { told } = watch(root);
	change(root);
	await Promise.resolve();
	return told;
}

const find = (root: HTMLElement, selector: string): Element => root.querySelector(selector) ?? root;

function element(name: string, ...content: (Node | string)[]): HTMLElement {
	const made = document.createElement(name);
	made.append(...content);
	return made;
}

describe('a change asks for', () => {
	test.each([
		['a block that is added', '', (root) => root.append(element('p', 'one')), 'tree one'],
		['the outermost of blocks that are added one into the other', '', (root) => growDown(root), 'tree one'],
		['nothing of what came and went again', '', (root) => comeAndGo(root), 'gone'],
		['a text that is added', '<p>one</p>', (root) => find(root, 'p').append('two'), 'text one, text two'],
		[
			'a tag that is added in a line, with its line',
			'<p>one</p>',
			(root) => find(root, 'p').append(element('b', 'two')),
			'tree two, text one, text two',
		],
		['a text that changes', '<p>one</p>', (root) => (find(root, 'p').firstChild as Text).replaceData(0, 3, 'two'), 'text two'],
		['no text that left as it changed', '<p>one</p>', (root) => changeAndRemove(find(root, 'p')), 'gone'],
		['no text inside of a block that is added as well', '', (root) => addTwice(root), 'tree onetwo'],
		['both sides of a tag that goes', '<p>sa<b>x</b>les</p>', (root) => find(root, 'b').remove(), 'text les, text sa, gone'],
		[
			'both sides of a tag that goes, out of tags of the line',
			'<i>sa</i><b>x</b><u>les</u>',
			(root) => find(root, 'b').remove(),
			'text les, text sa, gone',
		],
		[
			'both sides of a text that goes from inside of a tag',
			'sa<b>x</b>les',
			(root) => find(root, 'b').replaceChildren(),
			'text les, text sa, gone',
		],
		[
			'the near side of what goes in nested tags',
			'<p>sa<i><u><b>x</b></u></i>les</p>',
			(root) => find(root, 'b').remove(),
			'text les, text sa, gone',
		],
		['no text beyond a block', '<p>one</p><b>x</b><p>two</p>', (root) => find(root, 'b').remove(), 'gone'],
		['no text beyond the edge of its own block', 'one<p><b>x</b></p>two', (root) => find(root, 'b').remove(), 'gone'],
		['the text beyond an object', 'one<img alt=""><b>x</b>', (root) => find(root, 'b').remove(), 'text one, gone'],
		['nothing where an attribute decides nothing', '<p>one</p>', (root) => find(root, 'p').setAttribute('class', 'x'), undefined],
		['a block whose attribute decides', '<p>one</p>', (root) => find(root, 'p').setAttribute('hidden', ''), 'tree one'],
		[
			'the line of a tag whose attribute decides',
			'<p>one<b>two</b>three</p>',
			(root) => find(root, 'b').setAttribute('lang', 'fr'),
			'tree two, text one, text three, text two',
		],
		['a block that moves', '<p>one</p><p>two</p>', (root) => root.append(find(root, 'p')), 'tree one, gone'],
		[
			'the near side of what goes, past a tag whose first text is not read',
			'<i>x</i><b><code>y</code>les</b>',
			(root) => find(root, 'i').remove(),
			'text les, gone',
		],
		[
			'both texts that a text is split in',
			'<p>onetwo</p>',
			(root) => void (find(root, 'p').firstChild as Text).splitText(3),
			'text one, text two',
		],
	] as [string, string, (root: HTMLElement) => void, string | undefined][])('%s', async (_title, html, change, told) => {
		expect(await changesOf(html, change)).toEqual(told === undefined ? [] : [told]);
	});

	function growDown(root: HTMLElement): void {
		const outer = element('div');
		root.append(outer);
		outer.append(element('p'));
		outer.firstElementChild?.append('one');
	}

	function comeAndGo(root: HTMLElement): void {
		const passing = element('p', 'one');
		root.append(passing);
		passing.remove();
	}

	function changeAndRemove(block: Element): void {
		(block.firstChild as Text).data = 'two';
		block.remove();
	}

	function addTwice(root: HTMLElement): void {
		const block = element('p', 'one');
		root.append(block);
		block.append('two');
	}
});

test('thousands of changes come in one batch, each text once', async () => {
	const told = await changesOf(`<p>${'<b>x</b>'.repeat(2_000)}</p>`, (root) => {
		for (const tag of root.querySelectorAll('b')) for (let times = 0; times < 3; times += 1) (tag.firstChild as Text).data += 'y';
	});
	expect(told).toHaveLength(1);
	expect(told[0]?.match(/text xyyy/g)).toHaveLength(2_000);
});

test('a seam is sought over no more than a few dozen empty tags', async () => {
	const some = await changesOf(`<p>one${'<b></b>'.repeat(20)}<i>x</i></p>`, (root) => find(root, 'i').remove());
	expect(some).toEqual(['text one, gone']);
	const many = await changesOf(`<p>one${'<b></b>'.repeat(5_000)}<i>x</i></p>`, (root) => find(root, 'i').remove());
	expect(many).toEqual(['gone']);
});

test('changes of a shadow tree are told of once it is followed', async () => {
	const root = putOnPage('<div></div>');
	const shadow = root.firstElementChild?.attachShadow({ mode: 'open' });
	const { told, watched } = watch(root);
	shadow?.append(element('p', 'one'));
	await Promise.resolve();
	expect(told).toEqual([]);
	if (shadow) watched.add(shadow);
	shadow?.append(element('p', 'two'));
	await Promise.resolve();
	expect(told).toEqual(['tree two']);
});

describe('changes wait', () => {
	/** Watches without taking anything in. */
	function watchLazily(root: Node) {
		const told: Changes[] = [];
		const waiting: boolean[] = [];
		const watched = watchChanges(
			root,
			(isMuch) => void waiting.push(isMuch),
			(changes) => void told.push(changes),
			abort.signal,
		);
		return { told, waiting, watched };
	}

	test('until they are taken in, some at a time, and are told of together', async () => {
		const root = putOnPage('');
		const { told, waiting, watched } = watchLazily(root);
		root.append(element('p', 'one'));
		await Promise.resolve();
		for (let times = 0; times < 200; times += 1) root.append(element('p', 'two'));
		await Promise.resolve();
		expect([told.length, waiting]).toEqual([0, [false, true]]);
		let steps = 0;
		while (watched.step()) steps += 1;
		expect(steps).toBeGreaterThan(2);
		expect(told.map(({ trees }) => trees.size)).toEqual([201]);
		expect(watched.step()).toBe(false);
	});

	test('and do not pile up', async () => {
		const root = putOnPage('<p>one</p>');
		const { told } = watchLazily(root);
		for (let times = 0; times < 10_000; times += 1) find(root, 'p').toggleAttribute('hidden');
		await Promise.resolve();
		expect(told.map(({ trees }) => trees.size)).toEqual([1]);
	});
});

test('nothing is told after an abort', async () => {
	const root = putOnPage('<p>one</p>');
	const stopped = watch(root);
	abort.abort();
	abort = new AbortController();
	const running = watch(root);
	root.append('two');
	// Observers are called in the order in which they were made.
	await Promise.resolve();
	expect([stopped.told, running.told]).toEqual([[], ['text two']]);
});
