import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { type Findings, startFindings } from '../../../src/lens/findings.ts';
import { createMarks } from '../../../src/page/marks.ts';
import { inDocumentOrder } from '../../../src/page/navigate.ts';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { defaultSettings } from '../../../src/settings/schema.ts';
import { wordOf } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

/** Knows no term: it ranks all senses evenly and so rejects nothing. */
const ranker = createRanker(bundledGlossary, {
	model: { groups: {}, senses: {} },
	wordClasses: {},
	wordVectors: { source: '', dimensions: 1, most: 1, values: '' },
});

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

function start(): Findings {
	const marks = createMarks('dotted');
	if (!marks) throw new Error('This browser has no custom highlights');
	return startFindings(
		{ glossary: bundledGlossary, marks, loadRanker: () => Promise.resolve(ranker), onChange: () => undefined },
		defaultSettings,
		abort.signal,
	);
}

function wordsOf({ index }: Findings): string {
	return [...index].sort(inDocumentOrder).map(wordOf).join(' ');
}

/** Starts on a page, waits for the words there, changes the page and waits for the words then. */
async function follow(html: string, before: string, change: (find: (selector: string) => Element) => void, after: string): Promise<void> {
	const root = putOnPage(html);
	const findings = start();
	await expect.poll(() => wordsOf(findings)).toBe(before);
	change((selector) => root.querySelector(selector) ?? root);
	await expect.poll(() => wordsOf(findings)).toBe(after);
	await expect.poll(() => CSS.highlights.get('sense-lens-dotted')?.size).toBe(after === '' ? 0 : after.split(' ').length);
	await expect.poll(() => findings.status).toBe('ready');
}

const textIn = (element: Element): Text => element.firstChild as Text;

describe('the words known of a page', () => {
	type Change = Parameters<typeof follow>[2];
	test.each([
		['take in a block that is added', '<p>a sale</p>', 'sale', (find) => find('p').after(newBlock('our marketing')), 'sale marketing'],
		['take in text that is added', '<p>a sale</p>', 'sale', (find) => find('p').append(' of sales'), 'sale sales'],
		['take in a word that an added tag completes', '<p>a sal</p> sales', 'sales', (find) => find('p').append(newTag('e')), 'sale sales'],
		['lose a word that an added letter makes another', '<p>a sale</p>', 'sale', (find) => find('p').append('sman'), ''],
		[
			'take in a word once what stood in it is gone',
			'<p>mar<img alt="">keting</p> sale',
			'sale',
			(find) => find('img').remove(),
			'marketing sale',
		],
		['lose a block that is removed', '<p>a sale</p><p>sales</p>', 'sale sales', (find) => find('p').remove(), 'sales'],
		['lose a word that loses its middle', '<p>sa<b>le</b>s</p>', 'sales', (find) => find('b').remove(), ''],
		[
			'keep a word that moves with its block',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => find('p + p').after(find('p')),
			'sales sale',
		],
		[
			'take in a word that loses its prefix to another place',
			'<p><i>pre</i>sale</p><div></div>',
			'',
			(find) => find('div').append(find('i')),
			'sale',
		],
		['follow a text that changes', '<p>a sale</p>', 'sale', (find) => textIn(find('p')).replaceData(0, 99, 'our marketing'), 'marketing'],
		[
			'follow a change of one part of a cut word',
			'<p>sa<b>les</b></p>',
			'sales',
			(find) => textIn(find('b')).replaceData(0, 99, 'le of sales'),
			'sale sales',
		],
		[
			'lose what becomes editable',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => find('p').setAttribute('contenteditable', ''),
			'sales',
		],
		[
			'take in what is no longer editable',
			'<p contenteditable>a sale</p>',
			'',
			(find) => find('p').removeAttribute('contenteditable'),
			'sale',
		],
		[
			'lose what becomes hidden',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => find('p').setAttribute('aria-hidden', 'true'),
			'sales',
		],
		['take in what is shown', '<p hidden>a sale</p>', '', (find) => find('p').removeAttribute('hidden'), 'sale'],
		[
			'lose what turns out to be of another language',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => find('p').setAttribute('lang', 'fr'),
			'sales',
		],
	] as [string, string, string, Change, string][])('%s', (_title, html, before, change, after) => follow(html, before, change, after));
});

test('an abort forgets all words, takes the marks away and follows no change any more', async () => {
	const root = putOnPage('<p>a sale</p>');
	const stopped = start();
	await expect.poll(() => wordsOf(stopped)).toBe('sale');
	abort.abort();
	expect(wordsOf(stopped)).toBe('');
	expect([...CSS.highlights.keys()]).toEqual([]);
	abort = new AbortController();
	const running = start();
	root.append(newBlock('our marketing'));
	await expect.poll(() => wordsOf(running)).toBe('sale marketing');
	expect(wordsOf(stopped)).toBe('');
});

test('reading and marking change nothing of the document', async () => {
	putOnPage('<p>a sa<b>le</b> of <i>mar\u00ADketing</i><br>now</p><p>sales</p>');
	const before = document.documentElement.outerHTML;
	const changes = new MutationObserver(() => undefined);
	changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
	const findings = start();
	await expect.poll(() => findings.index.size).toBe(3);
	abort.abort();
	expect(changes.takeRecords()).toEqual([]);
	expect(document.documentElement.outerHTML).toBe(before);
});

function newBlock(text: string): Element {
	const block = document.createElement('p');
	block.textContent = text;
	return block;
}

function newTag(text: string): Element {
	const tag = document.createElement('em');
	tag.textContent = text;
	return tag;
}
