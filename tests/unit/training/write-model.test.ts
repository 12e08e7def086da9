import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelFile, modelVersion } from '../../../src/sense-ranking/model-file.ts';
import { trainModel } from '../../../src/training/train.ts';
import { keepDate, writeModel } from '../../../src/training/write-model.ts';
import { fitInProcess, madeUpSource } from '../../support/made-up/training.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const model = await trainModel(madeUpSource, fitInProcess(madeUpSource), '2026-01-02');
const onDay = (date: string, each = model): string => writeModel({ ...each, trainedOn: { ...each.trainedOn, date } });

describe('writeModel', () => {
	const lines = writeModel(model).split('\n');

	it('writes the features of each atom on a line of their own', () => {
		const written = Object.values(model.groups).flatMap(({ weights }) => weights);
		expect(written.length).toBeGreaterThan(0);
		for (const features of written) expect(lines.map((line) => line.trim().replace(/,$/, ''))).toContain(JSON.stringify(features));
	});

	it('writes the numbers of one bias, and of one dimension, on one line', () => {
		const rows = Object.values(model.groups).flatMap(({ bias, vectorWeights }) => [bias, ...Object.values(vectorWeights).flat()]);
		for (const row of rows) expect(lines.some((line) => line.includes(`[${row.join(', ')}]`))).toBe(true);
		expect(lines.filter((line) => /^\s*-?\d/.test(line))).toEqual([]);
	});

	it('ends with one line break', () => {
		expect(writeModel(model)).toMatch(/\}\n$/);
	});

	it('writes any numbers and words so that they can be read back', () => {
		const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
		const row = fc.array(number, { maxLength: 4 });
		const choice = fc.record({
			outcomes: fc.array(fc.oneof(fc.string(), fc.constant('[\n\t1\n]')), { maxLength: 4 }),
			temperature: number,
			neighbourWeight: number,
			bias: row,
			weights: fc.array(fc.oneof(fc.string(), fc.constantFrom('[ 1, 2 ]', '\\n7 a1', '7 left a1'))),
			vectorWeights: fc.record({ above: fc.array(row, { maxLength: 3 }) }, { requiredKeys: [] }),
		});
		fc.assert(
			fc.property(choice, (each) => {
				const file: ModelFile = { ...model, version: modelVersion, groups: { bark: each } };
				expect(JSON.parse(writeModel(file))).toEqual(file);
			}),
		);
	});
});

describe('keepDate', () => {
	const other: ModelFile = { ...model, scores: { ...model.scores, bark: { accuracy: 1, meanRecall: 1, calibrationError: 0, logLoss: 0 } } };

	it.each<[rule: string, before: string | undefined, kept: string]>([
		['keeps the old date where nothing else has changed', onDay('2025-11-30'), onDay('2025-11-30')],
		['has the new date where something has changed', onDay('2025-11-30', other), onDay('2026-01-02')],
		['has the new date where there was no file', undefined, onDay('2026-01-02')],
		['has the new date where the file had none', '{}\n', onDay('2026-01-02')],
		['has the new date where the file was empty', '', onDay('2026-01-02')],
		['has the new date where only the layout has changed', `${onDay('2025-11-30')}\n`, onDay('2026-01-02')],
		['changes nothing where it was obtained on the same day', onDay('2026-01-02'), onDay('2026-01-02')],
	])('%s', (_rule, before, kept) => {
		const path = join(scratchFolder(), 'weights.json');
		if (before !== undefined) writeFileSync(path, before);
		expect(keepDate(onDay('2026-01-02'), path)).toBe(kept);
	});
});
