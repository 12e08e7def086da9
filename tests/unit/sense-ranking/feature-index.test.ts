import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownAtom } from '../../../src/sense-ranking/atoms.ts';
import { FeatureIndex, noFeature } from '../../../src/sense-ranking/feature-index.ts';
import { templateNames, templates } from '../../../src/sense-ranking/features/template.ts';

type Feature = readonly [template: number, first: number, second?: number];

function indexOf(features: readonly Feature[]): FeatureIndex {
	const index = new FeatureIndex();
	for (const feature of features) index.add(...feature);
	return index;
}

const find = (index: FeatureIndex, [template, first, second]: Feature) =>
	second === undefined ? index.one(template, first) : index.two(template, first, second);

describe('a feature index', () => {
	const [hill, the, a, sale, sales] = [0, 1, 2, 3, 4];
	const known: readonly Feature[] = [
		[templates.left, hill],
		[templates.right, hill],
		[templates['beside-form-1'], the, sale],
		[templates['beside-form-1'], a, sale],
		[templates['beside-form-1'], the, sales],
		[templates.form, sale],
	];
	const index = indexOf(known);

	it('numbers features of one atom and of two in the order in which they are added, and finds them again', () => {
		expect(known.map((feature) => find(index, feature))).toEqual([0, 1, 2, 3, 4, 5]);
		expect(index.size).toBe(6);
	});

	it('gives a feature that is added again the number that it has', () => {
		const again = indexOf(known);
		expect(again.add(templates['beside-form-1'], a, sale)).toBe(3);
		expect(again.add(templates.left, hill)).toBe(0);
		expect(again.size).toBe(6);
		expect(again.add(templates.left, sales)).toBe(6);
	});

	it('finds nothing that has no weight', () => {
		expect(index.one(templates.far, hill)).toBe(noFeature);
		expect(index.one(templates.left, sale)).toBe(noFeature);
		expect(index.one(templates.left, 99)).toBe(noFeature);
		expect(index.two(templates['beside-form-1'], sale, the)).toBe(noFeature);
		expect(index.two(templates['beside-form-1'], a, sales)).toBe(noFeature);
		expect(index.two(templates['beside-form+1'], the, sale)).toBe(noFeature);
	});

	it('tells one atom from two', () => {
		expect(index.one(templates['beside-form-1'], the)).toBe(noFeature);
		expect(index.two(templates.left, hill, hill)).toBe(noFeature);
		expect(index.two(templates.left, hill, unknownAtom)).toBe(noFeature);
	});

	it('may be empty', () => {
		const empty = new FeatureIndex();
		expect(empty.size).toBe(0);
		expect(empty.one(templates.left, 0)).toBe(noFeature);
		expect(empty.two(templates.left, 0, 0)).toBe(noFeature);
	});

	it('finds each of any features, and no other', () => {
		const template = fc.nat({ max: templateNames.length - 1 });
		const atom = fc.nat({ max: 5 });
		const feature: fc.Arbitrary<Feature> = fc.oneof(fc.tuple(template, atom), fc.tuple(template, atom, atom));
		const features = fc.uniqueArray(feature, { minLength: 1, maxLength: 60, selector: String });
		fc.assert(
			fc.property(features, fc.array(feature), (known, others) => {
				const index = indexOf(known);
				const places = new Map(known.map((each, place) => [String(each), place]));
				for (const each of [...known, ...others]) expect(find(index, each)).toBe(places.get(String(each)) ?? noFeature);
			}),
		);
	});

	it('grows as far as it must', () => {
		const many = Array.from(
			{ length: 5_000 },
			(_, atom): Feature => (atom % 2 === 0 ? [templates.left, atom] : [templates.determiner, atom, 1]),
		);
		const index = indexOf(many);
		expect(index.size).toBe(many.length);
		expect(many.map((feature) => find(index, feature))).toEqual([...many.keys()]);
		expect(index.one(templates.left, many.length)).toBe(noFeature);
	});

	it('tells templates and atoms apart up to the greatest number of an atom', () => {
		const mostAtoms = 2 ** 24 - 1;
		const all = templateNames.flatMap((name): Feature[] => [
			[templates[name], 0],
			[templates[name], mostAtoms],
			[templates[name], 0, mostAtoms],
			[templates[name], mostAtoms, 0],
			[templates[name], mostAtoms, mostAtoms],
		]);
		const index = indexOf(all);
		expect(all.map((feature) => find(index, feature))).toEqual(all.map((_, place) => place));
	});
});
