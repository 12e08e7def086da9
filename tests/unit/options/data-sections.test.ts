import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionOfItem, sections, withoutSection } from '../../../src/options/data-sections.ts';
import { changesToStore, itemChanges, parseSettings } from '../../../src/settings/items.ts';
import { settingsVersion, versionItem } from '../../../src/settings/migrations.ts';
import { defaultSettings, settingNames } from '../../../src/settings/schema.ts';
import { anySettings } from '../../support/any-settings.ts';

const future = { [versionItem]: settingsVersion + 1, 'fonts/Serif': true, constructor: 1 };

describe('withoutSection', () => {
	it('brings the settings of one section back to their defaults, and leaves the others', () => {
		fc.assert(
			fc.property(anySettings, fc.constantFrom(...sections), (settings, section) => {
				const items = Object.fromEntries(changesToStore({}, itemChanges(defaultSettings, settings)));
				const left = parseSettings(withoutSection(items, section));
				for (const name of settingNames) expect(left[name]).toEqual((sectionOfItem(name) === section ? defaultSettings : settings)[name]);
			}),
		);
	});

	it('brings all settings back to their defaults, and leaves what it does not know', () => {
		expect(withoutSection({ ...future, dwell: 200, 'offSites/a.example': true }, 'all')).toEqual(future);
	});

	it('leaves nothing where only a version would be left', () => {
		expect(withoutSection({ [versionItem]: settingsVersion, dwell: 200 }, 'card')).toEqual({});
	});
});
