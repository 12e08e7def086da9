import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../../src/glossary/glossary.ts';
import type { Sense } from '../../../src/glossary/schema.ts';
import { toCardContent } from '../../../src/lens/card-content.ts';
import type { PageOccurrence } from '../../../src/page/page-occurrence.ts';
import type { Ranking } from '../../../src/sense-ranking/ranking.ts';

const sense = (id: string, group: string, counterpart?: string): Sense => ({
	id,
	provenance: 'own',
	group,
	partOfSpeech: 'noun',
	labels: [],
	definition: `What ${id} means.`,
	examples: ['A zorb, a quilling.'],
	...(counterpart !== undefined && { counterpart }),
});
const group = (id: string, lead: string) => ({ id, name: id, gloss: id, lead });
const glossary = indexTerms([
	{
		term: 'zorb',
		forms: ['zorb'],
		groups: [group('ball', 'Z1'), group('ride', 'Z3')],
		senses: [sense('Z1', 'ball', 'Q1'), sense('Z2', 'ball'), sense('Z3', 'ride')],
	},
	{ term: 'quilling', forms: ['quilling'], groups: [group('paperwork', 'Q1')], senses: [sense('Q1', 'paperwork', 'Z1')] },
]);

const before = 'It rained. ';
const text = `${before}The blue zorb rolled downhill. We went home.`;
const place = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
// Text nodes exist in pages only; what the card shows comes from the text.
const occurrence = { term: 'zorb', passage: { text }, ...place('zorb') } as unknown as PageOccurrence;
const ranking: Ranking = {
	group: 'ball',
	sense: 'Z1',
	confidence: 0.9,
	ranking: [
		{ group: 'ball', probability: 0.9 },
		{ group: 'ride', probability: 0.08 },
	],
	cues: [{ ...place('rolled'), weight: 1 }],
};
const page = { title: 'Notes', address: 'https://notes.example/' };
const content = (changed: Partial<Ranking> = {}) => toCardContent(occurrence, { ...ranking, ...changed }, glossary, page);

describe('toCardContent', () => {
	it('shows the word as it stands, its sense, its group and the place in the comparison', () => {
		expect(content()).toMatchObject({ word: 'zorb', term: 'zorb', group: 'ball', sense: { id: 'Z1' }, confidence: 0.9, anchor: 'Z1' });
	});

	it('quotes the sentence of the occurrence, with the word and its cues marked in it', () => {
		const { text: quote = '', ranges = [] } = content()?.quote ?? {};
		expect(quote).toBe('The blue zorb rolled downhill.');
		expect(ranges.map(({ start, end, kind }) => `${kind} ${quote.slice(start, end)}`)).toEqual(['term zorb', 'cue rolled']);
	});

	it('marks no cue outside the sentence quoted', () => {
		const cues = [
			{ ...place('rained'), weight: 1 },
			{ ...place('home'), weight: 1 },
			{ ...place('blue'), weight: 1 },
		];
		const { text: quote = '', ranges = [] } = content({ cues })?.quote ?? {};
		expect(ranges.map(({ start, end }) => quote.slice(start, end))).toEqual(['zorb', 'blue']);
	});

	it('keeps the marks on their words where the sentence is cut short', () => {
		const far = `${'far away '.repeat(60)}zorb rolled${' far away'.repeat(60)}`;
		const start = far.indexOf('zorb');
		const long = { ...occurrence, passage: { ...occurrence.passage, text: far }, start, end: start + 4 };
		const cut = toCardContent(long, { ...ranking, cues: [{ start: start + 5, end: start + 11, weight: 1 }] }, glossary, page)?.quote;
		expect(cut?.text).toMatch(/^… .* …$/);
		expect(cut?.ranges.map((range) => cut.text.slice(range.start, range.end))).toEqual(['zorb', 'rolled']);
	});

	it('shows an ellipsis where something stands in the sentence that is no text, and keeps the marks on their words', () => {
		const drawn = 'The \uFFFC zorb \uFFFC rolled downhill.';
		const [start, cue] = [drawn.indexOf('zorb'), drawn.indexOf('rolled')];
		const changed = { ...occurrence, passage: { ...occurrence.passage, text: drawn }, start, end: start + 4 };
		const shown = toCardContent(changed, { ...ranking, cues: [{ start: cue, end: cue + 6, weight: 1 }] }, glossary, page)?.quote;
		expect(shown?.text).toBe('The … zorb … rolled downhill.');
		expect(shown?.ranges.map((range) => shown.text.slice(range.start, range.end))).toEqual(['zorb', 'rolled']);
	});

	it('tells where the sentence was read', () => {
		expect(content()?.page).toEqual(page);
	});

	it('lets no direction of the page’s text reach beyond it, and keeps the marks on their words', () => {
		const turning = 'The \u202Eblue zorb\u2069 rolled downhill.';
		const [start, cue] = [turning.indexOf('zorb'), turning.indexOf('rolled')];
		const changed = { ...occurrence, passage: { ...occurrence.passage, text: turning }, start, end: start + 4 };
		const shown = toCardContent(changed, { ...ranking, cues: [{ start: cue, end: cue + 6, weight: 1 }] }, glossary, page)?.quote;
		expect(shown?.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
		expect(shown?.ranges.map((range) => shown.text.slice(range.start, range.end))).toEqual(['zorb', 'rolled']);
	});

	it('offers the other groups, likeliest first, each with its lead sense', () => {
		expect(content()?.others).toMatchObject([{ group: 'ride', sense: { id: 'Z3' }, probability: 0.08 }]);
	});

	it('shows the counterpart on the other side, if there is one', () => {
		expect(content()?.counterpart).toMatchObject({ term: 'quilling', sense: { id: 'Q1' } });
		expect(content({ sense: 'Z2' })).not.toHaveProperty('counterpart');
	});

	it.each([
		[0.9, true],
		[0.6, true],
		[0.59, false],
	])('at a confidence of %f says that it is sure: %s', (confidence, isSure) => {
		expect(content({ confidence })?.isSure).toBe(isSure);
	});

	it('is sure where the term has but one group', () => {
		expect(content({ confidence: 0.3, ranking: [{ group: 'ball', probability: 0.3 }] })?.isSure).toBe(true);
	});

	it.each([
		['no use of the term', { group: null, sense: null, reason: 'name' }],
		['no group', { group: null }],
		['a sense that the glossary does not have', { sense: 'Z9' }],
	])('returns `undefined` for %s', (_rule, changed) => {
		expect(content(changed)).toBeUndefined();
	});
});
