import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/sense-ranking/steps.ts';

describe('finish', () => {
	it('does every step that is left, and gives what comes of them', () => {
		const done: number[] = [];
		const steps = (function* () {
			for (const step of [1, 2, 3]) {
				done.push(step);
				yield;
			}
			return 'all';
		})();
		steps.next();
		expect(done).toEqual([1]);
		expect(finish(steps)).toBe('all');
		expect(done).toEqual([1, 2, 3]);
	});

	it('throws what a step throws', () => {
		const steps = (function* () {
			yield;
			throw new RangeError('no good');
		})();
		expect(() => finish(steps)).toThrow(new RangeError('no good'));
	});
});
