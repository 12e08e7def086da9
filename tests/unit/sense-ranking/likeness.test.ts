import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessTo } from '../../../src/sense-ranking/likeness.ts';

const features = fc.uniqueArray(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 1_000 })), { selector: ([hash]) => hash });

describe('likeness', () => {
	it.each([
		[
			'the same',
			[
				[1, 4],
				[2, 2],
			],
			1,
		],
		[
			'in proportion',
			[
				[1, 2],
				[2, 1],
			],
			1,
		],
		['nothing in common', [[3, 4]], 0],
		['half of it', [[1, 4]], 4 / Math.sqrt(20)],
		['nothing', [], 0],
	] as [string, [number, number][], number][])('of %s', (_title, other, alike) => {
		expect(
			likenessTo([other])([
				[1, 4],
				[2, 2],
			])[0],
		).toBeCloseTo(alike, 12);
	});

	it('is between 0 and 1, the same both ways, and 1 with itself', () => {
		fc.assert(
			fc.property(features, features, (a, b) => {
				const [alike = -1, own = -1] = likenessTo([b, a])(a);
				expect(alike).toBeGreaterThanOrEqual(0);
				expect(alike).toBeLessThanOrEqual(1 + 1e-12);
				expect(likenessTo([a])(b)[0]).toBeCloseTo(alike, 12);
				expect(own).toBeCloseTo(a.length === 0 ? 0 : 1, 12);
			}),
		);
	});
});
