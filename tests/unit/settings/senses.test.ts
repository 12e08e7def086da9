import { describe, expect, it } from 'vitest';
import { isShown, showsEverything } from '../../../src/settings/senses.ts';

const hidden = { hiddenGroups: ['ride'], hiddenSenses: ['Z2'] };

describe('isShown', () => {
	it.each([
		['a sense that is not hidden', 'ball', 'Z1', true],
		['a hidden sense of a group that is shown', 'ball', 'Z2', false],
		['any sense of a hidden group', 'ride', 'Z3', false],
		['a hidden group whose sense is not known', 'ride', null, false],
		['a group that is shown, whose sense is not known', 'ball', null, true],
	])('for %s', (_rule, group, sense, shown) => {
		expect(isShown(hidden, group, sense)).toBe(shown);
	});

	it('does not take a group for a sense of the same name', () => {
		expect(isShown({ hiddenGroups: ['x'], hiddenSenses: ['y'] }, 'y', 'x')).toBe(true);
	});
});

describe('showsEverything', () => {
	it.each([
		[[], [], true],
		[['ride'], [], false],
		[[], ['Z2'], false],
	])('with hidden groups %j and senses %j is %s', (hiddenGroups, hiddenSenses, everything) => {
		expect(showsEverything({ hiddenGroups, hiddenSenses })).toBe(everything);
	});
});
