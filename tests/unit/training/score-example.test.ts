import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zones } from '../../../src/sense-ranking/features/zone.ts';
import { type Choice, weightUnit } from '../../../src/sense-ranking/model.ts';
import { readModel } from '../../../src/sense-ranking/model-file.ts';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { readWordVectors } from '../../../src/sense-ranking/word-vectors.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { createDescriber } from '../../../src/training/describe-occurrence.ts';
import { sharesAt } from '../../../src/training/measure.ts';
import { scoreExample } from '../../../src/training/score-example.ts';
import { trainModel } from '../../../src/training/train.ts';
import { fitInProcess, madeUpSource } from '../../support/made-up/training.ts';

describe('scoreExample', () => {
	const steps = (nats: number) => Math.round(nats / weightUnit);
	const choice: Choice = {
		outcomes: ['wet', 'dry'],
		temperature: 3,
		neighbourWeight: 1,
		bias: [0.5, -0.5],
		weights: { 'left rain': [steps(1), 0], 'left sun': [steps(-0.5), steps(1.5)] },
		vectorWeights: {
			'before-2': [
				[0, 0],
				[steps(0.2), steps(-0.2)],
			],
			above: [
				[steps(2), 0],
				[0, 0],
			],
		},
	};
	/** Numbers in the second dimension of the first zone, and in the first of the last. */
	const vectorsOf = (second: number, last: number) => {
		const vectors = new Float32Array(zones.length * 2);
		vectors[1] = second;
		vectors[(zones.length - 1) * 2] = last;
		return vectors;
	};

	it.each<[rule: string, features: string[], vectors: Float32Array, scores: number[]]>([
		['the bias alone where nothing is known', [], vectorsOf(0, 0), [0.5, -0.5]],
		['the weights of each feature', ['left rain', 'left sun'], vectorsOf(0, 0), [1, 1]],
		['nothing for features without weights', ['left hail', 'constructor', '__proto__', 'right rain'], vectorsOf(0, 0), [0.5, -0.5]],
		['the weights of a dimension by its number', [], vectorsOf(5, 0), [1.5, -1.5]],
		['the weights of each zone', [], vectorsOf(-5, 0.25), [0, 0.5]],
		['features and vectors together', ['left sun'], vectorsOf(0, 0.5), [1, 1]],
		['features alone where there are no vectors', ['left rain'], new Float32Array(0), [1.5, -0.5]],
	])('adds up %s', (_rule, features, vectors, scores) => {
		const found = scoreExample(choice, { features, vectors });
		expect(found).toHaveLength(2);
		for (const [place, score] of scores.entries()) expect(found[place]).toBeCloseTo(score, 9);
	});

	it('leaves the choice as it was', () => {
		const before = structuredClone(choice);
		scoreExample(choice, { features: ['left rain'], vectors: vectorsOf(1, 1) });
		expect(choice).toEqual(before);
	});
});

describe('scoreExample of a description', async () => {
	const { glossary, wordClasses, wordVectors } = madeUpSource;
	const model = readModel(await trainModel(madeUpSource, fitInProcess(madeUpSource), '2026-01-02'));
	const { rank } = createRanker(glossary, { ...madeUpSource, model });
	const detect = createDetector(glossary);
	const describeOccurrence = createDescriber(wordClasses, readWordVectors(wordVectors, wordClasses));

	it('says what the ranker says in the page, whatever the text', () => {
		const words = [
			'the',
			'a',
			'of',
			'bark',
			'Bark',
			'root',
			'roots',
			'oak',
			'dog',
			'soil',
			'equation',
			'loud',
			'tree',
			'and',
			'27',
			'.',
			"'s",
			'$4',
		];
		const text = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((all) => all.join(' '));
		fc.assert(
			fc.property(text, fc.constantFrom(undefined, 'The dog', 'On soil'), (passage, heading) => {
				for (const occurrence of detect(passage)) {
					const context = { text: passage, heading, ...occurrence };
					const choice = model.groups[occurrence.term];
					if (!choice) throw new Error(`${occurrence.term} was not learned`);
					const shares = sharesAt(scoreExample(choice, describeOccurrence(context)), choice.temperature);
					for (const { group, probability } of rank(context).ranking)
						expect(shares[choice.outcomes.indexOf(group)]).toBeCloseTo(probability, 5);
				}
			}),
		);
	});
});
