import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, sureFrom, unknownTerm } from '../../../src/sense-ranking/ranking.ts';

const outcomes = ['no-use:name', 'ball', 'ride', 'no-use:foreign'];

describe('judge', () => {
	it('names the likeliest group, and ranks all of them', () => {
		expect(judge({ outcomes }, [0.1, 0.2, 0.6, 0.1])).toEqual({
			group: 'ride',
			place: 2,
			confidence: 0.6,
			ranking: [
				{ group: 'ride', probability: 0.6 },
				{ group: 'ball', probability: 0.2 },
			],
		});
	});

	it('counts reasons for no use together, and names the likeliest of them', () => {
		const verdict = judge({ outcomes }, [0.25, 0.3, 0.1, 0.35]);
		expect(verdict).toMatchObject({ group: null, place: 3, reason: 'foreign' });
		expect(verdict.confidence).toBeCloseTo(0.6, 9);
		expect(verdict.ranking).toEqual([
			{ group: 'ball', probability: 0.3 },
			{ group: 'ride', probability: 0.1 },
		]);
		expect(judge({ outcomes }, [0.35, 0.3, 0.1, 0.25])).toMatchObject({ group: null, place: 0, reason: 'name' });
	});

	it.each<[title: string, outcomes: string[], shares: number[], expected: object]>([
		['prefers a group to no use where both are as likely', ['ball', 'no-use:name'], [0.5, 0.5], { group: 'ball', place: 0 }],
		['prefers the first of two groups that are as likely', ['ball', 'ride'], [0.5, 0.5], { group: 'ball', place: 0 }],
		[
			'prefers the first of two reasons that are as likely',
			['no-use:a', 'no-use:b', 'ball'],
			[0.4, 0.4, 0.2],
			{ group: null, reason: 'a' },
		],
		['may have groups alone', ['ball', 'ride'], [0.1, 0.9], { group: 'ride', place: 1, confidence: 0.9 }],
		['may have reasons alone', ['no-use:name'], [1], { group: null, place: 0, reason: 'name', confidence: 1, ranking: [] }],
		['knows nothing of no outcome', [], [], { group: null, place: 0, reason: 'unknown', confidence: 0, ranking: [] }],
		['takes a share that is missing for none', ['ball', 'ride'], [0.1], { group: 'ball', confidence: 0.1 }],
		['may be sure of no use', ['ball', 'no-use:name'], [0, 1], { group: null, reason: 'name', confidence: 1 }],
	])('%s', (_title, outcomes, shares, expected) => {
		expect(judge({ outcomes }, shares)).toMatchObject(expected);
	});

	it('gives no reason with a group', () => {
		expect(judge({ outcomes }, [0, 1, 0, 0])).not.toHaveProperty('reason');
	});

	it('says no use only where that is likelier than all uses together', () => {
		const groups = ['ball', 'ride', 'no-use:name'];
		expect(judge({ outcomes: groups }, [0.3, 0.3, 0.4])).toMatchObject({ group: 'ball', confidence: 0.3 });
		expect(judge({ outcomes: groups }, [0.25, 0.2, 0.55])).toMatchObject({ group: null, reason: 'name', confidence: 0.55 });
	});

	it('gives shares that make up 1 with those of no use, for any shares', () => {
		const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(shares, (given) => {
				const sum = given.reduce((total, share) => total + share, 0);
				fc.pre(sum > 0);
				const even = given.map((share) => share / sum);
				const { group, place, reason, confidence, ranking } = judge({ outcomes }, even);
				const ranked = ranking.reduce((total, { probability }) => total + probability, 0);
				const noUse = (even[0] ?? 0) + (even[3] ?? 0);
				expect(ranked + noUse).toBeCloseTo(1, 9);
				expect(ranking.map((each) => each.group).sort()).toEqual(['ball', 'ride']);
				expect(ranking[0]?.probability).toBeGreaterThanOrEqual(ranking[1]?.probability ?? Number.NaN);
				if (group === null) {
					expect(outcomes[place]).toBe(`no-use:${reason}`);
					expect(confidence).toBeCloseTo(noUse, 9);
					expect(noUse).toBeGreaterThan(0.5 - 1e-9);
				} else {
					expect(outcomes[place]).toBe(group);
					expect(confidence).toBe(even[place]);
					expect(noUse).toBeLessThan(0.5 + 1e-9);
				}
			}),
		);
	});
});

it('an answer may be sure, and need not be', () => {
	expect(sureFrom).toBeGreaterThan(0.5);
	expect(sureFrom).toBeLessThan(1);
});

describe('what is said of an unknown term', () => {
	it('is that nothing is known of it, and surely not that it is sure', () => {
		expect(unknownTerm).toEqual({ group: null, reason: 'unknown', sense: null, confidence: 0, ranking: [], cues: [] });
		expect(unknownTerm.confidence).toBeLessThan(sureFrom);
	});
});
