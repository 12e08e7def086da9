import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPart, takingBack, withChange } from '../../../src/options/made-change.ts';
import { defaultSettings, densities, type Settings } from '../../../src/settings/schema.ts';

const settings = (part: Partial<Settings>): Settings => ({ ...defaultSettings, ...part });
const sorted = (list: readonly string[]) => [...list].sort();

describe('withChange', () => {
	it('sets a value, whatever it has become', () => {
		const made = { before: settings({ dwell: 300 }), change: { dwell: 500 } };
		expect(withChange(settings({ dwell: 400 }), made).dwell).toBe(500);
	});

	it.each([
		['an entry that another page has added', ['a'], ['a', 'c'], ['a', 'b'], ['a', 'b', 'c']],
		['that an entry went elsewhere', ['a', 'b'], ['a', 'b', 'c'], ['a'], ['a', 'c']],
		['what others did while one goes', ['a', 'b'], ['b'], ['a', 'b', 'c'], ['b', 'c']],
	])('keeps in a list %s', (_, before, after, now, result) => {
		const made = { before: settings({ offSites: before }), change: { offSites: after } };
		expect(sorted(withChange(settings({ offSites: now }), made).offSites)).toEqual(result);
	});

	it('leaves everything else as it is', () => {
		const made = { before: defaultSettings, change: { density: 'first-on-page' } as const };
		expect(withChange(settings({ theme: 'dark' }), made)).toEqual(settings({ theme: 'dark', density: 'first-on-page' }));
	});
});

describe('takingBack', () => {
	it.each<[string, Partial<Settings>, Partial<Settings>, Partial<Settings>, Partial<Settings>]>([
		['the value from before', { dwell: 300 }, { dwell: 500 }, { dwell: 500 }, { dwell: 300 }],
		['nothing of a value that was chosen anew elsewhere', { dwell: 300 }, { dwell: 500 }, { dwell: 200 }, {}],
		[
			'only what it added to a list',
			{ offSites: ['a'] },
			{ offSites: ['a', 'c'] },
			{ offSites: ['a', 'b', 'c'] },
			{ offSites: ['a', 'b'] },
		],
		['nothing of an entry that is gone already', { offSites: [] }, { offSites: ['a'] }, { offSites: ['b'] }, {}],
	])('gives %s', (_, before, change, now, back) => {
		expect(takingBack(settings(now), { before: settings(before), change })).toEqual(back);
	});
});

const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
const anySettings = fc
	.record({ hiddenGroups: list, offSites: list, dwell: fc.integer({ min: 150, max: 700 }), density: fc.constantFrom(...densities) })
	.map(settings);
const normal = ({ hiddenGroups, offSites, dwell, density }: Settings) => ({
	hiddenGroups: sorted(hiddenGroups),
	offSites: sorted(offSites),
	dwell,
	density,
});

describe('a change that was made', () => {
	it('is undone wholly where nothing else happened', () => {
		fc.assert(
			fc.property(anySettings, anySettings, (before, after) => {
				const made = { before, change: changedPart(before, after) };
				const changed = withChange(before, made);
				expect(normal(changed)).toEqual(normal(after));
				expect(normal({ ...changed, ...takingBack(changed, made) })).toEqual(normal(before));
			}),
		);
	});

	it('takes nothing away that another page did in lists, made or undone', () => {
		fc.assert(
			fc.property(anySettings, anySettings, list, (before, after, elsewhere) => {
				const made = { before, change: { offSites: after.offSites } };
				const now = { ...before, offSites: elsewhere };
				const changed = withChange(now, made);
				const untouched = elsewhere.filter((entry) => before.offSites.includes(entry) === after.offSites.includes(entry));
				const undone = { ...changed, ...takingBack(changed, made) };
				for (const entry of untouched) {
					expect(changed.offSites).toContain(entry);
					expect(undone.offSites).toContain(entry);
				}
			}),
		);
	});

	it('is the same made twice', () => {
		fc.assert(
			fc.property(anySettings, anySettings, anySettings, (now, before, after) => {
				const made = { before, change: after };
				const once = withChange(now, made);
				expect(normal(withChange(once, made))).toEqual(normal(once));
			}),
		);
	});
});

describe('changedPart', () => {
	it('is what is not so already; lists say the same in any order', () => {
		const now = settings({ dwell: 400, offSites: ['a', 'b'] });
		expect(changedPart(now, { dwell: 400, offSites: ['b', 'a'], theme: 'dark' })).toEqual({ theme: 'dark' });
	});
});
