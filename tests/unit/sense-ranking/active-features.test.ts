import { beforeEach, describe, expect, it } from 'vitest';
import { ActiveFeatures } from '../../../src/sense-ranking/active-features.ts';
import { createClosedAtoms, unknownAtom } from '../../../src/sense-ranking/atoms.ts';
import { FeatureIndex } from '../../../src/sense-ranking/feature-index.ts';
import { templates } from '../../../src/sense-ranking/features/template.ts';
import { zones } from '../../../src/sense-ranking/features/zone.ts';

const atoms = createClosedAtoms(['hill', 'the', 'sale']);
const [hill, the, sale] = ['hill', 'the', 'sale'].map(atoms.atomOf) as [number, number, number];
const index = new FeatureIndex();
index.add(templates.left, hill);
index.add(templates['beside-form-1'], the, sale);

let active: ActiveFeatures;

/** The lists as far as they are filled. */
const taken = ({ count, ids, from, to, vectorCount, vectors }: ActiveFeatures) => ({
	ids: [...ids.subarray(0, count)],
	from: [...from.subarray(0, count)],
	to: [...to.subarray(0, count)],
	vectors: vectors.slice(0, vectorCount),
});

beforeEach(() => {
	active = new ActiveFeatures(index);
	active.clear();
});

describe('active features', () => {
	it('are those that have weights, with their place', () => {
		active.two(templates['beside-form-1'], the, sale, 3, 4);
		active.one(templates.far, hill, 0, 1);
		active.one(templates.left, hill, 1, 2);
		active.two(templates['beside-form-1'], sale, the, 3, 4);
		expect(taken(active)).toEqual({ ids: [1, 0], from: [3, 1], to: [4, 2], vectors: [] });
	});

	it('are each taken once, with the first place', () => {
		active.one(templates.left, hill, -1, -1);
		active.one(templates.left, hill, 1, 2);
		expect(taken(active)).toMatchObject({ ids: [0], from: [-1], to: [-1] });
	});

	it('are never made of an atom that no weight knows', () => {
		active.one(templates.left, unknownAtom, 0, 1);
		active.two(templates['beside-form-1'], unknownAtom, sale, 0, 1);
		active.two(templates['beside-form-1'], the, unknownAtom, 0, 1);
		active.two(templates['beside-form-1'], unknownAtom, unknownAtom, 0, 1);
		expect(active.count).toBe(0);
	});

	it('keep each vector by the number of its zone', () => {
		const vector = Float32Array.of(1, 2);
		for (const [place, zone] of zones.entries()) active.vector(zone, vector, 0.5, place);
		expect(taken(active).vectors).toEqual(zones.map((_, place) => ({ zone: place, vector, share: 0.5, index: place })));
	});

	it('are forgotten from one occurrence to the next', () => {
		for (let round = 0; round < 3; round += 1) {
			active.one(templates.left, hill, round, round + 1);
			const vector = Float32Array.of(round);
			active.vector('left', vector, round, 0);
			const zone = zones.indexOf('left');
			const vectors = [{ zone, vector, share: round, index: 0 }];
			expect(taken(active)).toEqual({ ids: [0], from: [round], to: [round + 1], vectors });
			active.clear();
			expect(taken(active)).toEqual({ ids: [], from: [], to: [], vectors: [] });
		}
	});

	it('can be taken as soon as the object is made', () => {
		const fresh = new ActiveFeatures(index);
		fresh.one(templates.left, hill, 1, 2);
		expect(taken(fresh).ids).toEqual([0]);
	});
});
