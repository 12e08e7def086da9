import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRanker } from '../../../src/sense-ranking/rank.ts';
import { createDetector } from '../../../src/term-detection/detect.ts';
import { answerOutsideTexts } from '../../../src/training/outside-texts.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { madeUpGlossaryFolder } from '../../support/made-up/pair.ts';

const glossary = readGlossary(madeUpGlossaryFolder);
/** Knows no weights: both groups are as likely. */
const ranker = createRanker(glossary, {
	model: { groups: {}, senses: {} },
	wordClasses: {},
	wordVectors: { source: 'none', dimensions: 1, most: 1, values: '' },
});
const good = { text: 'Rough bark', start: 6, end: 10, groups: ['tree-skin'] };

describe('answerOutsideTexts', () => {
	let path: string;
	beforeEach(() => {
		path = join(mkdtempSync(join(tmpdir(), 'outside-')), 'texts.jsonl');
	});
	afterEach(() => rmSync(join(path, '..'), { recursive: true }));

	const read = (...lines: string[]) => {
		writeFileSync(path, lines.join('\n'));
		return answerOutsideTexts(path, glossary, createDetector(glossary), ranker);
	};

	it('answers each line, with the probability of all that is fine there', () => {
		const rows = [good, { ...good, groups: ['tree-skin', 'dog-cry'] }].map((row) => JSON.stringify(row));
		expect(read(...rows, '')).toEqual([
			{ wanted: ['tree-skin'], given: 'tree-skin', confidence: 0.5, wantedShare: 0.5 },
			{ wanted: ['tree-skin', 'dog-cry'], given: 'tree-skin', confidence: 0.5, wantedShare: 1 },
		]);
	});

	it('takes what is no group of the term for no use of it', () => {
		expect(read(JSON.stringify({ ...good, groups: ['name'] }))).toMatchObject([{ wanted: ['no use'], wantedShare: 0 }]);
	});

	it.each<[fault: string, line: string, message: RegExp]>([
		['no JSON', '{', /texts\.jsonl:2: expected one JSON object/],
		['no groups', JSON.stringify({ ...good, groups: [] }), /texts\.jsonl:2, groups: expected at least one group/],
		['offsets of another word', JSON.stringify({ ...good, start: 0, end: 5 }), /texts\.jsonl:2, start: expected offsets of a form/],
		['half an offset', JSON.stringify({ ...good, start: 0.5 }), /texts\.jsonl:2, start: expected a whole number/],
	])('names the line and what was expected for %s', (_fault, line, message) => {
		expect(() => read(JSON.stringify(good), line)).toThrow(message);
	});
});
