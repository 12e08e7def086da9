import { describe, expect, it } from 'vitest';
import { loadSample } from '../../../src/glossary/sample.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { madeUpGlossaryFolder } from '../../support/made-up/pair.ts';

const glossary = readGlossary(madeUpGlossaryFolder);

const text = 'The bark of the dog shook the bark of the elm, root and all; the square root is a number.';
const unsure = { text: 'Nobody had heard of the bark.' };
const good = {
	sections: [{ heading: 'In the park', paragraphs: [{ text, groups: ['dog-cry', 'tree-skin', 'plant-part', 'number'] }] }],
	unsure,
};

const withParagraph = (paragraph: unknown) => ({ sections: [{ heading: 'In the park', paragraphs: [paragraph] }], unsure });
const problemsOf = (content: unknown) => {
	const result = loadSample({ file: 'sample.json', content }, glossary);
	return result.ok ? [] : result.problems;
};

describe('loadSample', () => {
	it('reads a text in which every group stands', () => {
		expect(loadSample({ file: 'sample.json', content: good }, glossary)).toEqual({ ok: true, value: good });
	});

	it.each<[string, unknown, path: string, expected: RegExp]>([
		['no paragraph that is not sure', { sections: good.sections }, 'unsure', /unsure|Object/],
		['no section', { sections: [], unsure }, 'sections', /at least one section/],
		[
			'a section without paragraphs',
			{ sections: [{ heading: 'x', paragraphs: [] }], unsure },
			'sections.0.paragraphs',
			/at least one paragraph/,
		],
		[
			'a group too few',
			withParagraph({ text, groups: ['dog-cry'] }),
			'sections.0.paragraphs.0.groups',
			/4 groups, for bark, bark, root, root/,
		],
		[
			'a group of another term',
			withParagraph({ text, groups: ['number', 'tree-skin', 'plant-part', 'number'] }),
			'sections.0.paragraphs.0.groups.0',
			/a group of "bark"/,
		],
		['a group nowhere', withParagraph({ text, groups: ['dog-cry', null, 'plant-part', 'number'] }), 'sections', /the group "tree-skin"/],
	])('names file, path and expectation where there is %s', (_, content, path, expected) => {
		expect(problemsOf(content)).toContainEqual(
			expect.objectContaining({ file: 'sample.json', path, expected: expect.stringMatching(expected) }),
		);
	});
});
