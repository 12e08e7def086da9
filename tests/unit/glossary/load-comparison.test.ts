import { describe, expect, it } from 'vitest';
import { type ComparisonFiles, loadComparison } from '../../../src/glossary/load.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { madeUpGlossaryFolder } from '../../support/made-up/pair.ts';

const glossary = readGlossary(madeUpGlossaryFolder);

const good = {
	summary: { provenance: 'own', sides: ['bark', 'root'], text: 'One is above the ground, one below.' },
	differences: [{ id: 'd-1', title: 'Place', text: 'Up or down.' }],
	chart: [{ id: 'c-1', label: 'Place', cells: ['Up', 'Down'] }],
	pairs: [{ id: 'p-1', title: 'What it does', senses: ['B1', 'R1'] }],
	questions: [{ id: 'q-1', question: 'Where?', answer: 'There.' }],
};

function load(change: Partial<Record<keyof ComparisonFiles, unknown>>) {
	const content = { ...good, ...change };
	const file = (name: keyof ComparisonFiles) => ({ file: `${name}.json`, content: content[name] });
	return loadComparison(
		{
			summary: file('summary'),
			differences: file('differences'),
			chart: file('chart'),
			pairs: file('pairs'),
			questions: file('questions'),
		},
		glossary,
	);
}

describe('loadComparison', () => {
	it('reads five files that fit', () => {
		expect(load({})).toEqual({ ok: true, value: good });
	});

	it.each<[keyof ComparisonFiles, unknown, path: string, expected: RegExp]>([
		['summary', null, '', /Object/],
		['summary', { ...good.summary, sides: ['bark'] }, 'sides.1', /./],
		['summary', { ...good.summary, sides: ['bark', 'leaf'] }, 'sides.1', /a term of the glossary/],
		['summary', { ...good.summary, text: ' ' }, 'text', /not empty/],
		['differences', {}, '', /Array/],
		['differences', [{ id: 'd-1', title: 'Place' }], '0.text', /"text"/],
		['differences', [{ id: '1', title: 'Place', text: 'x' }], '0.id', /an id/],
		['chart', [{ id: 'c-1', label: 'Place', cells: ['Up', ''] }], '0.cells.1', /not empty/],
		['chart', [{ id: 'c-1', label: 'Place', cells: ['Up', 'Down'], note: 'x' }], '0.note', /never/],
		['pairs', [{ id: 'p-1', title: 'x', senses: ['B1', 'B2'] }], '0.senses.1', /a sense of "root"/],
		['pairs', [{ id: 'p-1', title: 'x', senses: ['X1', 'R1'] }], '0.senses.0', /a sense of "bark"/],
		['pairs', [{ id: 'p-1', title: 'x', senses: ['R1', 3] }], '0.senses.1', /string/],
		['questions', [{ id: 'q-1', question: 7, answer: 'x' }], '0.question', /string/],
	])('names file, path and expectation where %s is %j', (name, content, path, expected) => {
		const result = load({ [name]: content });
		const problems = result.ok ? [] : result.problems;
		expect(problems).toContainEqual(expect.objectContaining({ file: `${name}.json`, path, expected: expect.stringMatching(expected) }));
	});

	it('reports the problems of all files together', () => {
		const result = load({ chart: null, questions: null });
		expect(result.ok ? [] : result.problems.map(({ file }) => file)).toEqual(['chart.json', 'questions.json']);
	});
});
