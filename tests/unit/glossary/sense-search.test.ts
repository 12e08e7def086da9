import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSenseSearch } from '../../../src/glossary/sense-search.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { madeUpGlossaryFolder } from '../../support/made-up/pair.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const madeUp = readGlossary(madeUpGlossaryFolder);
const search = createSenseSearch(madeUp);
const found = (query: string) => [...search(query).groups].map(([group, { senses }]) => [group, ...senses.keys()].join(' '));

describe('createSenseSearch', () => {
	it.each([
		['sharp', ['dog-cry B2']],
		['SHARP cry', ['dog-cry B2']],
		['trunk', ['tree-skin']],
		['plant', ['plant-part R1']],
		['bark', ['tree-skin', 'dog-cry']],
		['tree layer', ['tree-skin B1']],
		['sharp tree', []],
		['', []],
		['   ', []],
		['xylophone quartz', []],
	])('finds for %j: %j', (query, groups) => {
		expect(found(query)).toEqual(groups);
	});

	it('forgives a slip, and says that it did', () => {
		expect(search('sherp').isAlike).toBe(true);
		expect(found('multiplyed')).toContain('number R2');
		expect(search('multiplied').isAlike).toBe(false);
	});

	it('tells where in name, gloss and definition', () => {
		const hit = search('cry').groups.get('dog-cry');
		expect(hit?.ranges.name).toEqual([{ start: 0, end: 3 }]);
		expect(hit?.senses.get('B2')).toEqual([{ start: 17, end: 20 }]);
	});

	it('reads signs of regular expressions as they stand', () => {
		expect(found('.*')).toEqual([]);
		expect(() => search('(a[+')).not.toThrow();
	});

	it('gives ranges inside their texts for any query, and never throws', () => {
		const ofShipped = createSenseSearch(shippedGlossary);
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.constantFrom('price', 'custmer', 'sell buy', 'the')), (query) => {
				for (const [id, { ranges, senses }] of ofShipped(query).groups) {
					const group = shippedGlossary.group(id);
					for (const { start, end } of ranges.name ?? []) expect(group?.name.slice(start, end)).toHaveLength(end - start);
					for (const { start, end } of ranges.gloss ?? []) expect(group?.gloss.slice(start, end)).toHaveLength(end - start);
					for (const [sense, inDefinition] of senses)
						for (const { start, end } of inDefinition)
							expect(shippedGlossary.sense(sense)?.definition.slice(start, end)).toHaveLength(end - start);
				}
			}),
			{ numRuns: 50 },
		);
	});
});
