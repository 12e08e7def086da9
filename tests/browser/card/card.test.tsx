import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Card } from '../../../src/card/card.tsx';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { heardActions } from '../../support/card-actions.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { quoteOf, sampleCardContent } from '../../support/sample-card-content.ts';
import { showCard } from '../../support/shown-card.tsx';

afterEach(() => {
	document.adoptedStyleSheets = [];
});

const nameOf = (group: string | undefined) => bundledGlossary.group(group ?? '')?.name;

const textsOf = (around: HTMLElement, selector: string) => [...around.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('a sure card', () => {
	test('names the group alone, before and larger than all else', () => {
		const { group } = sampleCardContent();
		const { root, find } = showCard();
		expect(textsOf(root, '.card-group')).toEqual([nameOf(group)]);
		expect(root.textContent.startsWith(nameOf(group) ?? '-')).toBe(true);
		const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
		const sizes = [...root.querySelectorAll('*')].filter((element) => !find('.card-group').contains(element)).map(sizeOf);
		expect(sizeOf(find('.card-group'))).toBeGreaterThan(Math.max(...sizes));
	});

	test('goes on with definition, example, sentence and how sure, in this order', () => {
		const { root, find } = showCard();
		const tops = ['.card-group', '.card-definition', '.card-example', '.card-quote', '.card-counterpart', '.card-others', '.card-foot'].map(
			(selector) => find(selector).getBoundingClientRect().top,
		);
		expect(tops).toEqual([...tops].sort((a, b) => a - b));
		expect(root.querySelector('.card-quote .card-sure')).not.toBeNull();
	});
});

describe('an unsure card', () => {
	test('says "could be" and shows the two best alike, each with share and definition', () => {
		const { group, sense, others } = sampleCardContent();
		const { root, textOf } = showCard({ confidence: 0.4, isSure: false });
		expect(textOf('.card-could-be')).toBe('Could be');
		expect(textsOf(root, '.card-group')).toEqual([nameOf(group), nameOf(others[0]?.group)]);
		expect(textsOf(root, '.card-definition')).toEqual([sense.definition, others[0]?.sense.definition]);
		expect(textsOf(root, '.card-candidate > .card-share')).toEqual(['40 %', '1 %']);
		const [first, second] = [...root.querySelectorAll('.card-group')].map((title) => getComputedStyle(title).fontSize);
		expect(first).toBe(second);
		expect(root.getAttribute('aria-label')).toBe(`marketing: ${nameOf(group)} or ${nameOf(others[0]?.group)}`);
	});

	test('names one group where there is no other', () => {
		const { group } = sampleCardContent();
		const { root } = showCard({ isSure: false, others: [] });
		expect(textsOf(root, '.card-group')).toEqual([nameOf(group)]);
		expect(root.querySelector('.card-could-be')).toBeNull();
	});
});

describe('the share', () => {
	test.each([
		[1, 'Very sure · over 99 %'],
		[0.95, 'Very sure · 95 %'],
		[0.949, 'Quite sure · 95 %'],
		[0.8, 'Quite sure · 80 %'],
		[0.79, 'Fairly sure · 79 %'],
		[0.6, 'Fairly sure · 60 %'],
		[0.59, 'Not sure · 59 %'],
		[0.004, 'Not sure · under 1 %'],
	])('of %d is told as "%s", and the bar is as long', (confidence, told) => {
		const { find, textOf } = showCard({ confidence });
		expect(textOf('.card-sure').trim()).toBe(told);
		const bar = find('.card-sure .share-bar').getBoundingClientRect().width;
		expect(find('.card-sure .share-bar > span').getBoundingClientRect().width).toBeCloseTo((bar * Math.round(confidence * 100)) / 100, 0);
	});
});

test('shows an example with its term marked, and the grammar of the sense', () => {
	const { sense } = sampleCardContent();
	const { root, textOf } = showCard();
	expect(textOf('.card-example')).toBe(sense.examples[0]);
	expect(textOf('.card-example .marked-term').toLowerCase()).toBe('marketing');
	expect(textOf('.sense-part-of-speech')).toBe(sense.partOfSpeech);
	expect(textsOf(root, '.card-label')).toEqual(sense.labels);
});

test('shows the matching idea of the other term', () => {
	const { counterpart } = sampleCardContent();
	expect(showCard().textOf('.card-counterpart')).toBe(
		`In ${counterpart?.term}, the matching idea is ${nameOf(counterpart?.sense.group)}: ${counterpart?.sense.definition}`,
	);
});

test('leaves out what there is none of', () => {
	const { counterpart: _none, ...content } = sampleCardContent();
	const container = putOnPage('');
	const sense = { ...content.sense, examples: [] };
	render(<Card glossary={bundledGlossary} content={{ ...content, sense, others: [] }} actions={heardActions()} />, container);
	expect(
		['.card-counterpart', '.card-others', '.card-example', '[data-opens="choice"]'].filter((each) => container.querySelector(each)),
	).toEqual([]);
});

test('speaks of a reason only where there are cues', () => {
	expect(showCard().textOf('.card-quote .card-caption')).toBe('Here, because of');
	expect(showCard({ quote: quoteOf('Her marketing budget.', 'marketing') }).textOf('.card-quote .card-caption')).toBe('Here');
});

test('is a dialog with a name, described by the definition', () => {
	const { group, sense } = sampleCardContent();
	const { root, textOf } = showCard();
	expect([root.getAttribute('role'), root.getAttribute('aria-label')]).toEqual(['dialog', `marketing: ${nameOf(group)}`]);
	expect(textOf(`#${root.getAttribute('aria-describedby')}`)).toBe(sense.definition);
});

test('keeps the sentence’s direction to the sentence', () => {
	const placesOf = (text: string) => {
		const { find } = showCard({ quote: quoteOf(text, 'marketing') });
		const parts = ['.card-word', '.card-close', '.card-group span', '.card-definition', '.card-caption', '.card-action'];
		return parts.map((selector) => find(selector).getBoundingClientRect().left);
	};
	const usual = placesOf('our marketing plan');
	expect(placesOf('\u202E\u2067our marketing plan')).toEqual(usual);
	expect(placesOf('ה marketing של')).toEqual(usual);
});

test.each([320, 900])('fits a window of %d px, with nothing wider than itself', async (width) => {
	const before = [innerWidth, innerHeight] as const;
	await page.viewport(width, 700);
	await expect.poll(() => innerWidth).toBe(width);
	const long = 'x'.repeat(400);
	const { root: card } = showCard({ word: long, quote: quoteOf(`our marketing ${long}`, 'marketing'), confidence: 0.4, isSure: false });
	expect(card.scrollWidth).toBe(card.clientWidth);
	expect(card.getBoundingClientRect().width).toBeLessThanOrEqual(Math.min(376, width - 16));
	await page.viewport(...before);
	await expect.poll(() => innerWidth).toBe(before[0]);
});

test('scrolls inside itself where it is higher than its room, with the actions in sight', () => {
	const { sense } = sampleCardContent();
	const { root, find } = showCard({ sense: { ...sense, definition: `${sense.definition} `.repeat(10) } });
	root.style.setProperty('--card-room', '260px');
	expect(root.getBoundingClientRect().height).toBeLessThanOrEqual(260);
	expect(root.scrollHeight).toBeGreaterThan(root.clientHeight);
	expect(getComputedStyle(root).overflowY).toBe('auto');
	for (const top of [0, root.scrollHeight]) {
		root.scrollTop = top;
		expect(find('.card-foot').getBoundingClientRect().bottom).toBeLessThanOrEqual(root.getBoundingClientRect().bottom);
	}
});

test('shows markup of the page as text', () => {
	const text = '<b onclick="x">our</b> marketing <script>alert(1)</script>';
	const { find, textOf } = showCard({ quote: quoteOf(text, 'marketing'), word: '<i>marketing</i>' });
	expect([textOf('.card-sentence'), textOf('.card-word')]).toEqual([text, '<i>marketing</i>']);
	expect(find('.card-quote').querySelectorAll('b, script')).toHaveLength(0);
});

test.each([12, 16, 24, 32])('takes the text size of %d px that its host passes on, and is as much wider', (size) => {
	const { root, find } = showCard();
	root.parentElement?.style.setProperty('--reader-text', `${size}px`);
	expect(Number.parseFloat(getComputedStyle(find('.card-definition')).fontSize)).toBeCloseTo(size * 0.9375, 1);
	expect(root.getBoundingClientRect().width).toBeCloseTo(size * 23.5, 0);
	expect(root.scrollWidth).toBe(root.clientWidth);
});

describe('a correction', () => {
	test('by the reader is told in the place of how sure, and can be taken back', () => {
		const { root, textOf, button, actions } = showCard({ correction: 'by-reader', isSure: false });
		expect(textOf('.card-sure')).toContain('You chose this sense');
		expect(root.querySelector('.card-could-be')).toBeNull();
		button('Take back').click();
		expect(actions.takeBackCorrection).toHaveBeenCalledTimes(1);
	});

	test('made elsewhere that had a part in it is told below the sentence', () => {
		const { textOf } = showCard({ correction: 'learned' });
		expect(textOf('.card-quote')).toContain('Your corrections elsewhere counted');
		expect(textOf('.card-sure')).toContain('Quite sure');
	});
});
