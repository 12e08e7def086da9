import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../../src/sense-ranking/model-file.ts';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { rankPassage } from '../../../src/sense-ranking/rank-passage.ts';
import { readWordVectors } from '../../../src/sense-ranking/word-vectors.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { bestNeighbourWeight, bestTemperature, type HeldOut, passagesOf, sharesInPassage } from '../../../src/training/calibrate.ts';
import { createDescriber } from '../../../src/training/describe-occurrence.ts';
import { sharesAt } from '../../../src/training/measure.ts';
import { scoreExample } from '../../../src/training/score-example.ts';
import { trainModel } from '../../../src/training/train.ts';
import { fitInProcess, madeUpSource } from '../../support/made-up/training.ts';

const outcomes = ['wet', 'dry'];

/** An answer that gives odds of `odds` to 1 to wet, where wet (or not) is right. */
const heldOut = (odds: number, isWet: boolean, text = ''): HeldOut => ({
	scores: [Math.log(odds), 0],
	wanted: [isWet ? 'wet' : 'dry'],
	text,
});
/** Answers with these odds, of which `right` in `count` are right. */
const answers = (odds: number, right: number, count: number) => Array.from({ length: count }, (_, place) => heldOut(odds, place < right));

describe('bestTemperature', () => {
	it.each<[rule: string, given: number, right: number, temperature: number]>([
		// Odds of o at temperature T are o^(1/T): the true ones where T = ln o / ln true.
		['flattens a model that is too sure', Math.exp(4), 90, 4 / Math.log(9)],
		['sharpens a model that is not sure enough', Math.exp(2), 95, 2 / Math.log(19)],
		['leaves a model alone whose odds are true', 9, 90, 1],
		['leaves a model alone whose odds are true and low', 1.5, 60, 1],
	])('%s', (_rule, given, right, temperature) => {
		const found = bestTemperature(outcomes, answers(given, right, 100));
		expect(Math.abs(found - temperature)).toBeLessThanOrEqual(0.05);
	});

	it('recovers how far any true odds were stretched', () => {
		const stretch = fc.integer({ min: 10, max: 50 }).map((step) => step / 20);
		fc.assert(
			fc.property(stretch, fc.integer({ min: 55, max: 97 }), (temperature, right) => {
				const truth = right / (100 - right);
				expect(bestTemperature(outcomes, answers(truth ** temperature, right, 100))).toBeCloseTo(temperature, 9);
			}),
		);
	});

	it('stays between 0.5 and 2.5', () => {
		expect(bestTemperature(outcomes, answers(3, 2, 2))).toBe(0.5);
		expect(bestTemperature(outcomes, answers(20, 0, 2))).toBe(2.5);
	});

	it('judges reasons for no use together', () => {
		const reasons = ['no-use:foreign', 'no-use:name', 'wet'];
		// Which reason it is was told wrong each time; that it is no use, right each time.
		const wrongReason: HeldOut = { scores: [0, 2, 0], wanted: ['no-use:foreign'], text: '' };
		expect(bestTemperature(reasons, [wrongReason])).toBe(0.5);
	});
});

describe('passagesOf', () => {
	it('puts together what stands in one text, in order', () => {
		const [first, other, second, last] = ['a', 'b', 'a', 'c'].map((text, place) => heldOut(place + 1, true, text));
		expect(passagesOf([first, other, second, last].filter((each) => each !== undefined))).toEqual([[first, second], [other], [last]]);
	});

	it('loses nothing and invents nothing', () => {
		const any = fc.array(
			fc.constantFrom('a', 'b', 'c', '', '__proto__').map((text) => heldOut(2, true, text)),
			{ maxLength: 20 },
		);
		fc.assert(
			fc.property(any, (all) => {
				const passages = passagesOf(all);
				expect(new Set(passages.flat())).toEqual(new Set(all));
				expect(passages.flat()).toHaveLength(all.length);
				for (const passage of passages) expect(new Set(passage.map(({ text }) => text)).size).toBe(1);
				expect(new Set(passages.map(([first]) => first?.text)).size).toBe(passages.length);
			}),
		);
	});
});

describe('sharesInPassage', () => {
	const choice = { outcomes, temperature: 2, neighbourWeight: 0.5 };
	const sure = heldOut(50, true);
	const unsure = heldOut(1, true);

	it('gives an occurrence that stands alone its own shares at the temperature', () => {
		expect(sharesInPassage(choice, [sure])).toEqual([sharesAt(sure.scores, 2)]);
	});

	it('draws each occurrence towards what the others are', () => {
		const leaning = heldOut(1 / 2, true);
		const [ofLeaning = [], ofSure = []] = sharesInPassage(choice, [leaning, sure]);
		expect(ofLeaning[0]).toBeGreaterThan(0.5);
		expect(ofSure[0]).toBeLessThan(sharesAt(sure.scores, 2)[0] ?? 0);
		expect(sharesInPassage(choice, [unsure, sure])[0]?.[0]).toBeGreaterThan(0.6);
	});

	it('hears of its neighbours what each is alone, and so does not depend on their order', () => {
		const opposed = heldOut(1 / 50, false);
		const shares = sharesInPassage(choice, [unsure, sure, opposed]);
		const turned = sharesInPassage(choice, [opposed, sure, unsure]).toReversed();
		for (const [place, each] of shares.entries())
			for (const [outcome, share] of each.entries()) expect(turned[place]?.[outcome]).toBeCloseTo(share, 12);
		expect(shares[0]?.[0]).toBeCloseTo(0.5, 12);
	});

	it('hears nothing where the weight is 0', () => {
		expect(sharesInPassage({ ...choice, neighbourWeight: 0 }, [unsure, sure])).toEqual(
			[unsure, sure].map(({ scores }) => sharesAt(scores, 2)),
		);
	});
});

describe('sharesInPassage of real scores', async () => {
	const { glossary, wordClasses, wordVectors } = madeUpSource;
	const { groups, senses } = readModel(await trainModel(madeUpSource, fitInProcess(madeUpSource), '2026-01-02'));
	const trained = groups['bark'];
	if (!trained) throw new Error('bark was not learned');
	const bark = { ...trained, temperature: 1.3, neighbourWeight: 0.6 };
	const ranker = createRanker(glossary, { ...madeUpSource, model: { groups: { ...groups, bark }, senses } });
	const describeOccurrence = createDescriber(wordClasses, readWordVectors(wordVectors, wordClasses));
	const detect = createDetector(glossary);

	it.each([
		'The bark of the dog was loud.',
		'The bark of the dog was loud. We heard its bark again.',
		'Moss grew on the bark. A sharp bark came from the hound, and the bark of the oak was wet.',
	])('are what the page finds: %s', (text) => {
		const contexts = detect(text).map((occurrence) => ({ text, ...occurrence }));
		const passage = contexts.map((context) => ({ scores: scoreExample(bark, describeOccurrence(context)), wanted: [], text }));
		const shares = sharesInPassage(bark, passage);
		expect(shares).toHaveLength(contexts.length);
		for (const [place, { ranking }] of rankPassage(contexts, ranker).entries())
			for (const { group, probability } of ranking) expect(shares[place]?.[bark.outcomes.indexOf(group)]).toBeCloseTo(probability, 5);
	});
});

describe('bestNeighbourWeight', () => {
	/** Each of three to one, right three times in four: true odds. */
	const kinds = [
		...Array.from({ length: 3 }, () => ({ odds: 3, isWet: true })),
		{ odds: 3, isWet: false },
		...Array.from({ length: 3 }, () => ({ odds: 1 / 3, isWet: false })),
		{ odds: 1 / 3, isWet: true },
	];
	const pairs = kinds.flatMap((one, first) => kinds.map((other, second) => ({ one, other, text: `${first} ${second}` })));
	const toHeldOut = (passages: typeof pairs) =>
		passages.flatMap(({ one, other, text }) => [heldOut(one.odds, one.isWet, text), heldOut(other.odds, other.isWet, text)]);

	it('is 0 where what one is says nothing of the other', () => {
		expect(bestNeighbourWeight(outcomes, 1, toHeldOut(pairs))).toBe(0);
	});

	it('is 0 where it makes no difference', () => {
		expect(bestNeighbourWeight(outcomes, 1, [heldOut(1, true), heldOut(1, false)])).toBe(0);
	});

	it('is 0 where the occurrences of a passage differ', () => {
		expect(bestNeighbourWeight(outcomes, 1, toHeldOut(pairs.filter(({ one, other }) => one.isWet !== other.isWet)))).toBe(0);
	});

	it('is high where the occurrences of a passage agree', () => {
		expect(bestNeighbourWeight(outcomes, 1, toHeldOut(pairs.filter(({ one, other }) => one.isWet === other.isWet)))).toBeGreaterThan(0.5);
	});

	it('is the higher, the more often they agree', () => {
		const agreeing = pairs.filter(({ one, other }) => one.isWet === other.isWet);
		const mixed = bestNeighbourWeight(
			outcomes,
			1,
			toHeldOut([...pairs, ...agreeing.map((each) => ({ ...each, text: `again ${each.text}` }))]),
		);
		expect(mixed).toBeGreaterThan(0);
		expect(mixed).toBeLessThan(bestNeighbourWeight(outcomes, 1, toHeldOut(agreeing)));
	});

	it('is judged only on passages with several occurrences', () => {
		const agreeing = toHeldOut(pairs.filter(({ one, other }) => one.isWet === other.isWet));
		const alone = Array.from({ length: 500 }, (_, place) => heldOut(3, place % 2 === 0, `alone ${place}`));
		expect(bestNeighbourWeight(outcomes, 1, [...agreeing, ...alone])).toBe(bestNeighbourWeight(outcomes, 1, agreeing));
		expect(bestNeighbourWeight(outcomes, 1, alone)).toBe(0);
		expect(bestNeighbourWeight(outcomes, 1, [])).toBe(0);
	});
});
