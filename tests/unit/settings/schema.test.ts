import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, delayRange, markStyles, modifiers, parseSettings, settingNames, triggers } from '../../../src/settings/schema.ts';
import { isShown, showsEverything } from '../../../src/settings/senses.ts';

describe('parseSettings', () => {
	it.each([undefined, null, 7, 'dwell', true, [], {}, { colour: 'red' }])('gives the defaults for %j', (stored) => {
		expect(parseSettings(stored)).toEqual(defaultSettings);
	});

	it('keeps what fits', () => {
		const chosen = {
			hiddenGroups: ['a'],
			hiddenSenses: ['b-1'],
			dwell: 450,
			leave: 600,
			trigger: 'hover-with-modifier',
			modifier: 'alt',
			markStyle: 'wavy',
			offSites: ['shop.example'],
		};
		expect(parseSettings(chosen)).toEqual(chosen);
	});

	it.each([
		['dwell', '300'],
		['dwell', delayRange.least - 1],
		['dwell', delayRange.most + 1],
		['dwell', Number.NaN],
		['leave', null],
		['leave', delayRange.least - 1],
		['leave', delayRange.most + 1],
		['trigger', 'Hover'],
		['trigger', ['hover']],
		['trigger', 0],
		['modifier', 'control'],
		['modifier', { alt: true }],
		['markStyle', 'blinking'],
		['hiddenGroups', 'selling'],
		['hiddenSenses', { 0: 'a' }],
		['offSites', null],
	])('gives the default for %s of %j and keeps the other settings', (name, value) => {
		const other = name === 'markStyle' ? { dwell: 200 } : { markStyle: 'none' };
		expect(parseSettings({ ...other, [name]: value })).toEqual({ ...defaultSettings, ...other });
	});

	it('drops entries of a list that do not fit, and those named twice', () => {
		const stored = { hiddenGroups: ['a', 'a', '', 7, null, '1a', 'b c', 'x'.repeat(65), 'from-a-newer-version'] };
		expect(parseSettings(stored).hiddenGroups).toEqual(['a', 'from-a-newer-version']);
	});

	it('writes sites in lower case without spaces around', () => {
		expect(parseSettings({ offSites: [' Shop.Example ', 'shop.example', '  ', 'x'.repeat(254)] }).offSites).toEqual(['shop.example']);
	});

	it('takes no setting from a prototype', () => {
		expect(parseSettings(Object.create({ dwell: 200 }))).toEqual(defaultSettings);
	});

	it('gives usable settings for any JSON, and the same when they are read again', () => {
		const items = fc.record(Object.fromEntries(settingNames.map((name) => [name, fc.jsonValue()])), { requiredKeys: [] });
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), items), (stored) => {
				const settings = parseSettings(stored);
				expect(Object.keys(settings).sort()).toEqual([...settingNames].sort());
				expect(markStyles).toContain(settings.markStyle);
				expect(triggers).toContain(settings.trigger);
				expect(modifiers).toContain(settings.modifier);
				for (const delay of [settings.dwell, settings.leave]) {
					expect(delay).toBeGreaterThanOrEqual(delayRange.least);
					expect(delay).toBeLessThanOrEqual(delayRange.most);
				}
				for (const list of [settings.hiddenGroups, settings.hiddenSenses, settings.offSites])
					expect(list.every((entry) => typeof entry === 'string' && entry !== '')).toBe(true);
				expect(parseSettings(settings)).toEqual(settings);
			}),
		);
	});
});

describe('isShown', () => {
	it.each([
		['the group is hidden', ['g'], [], 's', false],
		['the sense is hidden', [], ['s'], 's', false],
		['another group and sense are hidden', ['h'], ['t'], 's', true],
		['the sense is not known', [], ['s'], null, true],
		['nothing is hidden', [], [], 's', true],
	])('where %s', (_case, hiddenGroups, hiddenSenses, sense, wanted) => {
		expect(isShown({ hiddenGroups, hiddenSenses }, 'g', sense)).toBe(wanted);
	});
});

describe('showsEverything', () => {
	it('is true only where no group and no sense is hidden', () => {
		expect(showsEverything(defaultSettings)).toBe(true);
		expect(showsEverything({ hiddenGroups: ['g'], hiddenSenses: [] })).toBe(false);
		expect(showsEverything({ hiddenGroups: [], hiddenSenses: ['s'] })).toBe(false);
	});
});
