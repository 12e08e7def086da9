import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpenAtoms } from '../../../src/sense-ranking/atoms.ts';
import { nameFeature, parseFeatureName } from '../../../src/sense-ranking/features/feature-name.ts';
import { atomCounts, templateNames, templates } from '../../../src/sense-ranking/features/template.ts';

const atoms = createOpenAtoms();

describe('the name of a feature', () => {
	it('is its template and its atoms, parted by spaces', () => {
		expect(nameFeature(atoms, templates.left, atoms.atomOf('hill'))).toBe('left hill');
		expect(nameFeature(atoms, templates['beside-form-1'], atoms.atomOf('the'), atoms.atomOf('sale'))).toBe('beside-form-1 the sale');
	});

	it('is read back to what it was made of, for any template and atoms', () => {
		const atom = fc
			.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('#toy', '<num>', '__proto__', '\ud83d'))
			.map((text) => text.replaceAll(' ', '_'));
		fc.assert(
			fc.property(fc.constantFrom(...templateNames), atom, atom, (template, ...both) => {
				const texts = both.slice(0, atomCounts[templates[template]]);
				const [first = -1, second] = texts.map(atoms.atomOf);
				const name = nameFeature(atoms, templates[template], first, second);
				expect(parseFeatureName(name)).toEqual({ template: templates[template], atoms: texts });
			}),
		);
	});

	it.each([
		['nothing', ''],
		['no atom', 'left'],
		['an empty atom', 'left '],
		['an empty first atom', 'beside-form-1  hill'],
		['an empty second atom', 'beside-form-1 hill '],
		['two atoms for a template of one', 'left a b'],
		['one atom for a template of two', 'beside-form-1 the'],
		['three atoms', 'beside-form-1 a b c'],
		['no template', ' hill'],
		['an unknown template', 'smell hill'],
		['a template in capitals', 'Left hill'],
		['another separator', 'left:hill'],
		['what every object has', 'toString hill'],
		['the prototype of an object', '__proto__ hill'],
	])('cannot be read where it has %s: "%s"', (_fault, name) => {
		expect(parseFeatureName(name)).toBeUndefined();
	});

	it('cannot be made of a number that stands for no string', () => {
		expect(() => nameFeature(atoms, templates.left, -1)).toThrow(RangeError);
	});
});
