import { nowhere } from './feature-sink.ts';
import type { Reading } from './reading.ts';
import { templates } from './template.ts';

/** How many sums of money, shares in per cent and bare numbers the sentence holds: prose with amounts speaks of amounts. */
export function findAmounts({ tokens, at, sentenceStart, sentenceEnd, atoms, sink, otherForm }: Reading): void {
	const counts: Record<string, number> = { '<money>': 0, '<pct>': 0, '<num>': 0 };
	for (let index = sentenceStart; index < sentenceEnd; index += 1) {
		const token = tokens[index];
		if (token?.shape === 'figure' && index !== at) counts[token.word] = (counts[token.word] ?? 0) + 1;
	}
	for (const kind of ['<money>', '<pct>', '<num>'] as const) {
		const name = atoms.atomOf(`${kind}${bucketOf(counts[kind] ?? 0)}`);
		sink.one(templates.amounts, name, nowhere, nowhere);
		sink.two(templates['amount-form'], name, otherForm, nowhere, nowhere);
	}
}

function bucketOf(count: number): string {
	if (count <= 1) return String(count);
	return count <= 3 ? '2-3' : '4+';
}
