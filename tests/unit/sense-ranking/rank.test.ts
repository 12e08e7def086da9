import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../../src/glossary/glossary.ts';
import { termSchema } from '../../../src/glossary/schema.ts';
import type { Context } from '../../../src/sense-ranking/context.ts';
import { writeChoice } from '../../../src/sense-ranking/model-file.ts';
import { type AnyRankerData, createRanker, prepareRanker, type RankerData } from '../../../src/sense-ranking/rank.ts';
import { unknownTerm } from '../../../src/sense-ranking/ranking.ts';
import { finish } from '../../../src/sense-ranking/steps.ts';
import { anyOffset, anyText, hardTexts } from '../../support/any-text.ts';
import {
	barkData,
	barkRankOf,
	choiceOf,
	denseWeights,
	describeMadeUp,
	madeUpGlossary,
	nats,
	neighboursOf,
	rankerOf,
} from '../../support/made-up/ranker.ts';
import { madeUpTerm } from '../../support/made-up/term.ts';
import { readMarked } from '../../support/marked-text.ts';
import { expectSound } from '../../support/sound-ranking.ts';

const outcomes = ['tree-skin', 'dog-cry', 'no-use:name'];
const weights = { 'right oak': nats(1, 0, 0), 'right hound': nats(0, 1, 0), 'beside-1 mr': nats(0, 0, 3) };
const barkIn = (marked: string): Context => ({ ...readMarked(marked), term: 'bark' });

/** Knows a weight for most of what is found in a sample of such texts as are asked below. */
const sample = fc.sample(fc.tuple(anyText, anyText), { numRuns: 200, seed: 1 });
const sampleNames = sample.flatMap(([before, after]) => describeMadeUp(barkIn(`${before.replace(/[[\]]/g, '')} [bark] ${after}`)).features);
const { rank: dense } = rankerOf({
	groups: {
		bark: choiceOf({ outcomes, neighbourWeight: 0.7, ...denseWeights(sampleNames, outcomes.length) }),
		root: choiceOf({ outcomes: ['plant-part', 'number'], ...denseWeights(sampleNames, 2) }),
	},
	senses: { 'tree-skin': choiceOf({ outcomes: ['B1', 'B1'], ...denseWeights(sampleNames, 2) }) },
});

describe('the ranker', () => {
	it('names the likeliest group and its leading sense, how sure it is, and why', () => {
		const context = barkIn('The [bark] of a hound');
		const share = Math.E / (Math.E + 2);
		const { confidence, ranking, cues, ...rest } = barkRankOf({ outcomes, weights })(context);
		expect(rest).toEqual({ group: 'dog-cry', sense: 'B2' });
		expect(confidence).toBeCloseTo(share, 5);
		expect(ranking.map(({ group }) => group)).toEqual(['dog-cry', 'tree-skin']);
		expect(ranking[1]?.probability).toBeCloseTo(1 / (Math.E + 2), 5);
		expect(cues).toEqual([{ start: 14, end: 19, weight: 1 }]);
	});

	it('says why where an occurrence is no use of the term', () => {
		const answer = barkRankOf({ outcomes, weights })(barkIn('We met Mr [Bark] there'));
		expect(answer).toMatchObject({ group: null, sense: null, reason: 'name', cues: [{ start: 7, end: 9, weight: 3 }] });
		expect(answer.confidence).toBeGreaterThan(0.9);
	});

	it('flattens by the temperature', () => {
		const flat = barkRankOf({ outcomes, weights, temperature: 10 })(barkIn('The [bark] of a hound'));
		expect(flat.group).toBe('dog-cry');
		expect(flat.confidence).toBeLessThan(0.4);
	});

	it('reads the heading and the title', () => {
		const rank = barkRankOf({ outcomes, weights: { 'above hound': nats(0, 1, 0) } });
		expect(rank({ ...barkIn('[bark]'), heading: 'Hounds' }).group).toBe('dog-cry');
		expect(rank({ ...barkIn('[bark]'), title: 'A hound' }).group).toBe('dog-cry');
		expect(rank({ ...barkIn('[bark]'), title: 'A tree' }).group).toBe('tree-skin');
	});

	it('reads word vectors', () => {
		const rank = barkRankOf({
			outcomes,
			vectorWeights: {
				right: [nats(2, 0, 0), nats(0, 0, 0)],
			},
		});
		expect(rank(barkIn('The [bark] of an oak')).ranking[0]).toMatchObject({ group: 'tree-skin' });
		expect(rank(barkIn('The [bark] of a dog')).ranking[0]).toMatchObject({ group: 'dog-cry' });
	});

	it('ranks in the light of the neighbours it is given', () => {
		const rank = barkRankOf({ outcomes, weights, neighbourWeight: 1 });
		const neighbour = rank(barkIn('The [bark] of a hound'));
		const alone = rank(barkIn('Some [bark]'));
		expect(rank(barkIn('Some [bark]'), neighboursOf(alone))).toEqual(alone);
		expect(rank(barkIn('Some [bark]'), neighboursOf(alone, neighbour, neighbour))).toMatchObject({ group: 'dog-cry', sense: 'B2' });
	});

	it.each([
		[1, true],
		[0.05, true],
		[0, false],
	])('says whether neighbours change anything: with a weight of %d, %s', (neighbourWeight, weighs) => {
		const ranker = rankerOf({ groups: { bark: choiceOf({ outcomes, weights, neighbourWeight }) } });
		expect(ranker.weighsNeighbours('bark')).toBe(weighs);
		for (const unknown of ['root', 'unheard-of', 'toString']) expect(ranker.weighsNeighbours(unknown)).toBe(false);
	});

	it('answers the same each time, whatever was asked between', () => {
		const one = barkIn('The [bark] of a hound, on an oak');
		const before = dense(one);
		dense(barkIn('[bark]'));
		dense({ ...one, term: 'root' });
		expect(dense(one)).toEqual(before);
	});

	it('leaves the model as it was', () => {
		const groups = { bark: choiceOf({ outcomes, weights }) };
		const before = structuredClone(groups);
		rankerOf({ groups }).rank(barkIn('The [bark] of a hound'));
		expect(groups).toEqual(before);
	});
});

describe('the sense inside the group', () => {
	const { groups, ...term } = madeUpTerm();
	const glossary = indexTerms([
		v.parse(termSchema, { ...term, groups, senses: [...term.senses, { ...term.senses[0], id: 'P2' }, { ...term.senses[0], id: 'P3' }] }),
	]);
	const groupChoice = choiceOf({ outcomes: ['tar', 'no-use:name'], weights: { 'beside-1 mr': nats(0, 3) } });
	const senseOf = (marked: string, weights: Record<string, number[]>, names = ['P1', 'P2']) =>
		rankerOf({ groups: { pitch: groupChoice }, senses: { tar: choiceOf({ outcomes: names, weights }) } }, glossary).rank({
			...readMarked(marked),
			term: 'pitch',
		}).sense;

	it('is the leading one where nothing speaks for another', () => {
		expect(senseOf('The [pitch]', {})).toBe('P1');
		expect(senseOf('The [pitch]', {}, ['P2', 'P1'])).toBe('P2');
	});

	it('is the likeliest one from one half on', () => {
		expect(senseOf('The hot [pitch]', { 'beside-1 hot': nats(0, 1) })).toBe('P2');
		expect(senseOf('The cold [pitch]', { 'beside-1 hot': nats(0, 1) })).toBe('P1');
	});

	it('is the leading one where no other is likelier than one half', () => {
		const weights = { 'beside-1 hot': nats(0, 0.4, 0.2) };
		expect(senseOf('The hot [pitch]', weights, ['P1', 'P2', 'P3'])).toBe('P1');
		expect(senseOf('The hot [pitch]', { 'beside-1 hot': nats(0, 1.5, 0.2) }, ['P1', 'P2', 'P3'])).toBe('P2');
	});

	it('is none where there is no use', () => {
		expect(senseOf('Old Mr [Pitch]', { 'beside-1 mr': nats(0, 3) })).toBeNull();
	});

	it('is the leading one of a group whose senses no weight tells apart', () => {
		expect(rankerOf({ groups: { pitch: groupChoice } }, glossary).rank({ ...readMarked('a [pitch]'), term: 'pitch' }).sense).toBe('P1');
	});
});

describe('a term that the weights do not know', () => {
	it('has all its groups ranked alike, without a reason', () => {
		const { group, sense, ranking, cues } = rankerOf({}).rank(barkIn('The [bark] of a hound'));
		expect({ group, sense, cues }).toEqual({ group: 'tree-skin', sense: 'B1', cues: [] });
		expect(ranking).toEqual([
			{ group: 'tree-skin', probability: 0.5 },
			{ group: 'dog-cry', probability: 0.5 },
		]);
	});

	it('is as much unknown as its neighbours', () => {
		const { rank } = rankerOf({});
		const neighbour = barkRankOf({ outcomes, weights })(barkIn('The [bark] of a hound'));
		expect(rank(barkIn('Some [bark]'), neighboursOf(neighbour, neighbour))).toEqual(rank(barkIn('Some [bark]')));
	});

	it('may be called what every object has', () => {
		for (const name of ['constructor', 'toString', 'valueOf']) {
			const { groups, ...rest } = madeUpTerm();
			const [group] = groups;
			const glossary = indexTerms([
				v.parse(termSchema, { ...rest, term: name, groups: [{ ...group, id: name }], senses: [{ ...rest.senses[0], group: name }] }),
			]);
			const answer = rankerOf({}, glossary).rank({ ...readMarked(`a [${name}]`), term: name });
			expect(answer).toMatchObject({ group: name, sense: 'P1', confidence: 1 });
		}
	});

	it('is not ranked at all where the glossary does not have it either', () => {
		expect(dense({ ...barkIn('a [bark]'), term: 'unheard-of' })).toBe(unknownTerm);
		expect(dense({ ...barkIn('a [bark]'), term: 'toString' })).toBe(unknownTerm);
	});
});

describe('the answer to any question', () => {
	it.each(hardTexts)('is sound with %s', (_case, mark) => {
		const context = barkIn(mark('bark'));
		const { text: heading } = context;
		for (const each of [context, { ...context, heading, title: heading }]) {
			const alone = dense(each);
			expectSound(each, alone);
			expectSound(each, dense(each, neighboursOf(alone, alone)));
		}
	});

	it('is sound for any text and any offsets', () => {
		const term = fc.constantFrom('bark', 'root');
		fc.assert(
			fc.property(anyText, anyOffset, anyOffset, term, anyText, (text, start, end, term, heading) => {
				const context = { text, start, end, term, heading, title: heading };
				const alone = dense(context);
				expectSound(context, alone);
				expectSound(context, dense(context, neighboursOf(alone, alone, dense({ ...context, heading: undefined }))));
			}),
			{ numRuns: 500 },
		);
	});

	it('is sound where what is asked about is part of a figure', () => {
		const rank = barkRankOf({ weights: { 'beside-1 <pct>': nats(1, 0), 'beside+1 <money>': nats(1, 0) } });
		for (const marked of ['5[%]', '5[%] off', '[$]5', '[5]%', '$[5]', '$5[%]6']) expectSound(barkIn(marked), rank(barkIn(marked)));
	});

	it('is sound for every word of any text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const { index, 0: word } of text.matchAll(/[a-z]+/gi)) {
					const context = { text, start: index, end: index + word.length, term: 'bark' };
					expectSound(context, dense(context));
				}
			}),
		);
	});
});

describe('a ranker made in steps', () => {
	const model = { groups: { bark: choiceOf({ outcomes, weights }) }, senses: {} };

	it('answers as one made at once, from weights by name and from weights as they are written', () => {
		const context = barkIn('The [bark] of a hound');
		const expected = barkRankOf({ outcomes, weights })(context);
		const written = { groups: { bark: writeChoice(model.groups.bark) }, senses: {} };
		expect(createRanker(madeUpGlossary, { ...barkData, model }).rank(context)).toEqual(expected);
		expect(finish(prepareRanker(madeUpGlossary, { ...barkData, model: written })).rank(context)).toEqual(expected);
	});

	it('lets its page go on between classes, initials, weights and terms', () => {
		const steps = prepareRanker(madeUpGlossary, { ...barkData, model: { groups: { bark: writeChoice(model.groups.bark) }, senses: {} } });
		let rests = 0;
		while (!steps.next().done) rests += 1;
		expect(rests).toBeGreaterThan(Object.keys(barkData.wordClasses).length + 2 * madeUpGlossary.terms.length);
	});
});

describe('a ranker is not made', () => {
	const made = (groups: AnyRankerData['model']['groups'], senses: AnyRankerData['model']['senses'] = {}, words: Partial<RankerData> = {}) =>
		createRanker(madeUpGlossary, { ...barkData, ...words, model: { groups, senses } });
	const written = (lines: string[]) => ({ ...writeChoice(choiceOf()), weights: lines });

	it.each<[fault: string, make: () => unknown, message: RegExp]>([
		[
			'of word vectors for other classes',
			() => made({}, {}, { wordClasses: { toy: ['kite'] } }),
			/expected 2 letters for each of 1 words, received \d+/,
		],
		[
			'of weights for vectors with too few dimensions',
			() => made({ bark: choiceOf({ vectorWeights: { left: [[1, 0]] } }) }),
			/dimensions of vectors left of tree-skin, dog-cry: expected 2 numbers, received 1/,
		],
		[
			'of weights for vectors with too few outcomes',
			() => made({ bark: choiceOf({ vectorWeights: { left: [[1], [1, 0]] } }) }),
			/weights of vectors left of tree-skin, dog-cry: expected 2 numbers, received 1/,
		],
		['of a bias for too few outcomes', () => made({ bark: choiceOf({ bias: [0] }) }), /bias of .*: expected 2 numbers, received 1/],
		['of a feature that there is not', () => made({ bark: written(['oak smell a1']) }), /received "smell" in "oak smell a1"/],
		['of a feature by a name that none has', () => made({ bark: choiceOf({ weights: { 'smell oak': [1, 0] } }) }), /"smell oak"/],
		['of weights for an outcome that there is not', () => made({ bark: written(['oak left c1']) }), /received "c1"/],
		['of a feature on two lines', () => made({ bark: written(['oak left a1', 'oak left b1']) }), /two rows of weights/],
		['where another term than the first is broken', () => made({ root: written(['oak smell a1']) }), /"smell"/],
		['where senses are broken', () => made({}, { 'tree-skin': written(['oak smell a1']) }), /"smell"/],
	])('%s', (_fault, make, message) => {
		expect(make).toThrow(message);
	});

	it('of weights that would have answered NaN', () => {
		const vectorWeights = { left: [[1]] };
		expect(() => made({ bark: choiceOf({ vectorWeights }) })).toThrow(RangeError);
	});
});
