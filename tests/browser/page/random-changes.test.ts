import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInsideUnread } from '../../../src/page/elements.ts';
import { offsetInNode, type PageOccurrence, placesOf } from '../../../src/page/page-occurrence.ts';
import { startReading } from '../../../src/page/page-reading.ts';
import { lineSeparator, objectPlaceholder } from '../../../src/page/text-run.ts';
import type { Detector } from '../../../src/term-detection/detect.ts';
import { detect, quickTest } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { grow, type Plan, randomNode, randomTree, treesIn } from '../../support/random-tree.ts';
import { occurrencesOf, startReadingPage, whenRead } from '../../support/start-reading.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

/** Something that a page does to itself; numbers choose among the nodes that are there then. */
type Change =
	| { readonly does: 'insert'; readonly at: number; readonly before: number; readonly plan: Plan }
	| { readonly does: 'remove'; readonly node: number }
	/** Puts the node removed last in again, with its first text changed out of sight. */
	| { readonly does: 'return'; readonly at: number; readonly before: number; readonly data: string }
	| { readonly does: 'replace'; readonly node: number; readonly plan: Plan }
	/** As `textContent` does. */
	| { readonly does: 'refill'; readonly at: number; readonly data: string }
	| { readonly does: 'move'; readonly node: number; readonly at: number; readonly before: number }
	| { readonly does: 'change data'; readonly text: number; readonly data: string }
	| { readonly does: 'toggle'; readonly at: number; readonly attribute: readonly [name: string, value: string] }
	| { readonly does: 'split'; readonly text: number; readonly offset: number }
	/** The reader's own work may go on between two changes. */
	| { readonly does: 'rest' };

const place = fc.nat(400);
const data = fc.constantFrom('sa', 'les', '', 'sale', ' sale ', 'mar', 'keting', 'x', 'a sale of sales');
/**
 * Not `style` and not `class`: what a change of style lays out apart, no event tells of, and to follow either would make
 * every animation work for the reader. A shadow root that is attached later is found by a search, seconds later.
 */
const attribute = fc.constantFrom(
	['hidden', ''],
	['contenteditable', ''],
	['contenteditable', 'false'],
	['translate', 'no'],
	['aria-hidden', 'true'],
	['role', 'textbox'],
	['lang', 'fr'],
	['lang', 'en'],
	['title', 'x'],
) as fc.Arbitrary<readonly [string, string]>;

const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ does: fc.constant('insert' as const), at: place, before: place, plan: randomNode }),
	fc.record({ does: fc.constant('remove' as const), node: place }),
	fc.record({ does: fc.constant('return' as const), at: place, before: place, data }),
	fc.record({ does: fc.constant('replace' as const), node: place, plan: randomNode }),
	fc.record({ does: fc.constant('refill' as const), at: place, data }),
	fc.record({ does: fc.constant('move' as const), node: place, at: place, before: place }),
	fc.record({ does: fc.constant('change data' as const), text: place, data }),
	fc.record({ does: fc.constant('toggle' as const), at: place, attribute }),
	fc.record({ does: fc.constant('split' as const), text: place, offset: fc.nat(8) }),
	fc.record({ does: fc.constant('rest' as const) }),
);

/** All nodes of a page but its root, in shadow trees too. */
function nodesIn(root: HTMLElement): Node[] {
	return treesIn(root).flatMap((tree) => {
		const nodes: Node[] = tree === root ? [] : [tree];
		const walker = document.createTreeWalker(tree);
		while (walker.nextNode()) nodes.push(walker.currentNode);
		return nodes;
	});
}

const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)];

/** Changes a page; what was removed is kept in `gone`. */
function apply(change: Change, root: HTMLElement, gone: ChildNode[]): void {
	const nodes = nodesIn(root);
	const parents = [root, ...nodes].filter((node) => node instanceof Element || node instanceof ShadowRoot);
	const texts = nodes.filter((node) => node instanceof Text);
	const elements = nodes.filter((node) => node instanceof Element);
	const movable = nodes.filter((node) => !(node instanceof ShadowRoot)) as ChildNode[];
	switch (change.does) {
		case 'insert':
			put(make(change.plan), pick(parents, change.at), change.before);
			return;
		case 'remove': {
			const node = pick(movable, change.node);
			node?.remove();
			if (node) gone.push(node);
			return;
		}
		case 'return': {
			const node = gone.pop();
			const text = node && document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
			if (text) text.nodeValue = change.data;
			put(node, pick(parents.filter(isFollowed), change.at), change.before);
			return;
		}
		case 'replace':
			pick(movable, change.node)?.replaceWith(make(change.plan));
			return;
		case 'refill': {
			const element = pick(elements, change.at);
			if (element) element.textContent = change.data;
			return;
		}
		case 'move':
			put(pick(movable, change.node), pick(parents, change.at), change.before);
			return;
		case 'change data': {
			const text = pick(texts, change.text);
			if (text) text.data = change.data;
			return;
		}
		case 'toggle': {
			const element = pick(elements, change.at);
			const [name, value] = change.attribute;
			if (element?.getAttribute(name) === value) element.removeAttribute(name);
			else element?.setAttribute(name, value);
			return;
		}
		case 'split': {
			const text = pick(texts, change.text);
			if (text) text.splitText(Math.min(change.offset, text.length));
		}
	}
}

/** A shadow tree in what is hidden or edited is not followed: nothing tells what comes back into it long after it left. */
function isFollowed(node: Node): boolean {
	const tree = node.getRootNode();
	return !(tree instanceof ShadowRoot && isInsideUnread(tree));
}

function make(plan: Plan): ChildNode {
	const holder = document.createElement('div');
	grow(holder, [plan]);
	return holder.firstChild as ChildNode;
}

function put(node: Node | null | undefined, parent: Node | undefined, before: number): void {
	if (!node || !parent || containsAcross(node, parent)) return;
	const next = pick([...parent.childNodes, null], before);
	parent.insertBefore(node, next === node ? null : (next ?? null));
}

function containsAcross(node: Node, other: Node): boolean {
	if (node.contains(other)) return true;
	const root = other.getRootNode();
	return root instanceof ShadowRoot && containsAcross(node, root.host);
}

/** Runs after whose search the reading rests, counted from the start. */
const pauses = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.nat(30), { maxLength: 3 }) });

/** Longer than a slice, in ms. */
const tooLong = 5;

/** Takes so long for some of the runs that the reading rests after them. */
function slowedDown(slow: readonly number[]): Detector {
	let count = 0;
	return (text) => {
		if (slow.includes(count)) for (const end = performance.now() + tooLong; performance.now() < end; );
		count += 1;
		return detect(text);
	};
}

/** Numbers for nodes, so that what differs can be shown. */
function describeAll(occurrences: readonly PageOccurrence[], root: HTMLElement): string[] {
	const nodes = nodesIn(root);
	return occurrences.map((occurrence) => {
		const places = placesOf(occurrence).map(({ node, from, to }) => `${nodes.indexOf(node)}[${from}–${to}]`);
		// What an image beside a text does to it is no matter.
		const text = occurrence.passage.text.replaceAll(objectPlaceholder, '').replaceAll(lineSeparator, '');
		return `${occurrence.term} in ${places.join(' ')} from ${offsetInNode(occurrence)}: ${text}`;
	});
}

test('following a page through its changes ends in what reading it from scratch finds', { timeout: 120_000 }, async () => {
	const changes = fc.array(change, { minLength: 1, maxLength: 14, size: 'max' });
	const property = fc.asyncProperty(
		randomTree,
		changes,
		pauses,
		async (plans: Plan[], wanted: readonly Change[], slow: readonly number[]) => {
			const root = putOnPage('');
			root.lang = 'en';
			grow(root, plans);
			const following = new AbortController();
			const fromScratch = new AbortController();
			try {
				const gone: ChildNode[] = [];
				const reading = startReading({ detect: slowedDown(slow), quickTest }, following.signal);
				// With the reading at rest amid the page, changes come before it has been read.
				if (slow.length === 0) await whenRead(reading);
				for (const each of wanted) {
					if (each.does === 'rest') await new Promise((resolve) => setTimeout(resolve));
					else apply(each, root, gone);
				}
				await whenRead(reading);
				const fresh = startReadingPage(fromScratch.signal);
				await whenRead(fresh);
				expect(describeAll(occurrencesOf(reading), root)).toEqual(describeAll(occurrencesOf(fresh), root));
			} finally {
				following.abort();
				fromScratch.abort();
			}
		},
	);
	await fc.assert(property, { numRuns: 100 });
});
