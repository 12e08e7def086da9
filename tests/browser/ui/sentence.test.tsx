import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { GroupTag } from '../../../src/ui/group-tag.tsx';
import { Sentence } from '../../../src/ui/sentence.tsx';
import { introducePage } from '../../../src/wording/introduce-page.ts';
import { answerMessages } from '../../support/answer-messages.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { showCard } from '../../support/shown-card.tsx';

afterEach(() => {
	answerMessages();
	introducePage('Tests');
});

describe('Sentence', () => {
	const show = () => {
		const container = putOnPage('');
		render(<Sentence of="popup.compare.title" parts={{ left: <b>one</b>, right: <i>two</i> }} />, container);
		return container.innerHTML;
	};

	test('puts elements where the sentence has its placeholders', () => {
		expect(show()).toBe('<b>one</b> and <i>two</i>');
	});

	test('follows the order of another language', () => {
		answerMessages({ 'popup.compare.title': '{right} neben {left}' });
		expect(show()).toBe('<i>two</i> neben <b>one</b>');
	});

	test('lets a caller dress the words between', () => {
		const container = putOnPage('');
		const between = (words: string) => <u>{words}</u>;
		render(<Sentence of="popup.page.total" parts={{ count: <b>3</b> }} between={between} />, container);
		expect(container.innerHTML).toBe('<b>3</b><u> found on this page</u>');
	});
});

describe('in a language from right to left', () => {
	const arabic = { 'language.tag': 'ar', 'language.direction': 'rtl' };
	const [group = ''] = bundledGlossary.terms.flatMap(({ groups }) => groups.map(({ id }) => id));

	test('a page of ours says so', () => {
		answerMessages(arabic);
		introducePage('عنوان');
		const { lang, dir } = document.documentElement;
		expect([document.title, lang, dir]).toEqual(['عنوان', 'ar', 'rtl']);
	});

	test('a group’s name stays English, from left to right', () => {
		answerMessages(arabic);
		const container = putOnPage('');
		render(<GroupTag glossary={bundledGlossary} group={group} />, container);
		const name = container.querySelector<HTMLElement>('.group-name');
		expect([name?.lang, name?.dir]).toEqual(['en', 'ltr']);
	});

	test('the card does, and keeps what is English apart', () => {
		answerMessages(arabic);
		const card = showCard();
		expect([card.root.lang, getComputedStyle(card.root).direction]).toEqual(['ar', 'rtl']);
		const directions = ['.card-group > span', '.card-word-line', '.card-definition', '.card-sentence > bdi'].map((selector) => {
			const element = card.find(selector);
			return [element.lang, getComputedStyle(element).direction];
		});
		expect(directions).toEqual(Array(4).fill(['en', 'ltr']));
	});
});
