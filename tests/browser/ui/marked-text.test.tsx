import { render } from 'preact';
import { expect, test } from 'vitest';
import { MarkedText } from '../../../src/ui/marked-text.tsx';
import type { MarkedRange } from '../../../src/ui/text-segments.ts';
import { putOnPage } from '../../support/put-on-page.ts';

function show(text: string, ranges: readonly MarkedRange[], root = putOnPage('')): HTMLElement {
	render(<MarkedText text={text} ranges={ranges} />, root);
	return root;
}

test('puts a mark around each range, with its kinds as classes', () => {
	const root = show('one two three', [
		{ start: 4, end: 7, kind: 'term' },
		{ start: 6, end: 13, kind: 'cue' },
	]);
	const marks = [...root.querySelectorAll('mark')].map(({ className, textContent }) => [className, textContent]);
	expect(marks).toEqual([
		['marked-term', 'tw'],
		['marked-term marked-cue', 'o'],
		['marked-cue', ' three'],
	]);
	expect(root.textContent).toBe('one two three');
});

test.each([
	'<img src=x onerror="throw 1"> & <b>bold</b>',
	'&lt;b&gt; &amp; &#60;',
	'<!-- note --><script>throw 1</script>',
	'\u202Eturned\u202C and \u2066kept\u2069',
	'two\nlines\tand  spaces',
])('shows %j as it is written', (text) => {
	const root = show(text, [{ start: 1, end: 3, kind: 'hit' }]);
	expect(root.textContent).toBe(text);
	expect([...root.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['mark']);
	expect(root.querySelector('mark')?.textContent).toBe(text.slice(1, 3));
});

test('shows another text in the place of the one before', () => {
	const root = show('one two', [{ start: 0, end: 3, kind: 'hit' }]);
	show('three', [], root);
	expect(root.innerHTML).toBe('three');
});
