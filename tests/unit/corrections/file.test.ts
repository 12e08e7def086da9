import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { correctionsFileName, correctionsFileSchema, writeCorrectionsFile } from '../../../src/corrections/file.ts';
import { correctionOf } from '../../support/made-up/corrections.ts';

const date = new Date('2026-11-25T18:00:00.000Z');
const file = { kind: 'sense-lens-corrections', version: 1, date: date.toISOString(), corrections: [correctionOf()] };

describe('the file of corrections', () => {
	it('holds them with its version and date, and can be read again', () => {
		const made = fc.record({ time: fc.nat(), group: fc.constantFrom('a', 'b-1', null), term: fc.constantFrom('bark', 'root') });
		fc.assert(
			fc.property(fc.array(made, { maxLength: 5 }), (list) => {
				const corrections = list.map((each) => correctionOf(each));
				const content: unknown = JSON.parse(writeCorrectionsFile(corrections, date));
				expect(v.parse(correctionsFileSchema, content)).toEqual({ ...file, corrections });
			}),
		);
	});

	it('is named after its day', () => {
		expect(correctionsFileName(date)).toBe('sense-lens-corrections-2026-11-25.json');
	});

	it('is not written of what is no correction', () => {
		expect(() => writeCorrectionsFile([correctionOf({ id: 'x' })], date)).toThrow('16 hexadecimal digits');
	});

	it.each([
		['nothing', null],
		['a list alone', [correctionOf()]],
		['another kind', { ...file, kind: 'settings' }],
		['a later version', { ...file, version: 2 }],
		['no date', { ...file, date: 'today' }],
		['a broken correction', { ...file, corrections: [{ ...correctionOf(), features: 'dog' }] }],
		['more than are kept', { ...file, corrections: Array.from({ length: 501 }, () => correctionOf()) }],
	])('is refused where it holds %s', (_title, content) => {
		expect(v.safeParse(correctionsFileSchema, content).success).toBe(false);
	});
});
