import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesToStore, entryKey, type ItemChanges, type Items, itemChanges, parseSettings } from '../../../src/settings/items.ts';
import { settingsVersion, versionItem } from '../../../src/settings/migrations.ts';
import { defaultSettings, delayRange, listNames, type Settings, settingNames } from '../../../src/settings/schema.ts';
import { anySettings } from '../../support/any-settings.ts';

const write = (stored: Items, changes: ItemChanges): Items => {
	const items = new Map(Object.entries(stored));
	for (const [key, value] of changesToStore(stored, changes))
		if (value === undefined) items.delete(key);
		else items.set(key, value);
	return Object.fromEntries(items);
};
const change = (stored: Items, changed: Partial<Settings>) => write(stored, itemChanges(parseSettings(stored), changed));

describe('parseSettings', () => {
	it.each([undefined, null, 7, 'dwell', true, [], ['dwell'], {}, { colour: 'red' }])('gives the defaults for %j', (stored) => {
		expect(parseSettings(stored)).toEqual(defaultSettings);
	});

	it.each([
		['dwell', '300'],
		['dwell', delayRange.least - 1],
		['dwell', delayRange.most + 1],
		['dwell', Number.NaN],
		['leave', null],
		['trigger', 'Hover'],
		['trigger', ['hover']],
		['modifier', { alt: true }],
		['markStyle', 'blinking'],
		['markColour', 'red'],
		['density', 'seldom'],
		['theme', 'sepia'],
		['textSize', 79],
		['textSize', '100'],
		['siteMode', 'nowhere'],
		['showsBadge', 'yes'],
		['hiddenGroups/1a', true],
		['hiddenGroups/a', 'true'],
		['hiddenGroups/', true],
		['offSites/not a site', true],
		['offSites/*', true],
		['lists/a', true],
	])('leaves %s of %j out and keeps the others', (key, value) => {
		const stored = { [versionItem]: settingsVersion, 'hiddenSenses/S1': true, [key]: value };
		expect(parseSettings(stored)).toEqual({ ...defaultSettings, hiddenSenses: ['S1'] });
	});

	it('keeps ids of a newer version, and spells sites as addresses do', () => {
		const stored = { [versionItem]: settingsVersion, 'hiddenGroups/from-a-newer-version': true, 'offSites/Shop.Example': true };
		expect(parseSettings(stored)).toMatchObject({ hiddenGroups: ['from-a-newer-version'], offSites: ['shop.example'] });
	});

	it('takes no setting from a prototype', () => {
		expect(parseSettings(Object.create({ dwell: 200 }))).toEqual(defaultSettings);
		expect(parseSettings(JSON.parse('{"__proto__":{"dwell":200},"constructor":{"prototype":{"leave":200}}}'))).toEqual(defaultSettings);
	});

	it('gives usable settings for any JSON', () => {
		const keys = [...settingNames, ...listNames.map((name) => entryKey(name, 'a.b')), versionItem];
		const items = fc.record(Object.fromEntries(keys.map((key) => [key, fc.jsonValue()])), { requiredKeys: [] });
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), items), (stored) => {
				const settings = parseSettings(stored);
				expect(Object.keys(settings).sort()).toEqual([...settingNames].sort());
				expect(change({}, settings)).toEqual(change({}, parseSettings(change({}, settings))));
			}),
		);
	});
});

describe('stored changes', () => {
	it('bring back every setting as it was chosen', () => {
		fc.assert(
			fc.property(anySettings, (settings) => {
				expect(parseSettings(change({}, settings))).toEqual(settings);
			}),
		);
	});

	it('lead from any settings to any others', () => {
		fc.assert(
			fc.property(anySettings, anySettings, (before, after) => {
				expect(parseSettings(change(change({}, before), after))).toEqual(after);
			}),
		);
	});

	it('store nothing but the version for the defaults', () => {
		fc.assert(
			fc.property(anySettings, (settings) => {
				expect(Object.keys(change(change({}, settings), defaultSettings)).filter((key) => key !== versionItem)).toEqual([]);
			}),
		);
	});

	it('of two devices that change different settings are both kept', () => {
		fc.assert(
			fc.property(anySettings, anySettings, anySettings, fc.subarray(settingNames), (before, one, other, names) => {
				const stored = change({}, before);
				const first = Object.fromEntries(names.map((name) => [name, one[name]]));
				const second = Object.fromEntries(settingNames.filter((name) => !names.includes(name)).map((name) => [name, other[name]]));
				// Both chose by what was stored before either had written.
				const both = write(write(stored, itemChanges(before, first)), itemChanges(before, second));
				expect(parseSettings(both)).toEqual({ ...before, ...first, ...second });
			}),
		);
	});

	it('of two devices that add to the same list are both kept', () => {
		const stored = change({}, { offSites: ['a.example'] });
		const before = parseSettings(stored);
		const one = write(stored, itemChanges(before, { offSites: ['a.example', 'b.example'] }));
		const both = write(one, itemChanges(before, { offSites: ['c.example'] }));
		expect(parseSettings(both).offSites).toEqual(['b.example', 'c.example']);
	});

	it('leave alone what they are not about, also what a newer version stored', () => {
		const newer = { [versionItem]: settingsVersion + 3, theme: 'sepia', 'fonts/Serif': true, future: { deep: [1] } };
		expect(change(newer, { dwell: 200 })).toEqual({ ...newer, dwell: 200 });
	});

	it('bring items of an earlier version up to date', () => {
		expect(change({ offSites: ['a.example'], dwell: 200 }, { leave: 400 })).toEqual({
			[versionItem]: settingsVersion,
			'offSites/a.example': true,
			dwell: 200,
			leave: 400,
		});
	});

	it('are none where everything is as it should be', () => {
		expect(changesToStore({ [versionItem]: settingsVersion, dwell: 200 }, new Map([['dwell', 200]])).size).toBe(0);
		expect(changesToStore({}, new Map()).size).toBe(0);
	});
});
