import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../../src/sense-ranking/features/zone.ts';
import { findMarked, toyVectorOf } from '../../../support/found-features.ts';

const fill = (count: number) => 'x '.repeat(count);
const inZone = (zone: Zone, marked: string) => findMarked(marked).vectors.filter((each) => each.zone === zone);

describe('the vectors of a zone', () => {
	it('are those of its words, with their place', () => {
		const [vector] = inZone('left', 'old kite and [zorb]');
		expect(vector).toEqual({ zone: 'left', vector: toyVectorOf('kite'), share: 1, index: 1 });
	});

	it.each([
		['kite x [zorb]', 1],
		['kite ball [zorb]', 2],
		['kite ball x hill kite [zorb]', 4],
	])('%s: share out one over the root of their number, %i', (marked, count) => {
		const shares = inZone('left', marked).map(({ share }) => share);
		expect(shares).toEqual(Array.from({ length: count }, () => 1 / Math.sqrt(count)));
	});

	it('count both sides of the sentence as one passage', () => {
		expect(inZone('passage', 'Kite ball. A [zorb]. Hill kite.').map(({ share, index }) => [share, index])).toEqual([
			[0.5, 0],
			[0.5, 1],
			[0.5, 6],
			[0.5, 7],
		]);
	});

	it('leave out the word itself, and function words', () => {
		expect(toyVectorOf('zorb')).toBeDefined();
		expect(toyVectorOf('the')).toBeDefined();
		expect(findMarked('the [zorb] the').vectors).toEqual([]);
	});

	it('take in the same word elsewhere', () => {
		expect(inZone('left', 'zorb or [zorb]')).toHaveLength(1);
	});

	it.each<[Zone, string, string]>([
		['left', `kite ${fill(5)}[zorb]`, `kite ${fill(6)}[zorb]`],
		['right', `[zorb] ${fill(5)}kite`, `[zorb] ${fill(6)}kite`],
	])('%s: reach six tokens', (zone, inside, outside) => {
		expect(inZone(zone, inside)).toHaveLength(1);
		expect(inZone(zone, outside)).toEqual([]);
		expect(inZone('sentence', outside)).toHaveLength(1);
	});

	it.each<[Zone, string]>([
		['before-1', 'Kite [zorb]'],
		['before-2', 'Kite. [Zorb]'],
		['after-2', '[Zorb]. Kite'],
	])('%s: stand beside the word, in its sentence or not: %s', (zone, marked) => {
		expect(inZone(zone, marked)).toHaveLength(1);
	});

	it('are none beyond the text', () => {
		expect(findMarked('[zorb]').vectors).toEqual([]);
	});
});

describe('each zone', () => {
	const places = (marked: string) => {
		const found: Partial<Record<Zone, number[]>> = {};
		for (const { zone, index } of findMarked(marked).vectors) found[zone] = [...(found[zone] ?? []), index];
		return found;
	};

	it('takes in its own words and no others, where all have vectors', () => {
		expect(places('kite ball hill [zorb] hill ball kite')).toEqual({
			'before-2': [1],
			'before-1': [2],
			'after-1': [4],
			'after-2': [5],
			left: [0, 1, 2],
			right: [4, 5, 6],
			sentence: [0, 1, 2, 4, 5, 6],
			modifier: [0, 1, 2],
			object: [6],
		});
	});

	it.each<[zone: Zone, count: number]>([
		['before-2', 1],
		['before-1', 1],
		['after-1', 1],
		['after-2', 1],
		['left', 3],
		['right', 3],
		['sentence', 6],
		['modifier', 3],
	])('%s: shares out by its own words alone, where all have vectors: %i', (zone, count) => {
		const shares = inZone(zone, 'kite ball hill [zorb] hill ball kite').map(({ share }) => share);
		expect(shares).toEqual(Array.from({ length: count }, () => 1 / Math.sqrt(count)));
	});

	it.each<[zone: Zone, marked: string, indexes: number[]]>([
		['modifier', 'hill the kite ball [zorb] hill', [2, 3]],
		['modifier', 'hill and kite [zorb] hill', [2]],
		['of-noun', '[zorb] of kite ball, hill', [3]],
		['of-noun', '[zorb] of kite ball of hill', [3]],
		['object', '[zorbing] kite ball of hill', [2]],
		['verb-after', '[zorb] rolled kite', [1]],
		['verb-before', 'ball rolled kite [zorb]', [1]],
		['passage', 'Kite. A ball [zorb]. Hill.', [0, 6]],
	])('%s: in %s takes in tokens %j', (zone, marked, indexes) => {
		expect(places(marked)[zone]).toEqual(indexes);
	});
});
