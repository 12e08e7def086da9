import { describe, expect, it } from 'vitest';
import { fillingsOf, findMarked } from '../../../support/found-features.ts';

const fill = (count: number) => 'x '.repeat(count);

describe('the noun after "of"', () => {
	it.each([
		['is the last word of its phrase', '[zorb] of the red cotton', ['cotton']],
		['is taken by its stem', '[zorb] of red kites', ['kite']],
		['is not sought beyond a preposition', '[zorb] of cotton in boxes', ['cotton']],
		['is not sought beyond a comma', '[zorb] of cotton, boxes', ['cotton']],
		['is not sought beyond the sentence', '[zorb] of cotton. Boxes', ['cotton']],
		['is not sought beyond seven tokens', `[zorb] of ${fill(6)}cotton boxes`, ['cotton']],
		['may follow a hyphen', '[zorb] of hill-tops', ['top']],
		['may follow a possessive', '[zorb] of the hill’s kites', ['kite']],
		['may follow a sum of money', '[zorb] of $5 kites', ['kite']],
		['is no figure', '[zorb] of cotton 5', ['cotton']],
		['is none where only a figure follows', '[zorb] of 5', ['<none>']],
		['is none at a comma', '[zorb] of, boxes', ['<none>']],
		['is none at the end of the text', '[zorb] of', ['<none>']],
		['is only sought right after "of"', '[zorb] soon of cotton', []],
	])('%s: %s', (_rule, marked, nouns) => {
		expect(fillingsOf('of-noun', marked)).toEqual(nouns);
	});

	it('has no place where there is none', () => {
		expect(findMarked('[zorb] of').features).toContainEqual({ name: 'of-noun <none>', from: -1, to: -1 });
	});

	it('is no object as well', () => {
		expect(fillingsOf('object', '[zorb] of cotton')).toEqual([]);
	});
});

describe('the object', () => {
	it.each([
		['is the last word of the phrase that follows', '[zorbing] the blue kites', ['kite']],
		['is none where a preposition follows', '[zorbing] on kites', ['<none>']],
		['is not sought after a mark', '[zorbing], kites', []],
		['is not sought at the end of the text', '[zorbing]', []],
	])('%s: %s', (_rule, marked, nouns) => {
		expect(fillingsOf('object', marked)).toEqual(nouns);
	});
});

describe('the noun after another preposition', () => {
	it.each([
		['goes with it', '[zorb] on red kites', ['on kite']],
		['goes with "of" too', '[zorb] of kites', ['of kite']],
		['is none at a comma', '[zorb] on, kites', []],
		['is only sought right after the word', '[zorb] soon on kites', []],
	])('%s: %s', (_rule, marked, nouns) => {
		expect(fillingsOf('preposition-noun', marked)).toEqual(nouns);
	});
});

describe("the word's own phrase", () => {
	it.each([
		['starts at a determiner', 'kite the old [zorb]', 'the zorb', ['old zorb']],
		['starts at a possessive', 'kite his old [zorb]', 'his zorb', ['old zorb']],
		['has no determiner at the start of the text', 'old red [zorb]', '<none> zorb', ['red zorb', 'old zorb']],
		['starts after a function word', 'and old [zorb]', '<none> zorb', ['old zorb']],
		['starts after a comma', 'the old, red [zorb]', '<none> zorb', ['red zorb']],
		['starts in its sentence', 'The old. Red [zorb]', '<none> zorb', ['red zorb']],
		['goes on across a hyphen', 'the well-known [zorb]', 'the zorb', ['known zorb', '- zorb', 'well zorb']],
		['goes on across a sum of money', 'the $5 [zorb]', 'the zorb', ['<money> zorb', '$ zorb']],
		['reaches five tokens', 'the p q b c d [zorb]', '<none> zorb', ['d zorb', 'c zorb', 'b zorb', 'q zorb', 'p zorb']],
		['has a determiner at the fifth token', 'the q b c d [zorb]', 'the zorb', ['d zorb', 'c zorb', 'b zorb', 'q zorb']],
		['takes modifiers by their stem', 'closing [zorbs]', '<none> zorbs', ['clos zorbs']],
	])('%s: %s', (_rule, marked, determiner, modifiers) => {
		expect(fillingsOf('determiner', marked)[0]).toBe(determiner);
		expect(fillingsOf('modifier', marked)).toEqual(modifiers);
	});

	it('has the classes of its determiner', () => {
		expect(fillingsOf('determiner', 'the [zorb]')).toEqual(['the zorb', '#function zorb', '#determiner zorb']);
	});

	it('has no place for a determiner that is not there', () => {
		expect(findMarked('[zorb]').features).toContainEqual({ name: 'determiner <none> zorb', from: -1, to: -1 });
	});
});

describe('what governs the phrase', () => {
	it.each([
		['is the word before it', 'rolled the old [zorb]', ['rolled']],
		['is the word before a phrase without a determiner', 'rolled in old [zorb]', ['in']],
		['is none at the start of the sentence', 'Rolled. The old [zorb]', []],
		['is none at the start of the text', 'the old [zorb]', []],
		['is the mark before it where there is one', 'rolled, the old [zorb]', [',']],
	])('%s: %s', (_rule, marked, governors) => {
		expect(fillingsOf('governor', marked).filter((filling) => !filling.startsWith('#'))).toEqual(governors);
	});

	it('has its classes, and those by the form of the word', () => {
		expect(fillingsOf('governor', 'rolled the [zorb]')).toEqual(['rolled', '#verb-roll']);
		expect(fillingsOf('governor-form', 'rolled the [zorbs]')).toEqual(['rolled zorbs', '#verb-roll zorbs']);
	});

	it.each([
		['a preposition is governed by the word before it', 'kites on the [zorb]', ['kite on']],
		['no other word is', 'kites rolled the [zorb]', []],
		['a preposition at the start of the sentence is governed by nothing', 'Kites. On the [zorb]', []],
		['a preposition at the start of the text is governed by nothing', 'on the [zorb]', []],
	])('%s: %s', (_rule, marked, pairs) => {
		expect(fillingsOf('governed-by', marked)).toEqual(pairs);
	});
});

describe('the nearest verb', () => {
	it.each([
		['after the word', 'verb-after', '[zorb] soon rolled and rolls', ['roll']],
		['right after the word', 'verb-after', '[zorb] rolled', ['roll']],
		['right before the word', 'verb-before', 'rolled [zorb]', ['roll']],
		['after it within eleven tokens', 'verb-after', `[zorb] ${fill(10)}rolled`, ['roll']],
		['after it no further', 'verb-after', `[zorb] ${fill(11)}rolled`, []],
		['after it not beyond the sentence', 'verb-after', '[zorb] came. It rolled', []],
		['before the word', 'verb-before', 'rolls and rolled the [zorb]', ['roll']],
		['before it within ten tokens', 'verb-before', `rolled ${fill(9)}[zorb]`, ['roll']],
		['before it no further', 'verb-before', `rolled ${fill(10)}[zorb]`, []],
		['before it not beyond the sentence', 'verb-before', 'It rolled. The [zorb]', []],
		['is none where there is no token before', 'verb-before', '[zorb] rolled', []],
		['is none where there is no token after', 'verb-after', 'rolled [zorb]', []],
	])('%s', (_rule, template, marked, verbs) => {
		expect(fillingsOf(template, marked)).toEqual(verbs);
	});

	it('is the only one that counts', () => {
		const place = (name: string, marked: string) => findMarked(marked).features.filter((feature) => feature.name === name);
		expect(place('verb-after roll', '[zorb] soon rolled and rolls')).toEqual([{ name: 'verb-after roll', from: 2, to: 3 }]);
		expect(place('verb-before roll', 'rolls and rolled the [zorb]')).toEqual([{ name: 'verb-before roll', from: 2, to: 3 }]);
	});

	it('is not the word itself', () => {
		expect(fillingsOf('verb-after', '[rolled] it')).toEqual([]);
		expect(fillingsOf('verb-before', 'it [rolled]')).toEqual([]);
	});
});

describe('what a reader is shown of a phrase', () => {
	it.each([
		['of-noun kite', 'the [zorb] of red kites in it', 'kites'],
		['of-noun-class #toy', 'the [zorb] of red toys in it', 'toys'],
		['object kite', 'by [zorbing] red kites on and on', 'kites'],
		['preposition-noun on kite', 'the [zorb] on red kites in it', 'on red kites'],
		['preposition-class on #toy', 'the [zorb] on red toys in it', 'toys'],
		['determiner the zorb', 'by the old [zorb] there', 'the'],
		['determiner #determiner zorb', 'by the old [zorb] there', 'the'],
		['modifier old zorb', 'by the old [zorb] there', 'old'],
		['modifier-class #toy zorb', 'by the kite [zorb] there', 'kite'],
		['governor rolled', 'he rolled the old [zorb] there', 'rolled'],
		['governor #verb-roll', 'he rolled the old [zorb] there', 'rolled'],
		['governor-form rolled zorbs', 'he rolled the old [zorbs] there', 'rolled'],
		['governor-form #verb-roll zorbs', 'he rolled the old [zorbs] there', 'rolled'],
		['governed-by kite on', 'his kites on the old [zorb] there', 'kites on'],
		['governed-by-class #toy on', 'his toys on the old [zorb] there', 'toys'],
		['verb-before-class #verb-roll', 'he rolled the old [zorb] there', 'rolled'],
		['verb-after-class #verb-roll', 'the [zorb] rolled on and on', 'rolled'],
	])('for "%s" in %s is %s', (name, marked, shown) => {
		const { features, surroundings } = findMarked(marked);
		const { from, to } = features.find((feature) => feature.name === name) ?? { from: 0, to: 0 };
		const words = surroundings.tokens.slice(from, to).map(({ word }) => word);
		expect(words.join(' ')).toBe(shown);
	});
});
