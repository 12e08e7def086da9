import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/sense-ranking/stem.ts';

describe('stem', () => {
	it.each([
		['ewes', 'ewe'],
		['hills', 'hill'],
		['prices', 'price'],
		['bosses', 'boss'],
		['dishes', 'dish'],
		['watches', 'watch'],
		['boxes', 'box'],
		['buzzes', 'buzz'],
		['parties', 'party'],
		['closing', 'clos'],
		['closed', 'clos'],
		['planning', 'plan'],
		['planned', 'plan'],
		['trimmed', 'trim'],
		['robbed', 'rob'],
		['dogged', 'dog'],
		['hopping', 'hop'],
		['stirring', 'stir'],
		['fitted', 'fit'],
		['padded', 'pad'],
		["kite's", 'kite'],
		["kites's", 'kite'],
	])('cuts the ending off %s: %s', (word, root) => {
		expect(stem(word)).toBe(root);
	});

	it.each(['rose', 'rise', 'fell', 'fall', 'sold', 'sell'])('keeps %s, which no ending marks', (word) => {
		expect(stem(word)).toBe(word);
	});

	it.each(['telling', 'passing', 'buzzing'])('keeps the double letter of %s, which belongs to the word', (word) => {
		expect(stem(word)).toBe(word.slice(0, -3));
	});

	it.each(['boss', 'glass', 'bonus', 'basis', 'bus', 'gas', 'is', 's'])('takes the s of %s for part of the word', (word) => {
		expect(stem(word)).toBe(word);
	});

	it.each(['sing', 'bring', 'spring', 'need', 'speed', 'bed'])('takes the end of %s for part of the word', (word) => {
		expect(stem(word)).toBe(word);
	});

	it.each(['<num>', '<money>', '<edge>', '$', '', "'s"])('leaves %s, which is no word, as it is', (word) => {
		expect(stem(word)).toBe(word);
	});

	it('keeps the first three letters of any word', () => {
		const word = fc.oneof(fc.string(), fc.stringMatching(/^[a-z']{1,8}(?:s|es|ies|ing|ed|'s|ss)$/));
		fc.assert(
			fc.property(word, (each) => {
				expect(stem(each).slice(0, 2)).toBe(each.slice(0, 2));
				expect(stem(each).length).toBeGreaterThanOrEqual(Math.min(3, each.length));
				expect(stem(each).length).toBeLessThanOrEqual(each.length);
			}),
			{ numRuns: 500 },
		);
	});
});
