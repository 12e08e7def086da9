/** Settings as a property of them is tried on. */
import fc from 'fast-check';
import {
	cardParts,
	delayRange,
	densities,
	markColours,
	markStyles,
	modifiers,
	type Settings,
	siteModes,
	textSizeRange,
	themes,
	triggers,
} from '../../src/settings/schema.ts';

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,10}$/);
const ids = fc.uniqueArray(id).map((list) => list.sort());
const sites = fc.uniqueArray(fc.domain()).map((list) => [...new Set(list.map((each) => each.toLowerCase()))].sort());

export const anySettings: fc.Arbitrary<Settings> = fc.record({
	hiddenGroups: ids,
	hiddenSenses: ids,
	hiddenCardParts: fc.subarray([...cardParts]).map((list) => list.sort()),
	dwell: fc.integer({ min: delayRange.least, max: delayRange.most }),
	leave: fc.integer({ min: delayRange.least, max: delayRange.most }),
	trigger: fc.constantFrom(...triggers),
	modifier: fc.constantFrom(...modifiers),
	markStyle: fc.constantFrom(...markStyles),
	markColour: fc.constantFrom(...markColours),
	density: fc.constantFrom(...densities),
	theme: fc.constantFrom(...themes),
	textSize: fc.integer({ min: textSizeRange.least, max: textSizeRange.most }),
	siteMode: fc.constantFrom(...siteModes),
	offSites: sites,
	onSites: sites,
	showsBadge: fc.boolean(),
});
