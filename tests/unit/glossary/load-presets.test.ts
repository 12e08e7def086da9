import { describe, expect, it } from 'vitest';
import { loadPresets } from '../../../src/glossary/presets.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { madeUpGlossaryFolder } from '../../support/made-up/pair.ts';

const glossary = readGlossary(madeUpGlossaryFolder);
const preset = { id: 'trees', label: 'Trees', explanation: 'Nothing of dogs.', hides: ['dog-cry'] };
const load = (...content: unknown[]) => loadPresets({ file: 'presets.json', content }, glossary);

describe('loadPresets', () => {
	it('reads presets that fit', () => {
		expect(load(preset)).toEqual({ ok: true, value: [preset] });
	});

	it.each<[string, unknown[], path: string, expected: RegExp]>([
		['a group that is not there', [{ ...preset, hides: ['cat-cry'] }], '0.hides.0', /a group of the glossary/],
		['a group named twice', [{ ...preset, hides: ['dog-cry', 'dog-cry'] }], '0.hides.1', /named once/],
		['an id of another', [preset, preset], '1.id', /an id of its own/],
		['nothing left', [{ ...preset, hides: ['tree-skin', 'dog-cry', 'plant-part', 'number'] }], '0.hides', /at least one group/],
		['a long label', [{ ...preset, label: 'x'.repeat(25) }], '0.label', /24/],
		['no explanation', [{ ...preset, explanation: ' ' }], '0.explanation', /not empty/],
	])('names file, path and expectation where there is %s', (_, content, path, expected) => {
		const result = load(...content);
		const problems = result.ok ? [] : result.problems;
		expect(problems).toContainEqual(expect.objectContaining({ file: 'presets.json', path, expected: expect.stringMatching(expected) }));
	});
});
