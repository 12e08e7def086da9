import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSurroundings } from '../../../src/sense-ranking/tokens.ts';

/** Words of the sentence around the one in brackets, as they are folded. */
function sentenceAround(marked: string): string {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	const text = marked.replace(/[[\]]/g, '');
	const { tokens, sentenceStart, sentenceEnd } = readSurroundings({ text, start, end, term: 'x' });
	return tokens
		.slice(sentenceStart, sentenceEnd)
		.map(({ word }) => word)
		.join(' ');
}

describe('readSurroundings', () => {
	it.each([
		['folds money', 'A [sale] of $5m and £12.50', 'a sale of $ <money> m and £ <money>'],
		['folds per cent', '[sales] up 5% or 6 per cent', 'sales up <pct> % or <pct> per cent'],
		['folds years and numbers', '[sales] in 1998: 1,200', 'sales in <year> : <num>'],
		['parts the possessive from the word', "the [sale]'s end", "the sale 's end"],
		['ends the sentence at its mark', 'One. Two [sales] here! Three.', 'two sales here !'],
		['goes on after an abbreviation', 'Acme Co. [sales] rose.', 'acme co . sales rose .'],
		['goes on after a point inside a number', 'It cost 2.5 in [sales] terms.', 'it cost <num> in sales terms .'],
	])('%s: %s', (_rule, marked, words) => {
		expect(sentenceAround(marked)).toBe(words);
	});

	it('gives tokens in order, inside the text, with the occurrence among them, for any text', () => {
		const piece = fc.constantFrom('word', '$5', '4%', '. ', "'s", '’', ' ', '🔥', '\ud83d', 'é', '1.', 'Mr. ');
		const around = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 25 }).map((all) => all.join(''));
		fc.assert(
			fc.property(around, around, (before, after) => {
				const start = before.length + 1;
				const text = `${before} sale ${after}`;
				const { tokens, at, sentenceStart, sentenceEnd } = readSurroundings({ text, start, end: start + 4, term: 'x' });
				expect(tokens[at]).toMatchObject({ word: 'sale', start, end: start + 4 });
				expect(sentenceStart).toBeLessThanOrEqual(at);
				expect(sentenceEnd).toBeGreaterThan(at);
				expect(sentenceEnd).toBeLessThanOrEqual(tokens.length);
				let last = 0;
				for (const token of tokens) {
					expect(token.start).toBeGreaterThanOrEqual(last);
					expect(token.end).toBeGreaterThan(token.start);
					last = token.end;
				}
				expect(last).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});
