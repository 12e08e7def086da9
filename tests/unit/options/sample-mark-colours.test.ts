import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markStyles } from '../../../src/settings/schema.ts';
import { projectRoot } from '../../../src/training/read-data.ts';
import { groupHues } from '../../../src/ui/group-colour.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const inOneColour = read('entrypoints/marks.css');
const byGroup = read('src/page/marks-by-group.css');
const sample = read('src/options/marks.css');
const hues = read('src/options/mark-hues.css');

/** What the first rule with this selector says of a property. */
function valueIn(css: string, selector: string, property: string): string | undefined {
	for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]+)\}/g)) {
		const value = new RegExp(`(?:^|\\s)${property}: ([^;]+);`).exec(body)?.[1];
		if (value && selectors.split(',').some((each) => each.trim().endsWith(selector))) return value;
	}
	return undefined;
}

describe('marks in the sample', () => {
	it.each(markStyles.filter((style) => style !== 'none'))('have the look of %s marks on pages', (style) => {
		const [onPage, here] = style === 'background' ? ['background-color', 'background'] : ['text-decoration', 'text-decoration'];
		const value = valueIn(inOneColour, `::highlight(sense-lens-${style})`, onPage);
		expect(value).toBeDefined();
		expect(valueIn(sample, `[data-style="${style}"] .sample-mark`, here)).toBe(value);
	});

	it.each(Array.from({ length: groupHues }, (_, place) => place + 1))('have the colours of pages for hue %i', (hue) => {
		const colour = valueIn(hues, `[data-hue="${hue}"]`, '--mark-hue') ?? '';
		expect(colour).toMatch(/^#/);
		const withHue = (value: string | undefined) => value?.replace('var(--mark-hue)', colour);
		expect(withHue(valueIn(sample, '[data-colour="by-group"]:not([data-style="background"]) .sample-mark', 'text-decoration-color'))).toBe(
			valueIn(byGroup, `::highlight(sense-lens-solid-${hue})`, 'text-decoration-color'),
		);
		expect(withHue(valueIn(sample, '[data-colour="by-group"][data-style="background"] .sample-mark', 'background'))).toBe(
			valueIn(byGroup, `::highlight(sense-lens-background-${hue})`, 'background-color'),
		);
	});
});
