import { describe, expect, it } from 'vitest';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { readModel, readWordClasses } from '../../../src/training/read-model.ts';
import { createLineReader } from '../../../src/training/senses.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const rank = createRanker(shippedGlossary, readModel(shippedGlossary), readWordClasses());
const answer = createLineReader(shippedGlossary, createDetector(shippedGlossary), rank);
const ask = (input: unknown) => answer(JSON.stringify(input));

describe('createLineReader', () => {
	it('ranks every occurrence of a text without offsets', () => {
		const rows = ask({ id: 7, text: 'The sale of the mill; marketing costs' });
		expect(rows).toMatchObject([
			{ id: 7, start: 4, end: 8, word: 'sale', term: 'sales' },
			{ id: 7, start: 22, end: 31, word: 'marketing', term: 'marketing' },
		]);
		for (const row of rows) expect(row).toHaveProperty('confidence');
	});

	it('ranks the one occurrence at the offsets', () => {
		const text = 'The sale of the mill; marketing costs';
		expect(ask({ id: 'a', text, start: 22, end: 31 })).toMatchObject([{ id: 'a', start: 22, word: 'marketing' }]);
	});

	it('answers with no row where the text has no occurrence', () => {
		expect(ask({ id: 'a', text: 'nothing here' })).toEqual([]);
	});

	it('gives the id `null` where there is none', () => {
		expect(ask({ text: 'a sale' })).toMatchObject([{ id: null, word: 'sale' }]);
	});

	it.each<[line: string, id: string | number | null, error: RegExp]>([
		['{', null, /^not a JSON object: /],
		['', null, /^not a JSON object: /],
		['7', null, /^the line: expected Object/],
		['null', null, /^the line: expected Object/],
		['{"id":"a"}', 'a', /^text: expected "text"/],
		['{"id":"a","text":7}', 'a', /^text: expected string, received 7$/],
		['{"id":{},"text":"a sale"}', null, /^id: expected/],
		['{"id":3,"text":"a sale","start":"2","end":6}', 3, /^start: expected number/],
		['{"id":3,"text":"a sale","start":2.5,"end":6}', 3, /^start: expected a whole number/],
		['{"id":3,"text":"a sale","start":-1,"end":6}', 3, /^start: expected an offset of 0 or more/],
		['{"id":3,"text":"a sale","start":2}', 3, /both or neither/],
		['{"id":3,"text":"a sale","end":6}', 3, /both or neither/],
		['{"id":3,"text":"a sale","start":2,"end":7}', 3, /inside the text \(0 to 6\), received 2 to 7/],
		['{"id":3,"text":"a sale","start":6,"end":2}', 3, /inside the text/],
		['{"id":3,"text":"a sale","start":2,"end":2}', 3, /inside the text/],
		['{"id":3,"text":"a sale","start":0,"end":1}', 3, /the offsets of a term, received those of "a"/],
	])('says what is wrong with %s', (line, id, error) => {
		expect(answer(line)).toEqual([{ id, error: expect.stringMatching(error) }]);
	});

	it('goes on after a line it could not read', () => {
		expect(answer('{')[0]).toHaveProperty('error');
		expect(ask({ text: 'a sale' })).toHaveLength(1);
	});
});
