import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInsideUnread } from '../../../src/page/elements.ts';
import { readRunAround, readRuns } from '../../../src/page/read-runs.ts';
import { lineSeparator, objectPlaceholder, type TextRun } from '../../../src/page/text-run.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { grow, type Plan, randomTree } from '../../support/random-tree.ts';

/** Checks what holds for every page, on many random ones. */
function onEveryPage(check: (root: HTMLElement, runs: readonly TextRun[]) => void): void {
	const property = fc.property(randomTree, (plans: Plan[]) => {
		const root = putOnPage('');
		grow(root, plans);
		check(root, [...readRuns(root)]);
	});
	fc.assert(property, { numRuns: 300 });
}

/** Nodes are told apart by identity: to `toEqual`, two texts that say the same are one. */
function isSameRun(a: TextRun | undefined, b: TextRun): boolean {
	return (
		a?.text === b.text &&
		a.pieces.length === b.pieces.length &&
		a.pieces.every(({ node, start }, place) => node === b.pieces[place]?.node && start === b.pieces[place].start)
	);
}

test('reads every text outside of what is left alone once, in the order of the document', () => {
	onEveryPage((root, runs) => {
		const expected: Text[] = [];
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			if (node.data !== '' && !isInsideUnread(node)) expected.push(node);
		}
		const read = runs.flatMap(({ pieces }) => pieces.map(({ node }) => node));
		expect(read.length).toBe(expected.length);
		expect(read.every((node, place) => node === expected[place])).toBe(true);
	});
});

test('holds each text at its place, and nothing but separators between two of them', () => {
	onEveryPage((_root, runs) => {
		for (const { text, pieces } of runs) {
			let end = 0;
			for (const { node, start } of pieces) {
				expect(text.slice(end, start).replaceAll(lineSeparator, '').replaceAll(objectPlaceholder, '')).toBe('');
				end = start + node.data.length;
				expect(text.slice(start, end)).toBe(node.data);
			}
			expect(pieces[0]?.start).toBe(0);
		}
	});
});

test('keeps texts of two blocks in runs of their own, and texts of one block without a block between in one', () => {
	const inlineNames = ['b', 'span', 'i', 'a'];
	const blockOf = (node: Node) => {
		let element = node.parentElement;
		while (element && inlineNames.includes(element.localName)) element = element.parentElement;
		return element;
	};
	onEveryPage((_root, runs) => {
		for (const { pieces } of runs) expect(new Set(pieces.map(({ node }) => blockOf(node))).size).toBe(1);
		for (const [place, run] of runs.entries()) {
			const [before, after] = [run.pieces.at(-1)?.node, runs[place + 1]?.pieces[0]?.node];
			if (!before || !after || blockOf(before) !== blockOf(after)) continue;
			const between = document.createRange();
			between.setStartAfter(before);
			between.setEndBefore(after);
			const cut = [...between.cloneContents().querySelectorAll('*')].some(({ localName }) => !inlineNames.includes(localName));
			expect(cut).toBe(true);
		}
	});
});

test('finds the run of the whole reading around each of its texts', () => {
	onEveryPage((_root, runs) => {
		for (const run of runs) for (const { node } of run.pieces) expect(isSameRun(readRunAround(node), run)).toBe(true);
	});
});
