import { afterEach, describe, expect, test } from 'vitest';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { sampleCardContent } from '../../support/sample-card-content.ts';
import { type ShownCard, showCard } from '../../support/shown-card.tsx';

afterEach(() => {
	document.adoptedStyleSheets = [];
});

const rendered = () => new Promise(requestAnimationFrame);
const { others } = sampleCardContent();
const toOthers = `Other senses${others.length}`;
const nameOf = (group: string | undefined) => bundledGlossary.group(group ?? '')?.name;

async function press(card: ShownCard, name: string): Promise<void> {
	card.button(name).click();
	await rendered();
}

describe('the other senses', () => {
	test('are one press away, likeliest first, each with its name, share, bar and definition', async () => {
		const two = others.slice(0, 2).map((each, place) => ({ ...each, probability: place === 0 ? 0.2 : 0.006 }));
		const card = showCard({ others: two });
		await press(card, 'Other senses2');
		const rows = [...card.root.querySelectorAll<HTMLElement>('.card-list > li')];
		const parts = ['.group-name', '.card-share', '.card-other-definition'];
		expect(rows.map((row) => parts.map((selector) => row.querySelector(selector)?.textContent))).toEqual(
			two.map(({ group, sense }, place) => [nameOf(group), place === 0 ? '20 %' : 'under 1 %', sense.definition]),
		);
		expect(card.root.querySelectorAll('.card-list .share-bar')).toHaveLength(2);
	});

	test('take the place of the sense without moving or resizing the card', async () => {
		const card = showCard();
		const before = card.root.getBoundingClientRect().toJSON();
		await press(card, toOthers);
		expect(card.root.getBoundingClientRect().toJSON()).toEqual(before);
		card.closePart();
		await rendered();
		expect(card.root.getBoundingClientRect().toJSON()).toEqual(before);
	});

	test.each([
		['the way back', (card: ShownCard) => card.button('Back: Other senses').click()],
		['Escape', (card: ShownCard) => expect(card.closePart()).toBe(true)],
	])('go by %s, and the focus is where it was', async (_way, leave) => {
		const card = showCard();
		await press(card, toOthers);
		expect(document.activeElement).toBe(card.button('Back: Other senses'));
		leave(card);
		await rendered();
		expect(document.activeElement).toBe(card.button(toOthers));
		expect(card.closePart()).toBe(false);
	});

	test('give way to a new word', async () => {
		const card = showCard();
		await press(card, toOthers);
		card.show({ word: 'other' });
		await rendered();
		expect(card.textOf('.card-word')).toBe('other');
	});
});

describe('"not this sense"', () => {
	test('offers every other group and none of them, each to be chosen by a button that says which', async () => {
		const card = showCard();
		await press(card, 'Not this sense');
		const choices = [...card.root.querySelectorAll('.card-choice')];
		const described = choices.map((choice) => card.textOf(`#${choice.getAttribute('aria-describedby')}`));
		expect(described).toEqual([...others.map(({ group }) => nameOf(group)), 'None of these']);
	});

	test.each([...others.slice(0, 2).map(({ group }, place) => [group, place] as const), ['none', others.length] as const])(
		'tells that %s was chosen, once, and goes back to the sense with the focus in the card',
		async (group, place) => {
			const card = showCard();
			await press(card, 'Not this sense');
			card.root.querySelectorAll<HTMLElement>('.card-choice')[place]?.click();
			await rendered();
			expect(card.actions.correct.mock.calls).toEqual([[sampleCardContent(), group]]);
			expect(card.root.querySelector('.card-definition')).not.toBeNull();
			expect(document.activeElement).toBe(group === 'none' ? card.button('Undo') : card.root);
		},
	);

	test('can be left without a choice', async () => {
		const card = showCard();
		await press(card, 'Not this sense');
		expect(card.closePart()).toBe(true);
		await rendered();
		expect(card.actions.correct).not.toHaveBeenCalled();
		expect(document.activeElement).toBe(card.button('Not this sense'));
	});
});
