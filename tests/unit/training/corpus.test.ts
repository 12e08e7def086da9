import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/training/corpus.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { madeUpGlossaryFolder } from '../../support/made-up/pair.ts';

const glossary = readGlossary(madeUpGlossaryFolder);
const good = { id: 'a', text: 'Rough bark', start: 6, end: 10, outcomes: ['tree-skin'], sense: 'B1', register: 'x' };

describe('readCorpus', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'corpus-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const read = (...lines: string[]) => {
		writeFileSync(join(folder, 'bark.jsonl'), lines.join('\n'));
		return readCorpus(glossary, folder);
	};

	it('reads each line with the term it labels', () => {
		const { sense: _, ...unjudged } = good;
		const lines = [good, { ...unjudged, outcomes: ['dog-cry', 'no-use:name'] }];
		expect(read(...lines.map((line) => JSON.stringify(line)), '').occurrences).toEqual(lines.map((line) => ({ ...line, term: 'bark' })));
	});

	it('has another hash for another text', () => {
		const { hash } = read(JSON.stringify(good));
		expect(read(JSON.stringify(good)).hash).toBe(hash);
		expect(read(JSON.stringify({ ...good, register: 'y' })).hash).not.toBe(hash);
	});

	it.each<[fault: string, line: string, message: RegExp]>([
		['no JSON', '{', /expected one JSON object/],
		[
			'offsets of another word',
			JSON.stringify({ ...good, start: 0, end: 5 }),
			/start: expected offsets of a form of a term, received "Rough"/,
		],
		['a negative offset', JSON.stringify({ ...good, start: -4 }), /start: expected an offset of 0 or more/],
		[
			'a group of another term',
			JSON.stringify({ ...good, outcomes: ['number'] }),
			/outcomes: expected a group of "bark", received "number"/,
		],
		['a sense of another group', JSON.stringify({ ...good, sense: 'B2' }), /sense: expected a sense of group "tree-skin", received "B2"/],
		['no outcome', JSON.stringify({ ...good, outcomes: [] }), /outcomes: expected at least one outcome/],
		['a field too many', JSON.stringify({ ...good, note: 'x' }), /note: expected never/],
	])('names file, line and expectation for %s', (_fault, line, message) => {
		const fails = () => read(JSON.stringify(good), line);
		expect(fails).toThrow(/bark\.jsonl:2/);
		expect(fails).toThrow(message);
	});
});
