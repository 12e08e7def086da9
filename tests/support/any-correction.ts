/** Corrections as a property of them is tried on. */
import fc from 'fast-check';
import { type Correction, correctionVersion } from '../../src/sense-ranking/correction.ts';

const name = fc.constantFrom('bark', 'root', 'dog-cry', 'tree-skin', 'from-a-newer-version');

/** Few ids, so that some lists have more than one correction of a text. */
export const anyCorrection: fc.Arbitrary<Correction> = fc.record({
	version: fc.constant(correctionVersion),
	id: fc.integer({ min: 0, max: 12 }).map((number) => number.toString(16).padStart(16, '0')),
	time: fc.integer({ min: 0, max: 8.64e15 }),
	term: name,
	group: fc.option(name),
	shown: fc.option(name),
	features: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 1_000 })), { maxLength: 3 }),
});

/** Newest first and one for each text, as they are kept. */
export const keptCorrections: fc.Arbitrary<readonly Correction[]> = fc
	.uniqueArray(anyCorrection, { selector: ({ id }) => id, maxLength: 6 })
	.map((list) => list.sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1)));
