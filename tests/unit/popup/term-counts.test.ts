import { describe, expect, it } from 'vitest';
import { countTerms } from '../../../src/popup/term-counts.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const [first, second] = shippedGlossary.terms;
const [groupA = '', groupB = ''] = first?.groups.map(({ id }) => id) ?? [];
const groupC = second?.groups[0]?.id ?? '';

describe('countTerms', () => {
	it('adds the groups up to their terms, the commonest first, each with its share of the whole', () => {
		const counts = new Map([
			[groupA, 1],
			[groupB, 2],
			[groupC, 5],
		]);
		expect(countTerms(counts, shippedGlossary)).toEqual([
			{ term: second?.term, count: 5, groups: [{ group: groupC, count: 5, share: 0.625 }] },
			{
				term: first?.term,
				count: 3,
				groups: [
					{ group: groupB, count: 2, share: 0.25 },
					{ group: groupA, count: 1, share: 0.125 },
				],
			},
		]);
	});

	it('leaves out terms and groups that the page has not', () => {
		expect(countTerms(new Map([[groupA, 0]]), shippedGlossary)).toEqual([]);
		expect(countTerms(new Map([['gone', 3]]), shippedGlossary)).toEqual([]);
	});
});
