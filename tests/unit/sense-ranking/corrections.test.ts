import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/sense-ranking/context.ts';
import { strength, withCorrections } from '../../../src/sense-ranking/corrections.ts';
import { createRanker, type Ranker } from '../../../src/sense-ranking/rank.ts';
import { readRankerData } from '../../../src/training/read-ranker-data.ts';
import { anyText } from '../../support/any-text.ts';
import { correct, correctionOf } from '../../support/made-up/corrections.ts';
import { choiceOf, nats, rankerOf } from '../../support/made-up/ranker.ts';
import { readMarked } from '../../support/marked-text.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';
import { expectSound } from '../../support/sound-ranking.ts';

const outcomes = ['tree-skin', 'dog-cry', 'no-use:name'];
/** Holds every "bark" for a tree's, and knows what an oak and a hound say to that. */
const plain = rankerOf({
	groups: {
		bark: choiceOf({ outcomes, bias: [1, 0, -1], weights: { 'sentence oak': nats(2, 0, 0), 'sentence hound': nats(0, 4, 0) } }),
	},
});
const barkIn = (marked: string): Context => ({ ...readMarked(marked), term: 'bark' });
const groupIn = (ranker: Ranker, marked: string) => ranker.rank(barkIn(marked)).group;
const corrected = (...marked: string[]) =>
	withCorrections(
		plain,
		marked.map((each) => correct(plain, barkIn(each), 'dog-cry')),
	);

const three = [
	'The kennel at the harbour had a loud [bark] again tonight',
	'A loud [bark] from the kennel woke the whole harbour',
	'Every kennel in the harbour knows that loud [bark] by now',
];
const like = 'We heard the loud [bark] of the kennel near the harbour';
const unlike = 'Peel the thin [bark] off with a knife before winter';
const sureAndUnlike = 'The [bark] of an old oak is thick';

describe('withCorrections', () => {
	it('lets three corrections change a like sentence', () => {
		expect(groupIn(plain, like)).toBe('tree-skin');
		expect(corrected(...three).rank(barkIn(like))).toMatchObject({ group: 'dog-cry', correction: 'learned' });
	});

	it.each([unlike, sureAndUnlike])('lets them leave an unlike one as it was: %s', (marked) => {
		const context = barkIn(marked);
		expect(corrected(...three).rank(context)).toEqual(plain.rank(context));
	});

	it.each([like, three[0] as string])('seeks cues only when somebody asks for them: %s', (marked) => {
		let sought = 0;
		const noting: Ranker = {
			...plain,
			rank(...given) {
				const { cues: _, ...ranking } = plain.rank(...given);
				return {
					...ranking,
					get cues() {
						sought += 1;
						return [];
					},
				};
			},
		};
		const ranking = withCorrections(
			noting,
			three.map((each) => correct(plain, barkIn(each), 'dog-cry')),
		).rank(barkIn(marked));
		expect([ranking.correction === undefined, sought]).toEqual([false, 0]);
		expect(ranking.cues).toEqual([]);
	});

	it('adds no more than a bounded bonus, however many corrections there are', () => {
		const many = Array.from({ length: 100 }, (_, place) => `We heard the loud [bark] of the kennel near harbour ${'x'.repeat(place + 1)}`);
		const context = barkIn(like);
		const odds = (ranker: Ranker) => {
			const shares = new Map(ranker.rank(context).ranking.map(({ group, probability }) => [group, probability]));
			return Math.log((shares.get('dog-cry') ?? 0) / (shares.get('tree-skin') ?? 0));
		};
		expect(odds(corrected(...many)) - odds(plain)).toBeLessThanOrEqual(strength + 1e-9);
	});

	it('gives the corrected text the choice of the reader, against all odds', () => {
		const marked = 'The [bark] of an old oak is thick';
		expect(plain.rank(barkIn(marked)).confidence).toBeGreaterThan(0.9);
		const { group, sense, cues, confidence, correction } = corrected(marked).rank(barkIn(marked));
		expect({ group, sense, cues, correction }).toEqual({ group: 'dog-cry', sense: 'B2', cues: [], correction: 'by-reader' });
		expect(confidence).toBeCloseTo(1, 9);
	});

	it.each([
		['in another passage', 'Something else. The [bark] of an old oak is thick. And more.'],
		['in other spaces, quotation marks and case', 'the  [Bark] of an\nOLD oak is thick'],
	])('knows the text again %s', (_title, marked) => {
		expect(groupIn(corrected('The [bark] of an old oak is thick'), marked)).toBe('dog-cry');
	});

	it.each([
		['another occurrence in the same text', 'The [bark] and the bark of old oaks', 'The bark and the [bark] of old oaks'],
		['a text that differs in a word', 'The [bark] of an old oak is thick', 'The [bark] of an old oak is thin'],
		['a short text among other words', 'Thick [bark]. Of an oak, as ever.', 'Thick [bark]. Of an oak, as never before.'],
	])('takes no exact choice over to %s', (_title, marked, other) => {
		expect(corrected(marked).rank(barkIn(other)).correction).not.toBe('by-reader');
	});

	it('takes a short text under another heading for another one', () => {
		const context = { ...barkIn('thick [bark]'), heading: 'Oaks' };
		const ranker = withCorrections(plain, [correct(plain, context, 'dog-cry')]);
		expect(ranker.rank(context).correction).toBe('by-reader');
		expect(ranker.rank({ ...context, heading: 'Dogs' }).correction).not.toBe('by-reader');
	});

	it('takes "no use" for an answer', () => {
		const context = barkIn('the [bark] of the old town');
		const ranker = withCorrections(plain, [correct(plain, context, null)]);
		expect(ranker.rank(context)).toMatchObject({ group: null, sense: null, correction: 'by-reader' });
	});

	it('does without a group that the glossary has no more', () => {
		const context = barkIn('the [bark] of the old town');
		expect(withCorrections(plain, [correct(plain, context, 'gone')]).rank(context)).toEqual(plain.rank(context));
	});

	it('leaves other terms alone', () => {
		const context: Context = { ...readMarked('the [root] of the old town'), term: 'root' };
		expect(corrected(...three).rank(context)).toEqual(plain.rank(context));
	});

	it('follows the newest of two choices for one text', () => {
		const context = barkIn('the [bark] of the old town');
		const choices = [correct(plain, context, 'dog-cry', 2), correct(plain, context, 'tree-skin', 1)];
		expect(withCorrections(plain, choices).rank(context).group).toBe('dog-cry');
		expect(withCorrections(plain, choices.toReversed()).rank(context).group).toBe('dog-cry');
	});
});

const words = fc.constantFrom('the', 'loud', 'kennel', 'harbour', 'oak', 'hound', 'old', 'of', 'night', 'xylophone', '5');
const marked = fc
	.tuple(fc.array(words, { maxLength: 8 }), fc.array(words, { maxLength: 8 }))
	.map(([before, after]) => [...before, '[bark]', ...after].join(' '));
const group = fc.constantFrom('tree-skin', 'dog-cry', null);
const choices = fc.array(fc.tuple(marked, group, fc.nat(3)), { minLength: 1, maxLength: 6 });
const make = (list: readonly (readonly [string, string | null, number])[]) =>
	list.map(([text, chosen, time]) => correct(plain, barkIn(text), chosen, time));

describe('any corrections', () => {
	it('change the same whatever their order', () => {
		fc.assert(
			fc.property(choices, marked, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (list, text, keys) => {
				const made = make(list);
				const mixed = made.map((each, place) => ({ each, key: keys[place] ?? 0 })).sort((a, b) => a.key - b.key);
				const context = barkIn(text);
				expect(
					withCorrections(
						plain,
						mixed.map(({ each }) => each),
					).rank(context),
				).toEqual(withCorrections(plain, made).rank(context));
			}),
		);
	});

	it('leave nothing behind when they are taken back, bit for bit', () => {
		fc.assert(
			fc.property(choices, choices, marked, (kept, taken, text) => {
				const context = barkIn(text);
				const before = withCorrections(plain, make(kept)).rank(context);
				const added = make(taken);
				withCorrections(plain, [...make(kept), ...added]).rank(context);
				expect(withCorrections(plain, make(kept)).rank(context)).toEqual(before);
				expect(withCorrections(plain, []).rank(context)).toEqual(plain.rank(context));
			}),
		);
	});

	it('are followed exactly in their own texts', () => {
		fc.assert(
			fc.property(choices, marked, group, (list, text, chosen) => {
				const context = barkIn(text);
				const own = correct(plain, context, chosen, 9);
				expect(withCorrections(plain, [...make(list), own]).rank(context)).toMatchObject({ group: chosen, correction: 'by-reader' });
			}),
		);
	});

	it('leave answers sound, for any text', () => {
		fc.assert(
			fc.property(choices, anyText, anyText, (list, before, after) => {
				const context = { text: `${before}bark${after}`, start: before.length, end: before.length + 4, term: 'bark' };
				expectSound(context, withCorrections(plain, [...make(list), correct(plain, context, 'dog-cry')]).rank(context));
			}),
		);
	});

	it('need not be of the present weights', () => {
		const odd = correctionOf({ features: [] });
		expect(withCorrections(plain, [odd]).rank(barkIn(like))).toEqual(plain.rank(barkIn(like)));
	});
});

describe('a correction', () => {
	it('outlives new weights: its text and like ones are known again', () => {
		const kept = three.map((each) => correct(plain, barkIn(each), 'dog-cry'));
		const updated = rankerOf({ groups: { bark: choiceOf({ outcomes, bias: [0.5, 0, -1], weights: { 'left dusk': nats(1, 0, 0) } }) } });
		const ranker = withCorrections(updated, kept);
		expect(groupIn(updated, like)).toBe('tree-skin');
		expect(ranker.rank(barkIn(three[0] ?? '')).correction).toBe('by-reader');
		expect(groupIn(ranker, like)).toBe('dog-cry');
	});
});

describe('the shipped ranker with corrections', () => {
	const shipped = createRanker(shippedGlossary, readRankerData(shippedGlossary));
	const [{ term = '' } = {}] = shippedGlossary.terms.filter(({ groups }) => groups.length > 3);
	const contextOf = (before: string, after: string): Context => ({
		text: `${before}${term}${after}`,
		start: before.length,
		end: before.length + term.length,
		term,
	});
	const readers = [
		contextOf('Our ', ' stand-up about the Quokka rollout was short'),
		contextOf('The Quokka rollout changed how ', ' stand-up goes'),
		contextOf('Ask about the Quokka rollout at the ', ' stand-up'),
	];
	const another = contextOf('Nobody at the ', ' stand-up had heard of the Quokka rollout');
	const apart = contextOf('Retail ', ' rose 4 % in March, the statistics office said');

	it('learns what a reader says three times, and leaves the rest of the page alone', () => {
		const shown = shipped.rank(another);
		const wanted = shown.ranking.at(1)?.group ?? '';
		const ranker = withCorrections(
			shipped,
			readers.map((each) => correct(shipped, each, wanted)),
		);
		const share = (each: Ranker) => each.rank(another).ranking.find(({ group }) => group === wanted)?.probability ?? 0;
		expect(share(ranker)).toBeGreaterThan(share(shipped) * 2);
		expect(ranker.rank(another).group).toBe(wanted);
		expect(ranker.rank(apart)).toEqual(shipped.rank(apart));
	});
});
