import { describe, expect, it } from 'vitest';
import { rankSample } from '../../../src/options/rank-sample.ts';
import { markedWords } from '../../../src/options/sample-marks.ts';
import { densities, type Settings } from '../../../src/settings/schema.ts';
import { shippedGlossary, shippedSample } from '../../support/shipped-data.ts';

const sections = await rankSample(shippedGlossary, shippedSample);
const all = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ words }) => words));
const groups = (choices: Partial<Settings>) =>
	[...markedWords(sections, { density: 'every', hiddenGroups: [], hiddenSenses: [], ...choices })].map(({ ranking }) => ranking.group);

describe('rankSample', () => {
	it('finds in the sample the groups that its file names', () => {
		const named = shippedSample.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.groups));
		expect(all.map(({ ranking }) => ranking.group)).toEqual(named);
	});
});

describe('markedWords', () => {
	const everyGroup = all.flatMap(({ ranking: { group } }) => group ?? []);

	it('marks every word but one that is no use of its term', () => {
		expect(groups({})).toEqual(everyGroup);
		expect(everyGroup.length).toBeLessThan(all.length);
	});

	it('marks none of a hidden group, and none of a hidden sense', () => {
		const [first] = all.flatMap(({ ranking }) => (ranking.group === null ? [] : [ranking]));
		expect(groups({ hiddenGroups: [first?.group ?? ''] })).toEqual(everyGroup.filter((group) => group !== first?.group));
		expect(groups({ hiddenSenses: [first?.sense ?? ''] }).length).toBeLessThan(everyGroup.length);
	});

	it('marks each group once on the page, or once under each heading', () => {
		const once = groups({ density: 'first-on-page' });
		expect(once).toEqual([...new Set(everyGroup)]);
		const inSections = sections.flatMap(({ paragraphs }) => {
			const here = paragraphs.flatMap(({ words }) => words.flatMap(({ ranking: { group } }) => group ?? []));
			return [...new Set(here)];
		});
		expect(groups({ density: 'first-in-section' })).toEqual(inSections);
		expect(inSections.length).toBeGreaterThan(once.length);
	});

	it('marks what is unsure, and that alone', () => {
		const unsure = [...markedWords(sections, { density: 'where-unsure', hiddenGroups: [], hiddenSenses: [] })];
		expect(unsure.length).toBeGreaterThan(0);
		expect(unsure.every(({ ranking }) => ranking.confidence < 0.6)).toBe(true);
	});

	it('marks a word where its term means something else than the last time', () => {
		const term = (name: string, group: string, place: number) => ({
			start: place,
			end: place + 1,
			term: name,
			section: 0,
			ranking: { group, sense: null, confidence: 1 },
		});
		const words = [term('a', 'x', 0), term('a', 'x', 1), term('b', 'y', 2), term('a', 'x', 3), term('a', 'z', 4), term('b', 'y', 5)];
		const marked = markedWords([{ heading: '', paragraphs: [{ text: '', words }] }], {
			density: 'where-sense-changes',
			hiddenGroups: [],
			hiddenSenses: [],
		});
		expect([...marked].map(({ start }) => start)).toEqual([0, 2, 4]);
	});

	it.each(densities)('marks nothing with %s where all is hidden', (density) => {
		expect(groups({ density, hiddenGroups: everyGroup })).toEqual([]);
	});
});
