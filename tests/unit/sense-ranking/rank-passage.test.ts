import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/sense-ranking/context.ts';
import type { Ranker } from '../../../src/sense-ranking/rank.ts';
import { rankPassage } from '../../../src/sense-ranking/rank-passage.ts';
import type { Ranking } from '../../../src/sense-ranking/ranking.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { choiceOf, madeUpGlossary, neighboursOf, rankerOf } from '../../support/made-up/ranker.ts';

const weights = { 'right oak': [20, 0, 0], 'right hound': [0, 20, 0] };
const outcomes = ['tree-skin', 'dog-cry', 'no-use:name'];
const models = (neighbourWeight: number) => ({ groups: { bark: choiceOf({ outcomes, weights, neighbourWeight }) } });
const ranker = rankerOf(models(0.5));
const { rank } = ranker;

const detect = createDetector(madeUpGlossary);
const contextsIn = (text: string): Context[] => detect(text).map((occurrence) => ({ text, ...occurrence }));

describe('rankPassage', () => {
	it('ranks an occurrence that stands alone as it would be ranked alone', () => {
		const contexts = contextsIn('The bark of an oak. A root of it.');
		expect(contexts).toHaveLength(2);
		expect(rankPassage(contexts, ranker)).toEqual(contexts.map((context) => rank(context)));
	});

	it('ranks each in the light of the others of its term as they are alone', () => {
		const contexts = contextsIn('The bark of an oak. A root. The bark of a hound. Some bark.');
		const alone = contexts.map((context) => rank(context));
		const [one, root, other, last] = contexts;
		const [oneAlone, , otherAlone, lastAlone] = alone;
		if (!one || !root || !other || !last || !oneAlone || !otherAlone || !lastAlone) throw new Error('expected four occurrences');
		// Sums differ in their last bits with the order in which the others are added, and the last is a tie.
		const rounded = (rankings: readonly Ranking[]) => rankings.map(({ confidence }) => Math.round(confidence * 1e9));
		expect(rounded(rankPassage(contexts, ranker))).toEqual(
			rounded([
				rank(one, neighboursOf(oneAlone, otherAlone, lastAlone)),
				rank(root),
				rank(other, neighboursOf(otherAlone, oneAlone, lastAlone)),
				rank(last, neighboursOf(lastAlone, oneAlone, otherAlone)),
			]),
		);
	});

	it('lets the others decide what nothing else decides', () => {
		const text = 'The bark of an oak. Some bark.';
		const [, last] = contextsIn(text);
		if (!last) throw new Error('expected two occurrences');
		expect(rank(last).confidence).toBeCloseTo(1 / 3, 9);
		expect(rankPassage(contextsIn(text), ranker)[1]).toMatchObject({ group: 'tree-skin' });
		expect(rankPassage(contextsIn(text), ranker)[1]?.confidence).toBeGreaterThan(0.4);
		expect(rankPassage(contextsIn(text.replace('an oak', 'a hound')), ranker)[1]).toMatchObject({ group: 'dog-cry' });
	});

	it('ranks each as it would be ranked alone where the others do not count', () => {
		const contexts = contextsIn('The bark of an oak. Some bark.');
		const deaf = rankerOf(models(0));
		expect(rankPassage(contexts, deaf)).toEqual(contexts.map((context) => deaf.rank(context)));
	});

	it('answers nothing where nothing is asked', () => {
		expect(rankPassage([], ranker)).toEqual([]);
	});

	it('asks once for what stands alone, and twice for the rest where the others count', () => {
		const askedOf = (ranker: Ranker, text: string) => {
			let asked = 0;
			rankPassage(contextsIn(text), {
				...ranker,
				rank(...question) {
					asked += 1;
					return ranker.rank(...question);
				},
			});
			return asked;
		};
		expect(askedOf(ranker, 'The bark of a root.')).toBe(2);
		expect(askedOf(ranker, 'Bark, bark, bark.')).toBe(6);
		expect(askedOf(rankerOf(models(0)), 'Bark, bark, bark.')).toBe(3);
	});
});
