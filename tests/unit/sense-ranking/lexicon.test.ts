import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createClosedAtoms, createOpenAtoms } from '../../../src/sense-ranking/atoms.ts';
import { classAtom, createLexicon, type Lexicon } from '../../../src/sense-ranking/lexicon.ts';
import { toyClasses, toyVectorOf } from '../../support/found-features.ts';

const atoms = createOpenAtoms();
const lexicon = createLexicon(toyClasses, toyVectorOf, atoms);
const roles = ['isFunction', 'isPreposition', 'isVerb', 'isDeterminer', 'endsPhrase'] as const;

describe('a lexeme', () => {
	it.each([
		['kites', 'kite'],
		['kite', 'kite'],
		['', ''],
		['constructor', 'constructor'],
		['__proto__', '__proto__'],
	])('of "%s" has the stem "%s"', (word, root) => {
		expect(atoms.textOf(lexicon(word).word)).toBe(word);
		expect(atoms.textOf(lexicon(word).stem)).toBe(root);
	});

	it.each<[string, (typeof roles)[number][]]>([
		['kite', []],
		['unheard', []],
		['and', ['isFunction']],
		['the', ['isFunction', 'isDeterminer']],
		['his', ['isFunction', 'isDeterminer']],
		['of', ['isFunction', 'isPreposition', 'endsPhrase']],
		['was', ['isFunction', 'endsPhrase']],
		['rolled', ['isVerb']],
		['nix', []],
	])('of "%s" has the roles of its classes: %j', (word, expected) => {
		expect(roles.filter((role) => lexicon(word)[role])).toEqual(expected);
	});

	it('names the languages it belongs to', () => {
		expect(lexicon('nix').languages).toEqual(['language-xx']);
		expect(lexicon('kite').languages).toEqual([]);
	});

	it('has all classes of its word, told apart from words of the same name', () => {
		expect(lexicon('of').classes.map(atoms.textOf)).toEqual(['#function', '#preposition', '#phrase-end']);
		expect(classAtom('toy')).not.toBe('toy');
		expect(lexicon('toy').classes).toEqual([]);
	});

	it('has the vector of its word, unless that is a function word', () => {
		expect(lexicon('kite').vector).toEqual(toyVectorOf('kite'));
		expect(lexicon('zorbing').vector).toBeUndefined();
		expect(toyVectorOf('the')).toBeDefined();
		expect(lexicon('the').vector).toBeUndefined();
	});

	it('leaves out classes that no weight knows', () => {
		const known = createLexicon(toyClasses, toyVectorOf, createClosedAtoms(['#preposition', 'of']));
		const { word, classes, isFunction, endsPhrase } = known('of');
		expect({ word, classes, isFunction, endsPhrase }).toEqual({ word: 1, classes: [0], isFunction: true, endsPhrase: true });
		expect(known('kite')).toMatchObject({ word: -1, stem: -1, classes: [] });
	});

	it('is the same each time, also after more words than are kept', () => {
		const before = lexicon('kites');
		expect(lexicon('kites')).toBe(before);
		for (let count = 0; count < 10_001; count += 1) lexicon(`word${count}`);
		expect(lexicon('kites')).not.toBe(before);
		expect(lexicon('kites')).toEqual(before);
	});

	it('is one and the same for all words of which nothing is known', () => {
		const known = createLexicon(toyClasses, toyVectorOf, createClosedAtoms(['hill']));
		expect(known('unheard')).toBe(known('unseen'));
		expect(known('unheard')).toEqual({ ...known('and'), classes: [], isFunction: false });
		expect(known('hills')).not.toBe(known('unheard'));
		expect(known('nix')).not.toBe(known('unheard'));
		expect(known('zorb')).not.toBe(known('unheard'));
	});

	it('is that of the word, however long', () => {
		for (const length of [12, 13, 39, 40, 41, 5_000]) {
			const word = `${'é'.repeat(length - 2)}\ud83d${'s'}`;
			for (const time of ['first', 'second']) expect([time, atoms.textOf(lexicon(word).word)]).toEqual([time, word]);
			expect(atoms.textOf(lexicon(word).stem)).toBe(word.slice(0, -1));
		}
	});
});

describe('what is kept of pages', () => {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	const pageLength = 4_000_000;

	/** In a function of its own, whose end lets the text go. */
	const askOnPage = (asked: Lexicon, word: string) => asked(`${'hill '.repeat(pageLength / 5)}${word}`.slice(-word.length));

	/** Bytes that asking for the last word of each of ten long pages leaves behind. */
	function keptOf(wordOf: (page: number) => string): number {
		const asked = createLexicon(
			{ ...toyClasses, long: ['extraordinarily'] },
			toyVectorOf,
			createClosedAtoms(['counterrevolution', '#long']),
		);
		collect();
		const before = process.memoryUsage().heapUsed;
		for (let page = 0; page < 10; page += 1) askOnPage(asked, wordOf(page));
		collect();
		return process.memoryUsage().heapUsed - before;
	}

	it.each<[words: string, wordOf: (page: number) => string]>([
		['words of which nothing is known', (page) => `unheard-of-whatever-${page}`],
		['a word of a class', () => 'extraordinarily'],
		['a word with a known stem', () => 'counterrevolutions'],
		['words longer than are kept', (page) => `un${'heard'.repeat(10)}${page}`],
	])('is not their text, for %s', (_words, wordOf) => {
		expect(keptOf(wordOf)).toBeLessThan(pageLength / 2);
	});
});
