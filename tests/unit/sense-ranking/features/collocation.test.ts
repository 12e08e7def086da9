import { describe, expect, it } from 'vitest';
import { fillingsOf, findMarked } from '../../../support/found-features.ts';

describe('what stands beside the word', () => {
	it.each([
		['beside-3', '<edge>'],
		['beside-2', '<edge>'],
		['beside-1', 'old'],
		['beside+1', '<edge>'],
		['pair-2-1', '<edge> old'],
		['pair-1+1', 'old <edge>'],
		['pair+1+2', '<edge> <edge>'],
	])('is the edge where the text ends: %s %s', (template, filling) => {
		expect(fillingsOf(template, 'old [zorb]')).toEqual([filling]);
	});

	it('is taken as it is written, not by its stem', () => {
		expect(fillingsOf('beside-1', 'Kites [zorb]')).toEqual(['kites']);
	});

	it('may be a mark, a figure or of another sentence', () => {
		expect(fillingsOf('beside-1', 'kite, [zorb]')).toEqual([',']);
		expect(fillingsOf('beside+1', '[zorb] 5%')).toEqual(['<pct>']);
		expect(fillingsOf('beside-2', 'Kite. [Zorb]')).toEqual(['kite']);
		expect(fillingsOf('beside-class-2', 'Kite. [Zorb]')).toEqual(['#toy']);
	});

	it('has all its classes', () => {
		expect(fillingsOf('beside-class-1', 'of [zorb]')).toEqual(['#function', '#preposition', '#phrase-end']);
		expect(fillingsOf('beside-class-form-1', 'the [zorbs]')).toEqual(['#function zorbs', '#determiner zorbs']);
		expect(fillingsOf('beside-class-1', '[zorb]')).toEqual([]);
	});
});

describe('a frame', () => {
	it('has the word at one of two places or both put for its class, never both words', () => {
		expect(fillingsOf('frame-1+1', 'kite [zorb] rolled').sort()).toEqual(['#toy #verb-roll', '#toy rolled', 'kite #verb-roll']);
	});

	it('has each class of each place', () => {
		expect(fillingsOf('frame-1+1', 'the [zorb] rolled').sort()).toEqual(
			['#function rolled', '#determiner rolled', '#function #verb-roll', '#determiner #verb-roll', 'the #verb-roll'].sort(),
		);
	});

	it('is not made of two words without a class', () => {
		expect(fillingsOf('frame-1+1', 'old [zorb] hill')).toEqual([]);
	});

	it('has an edge for what is not there', () => {
		expect(fillingsOf('frame-1+1', 'kite [zorb]')).toEqual(['#toy <edge>']);
		expect(fillingsOf('frame-2-1', 'kite [zorb]')).toEqual(['<edge> #toy']);
		expect(fillingsOf('frame+1+2', '[zorb] kite')).toEqual(['#toy <edge>']);
	});
});

it.each([
	['beside-3 kind', 0, 1],
	['beside-form-1 blue zorbs', 2, 3],
	['beside-form+1 to zorbs', 4, 5],
	['pair-2-1 old blue', 1, 3],
	['pair-1+1 blue to', 2, 5],
	['pair+1+2 to kite', 4, 6],
	['frame+1+2 to #toy', 4, 6],
	['beside-class+2 #toy', 5, 6],
	['beside+3 <edge>', 6, 7],
])('"%s" has its place from token %i to %i', (name, from, to) => {
	const { features } = findMarked('kind old blue [zorbs] to kite');
	expect(features.find((feature) => feature.name === name)).toEqual({ name, from, to });
});
