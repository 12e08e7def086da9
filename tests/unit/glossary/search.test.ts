import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type SearchField, type SearchMatch } from '../../../src/glossary/search.ts';
import { shippedComparison, shippedGlossary } from '../../support/shipped-data.ts';

const search = createSearch(shippedGlossary, shippedComparison);
const idsOf = (matches: readonly SearchMatch[]) => matches.map(({ entry }) => entry.id);

function fieldText({ entry }: SearchMatch, field: SearchField, item: number): string {
	return field === 'examples' ? (entry.examples[item] ?? '') : entry[field];
}

describe('createSearch', () => {
	it.each(shippedGlossary.terms.flatMap(({ senses }) => senses.map(({ id, definition }) => [id, definition.slice(0, 30)] as const)))(
		'finds sense %s by the start of its definition',
		(id, query) => {
			expect(idsOf(search(query))).toContain(id);
		},
	);

	it.each(shippedComparison.questions.map(({ id, question }) => [id, question.slice(0, 30)] as const))(
		'finds %s by the start of its question, first',
		(id, query) => {
			expect(idsOf(search(query))[0]).toBe(id);
		},
	);

	it('finds rows of the chart and differences by their headings', () => {
		for (const { id, label } of shippedComparison.chart) expect(idsOf(search(label))).toContain(id);
		for (const { id, title } of shippedComparison.differences) expect(idsOf(search(title))).toContain(id);
	});

	it('forgives a slip of the keyboard', () => {
		const wanted = idsOf(search('customer'));
		expect(wanted.length).toBeGreaterThan(0);
		expect(idsOf(search('custmer'))).toEqual(expect.arrayContaining([wanted[0]]));
	});

	it.each(shippedComparison.questions.map(({ id, question, answer }) => [id, question, answer] as const))(
		'finds %s by words of its question and its answer that stand apart, and shows each',
		(id, question, answer) => {
			const words = [question, answer].map(
				(text) =>
					text
						.match(/\p{L}{6,}/gu)
						?.at(-1)
						?.toLowerCase() ?? '',
			);
			const match = search(words.join(' and ')).find(({ entry }) => entry.id === id);
			const shown = match?.ranges.map(({ field, item, start, end }) => fieldText(match, field, item).slice(start, end).toLowerCase());
			for (const word of words) expect(shown?.some((each) => each.includes(word))).toBe(true);
		},
	);

	it.each(['loyal customers', 'customers loyal'])('puts what has both words before what only looks like "%s"', (query) => {
		const [first] = search(query);
		const text = JSON.stringify(first?.entry);
		expect(text).toContain('loyal');
		expect(text).toContain('customers');
	});

	it.each(['', '   ', '\n\t', 'zzzzqqqq'])('finds nothing for %j', (query) => {
		expect(search(query)).toEqual([]);
	});

	it('takes no account of spaces around the query', () => {
		expect(search('  revenue ')).toEqual(search('revenue'));
	});

	it('shows where an exact word stands', () => {
		const [match] = search('auction');
		const shown = match?.ranges.map(({ field, item, start, end }) => fieldText(match, field, item).slice(start, end).toLowerCase());
		expect(shown).toContain('auction');
	});

	it('gives ranges inside their fields for any query, and never throws', () => {
		const word = fc.constantFrom('sales', 'brand', 'deal ', 'mark', "'", '"', '|', '!', '^', '$', '\\', '*', '=', ' ');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary', maxLength: 40 }),
					fc.array(word, { maxLength: 6 }).map((all) => all.join('')),
				),
				(query) => {
					for (const match of search(query))
						for (const { field, item, start, end } of match.ranges) {
							expect(start).toBeGreaterThanOrEqual(0);
							expect(end).toBeGreaterThan(start);
							expect(end).toBeLessThanOrEqual(fieldText(match, field, item).length);
						}
				},
			),
		);
	});

	it('looks only at the beginning of a query of many kilobytes', () => {
		const page = 'who buys more '.repeat(2_000);
		expect(search(page)).toEqual(search(page.slice(0, 200)));
	});
});
