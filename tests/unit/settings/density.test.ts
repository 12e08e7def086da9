import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForOrder, type ReadWord, startThinning } from '../../../src/settings/density.ts';
import { densities } from '../../../src/settings/schema.ts';

/** `bark.cry` is a word of the term bark in the group cry; a question mark says that the ranker is not sure, `#` begins a section. */
function read(text: string): ReadWord[] {
	let section = 0;
	return text.split(' ').flatMap((word) => {
		if (word === '#') section += 1;
		const [, term = '', group = '', mark] = /^(\w+)\.(\w+)(\?)?$/.exec(word) ?? [];
		return word === '#' ? [] : [{ term, group, section, isSure: mark === undefined }];
	});
}

/** A cross for each word that keeps its mark, a point for each that does not. */
const thin = (density: (typeof densities)[number], words: readonly ReadWord[]): string =>
	words
		.map(startThinning(density))
		.map((isLeft) => (isLeft ? 'x' : '.'))
		.join('');

describe('density', () => {
	const text = 'a.one a.one a.two # a.two b.six a.one? # # b.six b.six a.one b.ten?';
	it.each([
		['every', 'xxxxxxxxxx'],
		['first-in-section', 'x.xxxxx.xx'],
		['first-on-page', 'x.x.x....x'],
		['where-sense-changes', 'x.x.xx...x'],
		['where-unsure', '.....x...x'],
	] as const)('%s', (density, expected) => {
		expect(thin(density, read(text))).toBe(expected);
	});

	it('of no word marks none', () => {
		for (const density of densities) expect(thin(density, [])).toBe('');
	});

	const word = fc.record({
		term: fc.constantFrom('a', 'b'),
		group: fc.constantFrom('one', 'two', 'six'),
		section: fc.nat({ max: 3 }),
		isSure: fc.boolean(),
	});
	const page = fc.array(word).map((words) => words.sort((a, b) => a.section - b.section));
	const marked = (density: (typeof densities)[number], words: readonly ReadWord[]) => words.filter(startThinning(density));

	it('marks each group once on a page, and once in each section that has it', () => {
		const property = fc.property(page, (words) => {
			expect(marked('first-on-page', words).map(({ group }) => group)).toEqual([...new Set(words.map(({ group }) => group))]);
			const inSection = ({ group, section }: ReadWord) => `${section} ${group}`;
			expect(marked('first-in-section', words).map(inSection)).toEqual([...new Set(words.map(inSection))]);
		});
		fc.assert(property);
	});

	it('never marks a term twice in a row in one group where the sense changes, and leaves out no change', () => {
		const property = fc.property(page, fc.constantFrom('a', 'b'), (words, term) => {
			const groups = words.filter((each) => each.term === term).map(({ group }) => group);
			const changes = groups.filter((group, place) => group !== groups[place - 1]);
			const told = marked('where-sense-changes', words).filter((each) => each.term === term);
			expect(told.map(({ group }) => group)).toEqual(changes);
		});
		fc.assert(property);
	});

	it('asks for the order of words wherever that counts, and only there', () => {
		const property = fc.property(page, fc.constantFrom(...densities), (words, density) => {
			if (!asksForOrder(density))
				for (const each of words) expect(startThinning(density)(each)).toBe(marked(density, words).includes(each));
		});
		fc.assert(property);
		expect(densities.filter(asksForOrder)).toEqual(['first-in-section', 'first-on-page', 'where-sense-changes']);
	});
});
