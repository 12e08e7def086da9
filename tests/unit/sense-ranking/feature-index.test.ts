import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClosedAtoms, unknownAtom } from '../../../src/sense-ranking/atoms.ts';
import { FeatureIndex } from '../../../src/sense-ranking/feature-index.ts';
import { parseFeatureName } from '../../../src/sense-ranking/features/feature-name.ts';
import { templateNames, templates } from '../../../src/sense-ranking/features/template.ts';

function createIndex(names: readonly string[]) {
	const atoms = createClosedAtoms(names.flatMap((name) => parseFeatureName(name)?.atoms ?? []));
	return { index: new FeatureIndex(names, atoms), atoms };
}

describe('a feature index', () => {
	const names = ['left hill', 'right hill', 'beside-form-1 the sale', 'beside-form-1 a sale', 'beside-form-1 the sales', 'form sale'];
	const { index, atoms } = createIndex(names);
	const [hill, the, a, sale, sales] = ['hill', 'the', 'a', 'sale', 'sales'].map(atoms.atomOf) as [number, number, number, number, number];

	it('finds features of one atom and of two by their place among the names', () => {
		expect(index.one(templates.left, hill)).toBe(0);
		expect(index.one(templates.right, hill)).toBe(1);
		expect(index.two(templates['beside-form-1'], the, sale)).toBe(2);
		expect(index.two(templates['beside-form-1'], a, sale)).toBe(3);
		expect(index.two(templates['beside-form-1'], the, sales)).toBe(4);
		expect(index.one(templates.form, sale)).toBe(5);
		expect(index.names).toEqual(names);
	});

	it('finds nothing that has no weight', () => {
		expect(index.one(templates.far, hill)).toBeUndefined();
		expect(index.one(templates.left, sale)).toBeUndefined();
		expect(index.two(templates['beside-form-1'], sale, the)).toBeUndefined();
		expect(index.two(templates['beside-form-1'], a, sales)).toBeUndefined();
		expect(index.two(templates['beside-form+1'], the, sale)).toBeUndefined();
	});

	it('tells one atom from two', () => {
		expect(index.one(templates['beside-form-1'], the)).toBeUndefined();
		expect(index.two(templates.left, hill, hill)).toBeUndefined();
		expect(index.two(templates.left, hill, unknownAtom)).toBeUndefined();
	});

	it('may be empty', () => {
		const { index: empty } = createIndex([]);
		expect(empty.names).toEqual([]);
		expect(empty.one(templates.left, 0)).toBeUndefined();
		expect(empty.two(templates.left, 0, 0)).toBeUndefined();
	});

	it('finds each of any features, and no other', () => {
		const atom = fc.constantFrom('hill', 'kite', 'the', '#toy', '<num>', '__proto__');
		const one = fc.tuple(fc.constantFrom(...templateNames), atom);
		const two = fc.tuple(fc.constantFrom(...templateNames), atom, atom);
		const feature = fc.oneof(one, two).map((parts) => parts.join(' '));
		fc.assert(
			fc.property(fc.uniqueArray(feature, { minLength: 1, maxLength: 60 }), fc.array(feature), (known, others) => {
				const { index, atoms } = createIndex(known);
				for (const name of [...known, ...others]) {
					const { template = -1, atoms: [first = '', second] = [] } = parseFeatureName(name) ?? {};
					const pair = [atoms.atomOf(first), second === undefined ? undefined : atoms.atomOf(second)] as const;
					if (pair.includes(unknownAtom)) continue;
					const found = pair[1] === undefined ? index.one(template, pair[0]) : index.two(template, pair[0], pair[1]);
					expect(found).toBe(known.includes(name) ? known.indexOf(name) : undefined);
				}
			}),
		);
	});

	it('tells templates apart whatever the number of the atom', () => {
		const mostAtoms = 2 ** 24 - 1;
		const many = { atomOf: (text: string) => Number(text), textOf: String };
		const all = templateNames.flatMap((name) => [`${name} 0`, `${name} ${mostAtoms}`]);
		const index = new FeatureIndex(all, many);
		for (const [place, name] of templateNames.entries()) {
			expect(index.one(templates[name], 0)).toBe(2 * place);
			expect(index.one(templates[name], mostAtoms)).toBe(2 * place + 1);
		}
	});

	it.each(['smell hill', 'left', 'left a b c', ''])('refuses the name "%s"', (name) => {
		expect(() => createIndex(['left hill', name])).toThrow(new TypeError(`no feature of this code can be named "${name}"`));
	});
});
