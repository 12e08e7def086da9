import { describe, expect, it } from 'vitest';
import { hasPreset, withPreset } from '../../../src/options/presets.ts';
import { setSense } from '../../../src/options/shown-senses.ts';
import { shippedGlossary, shippedPresets } from '../../support/shipped-data.ts';

const shown = { hiddenGroups: [], hiddenSenses: [] };
const [firstGroup] = shippedGlossary.terms.flatMap(({ groups }) => groups);
const groupOfMany = shippedGlossary.terms.flatMap(({ groups }) => groups).find(({ id }) => shippedGlossary.sensesOf(id).length > 1);

describe.each(shippedPresets)('the preset $id', (preset) => {
	it('is the one that is chosen, and no other, once it has been', () => {
		const hidden = withPreset(shippedGlossary, shown, preset);
		expect(shippedPresets.filter((each) => hasPreset(shippedGlossary, hidden, each))).toEqual([preset]);
	});

	it('leaves ids alone that a newer version may have written', () => {
		const unknown = { hiddenGroups: ['newer-group'], hiddenSenses: ['N1'] };
		const hidden = withPreset(shippedGlossary, unknown, preset);
		expect(hidden.hiddenGroups).toContain('newer-group');
		expect(hidden.hiddenSenses).toEqual(['N1']);
		expect(hasPreset(shippedGlossary, hidden, preset)).toBe(true);
	});
});

it('no preset is chosen where a single sense is hidden as well', () => {
	if (!firstGroup || !groupOfMany) throw new Error('a glossary without groups');
	const [sense] = shippedGlossary.sensesOf(groupOfMany.id);
	const hidden = setSense(shippedGlossary, shown, groupOfMany.id, sense?.id ?? '', false);
	expect(shippedPresets.filter((preset) => hasPreset(shippedGlossary, hidden, preset))).toEqual([]);
});
