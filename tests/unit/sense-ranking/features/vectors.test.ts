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
