import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClosedAtoms, createOpenAtoms, unknownAtom } from '../../../src/sense-ranking/atoms.ts';

const anyStrings = fc.array(fc.oneof(fc.string(), fc.constantFrom('', 'toString', '__proto__', '#toy', 'kite')));

describe('open atoms', () => {
	it('number strings in the order in which they are met, each once', () => {
		const atoms = createOpenAtoms();
		expect(['kite', 'ball', 'kite', '', 'ball', 'toString'].map(atoms.atomOf)).toEqual([0, 1, 0, 2, 1, 3]);
	});

	it('give the string of each number back, for any strings', () => {
		fc.assert(
			fc.property(anyStrings, (texts) => {
				const atoms = createOpenAtoms();
				const numbers = texts.map(atoms.atomOf);
				expect(numbers.map(atoms.textOf)).toEqual(texts);
				expect(new Set(numbers).size).toBe(new Set(texts).size);
			}),
		);
	});

	it('can be asked without being added to, before and after they have met a string', () => {
		const atoms = createOpenAtoms();
		expect(atoms.closed.atomOf('kite')).toBe(unknownAtom);
		expect(atoms.atomOf('ball')).toBe(0);
		expect(['kite', 'ball'].map(atoms.closed.atomOf)).toEqual([unknownAtom, 0]);
		expect(atoms.closed.textOf(0)).toBe('ball');
		expect(atoms.atomOf('kite')).toBe(1);
	});

	it('share nothing with another table', () => {
		createOpenAtoms().atomOf('kite');
		const atoms = createOpenAtoms();
		expect(atoms.atomOf('ball')).toBe(0);
	});
});

describe('closed atoms', () => {
	it('know the strings they were made of, and no others', () => {
		const atoms = createClosedAtoms(['kite', 'ball', 'kite', 'hill']);
		expect(['kite', 'ball', 'hill'].map(atoms.atomOf)).toEqual([0, 1, 2]);
		for (const text of ['zorb', '', 'Kite', 'toString', '__proto__']) expect(atoms.atomOf(text)).toBe(unknownAtom);
	});

	it('do not learn what they are asked', () => {
		const atoms = createClosedAtoms(['kite']);
		atoms.atomOf('ball');
		expect(atoms.atomOf('ball')).toBe(unknownAtom);
		expect(() => atoms.textOf(1)).toThrow(RangeError);
	});

	it('give the string of each number back, for any strings', () => {
		fc.assert(
			fc.property(anyStrings, (texts) => {
				const atoms = createClosedAtoms(texts);
				expect(texts.map(atoms.atomOf).map(atoms.textOf)).toEqual(texts);
			}),
		);
	});
});

describe('a number that no table gave out', () => {
	it.each([unknownAtom, 2, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (atom) => {
		expect(() => createClosedAtoms(['kite', 'ball']).textOf(atom)).toThrow(new RangeError(`atom ${atom} is not in this table of 2`));
	});
});
