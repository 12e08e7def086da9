import { afterEach, describe, expect, it } from 'vitest';
import { formatChoice, formatDay, formatList, formatNumber } from '../../../src/wording/formats.ts';
import { inEnglish, interfaceDirection, interfaceLanguage } from '../../../src/wording/language.ts';
import { say } from '../../../src/wording/words.ts';
import { answerMessages, answerNoMore } from '../../support/answer-messages.ts';

const german = { 'language.tag': 'de', 'card.close': 'Schließen', 'popup.site.show': 'Anzeigen auf {site}' };
const arabic = { 'language.tag': 'ar', 'language.direction': 'rtl' };

afterEach(() => answerMessages());

describe('say', () => {
	it('says a sentence, with what stands in it, in the language that the browser answers in', () => {
		expect([say('card.close'), say('popup.site.show', { site: 'a.example' })]).toEqual(['Close', 'Show on a.example']);
		answerMessages(german);
		expect([say('card.close'), say('popup.site.show', { site: 'a.example' })]).toEqual(['Schließen', 'Anzeigen auf a.example']);
	});

	it.each([
		[0, 'No corrections.'],
		[1, 'One correction.'],
		[2, '2 corrections.'],
		[1200, '1,200 corrections.'],
	])('says %i in the form for so many', (count, sentence) => {
		expect(say('options.corrections.count', count, { count: formatNumber(count) })).toBe(sentence);
	});

	it.each(['$1', '{text}', '{example}', 'a | b', '$&'])('leaves %s alone where a reader writes it', (text) => {
		expect(say('card.label', { word: text, group: 'a.example' })).toBe(`${text}: a.example`);
	});

	it('says again what it said last once the extension is gone, and nothing where it said nothing', () => {
		say('card.close');
		answerNoMore();
		expect([say('card.close'), say('card.mute.done')]).toEqual(['Close', '']);
	});
});

describe('the language', () => {
	it.each([
		['English', {}, 'en', 'ltr', {}],
		['one from left to right', german, 'de', 'ltr', { lang: 'en', dir: 'ltr' }],
		['one from right to left', arabic, 'ar', 'rtl', { lang: 'en', dir: 'ltr' }],
	])('of the sentences, and what English needs among them: %s', (_title, changes, language, direction, english) => {
		answerMessages(changes);
		expect([interfaceLanguage(), interfaceDirection(), inEnglish()]).toEqual([language, direction, english]);
	});

	it.each([
		[{}, '1,234', '0', 'Nov 5, 2026', 'a, b, or c', 'a, b, c'],
		[german, '1.234', '0', '05.11.2026', 'a, b oder c', 'a, b und c'],
	])('writes numbers, days and lists: %o', (changes, number, nearNothing, day, choice, list) => {
		answerMessages(changes);
		const items = ['a', 'b', 'c'];
		expect(formatNumber(1234.4)).toBe(number);
		expect(formatNumber(-0.2)).toBe(nearNothing);
		expect(formatDay(new Date(2026, 10, 5))).toBe(day);
		expect(formatChoice(items)).toBe(choice);
		expect(formatList(items)).toBe(list);
	});
});
