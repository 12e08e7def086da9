import { describe, expect, it } from 'vitest';
import { fillingsOf } from '../../../support/found-features.ts';

const sums = (count: number) => Array.from({ length: count }, () => 'for $5').join(' ');

describe('the amounts of the sentence', () => {
	it.each([
		[0, '0'],
		[1, '1'],
		[2, '2-3'],
		[3, '2-3'],
		[4, '4+'],
		[9, '4+'],
	])('count %i sums of money as %s', (count, bucket) => {
		expect(fillingsOf('amounts', `a [zorb] ${sums(count)}`)).toEqual([`<money>${bucket}`, '<pct>0', '<num>0']);
		expect(fillingsOf('amount-form', `a [zorbs] ${sums(count)}`)[0]).toBe(`<money>${bucket} zorbs`);
	});

	it('count money, per cent and other numbers apart, and no years', () => {
		expect(fillingsOf('amounts', '$5 [zorb] 6% 7% 8 9 10 11 1998')).toEqual(['<money>1', '<pct>2-3', '<num>4+']);
	});

	it('leave other sentences out', () => {
		expect(fillingsOf('amounts', 'It was $5. A [zorb] came! 6% more.')).toEqual(['<money>0', '<pct>0', '<num>0']);
	});
});
