import { afterEach, beforeEach, expect, test } from 'vitest';
import { orderPage } from '../../../src/page/ordered-page.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { startReadingPage, whenRead } from '../../support/start-reading.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

test('texts and headings come in reading order, across shadow trees, also those that were read last', async () => {
	const root = putOnPage('<h2>One</h2><p>a sale</p><section></section><h3>our marketing</h3><p>of sales</p><h2>None</h2>');
	const section = root.querySelector('section') as HTMLElement;
	section.attachShadow({ mode: 'open' }).innerHTML = '<h4>Inside</h4><p>the sale</p>';
	const reading = startReadingPage(abort.signal);
	await whenRead(reading);
	root.insertAdjacentHTML('afterbegin', '<p>first sales</p>');
	await expect.poll(() => reading.index.size).toBe(5);
	const order = orderPage(reading.index, true);
	while (order.step());
	const told = order.places.map(({ node, known }) => known?.run.text ?? `# ${node.textContent}`);
	expect(told).toEqual([
		'first sales',
		'# One',
		'a sale',
		'# Inside',
		'the sale',
		'# our marketing',
		'our marketing',
		'of sales',
		'# None',
	]);
});
