import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createClosedAtoms, createOpenAtoms } from '../../../src/sense-ranking/atoms.ts';
import { createLexicon } from '../../../src/sense-ranking/lexicon.ts';
import { keepWords, type ReadWord } from '../../../src/sense-ranking/written-words.ts';
import { toyClasses, toyVectorOf } from '../../support/found-features.ts';

const atoms = createOpenAtoms();
const lexicon = createLexicon(toyClasses, toyVectorOf, atoms);
const readWord = keepWords(lexicon);

describe('a written word', () => {
	it.each([
		['kite', 'kite', 'lower'],
		['Kite', 'kite', 'capital'],
		['KITE', 'kite', 'upper'],
		['kITE', 'kite', 'capital'],
		['A', 'a', 'capital'],
		['Élan', 'élan', 'capital'],
		['日本', '日本', 'lower'],
		['', '', 'lower'],
	])('"%s" is "%s", written as %s', (written, word, shape) => {
		expect(readWord(written)).toMatchObject({ word, shape });
	});

	it.each([
		['élan', true],
		['Élan', true],
		['œuvre', true],
		['kite', false],
		['日本', false],
	])('"%s" has an accent: %s', (written, isAccented) => {
		expect(readWord(written)).toMatchObject({ isAccented });
	});

	it.each([
		['don’t', true],
		["don't", false],
	])('%s has a curly apostrophe: %s', (written, hasCurlyApostrophe) => {
		expect(readWord(written)).toMatchObject({ word: written, hasCurlyApostrophe });
	});

	it('has the lexeme of its lower case, whatever it is named after', () => {
		for (const written of ['Kites', 'THE', 'constructor', '__proto__'])
			expect(readWord(written).lexeme).toEqual(lexicon(written.toLowerCase()));
	});

	it('is the same each time, also after more words than are kept', () => {
		const before = readWord('Kites');
		expect(readWord('Kites')).toBe(before);
		for (let count = 0; count < 10_001; count += 1) readWord(`word${count}`);
		expect(readWord('Kites')).not.toBe(before);
		expect(readWord('Kites')).toEqual(before);
	});

	it('is read however long', () => {
		for (const length of [12, 13, 39, 40, 41, 5_000]) {
			const word = `${'é'.repeat(length - 2)}\ud83d${'s'}`;
			for (const time of ['first', 'second']) expect([time, atoms.textOf(readWord(word).lexeme.word)]).toEqual([time, word]);
			expect(atoms.textOf(readWord(word).lexeme.stem)).toBe(word.slice(0, -1));
		}
	});
});

describe('what is kept of pages', () => {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	const pageLength = 4_000_000;

	/** In a function of its own, whose end lets the text go. */
	const askOnPage = (readWord: ReadWord, word: string) => readWord(`${'hill '.repeat(pageLength / 5)}${word}`.slice(-word.length));

	/** Bytes that asking for the last word of each of ten long pages leaves behind. */
	function keptOf(wordOf: (page: number) => string): number {
		const readWord = keepWords(
			createLexicon({ ...toyClasses, long: ['extraordinarily'] }, toyVectorOf, createClosedAtoms(['counterrevolution', '#long'])),
		);
		collect();
		const before = process.memoryUsage().heapUsed;
		for (let page = 0; page < 10; page += 1) askOnPage(readWord, wordOf(page));
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
