import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createScanner, type Scanner, type ScannerParts } from '../../../src/page/scanner.ts';
import type { TextRun } from '../../../src/page/text-run.ts';
import { detect, quickTest, wordOf } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

interface Scan {
	readonly scanner: Scanner;
	readonly words: string[];
	readonly runs: TextRun[];
	/** How often a slice ended with more to come, and how often all was done. */
	readonly pauses: number[];
	readonly idles: number[];
	/** Resolves when all that was asked for so far is read. */
	whenIdle(): Promise<void>;
}

function newScan(parts: Partial<ScannerParts> = {}): Scan {
	const scan = { words: [] as string[], runs: [] as TextRun[], pauses: [] as number[], idles: [] as number[] };
	const scanner = createScanner(
		{
			detect,
			quickTest,
			isUnchanged: () => false,
			onShadowRoot: () => undefined,
			onPassedOver: () => undefined,
			onUnread: () => undefined,
			takeChanges: () => false,
			...parts,
			onRun(run, passages) {
				scan.runs.push(run);
				scan.words.push(...passages.flatMap(({ occurrences }) => occurrences.map(wordOf)));
				parts.onRun?.(run, passages);
			},
			onPause: () => void scan.pauses.push(scan.runs.length),
			onIdle: () => void scan.idles.push(scan.runs.length),
		},
		abort.signal,
	);
	return { ...scan, scanner, whenIdle: () => expect.poll(() => scan.idles.length, { interval: 5, timeout: 10_000 }).toBeGreaterThan(0) };
}

/** Reads all of `root`. */
async function readAll(root: Node, parts?: Partial<ScannerParts>): Promise<Scan> {
	const scan = newScan(parts);
	scan.scanner.readTree(root);
	await scan.whenIdle();
	return scan;
}

const manyParagraphs = (count: number) =>
	Array.from({ length: count }, (_, place) => `<p>Of item <i>${place}</i> there was a sa<b>le</b> in town.</p>`).join('');
const textIn = (root: Element, selector: string) => root.querySelector(selector)?.firstChild as Text;

/** Longer than any slice, in ms. */
const tooLong = 20;
function busy(): void {
	for (const end = performance.now() + tooLong; performance.now() < end; );
}

describe('readTree', () => {
	test('finds every word of a long page', async () => {
		const { words, idles } = await readAll(putOnPage(manyParagraphs(3_000)));
		expect(words).toHaveLength(3_000);
		expect(new Set(words)).toEqual(new Set(['sale']));
		expect(idles).toEqual([3_000]);
	});

	test('finds a word that only soft hyphens cut', async () => {
		expect((await readAll(putOnPage('<p>our mar\u00ADket\u00ADing</p>'))).words).toEqual(['mar\u00ADket\u00ADing']);
	});

	test('reads nothing below an element whose text is not read', async () => {
		const root = putOnPage('<div contenteditable><p>a sale</p></div><p>our marketing</p>');
		expect((await readAll(root.querySelector('p') ?? root)).words).toEqual([]);
		expect((await readAll(root)).words).toEqual(['marketing']);
	});

	test('reads a very long text part by part, with rests in between', async () => {
		const text = `sale ${'lorem ipsum '.repeat(100_000)}`;
		const { words, runs, pauses } = await readAll(putOnPage(text.repeat(2)), {
			detect(part) {
				busy();
				return detect(part);
			},
		});
		expect([words, runs.length]).toEqual([['sale', 'sale'], 1]);
		expect(pauses.length).toBeGreaterThan(5);
	});

	test('does not search what stands as it was', async () => {
		const { words } = await readAll(putOnPage('<p>a sale</p><p>our marketing</p>'), { isUnchanged: ({ text }) => text === 'a sale' });
		expect(words).toEqual(['marketing']);
	});

	test('rests at the end of each slice, before all is read', async () => {
		const { pauses, idles } = await readAll(putOnPage(manyParagraphs(10)), { onRun: busy });
		expect(pauses.slice(0, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(idles).toEqual([10]);
	});

	test('reads on to the end where the page takes away the place it rests on', async () => {
		const root = putOnPage(manyParagraphs(200));
		const read = new Set<string>();
		let wasRemoved = false;
		await readAll(root, {
			onRun({ text, pieces }) {
				read.add(text);
				if (read.size !== 50 || wasRemoved) return;
				wasRemoved = true;
				busy();
				queueMicrotask(() => pieces[0]?.node.parentElement?.remove());
			},
		});
		expect(root.children).toHaveLength(199);
		expect(read.size).toBe(200);
	});

	test('reads what is asked for right after a tree that holds nothing', async () => {
		const root = putOnPage('<p>nothing</p><p>a sale</p>');
		const { scanner, words, whenIdle } = newScan();
		for (const paragraph of root.children) scanner.readTree(paragraph);
		await whenIdle();
		expect([words, scanner.isBusy]).toEqual([['sale'], false]);
	});

	test('tells of shadow roots on its way', async () => {
		const root = putOnPage('<p>a sale</p><div id="a"></div>');
		root.querySelector('#a')?.attachShadow({ mode: 'open' });
		const hosts: string[] = [];
		await readAll(root, { onShadowRoot: ({ host }) => void hosts.push(host.id) });
		expect(hosts).toEqual(['a']);
	});

	test('stops at an abort, and reads nothing afterwards', async () => {
		const root = putOnPage(manyParagraphs(3_000));
		const { scanner, runs, idles } = newScan({ onRun: () => runs.length === 5 && abort.abort() });
		scanner.readTree(root);
		scanner.readTree(root);
		await expect.poll(() => scanner.isBusy).toBe(false);
		// Another whole reading gives the first one every chance to go on.
		abort = new AbortController();
		expect((await readAll(root)).words).toHaveLength(3_000);
		expect([runs.length, idles]).toEqual([5, []]);
	});
});

describe('readChanges', () => {
	/** Reads this because it has changed. */
	const change = (scanner: Scanner, trees: Node[], texts: Text[]) => {
		scanner.add(trees, texts);
		scanner.readChanges(false);
	};
	/** However slow the machine, a burst has time enough for everything. */
	beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(performance.now()));
	afterEach(() => void vi.restoreAllMocks());

	test('reads a little at once', () => {
		const root = putOnPage('<p>a sale</p><p>our <b>mar</b>keting</p>');
		const { scanner, words, idles } = newScan();
		change(scanner, [root.children[0] as Node], [textIn(root, 'b')]);
		expect([words, idles, scanner.isBusy]).toEqual([['sale', 'marketing'], [2], false]);
	});

	test('reads much of it later, and first of all some', async () => {
		vi.restoreAllMocks();
		const root = putOnPage(manyParagraphs(20));
		const { scanner, runs, idles, whenIdle } = newScan({ onRun: busy });
		change(scanner, [root], []);
		expect([runs.length, idles, scanner.isBusy]).toEqual([1, [], true]);
		await whenIdle();
		expect(runs).toHaveLength(20);
	});

	test('reads the whole run again, of which the text is a part', () => {
		const root = putOnPage('<p>one</p><p>a sa<b>le</b> and sales</p>');
		const { scanner, words } = newScan();
		change(scanner, [], [textIn(root, 'b')]);
		expect(words).toEqual(['sale', 'sales']);
	});

	test('reads a run once, however many of its texts have changed', () => {
		const root = putOnPage(`<p>a sale ${'<b>x</b>'.repeat(2_000)}</p>`);
		const { scanner, runs } = newScan();
		change(
			scanner,
			[],
			[...root.querySelectorAll('b')].map((tag) => tag.firstChild as Text),
		);
		expect(runs).toHaveLength(1);
	});

	test('reads the line of a tag after the tag', () => {
		const root = putOnPage('<p>sa<b>les</b></p>');
		const { scanner, runs } = newScan();
		change(scanner, [root.querySelector('b') as Node], [textIn(root, 'b')]);
		expect(runs.at(-1)?.text).toBe('sales');
	});

	test.each([
		['became editable', '<div contenteditable><p>a sale</p></div>'],
		['left the page', ''],
	])('reads nothing around a text that %s meanwhile', (_title, html) => {
		const root = putOnPage(html);
		const { scanner, runs, idles } = newScan();
		change(scanner, [], [textIn(root, 'p') ?? new Text('a sale')]);
		expect([runs, idles]).toEqual([[], [0]]);
	});

	test('leaves much to slices, and takes in first what waits', async () => {
		const root = putOnPage('<p>a sale</p>');
		const waiting: Node[][] = [[root], []];
		const { scanner, words, whenIdle } = newScan({
			takeChanges() {
				const next = waiting.shift();
				if (next) scanner.add(next, []);
				return next !== undefined;
			},
		});
		scanner.readChanges(true);
		expect([words, scanner.isBusy]).toEqual([[], true]);
		await whenIdle();
		expect(words).toEqual(['sale']);
	});

	test('is no work where nothing has changed', () => {
		const { scanner, idles } = newScan();
		change(scanner, [], []);
		expect([idles, scanner.isBusy]).toEqual([[0], false]);
	});
});
