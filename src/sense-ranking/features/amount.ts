import { nowhere } from './feature-sink.ts';
import type { Reading } from './reading.ts';
import { templates } from './template.ts';

/** How many sums of money, shares in per cent and bare numbers the sentence holds: prose with amounts speaks of amounts. */
export function findAmounts({ tokens, at, sentenceStart, sentenceEnd, names, sink, otherForm }: Reading): void {
	const counts = { '<money>': 0, '<pct>': 0, '<num>': 0 };
	for (let index = sentenceStart; index < sentenceEnd; index += 1) {
		const token = tokens[index];
		if (token?.shape !== 'figure' || index === at) continue;
		const { word } = token;
		if (word === '<money>' || word === '<pct>' || word === '<num>') counts[word] += 1;
	}
	for (const kind of ['<money>', '<pct>', '<num>'] as const) {
		const atoms = names.amounts[kind];
		const atom = atoms[Math.min(counts[kind], atoms.length - 1)] as number;
		sink.one(templates.amounts, atom, nowhere, nowhere);
		sink.two(templates['amount-form'], atom, otherForm, nowhere, nowhere);
	}
}
