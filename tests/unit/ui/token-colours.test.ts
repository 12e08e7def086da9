import { describe, expect, it } from 'vitest';
import { groupLook } from '../../../src/ui/group-colour.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';
import { contrast, oklabDistance, type Rgb, readTokenColours, sights } from '../../support/token-colours.ts';

const tokens = readTokenColours();
const schemes = [
	['light', 0],
	['dark', 1],
] as const;

function colourOf(name: string, scheme: 0 | 1): Rgb {
	const colour = tokens.get(name)?.[scheme];
	if (!colour) throw new Error(`no colour ${name}`);
	return colour;
}

const surfaces = ['--surface', '--surface-raised', '--surface-sunken', '--surface-hover'];

describe.each(schemes)('the colours of the %s scheme', (_name, scheme) => {
	it.each([
		['--text', surfaces],
		['--text-soft', surfaces],
		['--text-faint', surfaces],
		['--accent', [...surfaces, '--accent-tint']],
		['--on-accent', ['--accent', '--accent-hover']],
		['--on-hit', ['--hit']],
		['--danger', ['--surface', '--danger-tint']],
	])('%s can be read on all that it stands on (4.5:1)', (text, grounds) => {
		const faint = grounds.filter((ground) => contrast(colourOf(text, scheme), colourOf(ground, scheme)) < 4.5);
		expect(faint).toEqual([]);
	});

	it.each(['--border-strong', '--focus', '--accent', ...Array.from({ length: 16 }, (_, place) => `--group-${place + 1}`)])(
		'%s can be seen on all that it stands on (3:1)',
		(shape) => {
			const faint = surfaces.filter((ground) => contrast(colourOf(shape, scheme), colourOf(ground, scheme)) < 3);
			expect(faint).toEqual([]);
		},
	);
});

const groups = shippedGlossary.terms.flatMap((term) => term.groups.map(({ id }) => ({ id, term: term.term })));
const look = (id: string) => {
	const { colour, shape } = groupLook(shippedGlossary, id);
	return { shape, token: /--[\w-]+/.exec(colour)?.[0] ?? '' };
};
const pairs = groups.flatMap((a, place) => groups.slice(place + 1).map((b) => [a, b] as const));

describe.each(Object.entries(sights))('with %s', (_name, see) => {
	it.each(schemes)('two groups differ in shape, or clearly in colour, in the %s scheme', (_scheme, scheme) => {
		const alike = pairs.filter(([a, b]) => {
			const [first, second] = [look(a.id), look(b.id)];
			const distance = oklabDistance(see(colourOf(first.token, scheme)), see(colourOf(second.token, scheme)));
			return first.shape === second.shape && distance < 0.09;
		});
		expect(alike.map(([a, b]) => `${a.id} ${b.id}`)).toEqual([]);
	});
});
