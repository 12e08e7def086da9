import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markStyles } from '../../../src/settings/schema.ts';
import { projectRoot } from '../../../src/training/read-data.ts';
import { groupHues } from '../../../src/ui/group-colour.ts';
import { contrast, mixed, oklabDistance, readTokenColours } from '../../support/token-colours.ts';

const css = readFileSync(join(projectRoot, 'src/page/marks-by-group.css'), 'utf8');

/** Of a mark: the colour before it is mixed, and its share in per cent. */
interface Mix {
	readonly colour: string;
	readonly share: number;
}

function mixOf(style: string, hue: number, property: string): Mix {
	const rules = css.matchAll(/([^{}]+)\{([^{}]+)\}/g);
	for (const [, selectors = '', body = ''] of rules) {
		if (!selectors.includes(`::highlight(sense-lens-${style}-${hue})`)) continue;
		const [, colour = '', share = ''] = new RegExp(`${property}: color-mix\\(in srgb, (#[\\da-f]{6}) (\\d+)%`).exec(body) ?? [];
		if (colour) return { colour, share: Number(share) / 100 };
	}
	throw new Error(`no ${property} for ${style} ${hue}`);
}

const each = Array.from({ length: groupHues }, (_, place) => place + 1);
const lines = markStyles.filter((style) => style !== 'background' && style !== 'none');
/** Ground and text of pages: black and white, and softer ones. */
const pages = [
	['#ffffff', '#000000'],
	['#ffffff', '#333333'],
	['#ffffff', '#595959'],
	['#fdf6e3', '#3b3b3b'],
	['#000000', '#ffffff'],
	['#000000', '#bbbbbb'],
	['#161a18', '#dfe3e6'],
	['#222222', '#cccccc'],
] as const;

describe.each(each)('marks in hue %i', (hue) => {
	it.each(lines)('have a %s line that is seen on any page (3:1)', (style) => {
		const { colour, share } = mixOf(style, hue, 'text-decoration-color');
		const faint = pages.filter(([ground, text]) => contrast(mixed(colour, text, share), mixed(ground, ground, 1)) < 3);
		expect(faint).toEqual([]);
	});

	it('have a ground that text can be read on, where it could be before', () => {
		const { colour, share } = mixOf('background', hue, 'background-color');
		const faint = pages.filter(([ground, text]) => {
			const before = contrast(mixed(text, text, 1), mixed(ground, ground, 1));
			return contrast(mixed(text, text, 1), mixed(colour, ground, share)) < Math.min(4.5, before);
		});
		expect(faint).toEqual([]);
	});

	it('look like the colour of the group', () => {
		const [light, dark] = readTokenColours().get(`--group-${hue}`) ?? [];
		const { colour } = mixOf('background', hue, 'background-color');
		const own = mixed(colour, colour, 1);
		if (!light || !dark) throw new Error(`no colour ${hue}`);
		expect(Math.max(oklabDistance(own, light), oklabDistance(own, dark))).toBeLessThan(oklabDistance(light, dark));
	});
});
