import { afterEach, expect, test } from 'vitest';
import { frameInPage, heightOf } from '../../../src/page/place-in-page.ts';
import { putOnPage } from '../../support/put-on-page.ts';

afterEach(() => scrollTo(0, 0));

test('a frame stands where its element does, wherever the page is scrolled to', () => {
	const root = putOnPage(
		'<div style="height: 1000px"></div><iframe style="display: block; height: 500px; border: 0"></iframe><div style="height: 2500px"></div>',
	);
	const frame = root.querySelector('iframe')?.contentWindow;
	if (!frame) throw new Error('no frame');
	const own = frameInPage();
	const place = frameInPage(frame);
	if (!own || !place) throw new Error('tests run in a frame of their own origin');
	const onPage = (at: number) => ((at - own.from) / (own.to - own.from)) * heightOf(window);
	expect(onPage(place.from)).toBeGreaterThanOrEqual(1_000 - 1);
	expect(onPage(place.from)).toBeLessThan(1_050);
	expect(onPage(place.to) - onPage(place.from)).toBeCloseTo(500, 0);
	scrollTo(0, 700);
	expect(frameInPage(frame)?.from).toBeCloseTo(place.from, 6);
});
