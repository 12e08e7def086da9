import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryAddress } from '../../../src/options/try-address.ts';

const off = { siteMode: 'everywhere-except', offSites: ['shop.example', '*.news.example'], onSites: ['other.example'] } as const;
const on = { siteMode: 'only-on', offSites: ['other.example'], onSites: ['shop.example/sport/*', 'file:'] } as const;

describe('tryAddress', () => {
	it.each([
		[off, 'https://shop.example/a?b#c', 'off', 'shop.example'],
		[off, '  shop.example/a ', 'off', 'shop.example'],
		[off, 'SHOP.example:8080', 'off', 'shop.example'],
		[off, 'https://www.shop.example', 'on', undefined],
		[off, 'a.b.news.example', 'off', '*.news.example'],
		[off, 'other.example', 'on', undefined],
		[on, 'other.example', 'off', undefined],
		[on, 'http://shop.example/sport/ski', 'on', 'shop.example/sport/*'],
		[on, 'shop.example/', 'off', undefined],
		[on, 'file:///home/a.html', 'on', 'file:'],
		[on, 'localhost:3000/a', 'off', undefined],
	] as const)('with %j tells of %s: %s, because of %s', (rules, typed, kind, pattern) => {
		expect(tryAddress(typed, rules)).toEqual({ kind, pattern });
	});

	it.each([
		['', 'empty'],
		['   ', 'empty'],
		['shop', 'not-an-address'],
		['two words.example', 'not-an-address'],
		['https://', 'not-an-address'],
		['about:blank', 'unreadable'],
		['chrome://extensions', 'unreadable'],
		['javascript:alert(1)', 'unreadable'],
	] as const)('says of %j that it is %s', (typed, kind) => {
		expect(tryAddress(typed, off)).toEqual({ kind });
	});

	it('answers to any text', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void tryAddress(typed, off)));
	});
});
