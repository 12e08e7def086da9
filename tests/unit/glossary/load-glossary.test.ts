import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../../src/glossary/load.ts';
import { describeProblem } from '../../../src/glossary/problem.ts';
import { madeUpTerm } from '../../support/made-up/term.ts';

type Path = (string | number)[];

/** A copy of the made-up term with `value` at `path`; `undefined` removes what stands there. */
function broken(path: Path, value: unknown): unknown {
	const term = madeUpTerm();
	const last = path.at(-1) ?? '';
	const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, key) => at[key] as never, term as never);
	if (value === undefined) delete holder[last];
	else holder[last] = value;
	return term;
}

const problemsOf = (...contents: unknown[]) => {
	const result = loadGlossary(contents.map((content, index) => ({ file: `file-${index}.json`, content })));
	return result.ok ? [] : result.problems;
};

/** Path and value that break the term, what was expected there. */
const faults: [path: Path, value: unknown, expected: RegExp][] = [
	[['term'], undefined, /"term"/],
	[['term'], '1st', /an id/],
	[['term'], 'two words', /an id/],
	[['forms'], [], /at least one form/],
	[['forms', 0], 'Pitch', /lower-case/],
	[['forms', 0], 'pit.h', /lower-case/],
	[['forms', 0], 7, /string/],
	[['groups'], [], /at least one group/],
	[['groups', 0, 'id'], 'tar pit', /an id/],
	[['groups', 0, 'name'], '  ', /not empty/],
	[['groups', 0, 'name'], 'x'.repeat(33), /at most 32/],
	[['groups', 0, 'gloss'], 'x'.repeat(121), /at most 120/],
	[['groups', 0, 'lead'], 'P9', /a sense of group "tar"/],
	[['groups', 0, 'colour'], 'red', /never/],
	[['senses'], 'P1', /Array/],
	[['senses', 0, 'provenance'], undefined, /"provenance"/],
	[['senses', 0, 'group'], 'feather', /a group of this file|a sense of group/],
	[['senses', 0, 'partOfSpeech'], 'adverb', /"noun" \| "verb"/],
	[['senses', 0, 'labels', 0], 'rude', /"dated"/],
	[['senses', 0, 'definition'], '', /not empty/],
	[['senses', 0, 'examples'], [], /at least one example/],
	[['senses', 0, 'examples', 0], 'They pitched a tent.', /a sentence with pitch or pitches/],
	[['senses', 0, 'counterpart'], 'P1', /another term/],
	[['senses', 0, 'counterpart'], 'Q1', /another term/],
];

describe('loadGlossary', () => {
	it('reads a term that fits', () => {
		const result = loadGlossary([{ file: 'pitch.json', content: madeUpTerm() }]);
		expect(result).toMatchObject({ ok: true, value: { terms: [madeUpTerm()] } });
	});

	it.each(faults)('names file, path and expectation where %j is %j', (path, value, expected) => {
		const problems = problemsOf(broken(path, value));
		const own = problems.find((problem) => problem.path === path.join('.') && expected.test(problem.expected));
		expect(own, JSON.stringify(problems)).toBeDefined();
		expect(own?.file).toBe('file-0.json');
	});

	it.each([null, 'pitch', 7, true, undefined])('refuses %j for a file', (content) => {
		expect(problemsOf(content)).toMatchObject([{ file: 'file-0.json', path: '', expected: 'Object' }]);
	});

	it('names both files where two claim the same term, form, group and sense', () => {
		const problems = problemsOf(madeUpTerm(), madeUpTerm());
		expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual(
			['term', 'forms.0', 'forms.1', 'groups.0.id', 'senses.0.id'].map((path) => `file-1.json ${path}`),
		);
		for (const { expected } of problems) expect(expected).toContain('file-0.json');
	});

	it('reports the problems of all files together', () => {
		const problems = problemsOf(broken(['term'], ''), broken(['forms'], []));
		expect(problems.map(({ file }) => file)).toEqual(['file-0.json', 'file-1.json']);
	});

	it('refuses a counterpart that does not answer', () => {
		const other = JSON.parse(JSON.stringify(madeUpTerm()).replaceAll('pitch', 'field').replaceAll('P1', 'F1').replaceAll('tar', 'grass'));
		expect(problemsOf(madeUpTerm(), other)).toEqual([]);
		const first = broken(['senses', 0, 'counterpart'], 'F1');
		expect(problemsOf(first, other).map(({ path }) => path)).toEqual(['senses.0.counterpart']);
		other.senses[0].counterpart = 'P1';
		expect(problemsOf(first, other)).toEqual([]);
	});
});

describe('labels', () => {
	const all = { dated: 'Old.', uncountable: 'No plural.', countable: 'One, two.', 'plural only': 'Always more.' };
	const load = (content: unknown) => loadGlossary([{ file: 'pitch.json', content: madeUpTerm() }], { file: 'labels.json', content });

	it('are explained by the glossary', () => {
		const loaded = load(all);
		expect(loaded.ok && loaded.value.explain('dated')).toBe('Old.');
	});

	it.each([
		['without an explanation', { ...all, dated: undefined }, 'dated'],
		['with an empty one', { ...all, 'plural only': ' ' }, '["plural only"]'],
		['that no sense can have', { ...all, rude: 'Not polite.' }, 'rude'],
		['in no object', 7, ''],
	])('%s are refused, with file and path', (_fault, content, path) => {
		const loaded = load(JSON.parse(JSON.stringify(content)));
		const problems = loaded.ok ? [] : loaded.problems;
		expect(problems.map((problem) => problem.file)).toEqual(['labels.json']);
		expect(['', path.replace(/[["\]]/g, '')]).toContain(problems[0]?.path);
	});
});

describe('the glossary', () => {
	const loaded = loadGlossary([{ file: 'pitch.json', content: madeUpTerm() }]);
	if (!loaded.ok) throw new Error('the made-up term is broken');
	const glossary = loaded.value;

	it('knows forms in any letter case, senses and groups', () => {
		expect(glossary.termOfForm('PITCHES')?.term).toBe('pitch');
		expect(glossary.termOfSense('P1')?.term).toBe('pitch');
		expect(glossary.termOfGroup('tar')?.term).toBe('pitch');
		expect(glossary.sense('P1')?.definition).toContain('black');
		expect(glossary.group('tar')?.lead).toBe('P1');
		expect(glossary.sensesOf('tar').map(({ id }) => id)).toEqual(['P1']);
	});

	it.each(['', 'constructor', '__proto__', 'tars'])('knows nothing of %j', (name) => {
		expect(glossary.termOfForm(name)).toBeUndefined();
		expect(glossary.sense(name)).toBeUndefined();
		expect(glossary.group(name)).toBeUndefined();
		expect(glossary.sensesOf(name)).toEqual([]);
	});
});

describe('describeProblem', () => {
	it('puts file, path, expectation and what stood there in one line', () => {
		const problem = { file: 'a.json', path: 'b.0', expected: 'an id', received: '"1"' };
		expect(describeProblem(problem)).toBe('a.json, b.0: expected an id, received "1"');
		expect(describeProblem({ ...problem, path: '' })).toBe('a.json: expected an id, received "1"');
	});
});
