import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector, createQuickTest } from '../../../src/term-detection/detect.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const detect = createDetector(shippedGlossary);

/** Rule, text; each `[word]` in the text must be found, and nothing else. */
const cases: [rule: string, text: string][] = [
	['a form as a word of its own', 'The [sale] of [sales] is [marketing], or [smarketing].'],
	['any letter case', '[SALE] [Sales] [mArKeTiNg] [Smarketing]'],
	['at the very start and end', '[sales]'],
	['possessive of the singular', "The [sale]'s date and the [sale]’s place"],
	['possessive of the plural', "[sales]' effect, [sales]’ effect"],
	['a word in single quotes', "the '[sale]' and the ‘[marketing]’ of it"],
	['compound with the term last', 'an after-[sales] service at the point-of-[sale]'],
	['compound with the term first', 'a [marketing]-led firm with [sale]-priced goods'],
	['compound with the term inside', 'a pre-[sales]-call checklist'],
	['both terms joined by a slash', '[Sales]/[Marketing] Manager'],
	['both terms joined by signs', '[sales]&[marketing], [sales]+[marketing], [sales]–[marketing], [sales]—[marketing]'],
	['a hashtag', '#[marketing] #[SALE]'],
	['brackets and punctuation around', '([sale]), “[sales]”; [marketing]… [sale]! [sales]?'],
	['money and per cent beside', '$5m-[sales] 20%-off [sale]'],
	['a full stop whose space was lost', 'They cut prices.[Sales] rose.'],
	['the end of a sentence', 'He works in [sales].'],
	['an ellipsis before', '...[sale] of the century'],
	['a double hyphen for a dash', 'the year--[sales] fell--was bad'],
	['emphasis written with asterisks', '*[sale]* and **[Sales]**'],
	['an emoji beside', '🔥[SALE]🔥'],
	['text of another script beside, with a space', 'продажи [sales] 売上'],
	['not inside a longer word', 'wholesale resale Salem salesman saleswoman telemarketing presales marketings salesperson'],
	['not with a letter, mark or digit attached', 'sales2 2sale sálesale sale\u0301 salé Ⅷsale'],
	['not with an astral letter attached', '𝐀sale sale𝐀'],
	['not in snake case or camel case', 'total_sales sales_total totalSales salesTotal SALES_2020'],
	['not another word on an apostrophe', "O'Sale, the sale'll, d’marketing"],
	['not in a web address', 'https://shop.example/sale/today?x=sales www.sales.example.com ftp://x/marketing'],
	['not in an address that holds commas, semicolons or brackets', 'https://x.com/a;sale https://x.com/a,sale https://x.com/q(sale)'],
	['not in a long web address', `https://a.com/${'x/'.repeat(150)}summer-sale`],
	['not in a bare domain or its path', 'sales.example.com example.com/marketing summer-sale.com'],
	['not in an e-mail address or a handle', 'sales@example.com max.marketing@firm.co @marketing mailto:sales@x.org'],
	['not in a path or a file name', '/home/sales/x ./marketing ~/sale C:\\sales\\x sales.csv sales-report.pdf data.sales'],
	['not in code', '$sales sales() report.sales sale="1" sales=3&x=1 ?a=1&sale=2 \\sale'],
	['not in a selector', '#sale-banner .sale-price --sale-colour-dark'],
	['not a long s folded to s', 'ſale ſales'],
];

/** Splits `[word]` markup into the plain text and the spans wanted. */
function unmark(marked: string) {
	const wanted: string[] = [];
	let text = '';
	for (const piece of marked.split(/(\[\w+\])/)) {
		const word = /^\[(\w+)\]$/.exec(piece)?.[1];
		if (word) wanted.push(`${text.length}–${text.length + word.length} ${word}`);
		text += word ?? piece;
	}
	return { text, wanted };
}

describe('detect', () => {
	it.each(cases)('%s: %s', (_rule, marked) => {
		const { text, wanted } = unmark(marked);
		const found = detect(text).map(({ start, end }) => `${start}–${end} ${text.slice(start, end)}`);
		expect(found).toEqual(wanted);
	});

	it('names the term whose form it found', () => {
		expect(detect('Sale, SALES, marketing').map(({ term }) => term)).toEqual(['sales', 'sales', 'marketing']);
	});

	it('returns spans in order, without overlap, each holding a form, for any text', () => {
		const word = fc.constantFrom('sale', 'Sales', 'marketing', 'smarketing', ' ', '-', "'", '.', '@', '\ud83d', 'é', '\u00ad', '/');
		fc.assert(
			fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' }))), (parts) => {
				const text = parts.join('');
				let last = 0;
				for (const { start, end, term } of detect(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(shippedGlossary.termOfForm(text.slice(start, end))?.term).toBe(term);
					last = end;
				}
			}),
		);
	});

	it('finds a form set off by spaces in any surroundings', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (before, after) => {
				const start = before.length + 1;
				expect(detect(`${before} sale ${after}`).some((occurrence) => occurrence.start === start)).toBe(true);
			}),
		);
	});

	it('reads a megabyte without a space', () => {
		expect(detect(`${'x/'.repeat(500_000)}sale`)).toHaveLength(1);
	});
});

describe('createQuickTest', () => {
	const mayHold = createQuickTest(shippedGlossary);

	it('is true wherever an occurrence stands, and may be true inside longer words', () => {
		expect(mayHold('a SALE here')).toBe(true);
		expect(mayHold('wholesale')).toBe(true);
		expect(mayHold('nothing of the kind')).toBe(false);
	});
});
