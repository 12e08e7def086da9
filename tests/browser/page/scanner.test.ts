import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import type { PageOccurrence } from '../../../src/page/page-occurrence.ts';
import { createScanner } from '../../../src/page/scanner.ts';
import type { TextRun } from '../../../src/page/text-run.ts';
import { createDetector, createQuickTest } from '../../../src/term-detection/detect.ts';
import { wordOf } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

const detect = createDetector(bundledGlossary);
const quickTest = createQuickTest(bundledGlossary);

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

/** Reads all of `root`; `onRun` may step in after each run. */
function scan(root: Node, onRun?: (run: TextRun, words: readonly string[]) => void): Promise<string[]> {
	return new Promise((resolve) => {
		const words: string[] = [];
		const scanner = createScanner(
			{
				detect,
				quickTest,
				onRun: (run, occurrences) => {
					words.push(...occurrences.map(wordOf));
					onRun?.(run, words);
				},
				onIdle: () => resolve(words),
			},
			abort.signal,
		);
		scanner.readTree(root);
	});
}

const manyParagraphs = (count: number) =>
	Array.from({ length: count }, (_, place) => `<p>Of item <i>${place}</i> there was a sa<b>le</b> in town.</p>`).join('');

describe('readTree', () => {
	test('finds every word of a long page', async () => {
		const words = await scan(putOnPage(manyParagraphs(3_000)));
		expect(words).toHaveLength(3_000);
		expect(new Set(words)).toEqual(new Set(['sale']));
	});

	test('finds a word that only soft hyphens cut', async () => {
		expect(await scan(putOnPage('<p>our mar\u00ADket\u00ADing</p>'))).toEqual(['mar\u00ADket\u00ADing']);
	});

	test('reads nothing below an element whose text is not read', async () => {
		const root = putOnPage('<div contenteditable><p>a sale</p></div><p>our marketing</p>');
		expect(await scan(root.querySelector('p') ?? root)).toEqual([]);
		expect(await scan(root)).toEqual(['marketing']);
	});

	test('reads on to the end where the page takes away the place it rests on', async () => {
		const root = putOnPage(manyParagraphs(200));
		const read = new Set<string>();
		let wasRemoved = false;
		await scan(root, ({ text, pieces }) => {
			read.add(text);
			if (read.size !== 50 || wasRemoved) return;
			// Longer than any slice: the reading rests here, and meanwhile its place goes.
			for (const end = performance.now() + 20; performance.now() < end; );
			wasRemoved = true;
			queueMicrotask(() => pieces[0]?.node.parentElement?.remove());
		});
		expect(root.children).toHaveLength(199);
		expect(read.size).toBe(200);
	});

	test('reads what is asked for right after a tree that holds nothing', async () => {
		const root = putOnPage('<p>nothing</p><p>a sale</p>');
		const words: string[] = [];
		const onRun = (_run: TextRun, occurrences: readonly PageOccurrence[]) => void words.push(...occurrences.map(wordOf));
		const scanner = createScanner({ detect, quickTest, onRun, onIdle: () => undefined }, abort.signal);
		for (const paragraph of root.children) scanner.readTree(paragraph);
		await expect.poll(() => scanner.isBusy).toBe(false);
		expect(words).toEqual(['sale']);
	});

	test('stops at an abort, and reads nothing afterwards', async () => {
		const root = putOnPage(manyParagraphs(3_000));
		let runs = 0;
		let wasIdle = false;
		const scanner = createScanner(
			{
				detect,
				quickTest,
				onRun: () => {
					runs += 1;
					if (runs === 5) abort.abort();
				},
				onIdle: () => {
					wasIdle = true;
				},
			},
			abort.signal,
		);
		scanner.readTree(root);
		scanner.readTree(root);
		await expect.poll(() => scanner.isBusy).toBe(false);
		// Another whole reading gives the first one every chance to go on.
		abort = new AbortController();
		expect(await scan(root)).toHaveLength(3_000);
		expect([runs, wasIdle]).toEqual([5, false]);
	});
});

describe('readAround', () => {
	test('reads the whole run again, of which the text is a part', async () => {
		const root = putOnPage('<p>one</p><p>a sa<b>le</b> and sales</p>');
		const node = root.querySelector('b')?.firstChild as Text;
		const words = await new Promise<string[]>((resolve) => {
			let found: string[] = [];
			const scanner = createScanner(
				{
					detect,
					quickTest,
					onRun: (_run, occurrences) => {
						found = occurrences.map(wordOf);
					},
					onIdle: () => resolve(found),
				},
				abort.signal,
			);
			scanner.readAround(node);
		});
		expect(words).toEqual(['sale', 'sales']);
	});

	test.each([
		['became editable', '<div contenteditable><p>a sale</p></div>'],
		['left the page', ''],
	])('reads nothing around a text that %s meanwhile', async (_title, html) => {
		const root = putOnPage(html);
		const node = root.querySelector('p')?.firstChild ?? document.createElement('p').appendChild(new Text('a sale'));
		const read: string[] = [];
		await new Promise<void>((resolve) => {
			const onRun = ({ text }: TextRun) => void read.push(text);
			createScanner({ detect, quickTest, onRun, onIdle: resolve }, abort.signal).readAround(node as Text);
		});
		expect(read).toEqual([]);
	});
});
