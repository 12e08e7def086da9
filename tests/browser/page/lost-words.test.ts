import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageReading } from '../../../src/page/page-reading.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { startReadingPage, whenRead, wordsOf } from '../../support/start-reading.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

const start = (): PageReading => startReadingPage(abort.signal);

describe('a word is lost that leaves the page and comes back', () => {
	test.each([
		['into text that is not read', (block, root) => root.querySelector('code')?.append(block)],
		[
			'with another text',
			(block, root) => {
				block.textContent = 'nothing';
				root.prepend(block);
			},
		],
		[
			'hidden',
			(block, root) => {
				block.setAttribute('hidden', '');
				root.prepend(block);
			},
		],
		[
			'with a part of it hidden',
			(block, root) => {
				for (const part of block.children) part.setAttribute('aria-hidden', 'true');
				root.prepend(block);
			},
		],
	] as [string, (block: HTMLElement, root: HTMLElement) => void][])('%s', async (_title, comeBack) => {
		const root = putOnPage('<div><p>a <b>sale</b></p><p>none</p></div><code></code><p>sales</p>');
		const reading = start();
		await whenRead(reading);
		const block = root.querySelector('div') as HTMLElement;
		block.remove();
		await whenRead(reading);
		comeBack(block, root);
		await whenRead(reading);
		expect(wordsOf(reading)).toBe('sales');
	});
});

test('a word is lost that moves into a shadow tree of what is hidden, which is not followed', async () => {
	const root = putOnPage('<p>a sale</p><div hidden></div>');
	const shadow = root.querySelector('div')?.attachShadow({ mode: 'open' });
	const reading = start();
	await whenRead(reading);
	shadow?.append(root.querySelector('p') ?? '');
	await whenRead(reading);
	expect(wordsOf(reading)).toBe('');
});
