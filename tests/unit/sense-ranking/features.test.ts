import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFeatures } from '../../../src/sense-ranking/features/extract.ts';
import { featureFamilies } from '../../../src/sense-ranking/model.ts';
import { indexWordClasses } from '../../../src/sense-ranking/word-classes.ts';

const classesOf = indexWordClasses({
	function: ['the', 'of', 'in', 'on', 'a', 'his'],
	preposition: ['of', 'in', 'on'],
	'verb-roll': ['rolled', 'rolls'],
	toy: ['kite', 'ball', 'toys'],
	'language-xx': ['nix', 'nox', 'nux'],
});

const read = (marked: string, above: { heading?: string; title?: string } = {}) => {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	return extractFeatures({ text: marked.replace(/[[\]]/g, ''), start, end, term: 'zorb', ...above }, classesOf);
};
const namesIn = (marked: string, above?: { heading?: string; title?: string }) => read(marked, above).features.map(({ name }) => name);

/** One row for each family: what makes it, and a feature that must be there. */
const rows: [family: string, marked: string, feature: string][] = [
	['form', 'two [zorbs]', 'form:zorbs'],
	['style', 'they all came by [zorb]', 'style:running'],
	['case', 'they all came by [Zorb]', 'case:capital-inside:zorb'],
	['place', '[Zorb] came home', 'place:first:zorb'],
	['length', 'New [zorb]', 'length:label'],
	['beside', 'a blue [zorb]', 'beside:-1:blue'],
	['beside-class', 'a kite [zorb]', 'beside-class:-1:toy'],
	['pair', 'big blue [zorb]', 'pair:-2-1:big blue'],
	['frame', 'the [zorb] of it', 'frame:function _ of'],
	['left', 'hills for [zorb]', 'left:hill'],
	['right', '[zorb] for hills', 'right:hill'],
	['far', 'hills one two three four five six seven [zorb]', 'far:hill'],
	['passage', 'Hills. A [zorb] came.', 'passage:hill'],
	['sentence', 'hills for [zorb]', 'sentence:hill'],
	['left-class', 'kite and [zorb]', 'left-class:toy'],
	['right-class', '[zorb] and kite', 'right-class:toy'],
	['far-class', 'kite one two three four five six seven [zorb]', 'far-class:toy'],
	['passage-class', 'Kite. A [zorb] came.', 'passage-class:toy'],
	['sentence-class', 'kite and [zorb]', 'sentence-class:toy'],
	['of-noun', '[zorb] of red cotton', 'of-noun:cotton'],
	['of-noun-class', '[zorb] of old toys', 'of-noun-class:toy'],
	['object', '[zorbing] the blue meadow', 'object:meadow'],
	['object-class', '[zorbing] the blue kite', 'object-class:toy'],
	['verb-after', '[zorb] soon rolls', 'verb-after:roll'],
	['verb-after-class', '[zorb] soon rolled', 'verb-after-class:verb-roll'],
	['verb-before', 'he rolls the [zorb]', 'verb-before:roll'],
	['verb-before-class', 'he rolled the [zorb]', 'verb-before-class:verb-roll'],
	['governor', 'in his old [zorb]', 'governor:in'],
	['governor-class', 'in his old [zorb]', 'governor-class:preposition'],
	['language', 'nix nox nux [zorb]', 'language:foreign:3+'],
];

describe('extractFeatures', () => {
	it.each(rows)('%s: %s makes %s', (family, marked, feature) => {
		expect(feature.startsWith(`${family}:`)).toBe(true);
		expect(namesIn(marked)).toContain(feature);
	});

	it('reads heading and title as what stands above, without a place in the text', () => {
		const { features } = read('[zorb]', { heading: 'Hills', title: 'A kite' });
		expect(features).toContainEqual({ name: 'above:hill' });
		expect(features).toContainEqual({ name: 'above-class:toy' });
	});

	it('has a row for every family', () => {
		expect([...rows.map(([family]) => family), 'above', 'above-class'].sort()).toEqual([...featureFamilies].sort());
	});

	it.each([
		['a running sentence', 'we saw them all [zorb] there', 'style:running'],
		['a title', 'How To Win At [Zorb] Games', 'style:title'],
		['capitals', 'WIN THE GREAT [ZORB] NOW', 'style:capitals'],
		['nothing to tell by', '[zorb]', 'style:bare'],
	])('tells %s by its letter case', (_rule, marked, style) => {
		expect(namesIn(marked)).toContain(style);
	});

	it('does not take a word beyond the sentence for its neighbour in the sentence', () => {
		const names = namesIn('Hills. A [zorb] came.');
		expect(names).not.toContain('sentence:hill');
		expect(names).not.toContain('left:hill');
	});

	it('does not seek the noun after `of` beyond the phrase', () => {
		expect(namesIn('[zorb] of cotton in boxes')).toContain('of-noun:cotton');
		expect(namesIn('[zorb] of, boxes')).toContain('of-noun:<none>');
	});

	it('emits each name once, of a known family, with a place inside the tokens, for any text', () => {
		const known = new Set<string>(featureFamilies);
		const piece = fc.constantFrom('zorb', 'the', 'of', 'kite', 'Rolled', 'NIX', '.', '$5', '4%', '\ud83d', 'é', "'s", '—');
		const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 }))).map((parts) => parts.join(' '));
		fc.assert(
			fc.property(text, text, fc.string(), (before, after, heading) => {
				const start = before.length + 1;
				const context = { text: `${before} zorb ${after}`, start, end: start + 4, term: 'zorb', heading };
				const { features, surroundings } = extractFeatures(context, classesOf);
				expect(new Set(features.map(({ name }) => name)).size).toBe(features.length);
				for (const { name, from, to } of features) {
					expect(known).toContain(name.split(':', 1)[0]);
					if (from === undefined || to === undefined) continue;
					expect(to).toBeGreaterThan(from);
					// A neighbour that is not there stands just outside, as an edge.
					expect(to).toBeLessThanOrEqual(surroundings.tokens.length + 3);
				}
			}),
		);
	});

	it('keeps the first place of a name that is true of several', () => {
		const { features } = read('hills, then hills again, for [zorb]');
		expect(features.find(({ name }) => name === 'sentence:hill')).toEqual({ name: 'sentence:hill', from: 0, to: 1 });
	});

	it('emits the same for the same context', () => {
		expect(read('he rolled the [zorb] of cotton')).toEqual(read('he rolled the [zorb] of cotton'));
	});
});
