import { describe, expect, it } from 'vitest';
import { fillingsOf, findMarked } from '../../../support/found-features.ts';

const zones = ['left', 'right', 'far', 'passage', 'sentence'];
const zonesOf = (filling: string, marked: string) => zones.filter((zone) => fillingsOf(zone, marked).includes(filling));
const classZonesOf = (filling: string, marked: string) => zones.filter((zone) => fillingsOf(`${zone}-class`, marked).includes(filling));

const fill = (count: number) => 'x '.repeat(count);

describe('a word of the passage', () => {
	it.each([
		['right before', 'kites [zorb]', ['left', 'sentence']],
		['six before', `kites ${fill(5)}[zorb]`, ['left', 'sentence']],
		['seven before', `kites ${fill(6)}[zorb]`, ['far', 'sentence']],
		['right after', '[zorb] kites', ['right', 'sentence']],
		['six after', `[zorb] ${fill(5)}kites`, ['right', 'sentence']],
		['seven after', `[zorb] ${fill(6)}kites`, ['far', 'sentence']],
		['in the sentence before', 'The kites. [Zorb] came', ['passage']],
		['in the sentence after', '[Zorb] came. Kites too', ['passage']],
	])('%s counts there, and by its stem: %s', (_where, marked, expected) => {
		expect(zonesOf('kite', marked)).toEqual(expected);
		// Far into a text as at its start.
		expect(zonesOf('kite', `${fill(20)}! ${marked}`)).toEqual(expected);
		expect(classZonesOf('#toy', marked.replace(/kites/i, 'kite'))).toEqual(expected);
	});

	it('counts by the form of the word too, inside the sentence', () => {
		expect(fillingsOf('sentence-form', 'Hills. Kites and [zorbs]')).toEqual(['kite zorbs', 'and zorbs']);
		expect(fillingsOf('sentence-class-form', 'Ball. Kite and [zorbs]')).toEqual(['#toy zorbs', '#function zorbs']);
	});

	it('is no mark, and not the word itself', () => {
		expect(fillingsOf('sentence', 'kites, “[zorb]” — $5.')).toEqual(['kite', '<money>']);
	});

	it('may be the same word elsewhere', () => {
		expect(fillingsOf('left', 'the zorb and [zorb]')).toEqual(['the', 'zorb', 'and']);
	});

	it('has all its classes', () => {
		expect(fillingsOf('right-class', '[zorb] of')).toEqual(['#function', '#preposition', '#phrase-end']);
	});

	it('is its own place', () => {
		const { features } = findMarked('a kite and [zorbs]');
		for (const name of ['left kite', 'left-class #toy', 'sentence kite', 'sentence-form kite zorbs', 'sentence-class #toy'])
			expect(features.find((feature) => feature.name === name)).toEqual({ name, from: 1, to: 2 });
	});
});
