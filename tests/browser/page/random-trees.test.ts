import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInsideUnread, treatmentOf } from '../../../src/page/elements.ts';
import { readRunAround } from '../../../src/page/run-reader.ts';
import { isSameRun, lineSeparator, objectPlaceholder, type TextRun } from '../../../src/page/text-run.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { grow, type Plan, randomTree, treesIn } from '../../support/random-tree.ts';
import { runsUnder } from '../../support/runs-under.ts';

/** Checks what holds for every tree of every page, shadow trees too, on many random ones. */
function onEveryTree(check: (root: ParentNode & Node, runs: readonly TextRun[]) => void): void {
	const property = fc.property(randomTree, (plans: Plan[]) => {
		const page = putOnPage('');
		grow(page, plans);
		for (const root of treesIn(page)) if (!isInsideUnread(root)) check(root, runsUnder(root));
	});
	fc.assert(property, { numRuns: 300 });
}

function textsIn(root: Node): Text[] {
	const texts: Text[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (!isInsideUnread(node)) texts.push(node);
	}
	return texts;
}

const nodesOf = ({ pieces }: TextRun) => pieces.map(({ node }) => node);

/** Nodes are told apart by identity: to `toEqual`, two texts that say the same are one. */
function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
	return a.length === b.length && a.every((each, place) => each === b[place]);
}

test('reads every text outside of what is left alone once', () => {
	onEveryTree((root, runs) => {
		const read = runs.flatMap(nodesOf);
		expect(read.length).toBe(new Set(read).size);
		expect(isSame([...new Set(textsIn(root))].sort(byPlace), read.sort(byPlace))).toBe(true);
	});
});

test('holds the texts of each run in the order of the document', () => {
	onEveryTree((_root, runs) => {
		for (const run of runs) expect(isSame(nodesOf(run).sort(byPlace), nodesOf(run))).toBe(true);
	});
});

function byPlace(a: Node, b: Node): number {
	return a === b ? 0 : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

test('holds each text at its place, and nothing but separators between two of them', () => {
	onEveryTree((_root, runs) => {
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

/** The texts that stand in one passage, told without reading text: a tree taken apart at its edges. */
function passagesIn(root: Node): Text[][] {
	const passages: Text[][] = [];
	const read = (parent: Node, passage: Text[]): Text[] => {
		let current = passage;
		const cut = () => {
			if (current.length > 0) passages.push(current);
			current = [];
		};
		for (const child of parent.childNodes) {
			if (child instanceof Text) {
				current.push(child);
				continue;
			}
			if (!(child instanceof Element)) continue;
			const treatment = treatmentOf(child);
			if (treatment === 'inline') current = read(child, current);
			if (treatment === 'island') passages.push(read(child, []));
			if (treatment !== 'block' && treatment !== 'unread') continue;
			cut();
			if (treatment === 'block') current = read(child, []);
			cut();
		}
		return current;
	};
	passages.push(read(root, []));
	return passages.filter((passage) => passage.length > 0);
}

test('joins texts across inline tags and islands, and never across the edge of a block', () => {
	onEveryTree((root, runs) => {
		const read = runs.map(nodesOf);
		const expected = passagesIn(root);
		expect(read.length).toBe(expected.length);
		for (const passage of expected) expect(read.some((each) => isSame(each, passage))).toBe(true);
	});
});

test('finds the run of the whole reading around each of its texts', () => {
	onEveryTree((_root, runs) => {
		for (const run of runs)
			for (const { node } of run.pieces) {
				const around = readRunAround(node);
				expect(around && isSameRun(around, run)).toBe(true);
			}
	});
});
