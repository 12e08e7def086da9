import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInsideUnread } from '../../../src/page/elements.ts';
import { createScanner, type Scanner, type ScannerParts } from '../../../src/page/scanner.ts';
import { type Watch, watchChanges } from '../../../src/page/watch.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { grow, type Plan, randomTree } from '../../support/random-tree.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

const nothing = () => undefined;
const parts = {
	detect: () => [],
	quickTest: () => true,
	isUnchanged: () => false,
	takeChanges: () => false,
	onPassedOver: nothing,
	onUnread: nothing,
	onPause: nothing,
};

/** A scanner that is told what moves under `root`, and of new shadow trees; but of nothing that is to be read again. */
function followingScanner(root: Node, { onRun, onIdle }: Pick<ScannerParts, 'onRun' | 'onIdle'>, signal: AbortSignal): Scanner {
	const watch: Watch = watchChanges(
		root,
		() => {
			while (watch.step());
		},
		({ removed }) => scanner.noteRemoved(removed),
		signal,
	);
	const onShadowRoot = (shadow: ShadowRoot) => {
		watch.add(shadow);
		scanner.readTree(shadow);
	};
	const scanner = createScanner({ ...parts, onShadowRoot, onRun, onIdle }, signal);
	return scanner;
}

/** Longer than a slice, in ms: the reading pauses after each run. */
const tooLong = 6;

/** Reads `html`, which changes while the reading rests after the run `before`. Returns the words that were read. */
async function readWhile(html: string, before: string, change: (root: HTMLElement) => void): Promise<Set<string>> {
	const root = putOnPage(html);
	const read = new Set<string>();
	let isChanged = false;
	await new Promise<void>((resolve) => {
		const scanner = followingScanner(
			root,
			{
				onRun: ({ text }) => {
					for (const word of text.trim().split(/\s+/)) read.add(word);
					for (const end = performance.now() + tooLong; performance.now() < end; );
					if (text.trim() !== before || isChanged) return;
					isChanged = true;
					queueMicrotask(() => change(root));
				},
				onIdle: resolve,
			},
			abort.signal,
		);
		scanner.readTree(root);
	});
	expect(isChanged).toBe(true);
	return read;
}

const remove = (selector: string) => (root: HTMLElement) => root.querySelector(selector)?.remove();

describe('reads on to the end while the page', () => {
	const page =
		'<section>\n<p id="a">a</p>\n<p id="b">b</p>\n<div id="c">in <p>c</p> out</div>\n<p id="d">d</p>\n</section><section><p>e</p></section>';
	test.each([
		['removes the block just read', 'b', remove('#b'), ['in', 'c', 'out', 'd', 'e']],
		['removes the block that comes next', 'a', remove('#b'), ['c', 'd', 'e']],
		['removes the block that the text just read stands before', 'in', remove('#c p'), ['out', 'd', 'e']],
		['removes the block around the one just read', 'c', remove('#c'), ['d', 'e']],
		['removes all of the section', 'c', remove('section'), ['e']],
		['empties the block just read', 'b', (root) => root.querySelector('#b')?.replaceChildren(), ['c', 'd', 'e']],
		['puts a block in before the one that comes next', 'a', (root) => root.querySelector('#b')?.before('new'), ['new', 'b', 'd', 'e']],
		['wraps the block just read', 'b', (root) => wrap(root.querySelector('#b')), ['c', 'd', 'e']],
		['moves the block just read to the end of its section', 'b', (root) => toEnd(root.querySelector('#b')), ['c', 'd', 'e']],
		['moves the block that comes next to the end of its section', 'a', (root) => toEnd(root.querySelector('#b')), ['b', 'c', 'd', 'e']],
		[
			'moves the block just read to another section',
			'b',
			(root) => root.lastElementChild?.append(root.querySelector('#b') ?? ''),
			['c', 'd', 'e'],
		],
	] as [string, string, (root: HTMLElement) => void, string[]][])('%s', async (_title, before, change, rest) => {
		const read = await readWhile(page, before, change);
		expect(rest.filter((word) => !read.has(word))).toEqual([]);
	});
});

test.each([
	['removes', (root) => root.children[2]?.remove(), ['d', 'e']],
	['moves to the end', (root) => root.append(root.children[2] ?? ''), ['c', 'd', 'e']],
	['replaces', (root) => root.children[2]?.replaceWith('new'), ['d', 'e']],
] as [string, (root: HTMLElement) => void, string[]][])(
	'reads on where the page %s what comes next, with no space between blocks',
	async (_title, change, rest) => {
		const read = await readWhile('<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>', 'b', change);
		expect(rest.filter((word) => !read.has(word))).toEqual([]);
	},
);

test('reads a passage whole where the page removes the block that cut it', async () => {
	const read = await readWhile('<p>one</p>sa<b>les<i id="x"><p>cut</p></i>keting</b>', 'sales', remove('#x p'));
	expect([...read]).toContain('salesketing');
});

test('ends where the page takes away all that is being read', async () => {
	const read = await readWhile('<p>a</p><p>b</p><p>c</p>', 'b', (root) => root.remove());
	expect([...read]).toEqual(['a', 'b']);
});

/** Takes an element out of the page, or to another place in it. */
interface Change {
	readonly element: number;
	/** Where it goes; it leaves the page if there is no such place. */
	readonly home: number;
}

const changes = fc.array(fc.record({ element: fc.nat(30), home: fc.nat(60) }), { maxLength: 6 });

test('has read, in the end, every text that stayed where it was', { timeout: 60_000 }, async () => {
	const property = fc.asyncProperty(randomTree, changes, async (plans: Plan[], wanted: Change[]) => {
		const root = putOnPage('');
		grow(root, plans);
		const moved = new Set<Node>();
		const read = new Set<Node>();
		const rest = [...wanted];
		await new Promise<void>((resolve) => {
			const scanner = followingScanner(
				root,
				{
					onRun: ({ pieces }) => {
						for (const { node } of pieces) read.add(node);
						const change = rest.shift();
						if (!change) return;
						for (const end = performance.now() + tooLong; performance.now() < end; );
						queueMicrotask(() => apply(change, root, moved));
					},
					onIdle: resolve,
				},
				abort.signal,
			);
			scanner.readTree(root);
		});
		expect(textsThatStayed(root, moved).filter((node) => !read.has(node))).toEqual([]);
	});
	await fc.assert(property, { numRuns: 100 });
});

function apply({ element, home }: Change, root: HTMLElement, moved: Set<Node>): void {
	const all = root.querySelectorAll('*');
	const subject = all[element % Math.max(1, all.length)];
	const target = all[home];
	if (!subject || subject.contains(target ?? null)) return;
	moved.add(subject);
	if (target) target.append(subject);
	else subject.remove();
}

function textsThatStayed(root: HTMLElement, moved: ReadonlySet<Node>): Text[] {
	const texts: Text[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (node.data !== '' && !isInsideUnread(node) && ![...moved].some((each) => each.contains(node))) texts.push(node);
	}
	return texts;
}

function wrap(element: Element | null): void {
	const around = document.createElement('div');
	element?.before(around);
	around.append(element ?? '');
}

function toEnd(element: Element | null): void {
	element?.parentElement?.append(element);
}
