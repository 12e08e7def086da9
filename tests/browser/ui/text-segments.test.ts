import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkedRange, textSegments } from '../../../src/ui/text-segments.ts';

const range = (start: number, end: number, kind: MarkedRange['kind']): MarkedRange => ({ start, end, kind });

test.each([
	['cuts out a range in the middle', [range(2, 4, 'term')], ['ab', 'cd term', 'ef']],
	['cuts out a range at the start', [range(0, 2, 'hit')], ['ab hit', 'cdef']],
	['cuts out a range at the end', [range(4, 6, 'cue')], ['abcd', 'ef cue']],
	['cuts nothing where there is no range', [], ['abcdef']],
	['cuts nothing where a range is empty', [range(6, 6, 'hit')], ['abcdef']],
	['gives both kinds where two ranges overlap', [range(1, 4, 'term'), range(3, 5, 'cue')], ['a', 'bc term', 'd term,cue', 'e cue', 'f']],
	['gives a kind once where two of a kind overlap', [range(1, 4, 'hit'), range(2, 4, 'hit')], ['a', 'b hit', 'cd hit', 'ef']],
	[
		'marks what lies inside the text of a range that reaches outside',
		[range(-5, 2, 'term'), range(5, 99, 'cue')],
		['ab term', 'cde', 'f cue'],
	],
	['marks nothing for a range outside of the text', [range(-9, -2, 'term'), range(7, 99, 'cue')], ['abcdef']],
] as [string, MarkedRange[], string[]][])('%s', (_title, ranges, segments) => {
	expect(textSegments('abcdef', ranges).map(({ text, kinds }) => [text, kinds.join()].filter(Boolean).join(' '))).toEqual(segments);
});

test('marks every letter with the kinds of the ranges around it, and loses none', () => {
	const offset = fc.integer({ min: -3, max: 25 });
	const ranges = fc.array(fc.record({ start: offset, end: offset, kind: fc.constantFrom('term', 'hit', 'cue') }), { maxLength: 6 });
	fc.assert(
		fc.property(fc.string({ minLength: 1, maxLength: 20 }), ranges, (text, some) => {
			const marked = some.filter(({ start, end }) => start < end) as MarkedRange[];
			const segments = textSegments(text, marked);
			expect(segments.map((segment) => segment.text).join('')).toBe(text);
			const letters = segments.flatMap((segment) => Array.from({ length: segment.text.length }, () => [...segment.kinds].sort().join()));
			const expected = Array.from({ length: text.length }, (_, place) =>
				[...new Set(marked.filter(({ start, end }) => start <= place && place < end).map(({ kind }) => kind))].sort().join(),
			);
			expect(letters).toEqual(expected);
		}),
	);
});
