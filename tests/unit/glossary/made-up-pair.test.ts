import { describe, expect, it } from 'vitest';
import { readModel } from '../../../src/sense-ranking/model-file.ts';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { trainModel } from '../../../src/training/train.ts';
import { fitInProcess, madeUpSource } from '../../support/made-up/training.ts';

const detect = createDetector(madeUpSource.glossary);
const model = readModel(await trainModel(madeUpSource, fitInProcess(madeUpSource), '2026-01-02'));
const { rank } = createRanker(madeUpSource.glossary, { ...madeUpSource, model });

describe('a pair of terms that the code has never seen', () => {
	it('is found, whole words alone', () => {
		const text = 'Bark, BARKS and roots; not barking, rootless or root.csv';
		expect(detect(text).map(({ start, end, term }) => `${term}: ${text.slice(start, end)}`)).toEqual([
			'bark: Bark',
			'bark: BARKS',
			'root: roots',
		]);
	});

	it.each([
		['Lichen covered the bark of the tree.', 'tree-skin', 'B1'],
		['A sharp bark told us that the dog was home.', 'dog-cry', 'B2'],
		['A beetle bit through the root in the soil.', 'plant-part', 'R1'],
		['The square root of sixteen is a whole number.', 'number', 'R2'],
	])('is ranked: %s', (text, group, sense) => {
		const [occurrence] = detect(text);
		if (!occurrence) throw new Error('not found');
		const answer = rank({ text, ...occurrence });
		expect(answer).toMatchObject({ group, sense });
		expect(answer.confidence).toBeGreaterThan(0.5);
		expect(answer.ranking).toHaveLength(2);
	});

	it('shows as the reason the words that the corpus teaches', () => {
		const text = 'Her equation has a second root.';
		const { cues } = rank({ text, start: 26, end: 30, term: 'root' });
		expect(cues.map(({ start, end }) => text.slice(start, end))).toContain('equation');
	});
});
