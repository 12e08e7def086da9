import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../src/sense-ranking/sentence.ts';

const long = 'word '.repeat(60);

const cases: [rule: string, marked: string, shown: string][] = [
	['the whole of a short passage', 'A [sale] here', 'A sale here'],
	['the sentence alone', 'One here. A [sale] there. Two here.', 'A sale there.'],
	['up to a question mark', 'Is it a [sale]? It is.', 'Is it a sale?'],
	['with closing quotes', '“It is a [sale].” He left.', '“It is a sale.”'],
	['up to a line that the page breaks', 'Title\u2028A [sale] here\u2028More', 'A sale here'],
	['up to an empty line', 'Title\n \nA [sale] here\n\nMore', 'A sale here'],
	['past a line break of the source', 'There is\na [sale]\nhere', 'There is\na sale\nhere'],
	['past a point inside a number', 'Up 2.5 in [sales] now', 'Up 2.5 in sales now'],
	['cut before at a space', `${long}the [sale] ended.`, `… ${'word '.repeat(21)}the sale ended.`],
	['past an abbreviation after the word', 'Our [sales] at Acme Inc. rose.', 'Our sales at Acme Inc. rose.'],
	['past an abbreviation before the word', 'He left. Mr. Smith works in [sales].', 'Mr. Smith works in sales.'],
	['a word alone', '[sale]', 'sale'],
];

function show(text: string, start: number, end: number): string {
	const cut = sentenceAround(text, start, end);
	return cut.lead + text.slice(cut.start, cut.end) + cut.tail;
}

describe('sentenceAround', () => {
	it.each(cases)('shows %s: %s', (_rule, marked, shown) => {
		const start = marked.indexOf('[');
		expect(show(marked.replace(/[[\]]/g, ''), start, marked.indexOf(']') - 1)).toBe(shown);
	});

	it('marks a cut after the word with an ellipsis, at a space', () => {
		expect(show(`A sale ${long}`, 2, 6)).toMatch(/^A sale (?:word )+…$/);
	});

	it('shows a few lines of a sentence of 5,000 characters', () => {
		const shown = show(`${'so it went on and on '.repeat(120)}sale${' and on and on'.repeat(180)}.`, 2520, 2524);
		expect(shown).toMatch(/^… .*\bsale\b.* …$/);
		expect(shown.length).toBeLessThan(240);
	});

	it.each(['😀', 'e\u0301', 'é'])('cuts a word without end between characters, not inside "%s"', (character) => {
		const run = character.repeat(200);
		for (const slip of ['', 'x']) {
			const text = `${run}${slip}sale${slip}${run}`;
			const start = run.length + slip.length;
			const cut = sentenceAround(text, start, start + 4);
			const parts = text
				.slice(cut.start, cut.end)
				.replace(/x?salex?/, '')
				.replaceAll(character, '');
			expect(parts).toBe('');
		}
	});

	it('holds the occurrence, stays inside the text and stays short, for any text', () => {
		const piece = fc.constantFrom('word ', 'A', '. ', '! ', '\n', '\u2028', '”', '…', ' ', '🔥', 'x'.repeat(150));
		const around = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }).map((all) => all.join(''));
		fc.assert(
			fc.property(around, around, (before, after) => {
				const start = before.length;
				const end = start + 4;
				const text = `${before}sale${after}`;
				const cut = sentenceAround(text, start, end);
				expect(cut.start).toBeGreaterThanOrEqual(0);
				expect(cut.start).toBeLessThanOrEqual(start);
				expect(cut.end).toBeGreaterThanOrEqual(end);
				expect(cut.end).toBeLessThanOrEqual(text.length);
				expect(cut.end - cut.start).toBeLessThanOrEqual(240);
			}),
		);
	});
});
