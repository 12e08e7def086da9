import { describe, expect, it } from 'vitest';
import { noUsePrefix } from '../../src/sense-ranking/model.ts';
import { createDetector } from '../../src/term-detection/detect.ts';
import { readCorpus } from '../../src/training/corpus.ts';
import { shippedGlossary } from '../support/shipped-data.ts';

const { occurrences } = readCorpus(shippedGlossary);
const groups = shippedGlossary.terms.flatMap((term) => term.groups.map(({ id }) => id));

describe('the committed corpus', () => {
	it.each(groups)('has occurrences whose best reading is %s', (group) => {
		expect(occurrences.some(({ outcomes }) => outcomes[0] === group)).toBe(true);
	});

	it('gives each occurrence an id of its own', () => {
		expect(new Set(occurrences.map(({ id }) => id)).size).toBe(occurrences.length);
	});

	it('labels no place of a text twice', () => {
		const places = occurrences.map(({ text, start }) => `${start} ${text}`);
		expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
	});

	it('labels as a use of the term only what the detector finds', () => {
		const detect = createDetector(shippedGlossary);
		const isFound = ({ text, start, end }: { text: string; start: number; end: number }) =>
			detect(text).some((occurrence) => occurrence.start === start && occurrence.end === end);
		const uses = occurrences.filter(({ outcomes }) => !outcomes[0]?.startsWith(noUsePrefix));
		expect(uses.filter((occurrence) => !isFound(occurrence)).map(({ id }) => id)).toEqual([]);
	});
});
