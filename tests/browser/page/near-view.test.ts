import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNearView, type NearView } from '../../../src/page/near-view.ts';
import type { KnownRun, OccurrenceIndex } from '../../../src/page/occurrence-index.ts';
import { occurrencesOf, type Segment } from '../../../src/page/segment.ts';
import { indexUnder } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => {
	abort.abort();
	scrollTo(0, 0);
});

interface Followed {
	readonly view: NearView;
	readonly index: OccurrenceIndex;
	/** What is near by all that was told. */
	readonly near: Set<Segment>;
}

function follow(root: HTMLElement): Followed {
	const near = new Set<Segment>();
	const view = createNearView(
		{
			onNear(segments) {
				for (const segment of segments) {
					expect(near.has(segment)).toBe(false);
					near.add(segment);
				}
			},
			onFar(segments) {
				for (const segment of segments) expect(near.delete(segment)).toBe(true);
			},
		},
		abort.signal,
	);
	const index = indexUnder(root);
	for (const run of index.runs) view.add(run);
	return { view, index, near };
}

/** Ids of the blocks with something near, and how many occurrences that is. */
const idsOf = ({ near }: Followed) => [...new Set([...near].map(({ passage }) => passage.run.pieces[0]?.node.parentElement?.id))];
const countOf = ({ near }: Followed) => [...near].reduce((sum, segment) => sum + occurrencesOf(segment).length, 0);

/** Hundreds of screens of one-word paragraphs, the first `a0`. */
const manyParagraphs = (count: number) =>
	Array.from({ length: count }, (_, place) => `<p id="a${place}" style="margin: 0; block-size: 50px">a sale</p>`).join('');

test('few are all near, also those far below the screen and those not shown', () => {
	const followed = follow(
		putOnPage('<p id="a">a sale</p><p id="b" style="display: none">sales</p><div style="block-size: 9000px"></div><p id="c">sale</p>'),
	);
	expect(idsOf(followed)).toEqual(['a', 'b', 'c']);
});

describe('of many', () => {
	test('only those near the screen are near', async () => {
		const followed = follow(putOnPage(manyParagraphs(1_000)));
		await expect.poll(() => countOf(followed)).toBeLessThan(100);
		expect(idsOf(followed).slice(0, 5)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
		expect(new Set(followed.view.segments)).toEqual(followed.near);
	});

	test('scrolling brings others, and takes those away', async () => {
		const root = putOnPage(manyParagraphs(1_000));
		const followed = follow(root);
		await expect.poll(() => countOf(followed)).toBeLessThan(100);
		root.querySelector('#a500')?.scrollIntoView();
		await expect.poll(() => idsOf(followed)).toContain('a500');
		await expect.poll(() => idsOf(followed)).not.toContain('a0');
		scrollTo(0, 0);
		await expect.poll(() => idsOf(followed)).toContain('a0');
		await expect.poll(() => idsOf(followed)).not.toContain('a500');
	});

	test('one that a block near the screen gets is near at once', async () => {
		const root = putOnPage(manyParagraphs(1_000));
		const followed = follow(root);
		await expect.poll(() => countOf(followed)).toBeLessThan(100);
		const before = countOf(followed);
		root.querySelector('#a1')?.insertAdjacentHTML('beforeend', '<div></div>');
		root.querySelector('#a1 div')?.after(' and sales');
		const [run] = indexUnder(root.querySelector('#a1') as Element).runs;
		expect(run?.run.text).toBe('a sale');
		for (const each of [...indexUnder(root.querySelector('#a1') as Element).runs].slice(1)) followed.view.add(each);
		expect(countOf(followed)).toBe(before + 1);
	});

	test('one that is removed is no longer near, and comes near no more', async () => {
		const root = putOnPage(manyParagraphs(1_000));
		const followed = follow(root);
		await expect.poll(() => countOf(followed)).toBeLessThan(100);
		const runOf = (id: string) => [...followed.index.runs].find(({ run }) => run.pieces[0]?.node.parentElement?.id === id) as KnownRun;
		const [first, far] = [runOf('a0'), runOf('a500')];
		followed.view.remove(first);
		followed.view.remove(far);
		expect(idsOf(followed)).not.toContain('a0');
		root.querySelector('#a500')?.scrollIntoView();
		await expect.poll(() => idsOf(followed)).toContain('a501');
		expect(idsOf(followed)).not.toContain('a500');
	});

	test('one in a block without a box of its own is near', async () => {
		const rest = manyParagraphs(1_000);
		const followed = follow(
			putOnPage(`${rest}<div id="contents" style="display: contents">a sale</div><div id="none" style="display: none">sale</div>`),
		);
		await expect.poll(() => countOf(followed)).toBeLessThan(100);
		expect(idsOf(followed)).toContain('contents');
		expect(idsOf(followed)).not.toContain('none');
	});

	test('one that is shown later comes near then', async () => {
		const root = putOnPage(`<div id="x" style="display: none">sale</div>${manyParagraphs(1_000)}`);
		const followed = follow(root);
		await expect.poll(() => countOf(followed)).toBeLessThan(100);
		expect(idsOf(followed)).not.toContain('x');
		(root.querySelector('#x') as HTMLElement).style.display = '';
		await expect.poll(() => idsOf(followed)).toContain('x');
	});

	test('one in the middle of many hidden ones comes near when it alone is shown', async () => {
		const hidden = Array.from({ length: 100 }, (_, place) => `<p id="h${place}" hidden="until-found" style="display: none">sale</p>`);
		const root = putOnPage(`${hidden.join('')}${manyParagraphs(1_000)}`);
		const followed = follow(root);
		await expect.poll(() => countOf(followed)).toBeLessThan(100);
		expect(idsOf(followed)).not.toContain('h45');
		(root.querySelector('#h45') as HTMLElement).style.display = 'block';
		await expect.poll(() => idsOf(followed), { timeout: 5_000 }).toContain('h45');
	});

	test('those that the page lays out in columns later are near where they stand then', async () => {
		const root = putOnPage(manyParagraphs(1_000));
		const followed = follow(root);
		await expect.poll(() => countOf(followed)).toBeLessThan(100);
		root.style.cssText = 'columns: 4; block-size: 12500px';
		await expect.poll(() => idsOf(followed), { timeout: 5_000 }).toContain('a252');
	});

	test('those in one very long text are near where they are on the screen', async () => {
		const root = putOnPage('<pre></pre>');
		const text = new Text(Array.from({ length: 20_000 }, (_, place) => `${place} a sale`).join('\n'));
		root.querySelector('pre')?.append(text);
		const followed = follow(root);
		const places = () => [...followed.near].flatMap((segment) => occurrencesOf(segment).map(({ runStart }) => runStart));
		await expect.poll(() => Math.min(...places())).toBeLessThan(100);
		expect(countOf(followed)).toBeLessThan(1_000);
		scrollTo(0, document.documentElement.scrollHeight);
		await expect.poll(() => Math.max(...places())).toBeGreaterThan(text.length - 100);
		await expect.poll(() => Math.min(...places())).toBeGreaterThan(100);
		expect(countOf(followed)).toBeLessThan(1_000);
	});
});

test('nothing comes near after an abort', async () => {
	const root = putOnPage(manyParagraphs(1_000));
	const followed = follow(root);
	await expect.poll(() => countOf(followed)).toBeLessThan(100);
	abort.abort();
	const before = countOf(followed);
	root.querySelector('#a500')?.scrollIntoView();
	abort = new AbortController();
	const running = follow(root);
	await expect.poll(() => countOf(running)).toBeLessThan(100);
	expect(countOf(followed)).toBe(before);
	expect([...followed.view.segments]).toEqual([]);
});
