import { describe, expect, it } from 'vitest';
import { readSiteEntry } from '../../../src/options/site-entry.ts';

describe('readSiteEntry', () => {
	it.each([
		['shop.example', 'shop.example'],
		['  https://Shop.example/a?b=c ', 'shop.example'],
		['*.shop.example', '*.shop.example'],
		['shop.example/news/*', 'shop.example/news/*'],
		['file:///home', 'file:'],
	])('takes %j as %j', (typed, pattern) => {
		expect(readSiteEntry(typed, [])).toEqual({ ok: true, pattern });
	});

	it.each([
		['', 'Write the name of a site'],
		['two words', '“two words” is not a site'],
		['shop', '“shop” is not a site'],
		['*', 'every site there is'],
		['x'.repeat(501), 'too long'],
		['*a*b*c*d*e*f*g*h*i.example', 'too many stars'],
		['https://shop.example/', 'shop.example is on the list already'],
		['<b>$1</b>.', '“<b>$1</b>.” is not a site'],
	])('says plainly what is wrong with %j', (typed, words) => {
		const entry = readSiteEntry(typed, ['shop.example']);
		expect(entry.ok ? '' : entry.message).toContain(words);
	});
});
