import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightUnit } from '../../../src/sense-ranking/model.ts';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { rankPassage } from '../../../src/sense-ranking/rank-passage.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { createLineReader, rankInText, type SenseRow } from '../../../src/training/senses.ts';
import { choiceOf } from '../../support/made-up/ranker.ts';
import { madeUpSource } from '../../support/made-up/training.ts';

const { glossary } = madeUpSource;
const detect = createDetector(glossary);
/** Odds of 50 to 1 for a weight beside its opposite. */
const strong = Math.round(2 / weightUnit);
/** A loud bark is a dog's, and a dog that barks once mostly barks twice; "root" is not known to the weights. */
const model = {
	groups: { bark: choiceOf({ neighbourWeight: 1, weights: { 'beside-1 loud': [-strong, strong], 'beside-1 rough': [strong, -strong] } }) },
	senses: {},
};
const ranker = createRanker(glossary, { ...madeUpSource, model });
const answer = createLineReader(glossary, detect, ranker);
const ask = (input: unknown) => answer(JSON.stringify(input));
const rowsFor = (input: unknown) => ask(input) as SenseRow[];

const text = 'The bark of an elm; roots of trees';

describe('createLineReader', () => {
	it('ranks every occurrence of a text without offsets, a row for each, all with the id', () => {
		const rows = ask({ id: 7, text: 'The bark of an elm; ROOTS of trees, and a bark' });
		expect(rows).toMatchObject([
			{ id: 7, start: 4, end: 8, word: 'bark', term: 'bark' },
			{ id: 7, start: 20, end: 25, word: 'ROOTS', term: 'root' },
			{ id: 7, start: 42, end: 46, word: 'bark', term: 'bark' },
		]);
	});

	it('ranks the one occurrence at the offsets, and no other', () => {
		expect(ask({ id: 'a', text, start: 20, end: 25 })).toMatchObject([{ id: 'a', start: 20, end: 25, word: 'roots', term: 'root' }]);
		expect(ask({ id: 'a', text, start: 4, end: 8 })).toEqual(ask({ id: 'a', text }).slice(0, 1));
	});

	it('ranks at the offsets even what detection passes over', () => {
		expect(ask({ text: 'disembarked', start: 5, end: 9 })).toMatchObject([{ id: null, start: 5, end: 9, word: 'bark', term: 'bark' }]);
	});

	it('answers in full: group, sense, confidence, all groups, cues', () => {
		const [row] = rowsFor({ id: 'a', text: 'A loud bark' });
		expect(row).toMatchObject({ group: 'dog-cry', sense: 'B2', cues: [{ start: 2, end: 6 }] });
		expect(row?.confidence).toBeGreaterThan(0.9);
		expect(row?.ranking.map(({ group }) => group)).toEqual(['dog-cry', 'tree-skin']);
	});

	it('answers with no row where the text has no occurrence', () => {
		expect(ask({ id: 'a', text: 'nothing here' })).toEqual([]);
		expect(ask({ id: 'a', text: '' })).toEqual([]);
	});

	it('gives the id `null` where there is none', () => {
		expect(ask({ text: 'a bark' })).toMatchObject([{ id: null, word: 'bark' }]);
	});

	it('passes over fields that it does not know', () => {
		expect(ask({ id: 1, text: 'a bark', title: 7 })).toEqual(ask({ id: 1, text: 'a bark' }));
	});

	it.each<[line: string, id: string | number | null, error: RegExp]>([
		['{', null, /^not a JSON object: /],
		['', null, /^not a JSON object: /],
		['7', null, /^the line: expected Object/],
		['null', null, /^the line: expected Object/],
		['{"id":"a"}', 'a', /^text: expected "text"/],
		['{"id":"a","text":7}', 'a', /^text: expected string, received 7$/],
		['{"id":{},"text":"a bark"}', null, /^id: expected/],
		['{"id":3,"text":"a bark","start":"2","end":6}', 3, /^start: expected number/],
		['{"id":3,"text":"a bark","start":2.5,"end":6}', 3, /^start: expected a whole number/],
		['{"id":3,"text":"a bark","start":-1,"end":6}', 3, /^start: expected an offset of 0 or more/],
		['{"id":3,"text":"a bark","start":2}', 3, /both or neither/],
		['{"id":3,"text":"a bark","end":6}', 3, /both or neither/],
		['{"id":3,"text":"a bark","start":2,"end":7}', 3, /inside the text \(0 to 6\), received 2 to 7/],
		['{"id":3,"text":"a bark","start":6,"end":2}', 3, /inside the text/],
		['{"id":3,"text":"a bark","start":2,"end":2}', 3, /inside the text/],
		['{"id":3,"text":"a bark","start":0,"end":1}', 3, /the offsets of a term, received those of "a"/],
		['{"id":3,"text":"a bark","start":1,"end":6}', 3, /the offsets of a term, received those of " bark"/],
	])('says what is wrong with %s', (line, id, error) => {
		expect(answer(line)).toEqual([{ id, error: expect.stringMatching(error) }]);
	});

	it('shows no more of a wrong word than the first 40 signs', () => {
		expect(ask({ text: 'x'.repeat(90), start: 0, end: 90 })).toEqual([{ id: null, error: expect.stringMatching(/"x{40}"$/) }]);
	});

	it('goes on after a line it could not read', () => {
		expect(answer('{')[0]).toHaveProperty('error');
		expect(ask({ text: 'a bark' })).toHaveLength(1);
	});

	it('gives the one answer for an occurrence, whether it is asked for alone or among all', () => {
		const passage = fc
			.array(fc.constantFrom('bark', 'roots', 'loud bark', 'rough bark', 'dog', 'the', '.', 'rootless'), { maxLength: 10 })
			.map((words) => words.join(' '));
		fc.assert(
			fc.property(passage, (any) => {
				const rows = rowsFor({ id: 'a', text: any });
				expect(rows.map(({ start, end, term }) => ({ start, end, term }))).toEqual(detect(any));
				for (const row of rows) expect(ask({ id: 'a', text: any, start: row.start, end: row.end })).toEqual([row]);
			}),
		);
	});
});

describe('the other occurrences of the text', () => {
	const shareOfDog = (passage: string, start: number) =>
		rowsFor({ text: passage, start, end: start + 4 })[0]?.ranking.find(({ group }) => group === 'dog-cry')?.probability;

	it.each<[rule: string, passage: string, expected: 'more' | 'less' | 'as much']>([
		['of the same term count, though they are not asked for', 'a bark and a loud bark', 'more'],
		['count by what they are', 'a bark and a rough bark', 'less'],
		['count as their mean', 'a bark, a rough bark and a loud bark', 'as much'],
		['of another term do not count', 'a bark and a loud root', 'as much'],
		['are only those that detection finds', 'a bark and a loud barking', 'as much'],
	])('%s: %s', (_rule, passage, expected) => {
		const share = shareOfDog(passage, 2) ?? Number.NaN;
		if (expected === 'as much') expect(share).toBeCloseTo(0.5, 9);
		else if (expected === 'more') expect(share).toBeGreaterThan(0.7);
		else expect(share).toBeLessThan(0.3);
	});

	it('are those that do not overlap what is asked for', () => {
		// Asked for is the "bark" that detection finds as well: it is no neighbour of itself.
		expect(shareOfDog('a loud bark', 7)).toBe(
			ranker.rank({ text: 'a loud bark', start: 7, end: 11, term: 'bark' }).ranking[0]?.probability,
		);
	});

	it('are heard as in the page, where a passage is ranked at once', () => {
		const passage = 'A loud bark, a bark, and the rough bark of a root.';
		const occurrences = detect(passage);
		const inPage = rankPassage(
			occurrences.map((occurrence) => ({ text: passage, ...occurrence })),
			ranker,
		);
		expect(occurrences).toHaveLength(4);
		for (const [place, occurrence] of occurrences.entries()) {
			const found = rankInText(passage, occurrence, detect, ranker);
			expect(found).toMatchObject({ group: inPage[place]?.group, cues: inPage[place]?.cues });
			expect(found.confidence).toBeCloseTo(inPage[place]?.confidence ?? Number.NaN, 12);
		}
	});
});
