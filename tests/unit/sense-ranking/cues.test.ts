import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/sense-ranking/context.ts';
import type { Choice } from '../../../src/sense-ranking/model.ts';
import { anyOffset, anyText, plainText } from '../../support/any-text.ts';
import { madeUpWordClasses } from '../../support/made-up/pair.ts';
import { barkRankOf, denseWeights, describeMadeUp, nats } from '../../support/made-up/ranker.ts';
import { readMarked } from '../../support/marked-text.ts';
import { expectSoundCues } from '../../support/sound-ranking.ts';

/** Features with what they weigh for each outcome, in nats. */
type Weights = Readonly<Record<string, readonly number[]>>;

/** The cues as a reader sees them: `oak 0.5, elm 0.2`. The first outcome is chosen, whatever the weights say. */
function cuesOf(marked: string, weights: Weights, said: Partial<Choice> = {}, above: Partial<Context> = {}): string {
	const context = { ...readMarked(marked), term: 'bark', ...above };
	const steps = Object.fromEntries(Object.entries(weights).map(([name, row]) => [name, nats(...row)]));
	const { cues } = barkRankOf({ bias: [99, 0], weights: steps, ...said })(context);
	return cues.map(({ start, end, weight }) => `${context.text.slice(start, end)} ${weight}`).join(', ');
}

describe('a cue', () => {
	it.each<[title: string, marked: string, weights: Weights, cues: string]>([
		['is a word that speaks for what is chosen', 'an oak, [bark]', { 'left oak': [0.5, 0] }, 'oak 0.5'],
		['is no word that speaks against it', 'an oak, [bark]', { 'left oak': [-0.5, 0] }, ''],
		['is no word that speaks as much for another', 'an oak, [bark]', { 'left oak': [0.5, 0.5] }, ''],
		['may speak by speaking against the others', 'an oak, [bark]', { 'left oak': [0, -0.5] }, 'oak 0.5'],
		['is no word that no weight knows', 'an elm, [bark]', { 'left oak': [1, 0] }, ''],
		['is no word of less than 0.15', 'an oak [bark]', { 'left oak': [0.1, 0] }, ''],
		['is a word of 0.15', 'old oak [bark]', { 'pair-2-1 old oak': [0.3, 0] }, 'old 0.15, oak 0.15'],
		['adds up what speaks of one word', 'an oak [bark]', { 'left oak': [0.1, 0], 'sentence oak': [0.1, 0] }, 'oak 0.2'],
		['has taken off what speaks against', 'an oak [bark]', { 'left oak': [0.5, 0], 'sentence oak': [-0.1, 0] }, 'oak 0.4'],
		['shares a weight with the words it stands with', 'old oak [bark]', { 'pair-2-1 old oak': [1, 0] }, 'old 0.5, oak 0.5'],
		['shares none with the occurrence', 'oak [bark] peels', { 'pair-1+1 oak peels': [1, 0] }, 'oak 0.5, peels 0.5'],
		['shares none with the edge before the text', 'oak [bark]', { 'pair-2-1 <edge> oak': [1, 0] }, 'oak 1'],
		['shares none with the edge after the text', 'oak [bark]', { 'pair-1+1 oak <edge>': [1, 0] }, 'oak 1'],
		['has its weight in hundredths', '[bark] on red oak', { 'preposition-noun on oak': [0.5, 0] }, 'red 0.17, oak 0.17'],
		['is the first of two places where that alone speaks', 'oak or oak, [bark]', { 'left oak': [0.5, 0] }, 'oak 0.5'],
		['is never the occurrence', '[bark]', { 'form bark': [1, 0], 'beside-1 <edge>': [1, 0] }, ''],
		['is never a mark', 'oak, [bark]', { 'beside-1 ,': [1, 0], 'pair-2-1 oak ,': [1, 0] }, 'oak 0.5'],
	])('%s: %s', (_title, marked, weights, cues) => {
		expect(cuesOf(marked, weights)).toBe(cues);
	});

	it('is one of the four strongest, in reading order', () => {
		const weights = { 'left one': [1, 0], 'left two': [1.1, 0], 'left three': [1.4, 0], 'right four': [1.2, 0], 'right five': [1.3, 0] };
		expect(cuesOf('one two three [bark] four five', weights)).toBe('two 1.1, three 1.4, four 1.2, five 1.3');
	});

	it('carries at least a fifth of the strongest', () => {
		expect(cuesOf('oak elm [bark]', { 'left oak': [1, 0], 'left elm': [0.2, 0] })).toBe('oak 1, elm 0.2');
		expect(cuesOf('oak elm [bark]', { 'left oak': [1.2, 0], 'left elm': [0.2, 0] })).toBe('oak 1.2');
	});

	it('has the weight of its vector, by its share', () => {
		const vectorWeights = { left: [nats(0.5, 0), nats(0, 0)] };
		expect(cuesOf('an oak [bark]', {}, { vectorWeights })).toBe('oak 0.5');
		expect(cuesOf('oak pine oak pine [bark]', {}, { vectorWeights })).toBe('oak 0.25, pine 0.25, oak 0.25, pine 0.25');
		expect(cuesOf('a dog [bark]', {}, { vectorWeights })).toBe('');
		expect(cuesOf('an oak [bark]', { 'left oak': [0.1, 0] }, { vectorWeights })).toBe('oak 0.6');
	});

	it('is nothing of what stands above the passage', () => {
		const vectorWeights = { above: [nats(1, 0), nats(0, 0)] };
		expect(cuesOf('the oak [bark]', { 'above oak': [1, 0] }, { vectorWeights }, { heading: 'Oak' })).toBe('');
	});

	it('speaks against the others by how likely they are', () => {
		const outcomes = ['tree-skin', 'dog-cry', 'no-use:name'];
		const weights = { 'left oak': [1, 0, 1] };
		expect(cuesOf('oak [bark]', weights, { outcomes, bias: [99, 0, 0] })).toBe('oak 0.5');
		expect(cuesOf('oak [bark]', weights, { outcomes, bias: [1, 0.9, -20] })).toMatch(/^oak 0\.[89]/);
	});

	it('speaks for the reason where there is no use', () => {
		const outcomes = ['tree-skin', 'no-use:foreign', 'no-use:name'];
		const weights = { 'left mr': [0, 0, 3], 'left oak': [1, 0, 0] };
		expect(cuesOf('Mr oak [Bark]', weights, { outcomes, bias: [0, 0, 0] })).toMatch(/^Mr [\d.]+$/);
	});
});

describe('a function word', () => {
	const on = { 'left on': [1, 0], 'left a': [0.5, 0], 'right on': [1, 0] };

	it.each([
		['on [bark]', 'on 1'],
		['on old [bark]', 'on 1'],
		['on old red [bark]', ''],
		['[bark] on', 'on 1'],
		['[bark] peels on', 'on 1'],
		['[bark] peels off on', ''],
		['on a [bark]', 'on 1, a 0.5'],
	])('is a reason within two tokens, where no other word is: %s', (marked, cues) => {
		expect(cuesOf(marked, on)).toBe(cues);
	});

	it('is none beside another word, however weak that is', () => {
		expect(cuesOf('oak on [bark]', { ...on, 'left oak': [0.2, 0] })).toBe('oak 0.2');
		expect(cuesOf(`oak${' x'.repeat(20)} on [bark]`, { ...on, 'far oak': [0.2, 0] })).toBe('oak 0.2');
	});
});

describe('a figure', () => {
	it.each([
		['oak, $5 [bark]', '$5'],
		['oak, $1,250.75 [bark]', '$1,250.75'],
		['oak, £5m [bark]', '£5'],
		['oak, €5 [bark]', '€5'],
		['oak, ¥5 [bark]', '¥5'],
		['oak, ₹5 [bark]', '₹5'],
		['oak, $ 5 [bark]', '5'],
		['oak, 5% [bark]', '5%'],
		['oak, 5.5% [bark]', '5.5%'],
		['oak, 5 % [bark]', '5'],
		['oak, 5 per cent [bark]', '5'],
		['oak, #5 [bark]', '5'],
		['oak, ¢5 [bark]', '5'],
		['oak, $5% [bark]', '$5%'],
	])('%s: is shown with its own sign, as %s', (marked, shown) => {
		expect(cuesOf(marked, { 'left <money>': [1, 0], 'left <pct>': [1, 0], 'left <num>': [1, 0] })).toBe(`${shown} 1`);
	});

	it('alone is shown with a sign', () => {
		expect(cuesOf('oak $kate [bark]', { 'left kate': [1, 0] })).toBe('kate 1');
		expect(cuesOf('oak kate% [bark]', { 'left kate': [1, 0] })).toBe('kate 1');
	});

	it('is shown without what was asked about', () => {
		expect(cuesOf('5[%]', { 'left <pct>': [1, 0] })).toBe('5 1');
		expect(cuesOf('[$]5', { 'right <money>': [1, 0] })).toBe('5 1');
	});
});

describe('the cues of any text', () => {
	const anyContext = fc.record({ text: fc.oneof(anyText, plainText), start: anyOffset, end: anyOffset, term: fc.constant('bark') });
	const isFunctionWord = (word: string) => madeUpWordClasses['function']?.includes(word.toLowerCase());

	it('are at most four, in order, inside the text, off the occurrence, and never function words beside others', () => {
		fc.assert(
			fc.property(anyContext, (context) => {
				const { features } = describeMadeUp(context);
				const { cues } = barkRankOf(denseWeights(features, 2))(context);
				expectSoundCues(context, cues);
				const words = cues.map(({ start, end }) => context.text.slice(start, end));
				expect([0, words.length]).toContain(words.filter(isFunctionWord).length);
				const strongest = Math.max(0, ...cues.map(({ weight }) => weight));
				for (const { weight } of cues) expect(weight).toBeGreaterThanOrEqual(Math.max(0.15, strongest * 0.2 - 0.01));
			}),
			{ numRuns: 500 },
		);
	});
});
