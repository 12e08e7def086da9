import { afterEach, beforeEach, expect, test } from 'vitest';
import { putOnPage } from '../../support/put-on-page.ts';

/** The reading takes the getter from the prototype as it is loaded: it gets one that this test decides. */
let isHidden = false;
Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, get: () => (isHidden ? 'hidden' : 'visible') });
const { startReadingPage, whenRead, wordsOf } = await import('../../support/start-reading.ts');
const { createSlicedWork, runInSlices, whenVisible } = await import('../../../src/page/slices.ts');

function setHidden(next: boolean): void {
	isHidden = next;
	document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** Longer than anything that the reading does of itself in a page at rest, in ms. */
const aWhile = 400;
const pause = () => new Promise((resolve) => setTimeout(resolve, aWhile));

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => {
	abort.abort();
	setHidden(false);
});

test('a page that is opened hidden is read when it is shown', async () => {
	putOnPage('<p>a sale</p>');
	setHidden(true);
	const reading = startReadingPage(abort.signal);
	await pause();
	expect(wordsOf(reading)).toBe('');
	setHidden(false);
	await whenRead(reading);
	expect(wordsOf(reading)).toBe('sale');
});

test('what changes while a page is hidden is read when it is shown', async () => {
	const root = putOnPage('<p>a sale</p><div></div><p>sales</p>');
	const shadow = root.querySelector('div')?.attachShadow({ mode: 'open' });
	shadow?.append('smarketing');
	const reading = startReadingPage(abort.signal);
	await whenRead(reading);
	expect(wordsOf(reading)).toBe('sale smarketing sales');
	setHidden(true);
	root.append(' our marketing');
	root.querySelector('p')?.remove();
	root.querySelector('p')?.setAttribute('hidden', '');
	shadow?.append(' and sales');
	await pause();
	// Nothing is read, nor forgotten: nobody sees it.
	expect(wordsOf(reading)).toBe('smarketing sales');
	setHidden(false);
	await whenRead(reading);
	expect(wordsOf(reading)).toBe('smarketing sales marketing');
	expect(reading.index.size).toBe(3);
});

test('a page that stands as it was is not read anew when it is shown', async () => {
	putOnPage('<p>a sale</p>');
	const reading = startReadingPage(abort.signal);
	await whenRead(reading);
	const before = [...reading.index.runs];
	setHidden(true);
	setHidden(false);
	expect(reading.isBusy).toBe(false);
	expect([...reading.index.runs].every((run, place) => run === before[place])).toBe(true);
});

test('work waits in a hidden page, unless somebody waits for its answer', async () => {
	setHidden(true);
	let steps = 0;
	const step = () => {
		steps += 1;
		return steps < 3;
	};
	const work = createSlicedWork(step, {}, abort.signal);
	work.start();
	work.burst();
	await pause();
	expect([steps, work.isBusy]).toEqual([0, true]);
	await runInSlices(step, abort.signal, { evenHidden: true });
	expect(steps).toBe(3);
});

test('who waits for a page to be shown is told then, or at an abort', async () => {
	setHidden(true);
	const told: string[] = [];
	const [shown, ended] = [new AbortController(), new AbortController()];
	void whenVisible(shown.signal).then(() => told.push('shown'));
	void whenVisible(ended.signal).then(() => told.push('ended'));
	ended.abort();
	await pause();
	expect(told).toEqual(['ended']);
	setHidden(false);
	await pause();
	expect(told).toEqual(['ended', 'shown']);
});
