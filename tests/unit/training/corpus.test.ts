import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/training/corpus.ts';
import { DataError, readGlossary } from '../../../src/training/read-data.ts';
import { madeUpCorpusFolder, madeUpGlossaryFolder } from '../../support/made-up/pair.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const glossary = readGlossary(madeUpGlossaryFolder);
const good = { id: 'a', text: 'Rough bark', start: 6, end: 10, outcomes: ['tree-skin'], sense: 'B1', register: 'x' };
const { sense: _sense, ...unjudged } = good;
const root = { id: 'b', text: 'Roots', start: 0, end: 5, outcomes: ['plant-part'], register: 'x' };

describe('readCorpus', () => {
	let folder: string;
	beforeEach(() => {
		folder = scratchFolder();
	});

	const write = (name: string, ...lines: (string | object)[]) =>
		writeFileSync(join(folder, name), lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
	const read = (...lines: (string | object)[]) => {
		write('bark.jsonl', ...lines);
		return readCorpus(glossary, folder);
	};

	it.each<[rule: string, line: object]>([
		['a sense', good],
		['no sense, where it was not judged', unjudged],
		['several outcomes, best first', { ...unjudged, outcomes: ['dog-cry', 'tree-skin'] }],
		['a reason for no use', { ...unjudged, outcomes: ['no-use:name'] }],
		['a group, or a reason for no use', { ...unjudged, outcomes: ['dog-cry', 'no-use:name'] }],
		['a heading above', { ...good, heading: 'Trees of the park' }],
	])('reads an occurrence with %s', (_rule, line) => {
		expect(read(line).occurrences).toEqual([{ ...line, term: 'bark' }]);
	});

	it('reads the term from the word at the offsets, in any letter case', () => {
		write('all.jsonl', good, { ...good, text: 'ROUGH BARKS', end: 11 }, root);
		expect(readCorpus(glossary, folder).occurrences.map(({ term }) => term)).toEqual(['bark', 'bark', 'root']);
	});

	it('reads all files by name, and no others', () => {
		write('b.jsonl', root);
		write('a.jsonl', good);
		write('c.json', '{');
		mkdirSync(join(folder, 'd'));
		expect(readCorpus(glossary, folder).occurrences.map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('reads past empty lines, and a folder that is empty', () => {
		expect(readCorpus(glossary, folder).occurrences).toEqual([]);
		expect(read('', good, '', good, '').occurrences).toHaveLength(2);
	});

	it('has a hash of its own for each text, and each name of a file', () => {
		const { hash } = read(good);
		expect(hash).toMatch(/^[0-9a-f]{64}$/);
		expect(read(good).hash).toBe(hash);
		expect(read({ ...good, register: 'y' }).hash).not.toBe(hash);
		expect(read(good, '').hash).not.toBe(hash);
		const other = scratchFolder();
		writeFileSync(join(other, 'other.jsonl'), JSON.stringify(good));
		expect(readCorpus(glossary, other).hash).not.toBe(hash);
	});

	it('reads the made-up corpus', () => {
		const { occurrences } = readCorpus(glossary, madeUpCorpusFolder);
		expect(new Set(occurrences.map(({ term }) => term))).toEqual(new Set(['bark', 'root']));
	});

	it.each<[fault: string, line: string | object, message: RegExp]>([
		['no JSON', '{', /expected one JSON object, received SyntaxError/],
		['JSON that is no object', '7', /expected Object, received 7/],
		['no text', { ...good, text: '' }, /text: expected a text/],
		['no register', { ...good, register: undefined }, /register: expected "register", received undefined/],
		['offsets of another word', { ...good, start: 0, end: 5 }, /start: expected offsets of a form of a term, received "Rough"/],
		['offsets of nothing', { ...good, start: 6, end: 6 }, /start: expected offsets of a form of a term, received ""/],
		['a negative offset', { ...good, start: -4 }, /start: expected an offset of 0 or more/],
		['half an offset', { ...good, end: 9.5 }, /end: expected a whole number/],
		['a group of another term', { ...good, outcomes: ['number'] }, /outcomes: expected a group of "bark", received "number"/],
		['a second group that is unknown', { ...good, outcomes: ['tree-skin', 'hull'] }, /expected a group of "bark", received "hull"/],
		['a sense of another group', { ...good, sense: 'B2' }, /sense: expected a sense of group "tree-skin", received "B2"/],
		['a sense that is unknown', { ...good, sense: 'B9' }, /sense: expected a sense of group "tree-skin", received "B9"/],
		['a sense where there is no use', { ...good, outcomes: ['no-use:name'] }, /sense: expected a sense of group "no-use:name"/],
		['no outcome', { ...good, outcomes: [] }, /outcomes: expected at least one outcome/],
		['an empty heading', { ...good, heading: '' }, /heading: expected a heading/],
		['a field too many', { ...good, note: 'x' }, /note: expected never/],
	])('names file, line and expectation for %s', (_fault, line, message) => {
		const fails = () => read(good, line);
		expect(fails).toThrow(DataError);
		expect(fails).toThrow(/bark\.jsonl:2/);
		expect(fails).toThrow(message);
	});

	it('names every broken line of every file at once', () => {
		write('root.jsonl', '', { ...root, outcomes: ['tree-skin'] });
		const fails = () => read('{', good, { ...good, outcomes: [] });
		expect(fails).toThrow(/bark\.jsonl:1.*\n.*bark\.jsonl:3.*\n.*root\.jsonl:2/);
	});
});
