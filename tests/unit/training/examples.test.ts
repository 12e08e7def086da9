import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Describe } from '../../../src/training/describe-occurrence.ts';
import { outcomesOf, toExample } from '../../../src/training/examples.ts';
import { labelled } from '../../support/made-up/labelled.ts';
import { madeUpSource } from '../../support/made-up/training.ts';

const describeText: Describe = ({ text, heading = '' }) => ({
	features: [`left ${text}`, `above ${heading}`],
	vectors: Float32Array.of(1, 2),
});
const targetOf = (...outcomes: string[]) => toExample(labelled({ outcomes }), describeText).target;

describe('toExample', () => {
	it('describes the occurrence with all that is known of it', () => {
		expect(toExample(labelled({ text: 'A bark', heading: 'Dogs' }), describeText)).toMatchObject({
			features: ['left A bark', 'above Dogs'],
			vectors: Float32Array.of(1, 2),
		});
	});

	it.each<[wanted: Record<string, number>]>([[{ a: 1 }], [{ a: 0.65, b: 0.35 }], [{ a: 0.65, b: 0.175, c: 0.175 }]])(
		'gives most to the best reading and shares out the rest evenly: %o',
		(wanted) => {
			const target = targetOf(...Object.keys(wanted));
			expect([...target.keys()]).toEqual(Object.keys(wanted));
			for (const [outcome, share] of Object.entries(wanted)) expect(target.get(outcome)).toBeCloseTo(share, 12);
		},
	);

	it('gives shares that sum to 1, none more than the best', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }), (outcomes) => {
				const shares = [...targetOf(...outcomes).values()];
				expect(shares).toHaveLength(outcomes.length);
				expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
				expect(Math.max(...shares)).toBe(shares[0]);
			}),
		);
	});
});

describe('outcomesOf', () => {
	const bark = madeUpSource.glossary.terms.find(({ term }) => term === 'bark');
	if (!bark) throw new Error('not found');

	it.each<[rule: string, seen: string[][], outcomes: string[]]>([
		['groups in the order of the glossary', [['dog-cry'], ['tree-skin']], ['tree-skin', 'dog-cry']],
		['only groups that the corpus holds', [['dog-cry'], ['dog-cry']], ['dog-cry']],
		[
			'reasons for no use after them, by name',
			[['no-use:name'], ['no-use:foreign'], ['dog-cry']],
			['dog-cry', 'no-use:foreign', 'no-use:name'],
		],
		['what is second best as well', [['dog-cry', 'no-use:name', 'tree-skin']], ['tree-skin', 'dog-cry', 'no-use:name']],
		['nothing where there is no occurrence', [], []],
	])('gives %s', (_rule, seen, outcomes) => {
		const own = seen.map((each) => labelled({ outcomes: each }));
		expect(outcomesOf(own, bark)).toEqual(outcomes);
		expect(outcomesOf(own.toReversed(), bark)).toEqual(outcomes);
	});
});
