import { describe, expect, it } from 'vitest';
import { toMarkdown, toPlainText } from '../../../src/popup/text-blocks.ts';

describe('toMarkdown', () => {
	it.each([
		['a | b', 'a \\| b'],
		['*not* strong', '\\*not\\* strong'],
		['<b>no tag</b> &amp;', '\\<b\\>no tag\\</b\\> \\&amp;'],
		['[no link](here)', '\\[no link\\](here)'],
		['# no heading', '\\# no heading'],
		['- no item', '\\- no item'],
		['3. no list', '3\\. no list'],
		['12) no list', '12\\) no list'],
		['back\\slash_and`code`', 'back\\\\slash\\_and\\`code\\`'],
		['two\n\nparagraphs', 'two paragraphs'],
		['4 % - as it is', '4 % - as it is'],
	])('writes %j so that it reads as it stands', (text, written) => {
		expect(toMarkdown([{ kind: 'paragraph', text }])).toBe(`${written}\n`);
	});

	it('writes headings, leads, lists and tables', () => {
		expect(
			toMarkdown([
				{ kind: 'heading', level: 2, text: 'One' },
				{ kind: 'paragraph', lead: 'First', text: 'two.' },
				{ kind: 'list', items: ['a', 'b'] },
				{ kind: 'table', head: ['', 'x', 'y'], rows: [['r', '1', '2|3']] },
			]),
		).toBe('## One\n\n**First:** two.\n\n- a\n- b\n\n|  | x | y |\n| --- | --- | --- |\n| r | 1 | 2\\|3 |\n');
	});
});

describe('toPlainText', () => {
	it('writes headings, leads, lists and tables without markup', () => {
		expect(
			toPlainText([
				{ kind: 'heading', level: 1, text: 'One' },
				{ kind: 'paragraph', lead: 'First', text: '*two*.' },
				{ kind: 'list', items: ['a', 'b'] },
				{ kind: 'table', head: ['', 'x', 'y'], rows: [['r', '1', '2']] },
			]),
		).toBe('One\n===\n\nFirst: *two*.\n\n- a\n- b\n\nr\n  x: 1\n  y: 2\n');
	});
});
