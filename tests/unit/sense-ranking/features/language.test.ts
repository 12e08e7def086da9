import { describe, expect, it } from 'vitest';
import { fillingsOf, findMarked } from '../../../support/found-features.ts';

const languageOf = (marked: string) => fillingsOf('language', marked);

describe('the language of the surroundings', () => {
	it.each([
		['[zorb]', 'english:none'],
		['5 $ [zorb]!', 'english:none'],
		['kite [zorb] hill', 'english:0'],
		['the x x x x x x x [zorb]', 'english:1'],
		['the x x x x x x x x [zorb]', 'english:0'],
		['the x x x [zorb]', 'english:2'],
		['the x [zorb]', 'english:4'],
		['the of in [zorb]', 'english:4'],
		['The x. X x [zorb].', 'english:2'],
	])('%s: its share of function words is %s', (marked, share) => {
		expect(languageOf(marked)).toContain(share);
	});

	it.each([
		['the kite [zorb]', 'foreign:0'],
		['nix [zorb]', 'foreign:1'],
		['nix nox [zorb]', 'foreign:2'],
		['nix nox [zorb] nux', 'foreign:3+'],
		['nix nix nix nix [zorb]', 'foreign:3+'],
	])('%s: its words of another language are %s', (marked, count) => {
		expect(languageOf(marked)).toContain(count);
	});

	it('counts each other language by itself', () => {
		expect(languageOf('nix nyx [zorb]')).toContain('foreign:1');
	});

	it.each([
		['nix nox the [zorb]', true],
		['nix the [zorb]', false],
		['the kite [zorb]', false],
		['nix [zorb]', true],
	])('%s: another language beats English, %s', (marked, beats) => {
		expect(languageOf(marked).includes('foreign-beats-english')).toBe(beats);
	});

	it.each([
		['the kite [zorb]', []],
		['déjà the [zorb]', ['accented:1']],
		['Über straße [zorb]', ['accented:2']],
		['œuf ça né [zorb]', ['accented:3+']],
		['5×6 ÷ [zorb]', []],
		['the [zörb]', []],
	])('%s: accents are %j', (marked, accents) => {
		expect(languageOf(marked).filter((name) => name.startsWith('accented'))).toEqual(accents);
	});

	it('has no place in the text', () => {
		const { features } = findMarked('nix the [zorb] é');
		for (const { name, from, to } of features) if (name.startsWith('language ')) expect([from, to]).toEqual([-1, -1]);
	});
});
