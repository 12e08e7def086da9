import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/training/measure.ts';
import {
	ablationTable,
	calibrationTable,
	confusionTable,
	curveTable,
	recallTable,
	summaryTable,
} from '../../../src/training/report-evaluation.ts';

const answer = (wanted: string, given: string, confidence: number): Answer => ({
	wanted: wanted.split('|'),
	given,
	confidence,
	wantedShare: wanted.split('|').includes(given) ? confidence : 1 - confidence,
});
const answers = [answer('wet', 'wet', 0.95), answer('wet', 'dry', 0.6), answer('dry', 'dry', 0.7), answer('dry|wet', 'wet', 0.92)];
const rowsOf = (table: string) => table.split('\n').slice(2);

describe('the tables of the evaluation', () => {
	it('sum up what is right, and what is right where the ranker is sure', () => {
		expect(rowsOf(summaryTable([['made up', answers]]))).toEqual([
			expect.stringMatching(/^\| made up \| 4 \| 75\.0 % \(30–95\) \| 0\.750 \| 50\.0 % \| 100\.0 % \(34–100\) \|/),
		]);
	});

	it('give recall for each group, the commonest first', () => {
		expect(rowsOf(recallTable([...answers, answer('dry', 'dry', 0.8)]))).toEqual([
			expect.stringMatching(/^\| dry \| 3 \| 100\.0 %/),
			expect.stringMatching(/^\| wet \| 2 \| 50\.0 %/),
		]);
	});

	it('count an answer that is also fine as right in the confusion table', () => {
		expect(confusionTable(answers).split('\n')).toEqual([
			'| right ↓ answered → | dry | wet |',
			'| --- | ---: | ---: |',
			'| dry | 2 | · |',
			'| wet | 1 | 1 |',
		]);
	});

	it('give for each degree of confidence how often it is right', () => {
		expect(rowsOf(calibrationTable(answers))).toEqual([
			expect.stringMatching(/^\| 60\.0 % \| 1 \| 0\.0 %/),
			expect.stringMatching(/^\| 70\.0 % \| 1 \| 100\.0 %/),
			expect.stringMatching(/^\| 93\.5 % \| 2 \| 100\.0 %/),
		]);
	});

	it('say what each family is worth against the whole', () => {
		const rows = rowsOf(
			ablationTable([
				{ without: 'nothing', answers },
				{ without: 'form', answers: answers.map((each) => ({ ...each, wantedShare: each.wantedShare / 2 })) },
			]),
		);
		expect(rows[0]).toMatch(/^\| nothing \| .* \| 0\.000 \|$/);
		// Half the probability is ln 2 more loss.
		expect(rows[1]).toMatch(/^\| form \| .* \| 0\.693 \|$/);
	});

	it('give one row for each size of the learning curve', () => {
		expect(rowsOf(curveTable([{ examples: 100, answers }]))).toEqual([expect.stringMatching(/^\| 100 \| 75\.0 %/)]);
	});
});
