import { describe, expect, it } from 'vitest';
import { senseLabels } from '../../src/glossary/schema.ts';
import { createDetector } from '../../src/term-detection/detect.ts';
import { shippedComparison, shippedGlossary } from '../support/shipped-data.ts';

const detect = createDetector(shippedGlossary);
const senses = shippedGlossary.terms.flatMap((term) => term.senses.map((sense) => ({ ...sense, term: term.term })));
const groups = shippedGlossary.terms.flatMap((term) => term.groups.map((group) => ({ ...group, term: term.term })));

const numbered = (prefix: string, last: number) => Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('the content carried over', () => {
	it.each([...numbered('S', 15), ...numbered('M', 19)])('has a sense for %s', (row) => {
		expect(senses.filter(({ provenance }) => provenance === row)).not.toEqual([]);
	});

	it.each([
		['chart', 5, shippedComparison.chart],
		['pair', 5, shippedComparison.pairs],
		['difference', 4, shippedComparison.differences],
		['question', 10, shippedComparison.questions],
	])('has each %s from 1 to %i', (kind, last, rows) => {
		expect(rows.map(({ id }) => id)).toEqual(numbered(`${kind}-`, last));
	});

	it('names as provenance only what there is', () => {
		const rows = [
			...numbered('S', 15),
			...numbered('M', 19),
			...numbered('chart-', 5),
			...numbered('pair-', 5),
			...numbered('difference-', 4),
			...numbered('question-', 10),
			'own',
		];
		expect(senses.filter(({ provenance }) => !rows.includes(provenance)).map(({ id }) => id)).toEqual([]);
	});
});

describe.each(senseLabels)('the label "%s"', (label) => {
	it('is explained in at most 20 plain words', () => {
		const words = wordCount(shippedGlossary.explain(label) ?? '');
		expect(words).toBeGreaterThan(0);
		expect(words).toBeLessThanOrEqual(20);
	});
});

describe.each(senses)('sense $id', ({ term, definition, examples }) => {
	it('is defined in at most 30 words', () => {
		expect(wordCount(definition)).toBeLessThanOrEqual(30);
	});

	it('has examples, each with a form of its term that is found', () => {
		expect(examples.length).toBeGreaterThan(0);
		for (const example of examples) expect(detect(example).map((occurrence) => occurrence.term)).toContain(term);
	});
});

describe('the glossary as a whole', () => {
	it('has counterparts that answer each other across two terms', () => {
		const paired = senses.filter(({ counterpart }) => counterpart !== undefined);
		expect(paired.length).toBeGreaterThanOrEqual(10);
		for (const { id, term, counterpart = '' } of paired) {
			expect(shippedGlossary.sense(counterpart)?.counterpart).toBe(id);
			expect(shippedGlossary.termOfSense(counterpart)?.term).not.toBe(term);
		}
	});

	it('shows every example once', () => {
		const examples = senses.flatMap((sense) => sense.examples);
		expect(new Set(examples).size).toBe(examples.length);
	});

	it('has a sense in every group, a name and a gloss of its own for each', () => {
		expect(groups.filter(({ id }) => shippedGlossary.sensesOf(id).length === 0)).toEqual([]);
		for (const field of ['name', 'gloss'] as const) expect(new Set(groups.map((group) => group[field])).size).toBe(groups.length);
	});

	it('compares in each pair two senses that are counterparts', () => {
		for (const { senses: pair } of shippedComparison.pairs) expect(shippedGlossary.sense(pair[0])?.counterpart).toBe(pair[1]);
	});
});
