import { describe, expect, test } from 'vitest';
import { createWalk } from '../../../src/lens/walk.ts';
import type { WalkRequest } from '../../../src/messaging/messages.ts';
import { framePath } from '../../../src/page/frame-path.ts';
import type { PageOccurrence } from '../../../src/page/page-occurrence.ts';
import { indexUnder } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

const idOf = ({ node }: PageOccurrence) => node.parentElement?.id ?? 'none';
const own = framePath();

/** A walk in this frame; `findsIn` says of which paths the frames find a word. What happens is noted. */
function walkOn(html: string, findsIn: (path: readonly number[]) => boolean = () => false) {
	const index = indexUnder(putOnPage(html));
	const noted: string[] = [];
	let current: PageOccurrence | undefined;
	const describePath = (path: readonly number[]) => (path.length > own.length ? `inside ${path.at(-1)}` : 'around');
	const walk = createWalk({
		index,
		isMarked: (occurrence) => idOf(occurrence) !== 'unmarked',
		goTo(occurrence) {
			current = occurrence;
			noted.push(idOf(occurrence));
		},
		leave: () => void noted.push('leave'),
		async walkOn({ path, from }: WalkRequest) {
			noted.push(`ask ${describePath(path)} from ${from.at}`);
			return findsIn(path);
		},
	});
	return { noted, walk, step: (direction: WalkRequest['direction'] = 'next') => walk.step(direction, current) };
}

const frame = '<iframe srcdoc="x"></iframe>';

describe('a walk', () => {
	test('goes from word to word, past what is not marked and what is not shown', async () => {
		const { noted, step } = walkOn(
			'<p id="a">sale</p><p id="unmarked">sale</p><p id="hidden" style="display: none">sale</p><p id="b">sale</p>',
		);
		await step();
		await step();
		await step('previous');
		expect(noted).toEqual(['a', 'b', 'a']);
	});

	test('asks frames where it comes by them, and goes on where they find nothing', async () => {
		const { noted, step } = walkOn(`<p id="a">sale</p>${frame}<p id="b">sale</p>${frame}`);
		await step();
		await step();
		expect(noted).toEqual(['a', 'ask inside 0 from edge', 'b']);
	});

	test('leaves this frame where another finds a word', async () => {
		const { noted, step } = walkOn(`<p id="a">sale</p>${frame}<p id="b">sale</p>`, (path) => path.length > own.length);
		await step();
		await step();
		expect(noted).toEqual(['a', 'ask inside 0 from edge', 'leave']);
	});

	test('passes by frames that are not shown', async () => {
		const { noted, step } = walkOn(`<p id="a">sale</p><iframe srcdoc="x" hidden></iframe><p id="b">sale</p>`);
		await step();
		await step();
		expect(noted).toEqual(['a', 'b']);
	});

	test('goes on around this frame at its end', async () => {
		const { noted, step } = walkOn('<p id="a">sale</p>');
		await step();
		await step();
		expect(noted).toEqual(['a', 'ask around from frame']);
	});
});

describe('a walk that comes from another frame', () => {
	const html = `<p id="a">sale</p>${frame}<p id="b">sale</p>`;
	type From = WalkRequest['from'];
	test.each([
		['begins at its near end', html, 'next', { at: 'edge' }, true, ['a']],
		['begins at its far end, if it goes back', html, 'previous', { at: 'edge' }, true, ['b']],
		['begins behind the frame that it comes out of', html, 'next', { at: 'frame', place: 0 }, true, ['b']],
		['begins before the frame that it comes out of, if it goes back', html, 'previous', { at: 'frame', place: 0 }, true, ['a']],
		['finds nothing where no word is', '<p>none</p>', 'next', { at: 'edge' }, false, []],
		['goes on around, if it came from inside', `<p>none</p>${frame}`, 'next', { at: 'frame', place: 0 }, false, ['ask around from frame']],
	] as [string, string, 'next' | 'previous', From, boolean, string[]][])('%s', async (_title, page, direction, from, found, expected) => {
		const { noted, walk } = walkOn(page);
		expect(await walk.takeOver({ path: own, direction, from })).toBe(found);
		expect(noted).toEqual(expected);
	});
});
