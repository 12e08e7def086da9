import { describe, expect, it } from 'vitest';
import { comparisonMarkdown, comparisonText } from '../../../src/popup/comparison-text.ts';
import { shippedComparison, shippedGlossary } from '../../support/shipped-data.ts';

const { summary, chart, differences, pairs, questions } = shippedComparison;
const sensesOfPairs = pairs.flatMap(({ senses }) => senses.map((id) => shippedGlossary.sense(id)));
const joining = shippedGlossary.terms.filter(({ term }) => !summary.sides.includes(term)).flatMap(({ senses }) => senses);
const senses = [...sensesOfPairs, ...joining].flatMap((sense) => sense ?? []);
const everything = [
	summary.text,
	...chart.flatMap(({ label, cells }) => [label, ...cells]),
	...differences.flatMap(({ title, text }) => [title, text]),
	...pairs.map(({ title }) => title),
	...senses.flatMap(({ definition, examples }) => [definition, ...examples]),
	...questions.flatMap(({ question, answer }) => [question, answer]),
];

describe.each([
	['comparisonText', comparisonText],
	['comparisonMarkdown', comparisonMarkdown],
])('%s', (_name, write) => {
	const written = write(shippedComparison, shippedGlossary);

	it.each(everything)('has: %s', (text) => {
		expect(written.replaceAll('\\', '')).toContain(text);
	});

	it('ends in one line break and holds no empty block', () => {
		expect(written).toMatch(/\S\n$/);
		expect(written).not.toMatch(/\n{3}/);
	});
});

describe('comparisonText', () => {
	it('has no markup', () => {
		expect(comparisonText(shippedComparison, shippedGlossary)).not.toMatch(/^#|\*\*|\|/m);
	});

	it('says at each cell of the chart which side it is of', () => {
		const [row] = chart;
		const [left = ''] = summary.sides;
		expect(comparisonText(shippedComparison, shippedGlossary).toLowerCase()).toContain(`  ${left}: ${row?.cells[0]}`.toLowerCase());
	});
});

describe('comparisonMarkdown', () => {
	it('draws the chart as a table, a row for each of its rows', () => {
		const rows = comparisonMarkdown(shippedComparison, shippedGlossary)
			.split('\n')
			.filter((line) => line.startsWith('|'));
		expect(rows).toHaveLength(chart.length + 2);
		for (const row of rows) expect(row.split('|')).toHaveLength(5);
	});
});
