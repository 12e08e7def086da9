import { describe, expect, it } from 'vitest';
import type { LabelledOccurrence } from '../../../src/training/corpus.ts';
import { measureAgreement } from '../../../src/training/second-labelling.ts';

const occurrence = (id: string, ...outcomes: string[]): LabelledOccurrence => ({
	id,
	text: 'a zorb',
	start: 2,
	end: 6,
	outcomes,
	register: 'made-up',
	term: 'zorb',
});
const first = [occurrence('1', 'ball'), occurrence('2', 'ball', 'ride'), occurrence('3', 'ride'), occurrence('4', 'no-use:name')];

describe('measureAgreement', () => {
	it('tells the same best reading from one that both accept', () => {
		const second = [
			{ id: '1', outcomes: ['ball'] },
			{ id: '2', outcomes: ['ride'] },
			{ id: '3', outcomes: ['ball'] },
		];
		expect(measureAgreement(first, second)).toEqual({ count: 3, sameBest: 1 / 3, compatible: 2 / 3 });
	});

	it('takes all reasons for no use as one', () => {
		expect(measureAgreement(first, [{ id: '4', outcomes: ['no-use:foreign'] }]).sameBest).toBe(1);
	});

	it('takes an occurrence that is not in the corpus for no agreement', () => {
		expect(measureAgreement(first, [{ id: '9', outcomes: ['ball'] }])).toEqual({ count: 1, sameBest: 0, compatible: 0 });
	});
});
