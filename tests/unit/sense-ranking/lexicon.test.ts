import { describe, expect, it } from 'vitest';
import { createClosedAtoms, createOpenAtoms } from '../../../src/sense-ranking/atoms.ts';
import { classAtom, createLexicon } from '../../../src/sense-ranking/lexicon.ts';
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

	it('is one and the same for all words of which nothing is known', () => {
		const known = createLexicon(toyClasses, toyVectorOf, createClosedAtoms(['hill']));
		expect(known('unheard')).toBe(known('unseen'));
		expect(known('unheard')).toEqual({ ...known('and'), classes: [], isFunction: false });
		expect(known('hills')).not.toBe(known('unheard'));
		expect(known('nix')).not.toBe(known('unheard'));
		expect(known('zorb')).not.toBe(known('unheard'));
	});
});
