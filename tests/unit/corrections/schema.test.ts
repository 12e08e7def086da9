import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCorrection } from '../../../src/corrections/schema.ts';
import { fingerprintOf } from '../../../src/sense-ranking/fingerprint.ts';
import { correctionOf } from '../../support/made-up/corrections.ts';

describe('parseCorrection', () => {
	it.each([
		[correctionOf()],
		[correctionOf({ group: null, shown: null })],
		[correctionOf({ term: 'a-term-2', group: 'of-a-newer-version' })],
		[correctionOf({ time: 0, features: [] })],
	])('takes %j', (correction) => {
		expect(parseCorrection(correction)).toEqual(correction);
	});

	it('drops what it does not know, such as a sentence', () => {
		expect(parseCorrection({ ...correctionOf(), text: 'The dog barked.', url: 'https://a.example' })).toEqual(correctionOf());
	});

	it.each([
		['nothing', undefined],
		['a list', [correctionOf()]],
		['text', JSON.stringify(correctionOf())],
		['another version', { ...correctionOf(), version: 2 }],
		['no version', { ...correctionOf(), version: undefined }],
		['an id that is no hash', { ...correctionOf(), id: 'dwell' }],
		['an id of capitals', { ...correctionOf(), id: '0123456789ABCDEF' }],
		['a time in words', { ...correctionOf(), time: 'yesterday' }],
		['a time that no clock tells', { ...correctionOf(), time: 8.64e15 + 1 }],
		['a time before 1970', { ...correctionOf(), time: -1 }],
		['a sentence for a term', { ...correctionOf(), term: 'the dog barks' }],
		['no group', { ...correctionOf(), group: undefined }],
		['markup for a group', { ...correctionOf(), group: '<b>' }],
		['a prototype for a group', { ...correctionOf(), shown: '__proto__' }],
		['words for features', { ...correctionOf(), features: ['sentence dog'] }],
		['a feature without its weight', { ...correctionOf(), features: [[7]] }],
		['a hash of more than 32 bits', { ...correctionOf(), features: [[2 ** 32, 1]] }],
		['a weight of nothing', { ...correctionOf(), features: [[7, 0]] }],
		['a weight without end', { ...correctionOf(), features: [[7, Number.POSITIVE_INFINITY]] }],
		['half a weight', { ...correctionOf(), features: [[7, 0.5]] }],
		['features without end', { ...correctionOf(), features: Array.from({ length: 65 }, () => [7, 1]) }],
	])('refuses %s', (_title, content) => {
		expect(parseCorrection(content)).toBeUndefined();
	});

	it('never throws, whatever is stored', () => {
		fc.assert(fc.property(fc.anything({ withObjectString: true }), (content) => void parseCorrection(content)));
	});
});

describe('what is kept of a text', () => {
	it('is no more than the schema takes, and none of its words', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 80 }), (words) => {
				const text = ['bark', ...words].join(' ');
				const lexeme = { isFunction: false, stem: -1 };
				const tokens = text.split(' ').map((word) => ({ word, start: 0, end: text.length, shape: 'lower', lexeme }));
				const surroundings = { tokens, at: 0, sentenceStart: 0, sentenceEnd: tokens.length } as unknown as Parameters<
					typeof fingerprintOf
				>[1];
				const print = fingerprintOf({ text, start: 0, end: 4, term: 'bark' }, surroundings);
				expect(parseCorrection(correctionOf(print))).toEqual(correctionOf(print));
			}),
		);
	});
});
