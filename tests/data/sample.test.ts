import { describe, expect, it } from 'vitest';
import { createRanker } from '../../src/sense-ranking/rank.ts';
import { rankPassage } from '../../src/sense-ranking/rank-passage.ts';
import { sureFrom } from '../../src/sense-ranking/ranking.ts';
import { createDetector } from '../../src/term-detection/detect.ts';
import { readRankerData } from '../../src/training/read-ranker-data.ts';
import { shippedGlossary, shippedSample } from '../support/shipped-data.ts';

const detect = createDetector(shippedGlossary);
const ranker = createRanker(shippedGlossary, readRankerData(shippedGlossary));
const paragraphs = shippedSample.sections.flatMap((section) => section.paragraphs.map((each) => ({ ...each, heading: section.heading })));

describe.each(paragraphs)('the sample text: $text', ({ text, groups, heading }) => {
	it('means to the ranker what the file says', () => {
		const contexts = detect(text).map((occurrence) => ({ text, heading, ...occurrence }));
		expect(rankPassage(contexts, ranker).map(({ group }) => group)).toEqual(groups);
	});
});

describe('the sample text as a whole', () => {
	it('ends with a paragraph whose word the ranker is not sure of', () => {
		const { text } = shippedSample.unsure;
		const { heading } = shippedSample.sections.at(-1) ?? {};
		const contexts = detect(text).map((occurrence) => ({ text, ...(heading !== undefined && { heading }), ...occurrence }));
		expect(contexts).toHaveLength(1);
		const [ranking] = rankPassage(contexts, ranker);
		expect(ranking?.group).not.toBeNull();
		expect(ranking?.confidence).toBeLessThan(sureFrom);
	});

	it('has 6 to 9 sentences', () => {
		const sentences = paragraphs.flatMap(({ text }) => text.match(/[.!?](?:\s|$)/g) ?? []).filter(Boolean);
		expect(sentences.length).toBeGreaterThanOrEqual(6);
		expect(sentences.length).toBeLessThanOrEqual(9);
	});

	it('has a word that is no use of its term, and a group that stands in both sections', () => {
		expect(paragraphs.some(({ groups }) => groups.includes(null))).toBe(true);
		const [first = new Set(), second = new Set()] = shippedSample.sections.map(
			(section) => new Set(section.paragraphs.flatMap(({ groups }) => groups.filter((group) => group !== null))),
		);
		expect([...first].filter((group) => second.has(group))).not.toEqual([]);
	});
});
