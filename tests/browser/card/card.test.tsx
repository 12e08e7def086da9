import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Card } from '../../../src/card/card.tsx';
import type { CardContent } from '../../../src/card/content.ts';
import { createCardSheet } from '../../../src/card/style.ts';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { heardActions } from '../../support/card-actions.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { quoteOf, sampleCardContent } from '../../support/sample-card-content.ts';

beforeEach(() => {
	document.adoptedStyleSheets = [createCardSheet()];
});

afterEach(() => {
	document.adoptedStyleSheets = [];
});

/** The card alone, in the page itself: its host keeps it where tests cannot look. */
function showCard(changes: Partial<CardContent> = {}): HTMLElement {
	const container = putOnPage('');
	render(<Card glossary={bundledGlossary} content={sampleCardContent(changes)} actions={heardActions()} />, container);
	return find(container, '.card');
}

function find(around: HTMLElement, selector: string): HTMLElement {
	const found = around.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`Nothing matches ${selector}`);
	return found;
}

const textOf = (around: HTMLElement, selector: string) => find(around, selector).textContent;
const nameOf = (group: string | undefined) => bundledGlossary.group(group ?? '')?.name;

describe('a sure card', () => {
	test('names the group alone, and keeps the other senses folded', () => {
		const { group } = sampleCardContent();
		const card = showCard();
		expect(textOf(card, '.card-group')).toBe(nameOf(group));
		expect(find(card, 'details')).toHaveProperty('open', false);
	});
});

describe('an unsure card', () => {
	test('says that it could be one group or perhaps the runner-up, and unfolds the other senses', () => {
		const { group, others } = sampleCardContent();
		const card = showCard({ confidence: 0.4, isSure: false });
		expect(textOf(card, '.card-group')).toBe(`Could be ${nameOf(group)} or perhaps ${nameOf(others[0]?.group)}`);
		expect(find(card, 'details')).toHaveProperty('open', true);
	});

	test('names no runner-up where there is none', () => {
		const { group } = sampleCardContent();
		expect(textOf(showCard({ isSure: false, others: [] }), '.card-group')).toBe(`Could be ${nameOf(group)}`);
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
		const card = showCard({ confidence });
		expect(textOf(card, '.card-sure')?.trim()).toBe(told);
		const bar = find(card, '.card-bar').getBoundingClientRect().width;
		expect(find(card, '.card-bar > span').getBoundingClientRect().width).toBeCloseTo((bar * Math.round(confidence * 100)) / 100, 0);
	});
});

test('shows an example with its term marked, and the grammar of the sense', () => {
	const { sense } = sampleCardContent();
	const card = showCard();
	expect(textOf(card, '.card-example')).toBe(sense.examples[0]);
	expect(textOf(card, '.card-example .marked-term')?.toLowerCase()).toBe('marketing');
	expect(textOf(card, '.sense-grammar')).toBe([sense.partOfSpeech, ...sense.labels].join(''));
});

test('lists the other senses, likeliest first, each with its name, share and definition', () => {
	const others = sampleCardContent().others.slice(0, 2);
	const card = showCard({ others: others.map((each, place) => ({ ...each, probability: place === 0 ? 0.2 : 0.006 })) });
	const rows = [...card.querySelectorAll<HTMLElement>('.card-others li')].map((row) =>
		['.group-name', '.card-share', '.card-other-definition'].map((selector) => textOf(row, selector)),
	);
	expect(rows).toEqual(others.map(({ group, sense }, place) => [nameOf(group), place === 0 ? '20 %' : 'under 1 %', sense.definition]));
});

test('shows the matching idea of the other term', () => {
	const { counterpart } = sampleCardContent();
	expect(textOf(showCard(), '.card-counterpart')).toBe(`In ${counterpart?.term}, the matching idea: ${counterpart?.sense.definition}`);
});

test('leaves out what there is none of', () => {
	const { counterpart: _none, ...content } = sampleCardContent();
	const container = putOnPage('');
	const sense = { ...content.sense, examples: [] };
	render(<Card glossary={bundledGlossary} content={{ ...content, sense, others: [] }} actions={heardActions()} />, container);
	expect(['.card-counterpart', '.card-others', '.card-example'].filter((each) => container.querySelector(each))).toEqual([]);
});

test('speaks of a reason only where there are cues', () => {
	expect(textOf(showCard(), '.card-quote .card-caption')).toBe('Here, because of');
	expect(textOf(showCard({ quote: quoteOf('Her marketing budget.', 'marketing') }), '.card-quote .card-caption')).toBe('Here');
});

test('is a dialog with a name, described by the definition', () => {
	const { group, sense } = sampleCardContent();
	const card = showCard();
	expect([card.getAttribute('role'), card.getAttribute('aria-label')]).toEqual(['dialog', `marketing: ${nameOf(group)}`]);
	expect(textOf(card, `#${card.getAttribute('aria-describedby')}`)).toBe(sense.definition);
});

test('keeps the sentence’s direction to the sentence', () => {
	const placesOf = (text: string) => {
		const card = showCard({ quote: quoteOf(text, 'marketing') });
		const parts = ['.card-word', '.card-close', '.card-group span', '.card-definition', '.card-caption', '.card-link'];
		return parts.map((selector) => find(card, selector).getBoundingClientRect().left);
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
	const card = showCard({ word: long, quote: quoteOf(`our marketing ${long}`, 'marketing'), confidence: 0.4, isSure: false });
	expect(card.scrollWidth).toBe(card.clientWidth);
	expect(card.getBoundingClientRect().width).toBeLessThanOrEqual(Math.min(376, width - 16));
	await page.viewport(...before);
	await expect.poll(() => innerWidth).toBe(before[0]);
});

test('scrolls inside itself where it is higher than its room', () => {
	const card = showCard({ confidence: 0.4, isSure: false });
	card.style.setProperty('--card-room', '200px');
	expect(card.getBoundingClientRect().height).toBeLessThanOrEqual(200);
	expect(card.scrollHeight).toBeGreaterThan(card.clientHeight);
	expect(getComputedStyle(card).overflowY).toBe('auto');
});
