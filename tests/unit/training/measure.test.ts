import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Answer,
	accuracy,
	calibrationError,
	confidenceBins,
	isRight,
	logLoss,
	meanRecall,
	noUse,
	proportion,
	recallByOutcome,
	sharesAt,
	toAnswer,
} from '../../../src/training/measure.ts';

const answer = (wanted: string, given: string, confidence = 0.5): Answer => ({
	wanted: wanted.split(' '),
	given,
	confidence,
	wantedShare: wanted.split(' ').includes(given) ? confidence : 1 - confidence,
});

describe('toAnswer', () => {
	const outcomes = ['wet', 'dry', 'no-use:foreign', 'no-use:name'];

	it.each<[rule: string, shares: number[], wanted: string[], expected: Answer]>([
		['the likeliest group', [0.7, 0.2, 0.1, 0], ['wet'], { wanted: ['wet'], given: 'wet', confidence: 0.7, wantedShare: 0.7 }],
		['a group that is not wanted', [0.7, 0.2, 0.1, 0], ['dry'], { wanted: ['dry'], given: 'wet', confidence: 0.7, wantedShare: 0.2 }],
		[
			'all that is wanted together',
			[0.5, 0.3, 0.2, 0],
			['dry', 'wet'],
			{ wanted: ['dry', 'wet'], given: 'wet', confidence: 0.5, wantedShare: 0.8 },
		],
		[
			'no use, where its reasons together are likelier than all groups together',
			[0.3, 0.1, 0.35, 0.25],
			['wet'],
			{ wanted: ['wet'], given: noUse, confidence: 0.6, wantedShare: 0.3 },
		],
		[
			'any reason for no use, where another is wanted',
			[0.1, 0.1, 0.2, 0.6],
			['no-use:foreign'],
			{ wanted: [noUse], given: noUse, confidence: 0.8, wantedShare: 0.8 },
		],
		[
			'each reason once, where two are wanted',
			[0.1, 0.1, 0.2, 0.6],
			['no-use:foreign', 'no-use:name'],
			{ wanted: [noUse, noUse], given: noUse, confidence: 0.8, wantedShare: 0.8 },
		],
		['nothing of what the outcomes lack', [0.9, 0.1, 0, 0], ['hail'], { wanted: ['hail'], given: 'wet', confidence: 0.9, wantedShare: 0 }],
	])('counts %s', (_rule, shares, wanted, expected) => {
		const found = toAnswer(outcomes, shares, wanted);
		expect(found).toMatchObject({ wanted: expected.wanted, given: expected.given });
		expect(found.confidence).toBeCloseTo(expected.confidence, 12);
		expect(found.wantedShare).toBeCloseTo(expected.wantedShare, 12);
	});
});

describe('isRight', () => {
	it.each([
		['wet', 'wet', true],
		['wet', 'dry', false],
		['wet dry', 'dry', true],
		['wet dry', 'mild', false],
	])('with %s wanted and %s given is %s', (wanted, given, expected) => {
		expect(isRight(answer(wanted, given))).toBe(expected);
	});
});

describe('sharesAt', () => {
	it('turns scores into shares at a temperature', () => {
		const [wet = 0, dry = 0] = sharesAt([Math.log(9), 0], 1);
		expect(wet).toBeCloseTo(0.9, 12);
		expect(dry).toBeCloseTo(0.1, 12);
		expect(sharesAt([Math.log(9), 0], 2)[0]).toBeCloseTo(0.75, 12);
	});

	it('sums to 1, and is flatter the higher the temperature', () => {
		const scores = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(scores, fc.double({ min: 0.5, max: 2, noNaN: true }), (all, temperature) => {
				const shares = sharesAt(all, temperature);
				expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
				expect(Math.max(...sharesAt(all, temperature + 0.5))).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
			}),
		);
	});
});

describe('proportion', () => {
	// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
		[29, 29, 0.883, 1],
	])('gives the interval of Wilson for %i of %i', (hits, count, low, high) => {
		const found = proportion(hits, count);
		expect(found).toMatchObject({ hits, count, share: hits / count });
		expect(found.low).toBeCloseTo(low, 4);
		expect(found.high).toBeCloseTo(high, 4);
	});

	it('may be anything where nothing was counted', () => {
		expect(proportion(0, 0)).toEqual({ hits: 0, count: 0, share: 0, low: 0, high: 1 });
	});

	it('holds its share, stays between 0 and 1, and is as wide for misses as for hits', () => {
		const counts = fc.integer({ min: 1, max: 5_000 }).chain((count) => fc.tuple(fc.nat({ max: count }), fc.constant(count)));
		const rounding = 1e-12;
		fc.assert(
			fc.property(counts, ([hits, count]) => {
				const { low, high, share } = proportion(hits, count);
				expect(low).toBeGreaterThanOrEqual(-rounding);
				expect(low).toBeLessThanOrEqual(share + rounding);
				expect(high).toBeGreaterThanOrEqual(share - rounding);
				expect(high).toBeLessThanOrEqual(1 + rounding);
				const missed = proportion(count - hits, count);
				expect(missed.low).toBeCloseTo(1 - high, 9);
				expect(missed.high).toBeCloseTo(1 - low, 9);
			}),
		);
	});
});

describe('accuracy and recall', () => {
	const answers = [
		answer('wet', 'wet'),
		answer('wet', 'wet'),
		answer('wet', 'dry'),
		answer('wet dry', 'dry'),
		answer('dry', 'dry'),
		answer('mild', 'wet'),
	];

	it('counts as right any outcome that is wanted', () => {
		expect(accuracy(answers)).toMatchObject({ hits: 4, count: 6, share: 4 / 6 });
	});

	it('gives the recall of each best outcome, by name', () => {
		const recalls = recallByOutcome(answers);
		expect([...recalls].map(([outcome, { hits, count }]) => [outcome, hits, count])).toEqual([
			['dry', 1, 1],
			['mild', 0, 1],
			['wet', 3, 4],
		]);
	});

	it('counts a rare outcome for as much as a common one in the mean recall', () => {
		expect(meanRecall(answers)).toBeCloseTo((1 + 0 + 0.75) / 3, 12);
	});
});

describe('logLoss', () => {
	it('is the mean of −ln of what was given to the right', () => {
		const answers = [0.5, 0.25, 1].map((wantedShare): Answer => ({ ...answer('wet', 'wet'), wantedShare }));
		expect(logLoss(answers)).toBeCloseTo((Math.log(2) + Math.log(4)) / 3, 12);
	});

	it('is large, but a number, for an answer that was held impossible', () => {
		expect(logLoss([{ ...answer('wet', 'dry'), wantedShare: 0 }])).toBeCloseTo(Math.log(1e6), 9);
	});
});

describe('confidence', () => {
	const answers = [
		answer('wet', 'wet', 0.95),
		answer('wet', 'dry', 0.97),
		answer('wet', 'wet', 0.55),
		answer('dry', 'dry', 0.59),
		answer('dry', 'dry', 1),
	];

	it('is sorted into ten bins, empty ones left out, certainty in the last', () => {
		const bins = confidenceBins(answers).map(({ hits, count, meanConfidence }) => [hits, count, Number(meanConfidence.toFixed(6))]);
		expect(bins).toEqual([
			[2, 2, 0.57],
			[2, 3, 0.973333],
		]);
	});

	it('is in the higher bin where two meet', () => {
		expect(confidenceBins([answer('wet', 'wet', 0.5), answer('wet', 'wet', 0.49)])).toHaveLength(2);
		expect(confidenceBins([answer('wet', 'wet', 0.5), answer('wet', 'wet', 0.51)])).toHaveLength(1);
	});

	it('is as far from accuracy as the mean over the answers of each bin says', () => {
		const low = Math.abs(1 - 0.57);
		const high = Math.abs(2 / 3 - 2.92 / 3);
		expect(calibrationError(answers)).toBeCloseTo((2 * low + 3 * high) / 5, 12);
	});

	it.each<[rule: string, answers: Answer[], error: number]>([
		['that is true', Array.from({ length: 10 }, (_, place) => answer('wet', place < 9 ? 'wet' : 'dry', 0.9)), 0],
		['that is never right', [answer('wet', 'dry', 0.8), answer('wet', 'dry', 0.6)], 0.7],
		['that is always right, and says so', [answer('wet', 'wet', 1), answer('dry', 'dry', 1)], 0],
	])('%s has its calibration error', (_rule, each, error) => {
		expect(calibrationError(each)).toBeCloseTo(error, 12);
	});
});
