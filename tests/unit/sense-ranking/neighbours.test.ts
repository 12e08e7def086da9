import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PassageShares, withNeighbours } from '../../../src/sense-ranking/neighbours.ts';
import { judge, type Ranking } from '../../../src/sense-ranking/ranking.ts';
import { neighboursOf } from '../../support/made-up/ranker.ts';

const outcomes = ['ball', 'ride', 'no-use:name', 'no-use:foreign'];
const rankingOf = (...shares: number[]): Ranking => ({ ...judge({ outcomes }, shares), sense: null, cues: [] });
const weigh = (neighbourWeight: number, shares: readonly number[], ...neighbours: Ranking[]) =>
	withNeighbours({ outcomes, neighbourWeight }, shares, neighboursOf(rankingOf(0.4, 0.4, 0.1, 0.1), ...neighbours));
const expectClose = (shares: readonly number[], expected: readonly number[]) => {
	for (const [place, share] of shares.entries()) expect(share).toBeCloseTo(expected[place] ?? Number.NaN, 9);
};

const undecided = [0.4, 0.4, 0.1, 0.1];

describe('an occurrence among others of its term', () => {
	it('keeps its shares where there are no others', () => {
		expect(weigh(1, undecided)).toBe(undecided);
	});

	it('keeps its shares where the others do not count', () => {
		expect(weigh(0, undecided, rankingOf(1, 0, 0, 0))).toBe(undecided);
	});

	it('has its shares multiplied by the mean of theirs, a little added so that nothing becomes impossible', () => {
		const factors = [0.6 + 0.02, 0.3 + 0.02, 0.05 + 0.02, 0.05 + 0.02];
		const weighed = undecided.map((share, place) => share * (factors[place] ?? 0));
		const total = weighed.reduce((sum, share) => sum + share, 0);
		expectClose(
			weigh(1, undecided, rankingOf(0.8, 0.2, 0, 0), rankingOf(0.4, 0.4, 0.1, 0.1)),
			weighed.map((share) => share / total),
		);
	});

	it('has them multiplied by a power of that', () => {
		const [ball = 0, ride = 0] = weigh(0.5, undecided, rankingOf(0.98, 0.02, 0, 0));
		expect(ball / ride).toBeCloseTo(Math.sqrt(1 / 0.04), 9);
	});

	it('is drawn to what they are, the more so the more they count', () => {
		const share = (weight: number) => weigh(weight, undecided, rankingOf(0.9, 0.1, 0, 0))[0] ?? 0;
		expect(share(0.2)).toBeGreaterThan(0.4);
		expect(share(0.9)).toBeGreaterThan(share(0.2));
	});

	it('takes of their share of no use the same part for each reason', () => {
		const [ball = 0, , name = 0, foreign = 0] = weigh(1, [0.25, 0.25, 0.25, 0.25], rankingOf(0.2, 0, 0.8, 0));
		expect(name).toBeCloseTo(foreign, 9);
		expect(name / ball).toBeCloseTo((0.4 + 0.02) / (0.2 + 0.02), 9);
	});

	it('does not depend on their order', () => {
		const others = [rankingOf(0.9, 0.1, 0, 0), rankingOf(0.1, 0.2, 0.7, 0), rankingOf(0, 0.5, 0, 0.5)];
		expectClose(weigh(0.7, undecided, ...others), weigh(0.7, undecided, ...others.reverse()));
	});

	it('has shares that sum to 1, above nothing where they were, for any shares and others', () => {
		const anyShares = fc
			.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
			.map((parts) => parts.map((part) => part / parts.reduce((sum, each) => sum + each, 0)));
		fc.assert(
			fc.property(anyShares, fc.array(anyShares, { maxLength: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), (own, others, weight) => {
				const shares = weigh(weight, own, ...others.map((each) => rankingOf(...each)));
				expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
				for (const share of shares) expect(share).toBeGreaterThan(0);
			}),
		);
	});

	it('takes shares of theirs that sum to a little more than 1 for no share of no use', () => {
		const beyond: Ranking = {
			...rankingOf(0.6, 0.4, 0, 0),
			ranking: [
				{ group: 'ball', probability: 0.600_001 },
				{ group: 'ride', probability: 0.4 },
			],
		};
		for (const share of weigh(1, undecided, beyond)) expect(share).toBeGreaterThan(0);
	});

	it('may be of a term without reasons for no use', () => {
		const groups = ['ball', 'ride'];
		const neighbours = new Map([
			['ball', 0.98],
			['ride', 0.02],
		]);
		const [ball = 0, ride = 0] = withNeighbours({ outcomes: groups, neighbourWeight: 1 }, [0.5, 0.5], neighbours);
		expect(ball / ride).toBeCloseTo(1 / 0.04, 9);
	});
});

describe('what the others of a passage mean', () => {
	const sharesOf = (...rankings: Ranking[]) => {
		const shares = new PassageShares();
		for (const ranking of rankings) shares.add(ranking);
		return shares;
	};

	it('is the mean of all but one', () => {
		const [one, other, last] = [rankingOf(1, 0, 0, 0), rankingOf(0.5, 0.25, 0.25, 0), rankingOf(0, 0.25, 0.5, 0.25)];
		const shares = sharesOf(one, other, last);
		expect(shares.withoutOwn(one)).toEqual(
			new Map([
				['ball', 0.25],
				['ride', 0.25],
			]),
		);
		expect(shares.withoutOwn(last)).toEqual(
			new Map([
				['ball', 0.75],
				['ride', 0.125],
			]),
		);
	});

	it('is nothing where there is no other', () => {
		const lone = rankingOf(1, 0, 0, 0);
		expect(sharesOf(lone).withoutOwn(lone)).toBeUndefined();
		expect(sharesOf(lone, lone).withoutOwn(lone)).toBeDefined();
	});

	it('is never less than nothing, whatever was lost in adding up', () => {
		const share = fc.double({ min: 0, max: 0.5, noNaN: true });
		fc.assert(
			fc.property(fc.array(fc.tuple(share, share), { minLength: 2, maxLength: 12 }), (pairs) => {
				const rankings = pairs.map(([ball, ride]) => rankingOf(ball, ride, 1 - ball - ride, 0));
				const shares = sharesOf(...rankings);
				for (const [place, own] of rankings.entries()) {
					const others = pairs.filter((_, other) => other !== place);
					const mean = others.reduce((sum, [ball]) => sum + ball, 0) / others.length;
					const found = shares.withoutOwn(own)?.get('ball') ?? Number.NaN;
					expect(found).toBeCloseTo(mean, 9);
					expect(found).toBeGreaterThanOrEqual(0);
				}
			}),
		);
	});
});
