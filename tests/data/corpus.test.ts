import { describe, expect, it } from 'vitest';
import { noUsePrefix } from '../../src/sense-ranking/model.ts';
import { createDetector } from '../../src/term-detection/detect.ts';
import { readCorpus } from '../../src/training/corpus.ts';
import { measureAgreement, readSecondLabels } from '../../src/training/second-labelling.ts';
import { shippedGlossary } from '../support/shipped-data.ts';

const { occurrences } = readCorpus(shippedGlossary);
const groups = shippedGlossary.terms.flatMap((term) => term.groups.map(({ id }) => id));

describe('the committed corpus', () => {
	it.each(groups)('has at least 150 occurrences whose best reading is %s', (group) => {
		expect(occurrences.filter(({ outcomes }) => outcomes[0] === group).length).toBeGreaterThanOrEqual(150);
	});

	it('says which sense is meant in nearly all occurrences of a group that has several', () => {
		const judged = occurrences.filter(({ outcomes }) => shippedGlossary.sensesOf(outcomes[0] ?? '').length > 1);
		expect(judged.filter(({ sense }) => sense !== undefined).length / judged.length).toBeGreaterThan(0.97);
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

describe('the second labelling', () => {
	it.each(['sales', 'marketing'])('is of a tenth of the occurrences of "%s", and agrees with the first in at least 92 %', (term) => {
		const own = occurrences.filter((occurrence) => occurrence.term === term);
		const { count, sameBest, compatible } = measureAgreement(own, readSecondLabels(term));
		expect(count / own.length).toBeCloseTo(0.1, 1);
		expect(sameBest).toBeGreaterThan(0.92);
		expect(compatible).toBeGreaterThan(0.97);
	});

	it('labels only what is in the corpus, each once', () => {
		const known = new Set(occurrences.map(({ id }) => id));
		const labelled = ['sales', 'marketing'].flatMap((term) => readSecondLabels(term)).map(({ id }) => id);
		expect(new Set(labelled).size).toBe(labelled.length);
		expect(labelled.filter((id) => !known.has(id))).toEqual([]);
	});
});
