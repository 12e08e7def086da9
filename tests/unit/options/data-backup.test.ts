import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backup, dataMark, mostBackups, parseBackups, withBackup } from '../../../src/options/data-backup.ts';
import type { Data } from '../../../src/options/data-file.ts';
import { correctionOf } from '../../support/made-up/corrections.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const data = (dwell: number): Data => ({ items: { dwell, leave: 200 }, corrections: [correctionOf()] });
const backup = (number: number): Backup => ({ ...data(number), date: day(number).toISOString() });
const dates = (backups: readonly Backup[]) => backups.map(({ date }) => new Date(date).getUTCDate());

describe('withBackup', () => {
	it('puts the newest first and lets the oldest go', () => {
		const all = [1, 2, 3, 4].reduce<readonly Backup[]>((now, number) => withBackup(now, data(number), day(number)), []);
		expect(mostBackups).toBe(3);
		expect(dates(all)).toEqual([4, 3, 2]);
	});

	it('keeps nothing twice in a row, whatever order storage gives it in', () => {
		const [first = backup(1)] = withBackup([], data(1), day(1));
		const turned: Data = { items: { leave: 200, dwell: 1 }, corrections: first.corrections };
		expect(withBackup([first], turned, day(2))).toEqual([first]);
		expect(withBackup([first], { ...turned, corrections: [] }, day(2))).toHaveLength(2);
	});

	it('keeps the one that is being restored, which may still fail', () => {
		expect(dates(withBackup([backup(3), backup(2), backup(1)], data(4), day(4), backup(1)))).toEqual([4, 1, 3]);
	});
});

describe('parseBackups', () => {
	it('reads what was stored, and passes over what is broken', () => {
		const backups = [
			backup(2),
			{ ...backup(1), date: 'then' },
			7,
			{ ...backup(1), items: null },
			{ ...backup(1), corrections: [{}] },
			backup(1),
		];
		expect(parseBackups(JSON.parse(JSON.stringify({ version: 1, backups })))).toEqual([backup(2), backup(1)]);
	});

	it.each([undefined, null, 7, [], {}, { version: 2, backups: [backup(1)] }, { version: 1, backups: 'none' }])(
		'finds none in %j',
		(stored) => {
			expect(parseBackups(stored)).toEqual([]);
		},
	);

	it('never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), fc.record({ version: fc.constant(1), backups: fc.array(fc.jsonValue()) })), (stored) => {
				expect(parseBackups(stored).every(({ date }) => !Number.isNaN(Date.parse(date)))).toBe(true);
			}),
		);
	});
});

describe('dataMark', () => {
	it('tells states apart by settings and corrections', () => {
		const states: Data[] = [
			data(1),
			data(2),
			{ ...data(1), corrections: [] },
			{ ...data(1), corrections: [correctionOf({ group: null })] },
		];
		expect(new Set(states.map(dataMark)).size).toBe(states.length);
	});
});
