import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { formRanges } from '../../../src/ui/form-ranges.ts';
import { groupLook } from '../../../src/ui/group-colour.ts';
import { GroupTag } from '../../../src/ui/group-tag.tsx';
import { SenseEntry } from '../../../src/ui/sense-entry.tsx';
import tokens from '../../../src/ui/tokens.css?inline';
import { putOnPage } from '../../support/put-on-page.ts';

const groups = bundledGlossary.terms.flatMap((term) => term.groups);
const senses = bundledGlossary.terms.flatMap((term) => term.senses);
const [firstSense] = senses;
if (!firstSense) throw new Error('The glossary holds no sense');
const sense = firstSense;

describe('formRanges', () => {
	const marked = (text: string) => formRanges(bundledGlossary, sense.id, text).map(({ start, end }) => text.slice(start, end));
	const [form = '', other = form] = bundledGlossary.termOfSense(sense.id)?.forms ?? [];

	test.each([
		['marks every form, in any letter case', `${form}, ${other.toUpperCase()}`, [form, other.toUpperCase()]],
		['marks a form in quotes and between hyphens', `“${form}” and pre-${form}-day`, [form, form]],
		['marks no part of a longer word', `${form}person un${form} ${form}1 é${form}`, []],
		['marks nothing in an empty text', '', []],
	] as [string, string, string[]][])('%s', (_title, text, forms) => {
		expect(marked(text)).toEqual(forms);
	});

	test('marks nothing for a sense that is not there', () => {
		expect(formRanges(bundledGlossary, 'none', form)).toEqual([]);
	});

	test('marks a form in each example of the glossary', () => {
		const unmarked = senses.flatMap(({ id, examples }) => examples.filter((each) => formRanges(bundledGlossary, id, each).length === 0));
		expect(unmarked).toEqual([]);
	});
});

describe('groupLook', () => {
	test('gives every group a colour of its own that the tokens define', () => {
		const colours = groups.map(({ id }) => groupLook(bundledGlossary, id).colour);
		expect(new Set(colours).size).toBe(groups.length);
		expect(colours.filter((colour) => !tokens.includes(`${/--[\w-]+/.exec(colour)?.[0]}:`))).toEqual([]);
	});

	test('gives neighbours different shapes', () => {
		const shapes = groups.map(({ id }) => groupLook(bundledGlossary, id).shape);
		expect(shapes.filter((shape, place) => shape === shapes[place + 1])).toEqual([]);
	});

	test('gives a plain look to a group that is not there', () => {
		expect(groupLook(bundledGlossary, 'none')).toEqual({ colour: 'var(--text-faint)', shape: 'circle' });
	});
});

describe('GroupTag', () => {
	const show = (group: string) => {
		const root = putOnPage('');
		render(<GroupTag glossary={bundledGlossary} group={group} />, root);
		return root;
	};

	test('shows the name of each group beside a shape that assistive technology passes over', () => {
		for (const { id, name } of groups) {
			const root = show(id);
			expect(root.textContent).toBe(name);
			expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
		}
	});

	test('draws four different shapes', () => {
		const drawn = new Set(groups.map(({ id }) => show(id).querySelector('path')?.getAttribute('d')));
		expect(drawn.size).toBe(Math.min(4, groups.length));
	});

	test('shows the id of a group that is not there', () => {
		expect(show('none').textContent).toBe('none');
	});
});

test('an entry shows definition, grammar and every example with its term marked', () => {
	const root = putOnPage('');
	render(<SenseEntry glossary={bundledGlossary} sense={sense} />, root);
	expect(root.querySelector('.sense-definition')?.textContent).toBe(sense.definition);
	expect([...root.querySelectorAll('.sense-grammar span')].map(({ textContent }) => textContent)).toEqual([
		sense.partOfSpeech,
		...sense.labels,
	]);
	expect([...root.querySelectorAll('.sense-examples li')].map(({ textContent }) => textContent)).toEqual(sense.examples);
	expect(root.querySelectorAll('.sense-examples li:not(:has(.marked-term))')).toHaveLength(0);
});
