import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/sense-ranking/context.ts';
import type { Ranker } from '../../../src/sense-ranking/rank.ts';
import { rankPassage } from '../../../src/sense-ranking/rank-passage.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { choiceOf, madeUpGlossary, rankerOf } from '../../support/made-up/ranker.ts';

const weights = { 'right oak': [20, 0, 0], 'right hound': [0, 20, 0] };
const outcomes = ['tree-skin', 'dog-cry', 'no-use:name'];
const models = (neighbourWeight: number) => ({ groups: { bark: choiceOf({ outcomes, weights, neighbourWeight }) } });
const rank = rankerOf(models(0.5));

const detect = createDetector(madeUpGlossary);
const contextsIn = (text: string): Context[] => detect(text).map((occurrence) => ({ text, ...occurrence }));

describe('rankPassage', () => {
	it('ranks an occurrence that stands alone as it would be ranked alone', () => {
		const contexts = contextsIn('The bark of an oak. A root of it.');
		expect(contexts).toHaveLength(2);
		expect(rankPassage(contexts, rank)).toEqual(contexts.map((context) => rank(context)));
	});

	it('ranks each in the light of the others of its term as they are alone', () => {
		const contexts = contextsIn('The bark of an oak. A root. The bark of a hound. Some bark.');
		const alone = contexts.map((context) => rank(context));
		const [one, root, other, last] = contexts;
		const [oneAlone, , otherAlone, lastAlone] = alone;
		if (!one || !root || !other || !last || !oneAlone || !otherAlone || !lastAlone) throw new Error('expected four occurrences');
		expect(rankPassage(contexts, rank)).toEqual([
			rank(one, [otherAlone, lastAlone]),
			rank(root),
			rank(other, [oneAlone, lastAlone]),
			rank(last, [oneAlone, otherAlone]),
		]);
	});

	it('lets the others decide what nothing else decides', () => {
		const text = 'The bark of an oak. Some bark.';
		const [, last] = contextsIn(text);
		if (!last) throw new Error('expected two occurrences');
		expect(rank(last).confidence).toBeCloseTo(1 / 3, 9);
		expect(rankPassage(contextsIn(text), rank)[1]).toMatchObject({ group: 'tree-skin' });
		expect(rankPassage(contextsIn(text), rank)[1]?.confidence).toBeGreaterThan(0.4);
		expect(rankPassage(contextsIn(text.replace('an oak', 'a hound')), rank)[1]).toMatchObject({ group: 'dog-cry' });
	});

	it('ranks each as it would be ranked alone where the others do not count', () => {
		const contexts = contextsIn('The bark of an oak. Some bark.');
		const deaf = rankerOf(models(0));
		expect(rankPassage(contexts, deaf)).toEqual(contexts.map((context) => deaf(context)));
	});

	it('answers nothing where nothing is asked', () => {
		expect(rankPassage([], rank)).toEqual([]);
	});

	it('asks once for what stands alone, and twice for the rest', () => {
		let asked = 0;
		const counting: Ranker = (...question) => {
			asked += 1;
			return rank(...question);
		};
		rankPassage(contextsIn('The bark of a root.'), counting);
		expect(asked).toBe(2);
		rankPassage(contextsIn('Bark, bark, bark.'), counting);
		expect(asked).toBe(2 + 6);
	});

	it('takes little more than twice the time of ranking each alone, however many there are', () => {
		const contexts = contextsIn('bark '.repeat(8_000));
		const time = (work: () => unknown) => {
			const start = performance.now();
			work();
			return performance.now() - start;
		};
		const rankAlone = () => contexts.map((context) => rank(context));
		rankAlone();
		const alone = Math.max(time(rankAlone), time(rankAlone));
		expect(time(() => rankPassage(contexts, rank)) / alone).toBeLessThan(8);
	}, 30_000);
});
