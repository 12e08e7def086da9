import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeatureName } from '../../../../src/sense-ranking/features/feature-name.ts';
import { atomCounts, families, type TemplateName, templateNames, templates } from '../../../../src/sense-ranking/features/template.ts';
import { type Zone, zones } from '../../../../src/sense-ranking/features/zone.ts';
import { anyOffset, anyText, hardTexts } from '../../../support/any-text.ts';
import { type Above, findIn, findMarked } from '../../../support/found-features.ts';
import { readMarked } from '../../../support/marked-text.ts';

/** One row for each template: a text that makes it, what fills it, the words shown as its place, a text that does not make it. */
const rows: [template: TemplateName, marked: string, filling: string, place: string, missed: string][] = [
	['form', 'two [zorbs]', 'zorbs', '', 'two [zorb]'],
	['style', 'they all came by [zorb]', 'running zorb', '', 'They All Came By [zorb]'],
	['case', 'they all came by [Zorb]', 'capital running', '', 'they all came by [zorb]'],
	['capital-inside', 'they all came by [Zorb]', 'zorb', '', '[Zorb] came by them all'],
	['first-in-sentence', '[Zorb] came home', 'zorb', '', 'The [zorb] came home'],
	['last-in-sentence', 'they came by [zorb].', 'zorb', '', 'they came by [zorb] home.'],
	['length', 'New [zorb]', 'label zorb', '', 'They have a new [zorb]'],
	['neighbour-case', 'they came by Big [zorb]', '-1 zorb', 'big', 'they came by big [zorb]'],
	['beside-3', 'kind old blue [zorb]', 'kind', 'kind', 'kind blue [zorb]'],
	['beside-2', 'kind old [zorb]', 'kind', 'kind', 'kind [zorb]'],
	['beside-1', 'blue [zorb]', 'blue', 'blue', '[zorb] blue'],
	['beside+1', '[zorb] blue', 'blue', 'blue', 'blue [zorb]'],
	['beside+2', '[zorb] old kind', 'kind', 'kind', '[zorb] kind'],
	['beside+3', '[zorb] old blue kind', 'kind', 'kind', '[zorb] blue kind'],
	['beside-form-1', 'blue [zorbs]', 'blue zorbs', 'blue', 'blue [zorb]'],
	['beside-form+1', '[zorbs] blue', 'blue zorbs', 'blue', '[zorb] blue'],
	['pair-2-1', 'big blue [zorb]', 'big blue', 'big blue', 'big [zorb] blue'],
	['pair-1+1', 'big [zorb] blue', 'big blue', 'big zorb blue', 'big blue [zorb]'],
	['pair+1+2', '[zorb] big blue', 'big blue', 'big blue', 'big [zorb] blue'],
	['beside-class-3', 'kite old blue [zorb]', '#toy', 'kite', 'kite blue [zorb]'],
	['beside-class-2', 'kite old [zorb]', '#toy', 'kite', 'kite [zorb]'],
	['beside-class-1', 'kite [zorb]', '#toy', 'kite', 'hill [zorb]'],
	['beside-class+1', '[zorb] kite', '#toy', 'kite', '[zorb] hill'],
	['beside-class+2', '[zorb] old kite', '#toy', 'kite', '[zorb] kite'],
	['beside-class+3', '[zorb] old blue kite', '#toy', 'kite', '[zorb] blue kite'],
	['beside-class-form-1', 'kite [zorbs]', '#toy zorbs', 'kite', 'kite [zorb]'],
	['beside-class-form+1', '[zorbs] kite', '#toy zorbs', 'kite', '[zorb] kite'],
	['frame-1+1', 'the [zorb] of it', '#determiner of', 'the zorb of', 'of [zorb] the'],
	['frame+1+2', '[zorb] of the', 'of #determiner', 'of the', '[zorb] the of'],
	['frame-2-1', 'of the [zorb]', '#preposition the', 'of the', 'the of [zorb]'],
	['left', 'hills for [zorb]', 'hill', 'hills', '[zorb] for hills'],
	['right', '[zorb] for hills', 'hill', 'hills', 'hills for [zorb]'],
	['far', 'hills one two three four five six [zorb]', 'hill', 'hills', 'hills one two three four five [zorb]'],
	['passage', 'Hills. A [zorb] came.', 'hill', 'hills', 'hills, a [zorb] came.'],
	['sentence', 'hills for [zorb]', 'hill', 'hills', 'Hills. For [zorb]'],
	['sentence-form', 'hills for [zorbs]', 'hill zorbs', 'hills', 'hills for [zorb]'],
	['left-class', 'kite and [zorb]', '#toy', 'kite', '[zorb] and kite'],
	['right-class', '[zorb] and kite', '#toy', 'kite', 'kite and [zorb]'],
	['far-class', 'kite one two three four five six [zorb]', '#toy', 'kite', 'kite one two three four five [zorb]'],
	['passage-class', 'Kite. A [zorb] came.', '#toy', 'kite', 'kite, a [zorb] came.'],
	['sentence-class', 'kite and [zorb]', '#toy', 'kite', 'Kite. And [zorb]'],
	['sentence-class-form', 'kite and [zorbs]', '#toy zorbs', 'kite', 'kite and [zorb]'],
	['determiner', 'the old [zorb]', 'the zorb', 'the', 'the roof of [zorb]'],
	['modifier', 'the old [zorb]', 'old zorb', 'old', 'old the [zorb]'],
	['modifier-class', 'the kite [zorb]', '#toy zorb', 'kite', 'kite the [zorb]'],
	['of-noun', '[zorb] of red cotton', 'cotton', 'cotton', '[zorb] on red cotton'],
	['of-noun-class', '[zorb] of old toys', '#toy', 'toys', '[zorb] on old toys'],
	['object', '[zorbing] the blue meadow', 'meadow', 'meadow', '[zorbing], the blue meadow'],
	['object-class', '[zorbing] the blue kite', '#toy', 'kite', '[zorbing], the blue kite'],
	['preposition-noun', '[zorb] on red cotton', 'on cotton', 'on red cotton', '[zorb] with red cotton'],
	['preposition-class', '[zorb] on old toys', 'on #toy', 'toys', '[zorb] with old toys'],
	['verb-after', '[zorb] soon rolls', 'roll', 'rolls', 'rolls [zorb] soon'],
	['verb-after-class', '[zorb] soon rolled', '#verb-roll', 'rolled', 'rolled [zorb] soon'],
	['verb-before', 'he rolls the [zorb]', 'roll', 'rolls', 'the [zorb] rolls'],
	['verb-before-class', 'he rolled the [zorb]', '#verb-roll', 'rolled', 'the [zorb] rolled'],
	['governor', 'in his old [zorb]', 'in', 'in', 'his [zorb] in'],
	['governor-form', 'in his old [zorbs]', 'in zorbs', 'in', 'in his old [zorb]'],
	['governed-by', 'kites in his old [zorb]', 'kite in', 'kites in', 'kites and his old [zorb]'],
	['governed-by-class', 'toys in his old [zorb]', '#toy in', 'toys', 'hills in his old [zorb]'],
	['amounts', 'two $5 [zorb]', '<money>1', '', 'two 5 [zorb]'],
	['amount-form', 'two $5 [zorbs]', '<money>1 zorbs', '', 'two $5 [zorb]'],
	['language', 'nix nox nux [zorb]', 'foreign:3+', '', 'nix nox [zorb]'],
];

/** What stands above the passage has no place in it. */
const aboveRows: [template: TemplateName, above: Above, filling: string, missed: Above][] = [
	['above', { heading: 'Hills' }, 'hill', { heading: 'Dales' }],
	['above-class', { title: 'A kite' }, '#toy', { title: 'A hill' }],
];

/** One row for each zone: a text, the words whose vectors stand in it, a text in which none does. */
const zoneRows: [zone: Zone, marked: string, words: string, missed: string][] = [
	['before-2', 'kite old [zorb]', 'kite', 'kite [zorb]'],
	['before-1', 'kite [zorb]', 'kite', '[zorb] kite'],
	['after-1', '[zorb] kite', 'kite', 'kite [zorb]'],
	['after-2', '[zorb] old kite', 'kite', '[zorb] kite'],
	['left', 'kite one ball two [zorb]', 'kite ball', 'Kite. One [zorb] ball'],
	['right', '[zorb] one kite two ball', 'kite ball', 'Kite [zorb]. Ball'],
	['sentence', 'Hill. A kite one two three four five six [zorb] ball.', 'kite ball', 'Kite. A [zorb]'],
	['passage', 'Kite. A ball [zorb]. Hill.', 'kite hill', 'kite [zorb] ball'],
	['of-noun', '[zorb] of red kite', 'kite', '[zorb] on red kite'],
	['object', '[zorbing] the blue kite', 'kite', '[zorbing], kite'],
	['modifier', 'in the kite ball [zorb]', 'kite ball', 'kite in the [zorb]'],
	['verb-before', 'rolled the [zorb]', 'rolled', 'the [zorb] rolled'],
	['verb-after', '[zorb] soon rolled', 'rolled', 'rolled the [zorb]'],
];

describe('a template', () => {
	it.each(rows)('%s: %s makes %s', (template, marked, filling, place, missed) => {
		const { features, surroundings } = findMarked(marked);
		const feature = features.find(({ name }) => name === `${template} ${filling}`);
		expect(feature).toBeDefined();
		const words = surroundings.tokens.slice(Math.max(0, feature?.from ?? 0), feature?.to).map(({ word }) => word);
		expect(feature && feature.from < 0 ? '' : words.join(' ')).toBe(place);
		if (place !== '') expect((feature?.to ?? 0) - (feature?.from ?? 0)).toBe(words.length);
		expect(findMarked(missed).features.map(({ name }) => name)).not.toContain(`${template} ${filling}`);
	});

	it.each(aboveRows)('%s: %o makes %s', (template, above, filling, missed) => {
		const name = `${template} ${filling}`;
		expect(findMarked('[zorb]', above).features).toContainEqual({ name, from: -1, to: -1 });
		expect(findMarked('[zorb]', missed).features.map((feature) => feature.name)).not.toContain(name);
	});

	it('has a row, every one', () => {
		expect([...rows, ...aboveRows].map(([template]) => template).sort()).toEqual([...templateNames].sort());
	});

	it('is filled with as many atoms as it says', () => {
		const fillings = [
			...rows.map(([template, , filling]) => [template, filling]),
			...aboveRows.map(([template, , filling]) => [template, filling]),
		];
		for (const [template, filling = ''] of fillings)
			expect([template, filling.split(' ').length]).toEqual([template, atomCounts[templates[template as TemplateName]]]);
	});

	it('has a number of its own, and a family', () => {
		expect(new Set(templateNames.map((name) => templates[name])).size).toBe(templateNames.length);
		for (const name of templateNames) {
			expect(templateNames[templates[name]]).toBe(name);
			expect(families[name]).toEqual(expect.any(String));
		}
	});
});

describe('a zone', () => {
	const wordsOf = (zone: Zone, marked: string) => {
		const { vectors, surroundings } = findMarked(marked);
		return vectors.filter((each) => each.zone === zone).map(({ index }) => surroundings.tokens[index]?.word);
	};

	it.each(zoneRows)('%s: %s has the vectors of %s', (zone, marked, words, missed) => {
		expect(wordsOf(zone, marked).join(' ')).toBe(words);
		expect(wordsOf(zone, missed)).toEqual([]);
	});

	it('above: the heading has those of its words, without a place', () => {
		const { vectors } = findMarked('[zorb]', { heading: 'A kite' });
		expect(vectors).toEqual([{ zone: 'above', vector: Float32Array.of(1, -1), share: 1, index: -1 }]);
	});

	it('has a row, every one', () => {
		expect([...zoneRows.map(([zone]) => zone), 'above'].sort()).toEqual([...zones].sort());
	});
});

describe('findFeatures', () => {
	function expectInPlace({ features, vectors, surroundings: { tokens, at } }: ReturnType<typeof findIn>): void {
		for (const { from, to } of features) {
			if (from === -1 && to === -1) continue;
			expect(to).toBeGreaterThan(from);
			// A neighbour that is not there stands just outside, as an edge.
			expect(from).toBeGreaterThanOrEqual(-3);
			expect(to).toBeLessThanOrEqual(tokens.length + 3);
		}
		for (const { index, share } of vectors) {
			expect(index).toBeGreaterThanOrEqual(-1);
			expect(index).toBeLessThan(tokens.length);
			expect(index).not.toBe(at);
			expect(share).toBeGreaterThan(0);
			expect(share).toBeLessThanOrEqual(1);
		}
	}

	it('gives features and vectors that have a place among the tokens, for any text and offsets', () => {
		fc.assert(
			fc.property(anyText, anyOffset, anyOffset, anyText, anyText, (text, start, end, heading, title) => {
				expectInPlace(findIn({ text, start, end, term: 'zorb', heading, title }));
			}),
			{ numRuns: 300 },
		);
	});

	it.each(hardTexts)('gives features that have a place among the tokens in %s', (_name, mark) => {
		const { text, start, end } = readMarked(mark('zorb'));
		expectInPlace(findIn({ text, start, end, term: 'zorb', heading: text, title: text }));
	});

	it('gives features whose names can be read back, for any text around a word', () => {
		fc.assert(
			fc.property(anyText, anyText, anyText, (before, after, heading) => {
				const start = before.length + 1;
				const { features } = findIn({ text: `${before} zorb ${after}`, start, end: start + 4, term: 'zorb', heading });
				for (const { name } of features) expect(parseFeatureName(name)).toBeDefined();
			}),
			{ numRuns: 300 },
		);
	});

	it('gives the same for the same context', () => {
		expect(findMarked('he rolled the [zorb] of cotton')).toEqual(findMarked('he rolled the [zorb] of cotton'));
	});

	it('gives what is true of several places with the first place first', () => {
		const { features } = findMarked('hills, then hills again, for [zorb]');
		expect(features.find(({ name }) => name === 'sentence hill')).toEqual({ name: 'sentence hill', from: 0, to: 1 });
	});
});

describe('features of the form', () => {
	const byForm: TemplateName[] = [
		'beside-form-1',
		'beside-form+1',
		'beside-class-form-1',
		'beside-class-form+1',
		'sentence-form',
		'sentence-class-form',
		'governor-form',
		'amount-form',
	];
	const templatesIn = (marked: string) => new Set(findMarked(marked).features.map(({ name }) => name.split(' ')[0]));

	it.each(byForm)('%s: is left to the features without a form where the form is the headword', (template) => {
		expect(templatesIn('He rolled a kite [zorbs] and kite for $5')).toContain(template);
		expect(templatesIn('He rolled a kite [Zorbs] and kite for $5')).toContain(template);
		expect(templatesIn('He rolled a kite [zorb] and kite for $5')).not.toContain(template);
		expect(templatesIn('He rolled a kite [ZORB] and kite for $5')).not.toContain(template);
	});
});
