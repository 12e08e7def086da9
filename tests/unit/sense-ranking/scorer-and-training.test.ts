import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActiveFeatures } from '../../../src/sense-ranking/active-features.ts';
import { createOpenAtoms } from '../../../src/sense-ranking/atoms.ts';
import type { Context } from '../../../src/sense-ranking/context.ts';
import { FeatureIndex } from '../../../src/sense-ranking/feature-index.ts';
import { parseFeatureName } from '../../../src/sense-ranking/features/feature-name.ts';
import { findFeatures } from '../../../src/sense-ranking/features/find-features.ts';
import { nameAtoms } from '../../../src/sense-ranking/features/named-atoms.ts';
import { createLexicon } from '../../../src/sense-ranking/lexicon.ts';
import { type Choice, weightUnit } from '../../../src/sense-ranking/model.ts';
import { readModel, writeChoice } from '../../../src/sense-ranking/model-file.ts';
import { Scorer } from '../../../src/sense-ranking/scorer.ts';
import { softmax } from '../../../src/sense-ranking/softmax.ts';
import { keepWords } from '../../../src/sense-ranking/written-words.ts';
import { createDescriber } from '../../../src/training/describe-occurrence.ts';
import { scoreExample } from '../../../src/training/score-example.ts';
import { anyText, plainText } from '../../support/any-text.ts';
import { toyClasses, toyVectorOf } from '../../support/found-features.ts';
import { barkRankOf, choiceOf, denseWeights, describeMadeUp, modelFileOf } from '../../support/made-up/ranker.ts';

const outcomes = ['tree-skin', 'dog-cry', 'no-use:name', 'no-use:foreign'];
const describeToy = createDescriber(toyClasses, { dimensions: 2, vectorOf: toyVectorOf });

const text = fc.oneof(plainText, anyText);
const context = fc
	.record({ before: text, word: fc.constantFrom('bark', 'Barks', 'BARK'), after: text, heading: text, title: text })
	.map(({ before, word, after, heading, title }): Context => {
		const start = before.length + 1;
		return { text: `${before} ${word} ${after}`, start, end: start + word.length, term: 'bark', heading, title };
	});
const settings = fc.record({
	temperature: fc.double({ min: 0.5, max: 3, noNaN: true }),
	bias: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: outcomes.length, maxLength: outcomes.length }),
});

const trainedShares = (choice: Choice, description: ReturnType<typeof describeToy>) =>
	softmax(scoreExample(choice, description).map((score) => score / choice.temperature));

function expectClose(shares: readonly number[], expected: readonly number[]): void {
	expect(shares).toHaveLength(expected.length);
	for (const [place, share] of shares.entries()) expect(share).toBeCloseTo(expected[place] ?? Number.NaN, 4);
}

describe('what the page reckons', () => {
	it('is what training reckons, for any texts one after the other', () => {
		fc.assert(
			fc.property(fc.array(context, { minLength: 1, maxLength: 4 }), settings, (contexts, said) => {
				const descriptions = contexts.map(describeToy);
				const names = descriptions.flatMap(({ features }) => features);
				const choice: Choice = { outcomes, neighbourWeight: 0, ...said, ...denseWeights(names, outcomes.length) };
				const known = Object.keys(choice.weights);
				const openAtoms = createOpenAtoms();
				const atoms = openAtoms.closed;
				const index = new FeatureIndex();
				const features = known.map((name) => {
					const { template = -1, atoms: [first = '', second] = [] } = parseFeatureName(name) ?? {};
					return index.add(template, openAtoms.atomOf(first), second === undefined ? undefined : openAtoms.atomOf(second));
				});
				const rows = Float32Array.from(Object.values(choice.weights).flat(), (steps) => steps * weightUnit);
				const readWord = keepWords(createLexicon(toyClasses, toyVectorOf, atoms));
				const atomNames = nameAtoms(atoms);
				const active = new ActiveFeatures(index);
				const scorer = new Scorer(choice, { features, rows }, index.size);
				for (const [place, each] of contexts.entries()) {
					active.clear();
					findFeatures(each, readWord, atomNames, active);
					const found = new Set(descriptions[place]?.features);
					expect(new Set(Array.from(active.ids.subarray(0, active.count), (id) => known[id]))).toEqual(
						new Set(known.filter((name) => found.has(name))),
					);
					expectClose(scorer.probabilities(active), trainedShares(choice, describeToy(each)));
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('is the same from the weights as they are written, ranked as a whole', () => {
		fc.assert(
			fc.property(context, settings, (each, said) => {
				const description = describeMadeUp(each);
				const choice: Choice = { outcomes, neighbourWeight: 0, ...said, ...denseWeights(description.features, outcomes.length) };
				const written = JSON.parse(JSON.stringify(writeChoice(choice)));
				const { bark = choiceOf() } = readModel(modelFileOf({ groups: { bark: written } })).groups;
				const { ranking } = barkRankOf(bark)(each);
				const [treeSkin, dogCry] = trainedShares(choice, description);
				const shareOf = (group: string) => ranking.find((ranked) => ranked.group === group)?.probability ?? Number.NaN;
				expectClose([shareOf('tree-skin'), shareOf('dog-cry')], [treeSkin ?? Number.NaN, dogCry ?? Number.NaN]);
			}),
			{ numRuns: 150 },
		);
	});
});
