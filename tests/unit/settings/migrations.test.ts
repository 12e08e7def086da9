import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../src/settings/items.ts';
import { migrateItems, settingsVersion, versionItem } from '../../../src/settings/migrations.ts';
import { defaultSettings } from '../../../src/settings/schema.ts';

/** As version 1 stored it after every one of its settings had been changed. */
const stateOfVersion1 = {
	dwell: 450,
	leave: 600,
	trigger: 'hover-with-modifier',
	modifier: 'alt',
	markStyle: 'wavy',
	hiddenGroups: ['revenue', 'auction'],
	hiddenSenses: ['S3', 'M12'],
	offSites: ['shop.example', 'file:'],
};

/** Newest first. A state for each version that was ever released. */
const states: readonly [version: number, state: Readonly<Record<string, unknown>>][] = [
	[
		2,
		{
			[versionItem]: 2,
			dwell: 450,
			leave: 600,
			trigger: 'hover-with-modifier',
			modifier: 'alt',
			markStyle: 'wavy',
			'hiddenGroups/revenue': true,
			'hiddenGroups/auction': true,
			'hiddenSenses/S3': true,
			'hiddenSenses/M12': true,
			'offSites/shop.example': true,
			'offSites/file:': true,
		},
	],
	[1, stateOfVersion1],
];

describe('migrateItems', () => {
	it('has a stored state for each version', () => {
		expect(states.map(([version]) => version)).toEqual(Array.from({ length: settingsVersion }, (_, place) => settingsVersion - place));
	});

	it.each(states)('keeps every choice of version %i', (_version, state) => {
		expect(parseSettings(state)).toEqual({
			...defaultSettings,
			dwell: 450,
			leave: 600,
			trigger: 'hover-with-modifier',
			modifier: 'alt',
			markStyle: 'wavy',
			hiddenGroups: ['auction', 'revenue'],
			hiddenSenses: ['M12', 'S3'],
			offSites: ['file:', 'shop.example'],
		});
	});

	it.each(states)('gives items of version %i the newest form', (_version, state) => {
		expect(migrateItems(state)).toEqual(states[0]?.[1]);
	});

	it('changes nothing where there is nothing', () => {
		expect(migrateItems({})).toEqual({});
	});

	it.each([{ [versionItem]: settingsVersion + 1, offSites: ['kept.example'], theme: 'sepia' }])(
		'leaves what a newer version stored as it is: %j',
		(state) => {
			expect(migrateItems(state)).toBe(state);
		},
	);

	it.each([0, -1, 1.5, '2', null, true])('takes the version %j for the first one', (version) => {
		expect(migrateItems({ ...stateOfVersion1, [versionItem]: version })).toEqual(states[0]?.[1]);
	});

	it('loses no item that it does not know, and none that is broken', () => {
		const key = fc.string().filter((name) => !['hiddenGroups', 'hiddenSenses', 'offSites', versionItem, '__proto__'].includes(name));
		fc.assert(
			fc.property(fc.dictionary(key, fc.jsonValue()), (items) => {
				expect(migrateItems({ ...stateOfVersion1, ...items })).toMatchObject(items);
			}),
		);
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (items) => {
				const once = migrateItems(items);
				expect(migrateItems(once)).toEqual(once);
			}),
		);
	});
});
