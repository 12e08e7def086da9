import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelledOccurrence } from '../../../src/training/corpus.ts';
import { foldCount, foldsOverBlocks, foldsOverRegisters } from '../../../src/training/folds.ts';
import { labelled } from '../../support/made-up/labelled.ts';

/** As many occurrences of each register as its size says, one register after the other. */
const occurrencesOf = (sizes: Readonly<Record<string, number>>): LabelledOccurrence[] =>
	Object.entries(sizes).flatMap(([register, size]) => Array.from({ length: size }, () => labelled({ register })));

/** Register → the folds that its occurrences are in. */
function foldsByRegister(occurrences: readonly LabelledOccurrence[]): Map<string, Set<number>> {
	const found = new Map<string, Set<number>>();
	for (const [place, fold] of foldsOverRegisters(occurrences).entries()) {
		const register = occurrences[place]?.register ?? '';
		found.set(register, (found.get(register) ?? new Set()).add(fold));
	}
	return found;
}

const loadsOf = (occurrences: readonly LabelledOccurrence[]) => {
	const folds = foldsOverRegisters(occurrences);
	return Array.from({ length: foldCount }, (_, fold) => folds.filter((each) => each === fold).length);
};

const corpus = fc.array(
	fc.constantFrom(...'abcdefghijklmnop').map((register) => labelled({ register })),
	{ maxLength: 120 },
);

describe('foldsOverRegisters', () => {
	it('gives each occurrence one of the folds', () => {
		fc.assert(
			fc.property(corpus, (occurrences) => {
				const folds = foldsOverRegisters(occurrences);
				expect(folds).toHaveLength(occurrences.length);
				for (const fold of folds) expect(Array.from({ length: foldCount }, (_, each) => each)).toContain(fold);
			}),
		);
	});

	it('keeps each register in one fold', () => {
		fc.assert(
			fc.property(corpus, (occurrences) => {
				for (const folds of foldsByRegister(occurrences).values()) expect(folds.size).toBe(1);
			}),
		);
	});

	it('puts each register in the same fold whatever the order of the corpus', () => {
		fc.assert(
			fc.property(
				corpus.chain((occurrences) =>
					fc.tuple(
						fc.constant(occurrences),
						fc.shuffledSubarray(occurrences, { minLength: occurrences.length, maxLength: occurrences.length }),
					),
				),
				([occurrences, shuffled]) => {
					expect(foldsByRegister(shuffled)).toEqual(foldsByRegister(occurrences));
				},
			),
		);
	});

	it('leaves folds that differ by no more than the largest register', () => {
		fc.assert(
			fc.property(corpus, (occurrences) => {
				const loads = loadsOf(occurrences);
				const largest = Math.max(
					0,
					...[...new Set(occurrences.map(({ register }) => register))].map(
						(register) => occurrences.filter((each) => each.register === register).length,
					),
				);
				expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(largest);
			}),
		);
	});

	it.each<[sizes: Record<string, number>, loads: number[]]>([
		[{}, [0, 0, 0, 0, 0]],
		[{ novels: 3 }, [3, 0, 0, 0, 0]],
		[{ a: 4, b: 4, c: 4, d: 4, e: 4 }, [4, 4, 4, 4, 4]],
		[{ small: 1, smaller: 1, large: 9, middle: 5, other: 5, last: 4 }, [9, 5, 5, 4, 2]],
		[{ a: 10, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1 }, [10, 2, 2, 2, 2]],
	])('deals out %o, largest first, each to the fold that has least', (sizes, loads) => {
		expect(loadsOf(occurrencesOf(sizes))).toEqual(loads);
	});
});

describe('foldsOverBlocks', () => {
	const places = fc
		.nat({ max: 200 })
		.map((count) => Array.from({ length: count }, (_, place) => labelled({ text: `bark ${place}`, register: String(place % 7) })));

	it('keeps ten neighbouring lines in one fold, and the next ten in the next', () => {
		const folds = foldsOverBlocks(Array.from({ length: 65 }, (_, place) => labelled({ text: `bark ${place}` })));
		const runs = folds.filter((fold, place) => fold !== folds[place - 1]);
		expect(runs).toEqual([0, 1, 2, 3, 4, 0, 1]);
		for (const fold of [0, 1]) expect(folds.filter((each) => each === fold)).toHaveLength(fold === 0 ? 20 : 15);
	});

	it('leaves folds that differ by no more than one block', () => {
		fc.assert(
			fc.property(places, (occurrences) => {
				const folds = foldsOverBlocks(occurrences);
				const loads = Array.from({ length: foldCount }, (_, fold) => folds.filter((each) => each === fold).length);
				expect(loads.reduce((sum, load) => sum + load, 0)).toBe(occurrences.length);
				expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(10);
			}),
		);
	});

	it('goes by the place of a line alone, so that each kind of text is in every fold', () => {
		const alike = Array.from({ length: 120 }, (_, place) => labelled({ text: `bark ${place}` }));
		const mixed = alike.map((each, place) => ({ ...each, register: String(place % 3) }));
		expect(foldsOverBlocks(mixed)).toEqual(foldsOverBlocks(alike));
		expect(new Set(foldsOverBlocks(mixed.filter(({ register }) => register === '0'))).size).toBe(4);
	});

	it('keeps the occurrences of one passage in one fold, however far apart their lines', () => {
		const lines = Array.from({ length: 40 }, (_, place) => labelled({ text: place % 13 === 0 ? 'bark, bark' : `bark ${place}` }));
		const folds = foldsOverBlocks(lines);
		expect(new Set(folds.filter((_, place) => place % 13 === 0))).toEqual(new Set([0]));
	});
});
