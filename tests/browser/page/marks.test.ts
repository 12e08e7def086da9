import { afterEach, describe, expect, test } from 'vitest';
import { clearHighlights, createMarks, hues, type Marks } from '../../../src/page/marks.ts';
import { markStyles } from '../../../src/settings/schema.ts';
import { groupHues } from '../../../src/ui/group-colour.ts';
import { occurrenceIn, occurrencesIn } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';

function newMarks(style: string): Marks {
	const marks = createMarks(style);
	if (!marks) throw new Error('This browser has no custom highlights');
	return marks;
}

function sizes(): Record<string, number> {
	return Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, highlight.size]));
}

function wordsIn(name: string): string[] {
	return [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
		(startContainer.textContent ?? '').slice(startOffset, endOffset),
	);
}

afterEach(() => CSS.highlights.clear());

test('holds every occurrence added under the name of the style', () => {
	const marks = newMarks('dotted');
	for (const occurrence of occurrencesIn(putOnPage('<p>a sale</p><p>our marketing</p>'))) marks.add(occurrence);
	expect(sizes()).toEqual({ 'sense-lens-dotted': 2 });
	expect(wordsIn('sense-lens-dotted')).toEqual(['sale', 'marketing']);
});

test('lets go of an occurrence that is removed, once or twice', () => {
	const marks = newMarks('dotted');
	const occurrence = occurrenceIn(putOnPage('a sale'));
	marks.add(occurrence);
	marks.remove(occurrence);
	marks.remove(occurrence);
	expect(sizes()).toEqual({ 'sense-lens-dotted': 0 });
});

test('moves what it holds to the name of another style', () => {
	const marks = newMarks('dotted');
	const [first, second] = occurrencesIn(putOnPage('<p>a sale</p><p>our marketing</p>'));
	if (!first || !second) throw new Error('Expected two occurrences');
	marks.add(first);
	marks.setStyle('wavy');
	marks.add(second);
	expect(sizes()).toEqual({ 'sense-lens-wavy': 2 });
	marks.remove(first);
	expect(wordsIn('sense-lens-wavy')).toEqual(['marketing']);
});

test('keeps its highlight where the style stays the same', () => {
	const marks = newMarks('dotted');
	marks.add(occurrenceIn(putOnPage('a sale')));
	const before = CSS.highlights.get('sense-lens-dotted');
	marks.setStyle('dotted');
	expect(CSS.highlights.get('sense-lens-dotted')).toBe(before);
});

test('shows one current occurrence, above the others', () => {
	const marks = newMarks('dotted');
	const [first, second] = occurrencesIn(putOnPage('<p>a sale</p><p>our marketing</p>'));
	if (!first) throw new Error('Expected an occurrence');
	marks.add(first);
	marks.setCurrent(first);
	marks.setCurrent(second);
	expect(wordsIn('sense-lens-current')).toEqual(['marketing']);
	expect(CSS.highlights.get('sense-lens-current')?.priority).toBeGreaterThan(CSS.highlights.get('sense-lens-dotted')?.priority ?? 9);
	marks.setCurrent(undefined);
	expect(sizes()).toEqual({ 'sense-lens-dotted': 1 });
});

test('takes all that is its own out of the document, and nothing else, when cleared', () => {
	CSS.highlights.set('of-the-page', new Highlight());
	const marks = newMarks('dotted');
	const occurrence = occurrenceIn(putOnPage('a sale'));
	marks.add(occurrence);
	marks.setCurrent(occurrence);
	marks.setStyle('solid');
	marks.clear();
	expect(sizes()).toEqual({ 'of-the-page': 0 });
});

describe('of two engines that mark the same page', () => {
	test('the one that is cleared leaves the other’s marks', () => {
		const occurrence = occurrenceIn(putOnPage('a sale'));
		const old = newMarks('dotted');
		old.add(occurrence);
		old.setCurrent(occurrence);
		const next = newMarks('dotted');
		next.add(occurrence);
		next.setCurrent(occurrence);
		old.clear();
		expect(sizes()).toEqual({ 'sense-lens-dotted': 1, 'sense-lens-current': 1 });
		next.clear();
		expect(sizes()).toEqual({});
	});

	test('the one that changes its style leaves the other’s marks under the old name', () => {
		const occurrence = occurrenceIn(putOnPage('a sale'));
		const old = newMarks('dotted');
		const next = newMarks('dotted');
		next.add(occurrence);
		old.setStyle('wavy');
		expect(sizes()).toEqual({ 'sense-lens-dotted': 1 });
	});

	test('`clearHighlights` takes the marks of both away, in whatever style, and nothing of the page', () => {
		CSS.highlights.set('of-the-page', new Highlight());
		const occurrence = occurrenceIn(putOnPage('a sale'));
		for (const style of markStyles) newMarks(style).add(occurrence);
		for (let hue = 1; hue <= hues; hue += 1) createMarks('wavy', true)?.add(occurrence, hue);
		newMarks('dotted').setCurrent(occurrence);
		clearHighlights(markStyles);
		expect(sizes()).toMatchObject({ 'of-the-page': 0 });
		expect(Object.keys(sizes()).filter((name) => name.startsWith('sense-lens-'))).toEqual([]);
	});
});

test('holds occurrences by the hue of their groups, where each has its own, and moves one that gets another', () => {
	const marks = newMarks('dotted');
	const [first, second] = occurrencesIn(putOnPage('<p>a sale</p><p>our marketing</p>'));
	if (!first || !second) throw new Error('Expected two occurrences');
	marks.add(first, 3);
	marks.add(second, 16);
	expect(sizes()).toEqual({ 'sense-lens-dotted': 2 });
	marks.setStyle('dotted', true);
	expect(sizes()).toEqual({ 'sense-lens-dotted-3': 1, 'sense-lens-dotted-16': 1 });
	marks.add(first, 16);
	marks.remove(second);
	expect(sizes()).toEqual({ 'sense-lens-dotted-3': 0, 'sense-lens-dotted-16': 1 });
	expect(wordsIn('sense-lens-dotted-16')).toEqual(['sale']);
	marks.setStyle('wavy', true);
	expect(sizes()).toEqual({ 'sense-lens-wavy-16': 1 });
	marks.setStyle('wavy');
	expect(sizes()).toEqual({ 'sense-lens-wavy': 1 });
});

test('marks may have as many hues as groups have colours', () => {
	expect(hues).toBe(groupHues);
});

test('adds an occurrence once, and none whose text has become shorter', () => {
	const marks = newMarks('dotted');
	const [first, second] = occurrencesIn(putOnPage('<p>a sale</p><p>our marketing</p>'));
	if (!first || !second) throw new Error('Expected two occurrences');
	marks.add(first);
	marks.add(first);
	second.node.data = 'our';
	marks.add(second);
	expect(sizes()).toEqual({ 'sense-lens-dotted': 1 });
});

test('changes nothing of the document', () => {
	const occurrence = occurrenceIn(putOnPage('a sa<b>le</b>'));
	const before = document.documentElement.outerHTML;
	const marks = newMarks('dotted');
	marks.add(occurrence);
	marks.setCurrent(occurrence);
	marks.setStyle('background');
	expect(document.documentElement.outerHTML).toBe(before);
});
