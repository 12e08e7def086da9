import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpenAtoms } from '../../../src/sense-ranking/atoms.ts';
import { contextReach } from '../../../src/sense-ranking/context.ts';
import { createLexicon } from '../../../src/sense-ranking/lexicon.ts';
import { abbreviations, readSurroundings, type Surroundings } from '../../../src/sense-ranking/tokens.ts';
import { keepWords } from '../../../src/sense-ranking/written-words.ts';
import { anyOffset, anyText, hardTexts } from '../../support/any-text.ts';
import { readMarked } from '../../support/marked-text.ts';

const atoms = createOpenAtoms();
const readWord = keepWords(createLexicon({ function: ['the'] }, () => undefined, atoms));

const read = (text: string, start: number, end: number) => readSurroundings({ text, start, end, term: 'x' }, readWord);
function readAround(marked: string): Surroundings {
	const { text, start, end } = readMarked(marked);
	return read(text, start, end);
}

/** Words of the sentence around the one in brackets, as they are folded. */
function sentenceAround(marked: string): string {
	const { tokens, sentenceStart, sentenceEnd } = readAround(marked);
	return tokens
		.slice(sentenceStart, sentenceEnd)
		.map(({ word }) => word)
		.join(' ');
}

function expectInOrder({ tokens, at, sentenceStart, sentenceEnd }: Surroundings, text: string): void {
	expect(sentenceStart).toBeGreaterThanOrEqual(0);
	expect(sentenceStart).toBeLessThanOrEqual(at);
	expect(sentenceEnd).toBeGreaterThan(at);
	expect(sentenceEnd).toBeLessThanOrEqual(tokens.length);
	let last = 0;
	for (const [index, { start, end }] of tokens.entries()) {
		expect(start).toBeGreaterThanOrEqual(last);
		// Only what was asked about may be of no length.
		if (index !== at) expect(end).toBeGreaterThan(start);
		expect(end).toBeGreaterThanOrEqual(start);
		last = end;
	}
	expect(last).toBeLessThanOrEqual(text.length);
}

describe('readSurroundings', () => {
	it.each([
		['folds money', 'A [sale] of $5m and £12.50', 'a sale of $ <money> m and £ <money>'],
		['folds money of every sign', '[sale] $1 £1 €1 ¥1 ₹1 ¢1', 'sale $ <money> £ <money> € <money> ¥ <money> ₹ <money> ¢ <num>'],
		['folds per cent', '[sales] up 5% or 6 per cent', 'sales up <pct> % or <pct> per cent'],
		['folds per cent however it is written', '[sales] 5 % 5 pct 5 percent', 'sales <pct> % <pct> pct <pct> percent'],
		['folds a figure at the start of the text', '5% on [sales]', '<pct> % on sales'],
		['leaves a figure per anything else', '[sales] 5 per week', 'sales <num> per week'],
		['takes an amount of money in per cent for money', '[sales] $5 %', 'sales $ <money> %'],
		['folds years and numbers', '[sales] in 1998: 1,200', 'sales in <year> : <num>'],
		['takes four figures from 1500 to 2099 for a year', '[s] 1499 1500 2099 2100 19980', 's <num> <year> <year> <num> <num>'],
		['folds the possessive with the word before it', "a kate's [sale]", "a kate's sale"],
		['parts the possessive from the word', "the [sale]'s end", "the sale 's end"],
		['parts a curly possessive from the word', 'the [sale]’s end', "the sale 's end"],
		['parts a possessive at the end of the text from the word', "the [sale]'s", "the sale 's"],
		['takes no possessive of more letters for one', "the [sale]'s𝒳", "the sale ' s𝒳"],
		['takes no other ending for a possessive', "the [sale]'sx", "the sale ' sx"],
		['writes a curly apostrophe as a plain one', 'We don’t like o’clock [sales]', "we don't like o'clock sales"],
		['puts words in lower case', 'The BIG [SALE]', 'the big sale'],
	])('%s: %s', (_rule, marked, words) => {
		expect(sentenceAround(marked)).toBe(words);
	});

	it.each([
		['ends the sentence at its mark', 'One. Two [sales] here! Three.', 'two sales here !'],
		['ends it at a question mark', 'One? [sales] here? Three?', 'sales here ?'],
		['ends it at a bullet', 'One • two [sales] • three', 'two sales •'],
		['ends it at the end of the text', 'One. [sales] here.', 'sales here .'],
		['ends it where the space after the mark was lost', 'One.Two [sales].Three', 'two sales .'],
		['ends it at a point before a space and a lower-case word', 'one. two [sales]', 'two sales'],
		['ends it at a point before a quotation mark', 'One.” [sales] here', '” sales here'],
		['goes on after a point between lower-case words', 'one.two [sales]', 'one . two sales'],
		['goes on after a comma and a semicolon', 'One, two; [sales]', 'one , two ; sales'],
		['goes on after an abbreviation', 'Acme Co. [sales] rose.', 'acme co . sales rose .'],
		['goes on after letters with points', 'In the U.S. [sales] rose.', 'in the u . s . sales rose .'],
		['ends it at a point after a space, abbreviation or not', 'Acme co . [Sales] rose.', 'sales rose .'],
		['goes on after a point inside a number', 'It cost 2.5 in [sales] terms.', 'it cost <num> in sales terms .'],
	])('%s: %s', (_rule, marked, words) => {
		expect(sentenceAround(marked)).toBe(words);
	});

	it.each([...abbreviations])('goes on after "%s."', (abbreviation) => {
		expect(sentenceAround(`Two ${abbreviation}. [Sales] here`)).toBe(`two ${abbreviation} . sales here`);
	});

	it.each([
		['kite', 'lower'],
		['日本', 'lower'],
		['Kite', 'capital'],
		['kiTe', 'capital'],
		['K', 'capital'],
		['UK', 'upper'],
		['KITE', 'upper'],
		["KITE'S", 'upper'],
		['$', 'mark'],
		['🔥', 'mark'],
		['1,200', 'figure'],
	])('tells how %s is written: %s', (word, shape) => {
		expect(readAround(`${word} [sale]`).tokens[0]?.shape).toBe(shape);
	});

	it.each([
		['sale', 'lower'],
		['Sale', 'capital'],
		['SALE', 'upper'],
	])('tells how the occurrence %s is written: %s', (word, shape) => {
		const { tokens, at } = readAround(`a [${word}]`);
		expect(tokens[at]).toMatchObject({ word: 'sale', shape });
	});

	it('gives a possessive its place', () => {
		expect(readAround("the [sale]'s end").tokens[2]).toMatchObject({ word: "'s", start: 8, end: 10, shape: 'mark' });
	});

	it('looks each word up as it is folded', () => {
		const { tokens } = readAround('The [Sale] of $5, 6%, 1998');
		expect(tokens.map(({ lexeme }) => atoms.textOf(lexeme.word))).toEqual(tokens.map(({ word }) => word));
		expect(tokens[0]?.lexeme.isFunction).toBe(true);
	});

	it('gives tokens in order, inside the text, with the occurrence among them, for any text', () => {
		fc.assert(
			fc.property(anyText, anyText, (before, after) => {
				const start = before.length + 1;
				const text = `${before} sale ${after}`;
				const surroundings = read(text, start, start + 4);
				expect(surroundings.tokens[surroundings.at]).toMatchObject({ word: 'sale', start, end: start + 4 });
				expectInOrder(surroundings, text);
			}),
			{ numRuns: 300 },
		);
	});

	it.each(hardTexts)('gives tokens in order in %s', (_name, mark) => {
		const { text, start, end } = readMarked(mark('sale'));
		const surroundings = read(text, start, end);
		expect(surroundings.tokens[surroundings.at]).toMatchObject({ word: 'sale', start, end });
		expectInOrder(surroundings, text);
	});

	it('gives tokens in order for any offsets', () => {
		fc.assert(
			fc.property(anyText, anyOffset, anyOffset, (text, start, end) => {
				expectInOrder(read(text, start, end), text);
			}),
			{ numRuns: 1_000 },
		);
	});

	it.each([
		['a start before the text', -5, 3, 0, 3],
		['an end after the text', 4, 99, 4, 8],
		['both after the text', 50, 99, 8, 8],
		['an end before the start', 6, 2, 6, 6],
		['no numbers', Number.NaN, Number.NaN, 0, 0],
		['endless offsets', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 8],
		['broken offsets', 4.7, 7.9, 4, 7],
	])('takes the nearest offsets in range for %s', (_case, start, end, nearestStart, nearestEnd) => {
		const { tokens, at } = read('the sale', start, end);
		expect(tokens[at]).toMatchObject({ start: nearestStart, end: nearestEnd });
	});

	it('parts no possessive from its word but that of the occurrence, in any text', () => {
		fc.assert(
			fc.property(anyText, anyOffset, anyOffset, (text, start, end) => {
				const { tokens, at } = read(text, start, end);
				const parted = tokens.flatMap(({ word }, index) => (word === "'s" && index !== at ? [index - at] : []));
				expect([[], [1]]).toContainEqual(parted);
			}),
		);
	});

	it('does not take letters of the occurrence for a possessive before it', () => {
		const { tokens, at } = read("'s", 1, 2);
		expect(tokens.map(({ word }) => word)).toEqual(["'", 's']);
		expect(at).toBe(1);
	});
});

describe('how far surroundings reach', () => {
	it('is a few hundred signs on either side, whole words only', () => {
		const words = Array.from({ length: 200 }, (_, index) => 'kiteball'.slice(0, 2 + (index % 7)));
		const whole = new Set([...words, 'sale']);
		// Wherever a word stands when the edge comes.
		for (let shift = 0; shift < 40; shift += 1) {
			const text = `${words.slice(shift % 7).join(' ')} sale ${words.slice(shift).join(' ')}`;
			const start = text.indexOf('sale');
			const { tokens, at } = read(text, start, start + 4);
			expect(tokens[at]?.start).toBe(start);
			for (const token of tokens) expect(whole).toContain(token.word);
			expect(tokens[0]?.start).toBeGreaterThanOrEqual(start - contextReach);
			expect(tokens[0]?.start).toBeLessThan(start - contextReach + 10);
			expect(tokens.at(-1)?.end).toBeLessThanOrEqual(start + 4 + contextReach);
			expect(tokens.at(-1)?.end).toBeGreaterThan(start + 4 + contextReach - 10);
		}
	});

	it.each([
		[1, 0],
		[30, 0],
		[60, 60],
	])('leaves a word out of which it would have %i signs, or keeps them where no word is as long: %i', (signs, kept) => {
		const long = 'x'.repeat(signs + 50);
		const near = ' ball'.repeat(200).slice(0, contextReach - signs - 2);
		const text = `${long} ${near} sale ${near} ${long}`;
		const start = text.indexOf('sale');
		const { tokens } = read(text, start, start + 4);
		const lengths = tokens.filter(({ word }) => word.startsWith('x')).map(({ word }) => word.length);
		expect(lengths).toEqual(kept === 0 ? [] : [kept, kept]);
	});

	it('leaves what lies beyond out of account, for any text', () => {
		fc.assert(
			fc.property(anyText, anyText, (one, other) => {
				const near = `${' kite'.repeat(100)} sale${' kite'.repeat(100)} `;
				const seen = (far: string) => {
					const start = far.length + 501;
					return read(`${far}${near}${far}`, start, start + 4).tokens.map((token) => ({
						...token,
						start: token.start - start,
						end: token.end - start,
					}));
				};
				expect(seen(one)).toEqual(seen(other));
			}),
		);
	});

	it('cuts what is longer than a word of English', () => {
		const text = `${'x'.repeat(1_000)} sale ${'y'.repeat(1_000)}`;
		const { tokens } = read(text, 1_001, 1_005);
		expect(tokens.map(({ word }) => word.length)).toEqual([contextReach - 1, 4, contextReach - 1]);
	});

	it('is the whole of a short text', () => {
		expect(read('kite sale ball', 5, 9).tokens.map(({ word }) => word)).toEqual(['kite', 'sale', 'ball']);
	});
});
