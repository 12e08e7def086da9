import type { LabelledOccurrence } from '../../../src/training/corpus.ts';

/** A labelled occurrence of the made-up pair, with what a test says of it. */
export const labelled = (said: Partial<LabelledOccurrence> = {}): LabelledOccurrence => ({
	id: 'bark-0',
	text: 'Rough bark',
	start: 6,
	end: 10,
	outcomes: ['tree-skin'],
	register: 'notes',
	term: 'bark',
	...said,
});
