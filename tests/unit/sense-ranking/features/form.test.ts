import { describe, expect, it } from 'vitest';
import { fillingsOf, namesIn } from '../../../support/found-features.ts';

describe('the style of the sentence', () => {
	it.each([
		['running', 'we saw them all [zorb] there'],
		['title', 'How They Won With [Zorb] Games'],
		['capitals', 'WIN THE GREAT [ZORB] NOW'],
		['bare', '[zorb]'],
		['bare', 'at it on [zorb] 1998, 200!'],
		['running', 'kite Hill [zorb]'],
		['title', 'Old Hill kite [zorb]'],
		['bare', '[zorb]. Hill'],
		['title', 'kite Hill Dale [zorb]'],
		['title', 'KITE Hill [zorb]'],
		['capitals', 'KITE BALL hill [zorb]'],
		['running', 'They Won. we saw [zorb] there. They Won.'],
		['running', 'kite hill [ZORB]'],
		['running', 'We at IT on kite hill [zorb]'],
	])('is %s by its letter case: %s', (style, marked) => {
		expect(fillingsOf('style', marked)).toEqual([`${style} zorb`]);
	});

	it.each([
		['lower', 'they came by [zorb]'],
		['capital', 'they came by [Zorb]'],
		['capital', 'they came by [zOrb]'],
		['upper', 'they came by [ZORB]'],
	])('goes with the case of the word: %s, %s', (shape, marked) => {
		expect(fillingsOf('case', marked)).toEqual([`${shape} running`]);
	});
});

describe('the place of the word in its sentence', () => {
	it.each([
		['[Zorb] came home', true, false],
		['“[Zorb] came home', true, false],
		['They came. [Zorb] came home', true, false],
		['“Kite [zorb] kite', false, false],
		['[zorb], kite', true, false],
		['They came by [zorb]', false, true],
		['They came by [zorb] (!).', false, true],
		['They came by [zorb] 5', false, false],
		['5 [zorb] came', false, false],
		['They came by [zorb] home', false, false],
		['[zorb]', true, true],
	])('%s: first %s, last %s', (marked, isFirst, isLast) => {
		expect(fillingsOf('first-in-sentence', marked)).toEqual(isFirst ? ['zorb'] : []);
		expect(fillingsOf('last-in-sentence', marked)).toEqual(isLast ? ['zorb'] : []);
	});

	it.each([
		['they came by [Zorb] home', true],
		['they came by [zorb] home', false],
		['they came by [ZORB] home', false],
		['[Zorb] came home', false],
		['They Came By [Zorb] Home', false],
	])('%s: a capital where none is needed, %s', (marked, isOne) => {
		expect(fillingsOf('capital-inside', marked)).toEqual(isOne ? ['zorb'] : []);
	});
});

describe('the length of the sentence', () => {
	it.each([
		[1, 'label'],
		[3, 'label'],
		[4, 'short'],
		[8, 'short'],
		[9, 'medium'],
		[16, 'medium'],
		[17, 'long'],
		[60, 'long'],
	])('of %i tokens is %s', (count, length) => {
		const marked = `Before. ${'kite '.repeat(count - 1)}[zorb]`;
		expect(fillingsOf('length', marked)).toEqual([`${length} zorb`]);
	});
});

describe('a capital beside the word', () => {
	it.each([
		['they came by Big [zorb]', ['-1']],
		['they came by Big old [zorb]', ['-2']],
		['they came by Big old blue [zorb]', []],
		['they came by [zorb] Hill', ['1']],
		['they came by [zorb] of Hill', ['2']],
		['they came by [zorb] of old Hill', []],
		['they came by BIG [zorb]', ['-1']],
		['they came by BIG Old [zorb] Hill', ['-2', '-1', '1']],
		['They [zorb] came home', ['-1first']],
		['They came [zorb] home', ['-2first']],
		['they came by big [Zorb]', []],
		['They Came By Big [Zorb]', []],
	])('%s: at %j', (marked, steps) => {
		expect(fillingsOf('neighbour-case', marked)).toEqual(steps.map((step) => `${step} zorb`));
	});
});

it.each(['zorb', 'zorbs'])('features of form speak of the form at hand, headword or not: %s', (form) => {
	const ofForm = new Set(namesIn(`they came by Big [${form}].`).filter((name) => name.endsWith(` ${form}`)));
	for (const feature of ['form', 'style running', 'last-in-sentence', 'length short', 'neighbour-case -1'])
		expect(ofForm).toContain(`${feature} ${form}`);
});
