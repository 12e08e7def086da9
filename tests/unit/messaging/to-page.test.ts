import { describe, expect, it } from 'vitest';
import { commandNames } from '../../../src/messaging/command-names.ts';
import { isWordFound, readToPage } from '../../../src/messaging/to-page.ts';

const walk = { path: [0, 2], direction: 'next', from: { at: 'edge' } };

describe('readToPage', () => {
	it.each([
		...commandNames.map((name) => ({ type: 'command', name })),
		{ type: 'walk', request: walk },
		{ type: 'walk', request: { ...walk, path: [], direction: 'previous', from: { at: 'frame', place: 3 } } },
		{ type: 'choices-changed' },
		{ type: 'jump', frame: '1,2', id: 0 },
	])('takes %j as it is', (message) => {
		expect(readToPage(message)).toBe(message);
	});

	it.each([
		{ type: 'command' },
		{ type: 'command', name: 'quit' },
		{ name: 'enter-card' },
		{ type: 'walk' },
		{ type: 'walk', request: null },
		{ type: 'walk', request: { ...walk, path: [-1] } },
		{ type: 'walk', request: { ...walk, path: [0.5] } },
		{ type: 'walk', request: { ...walk, path: 'top' } },
		{ type: 'walk', request: { ...walk, direction: 'up' } },
		{ type: 'walk', request: { ...walk, from: { at: 'frame' } } },
		{ type: 'walk', request: { ...walk, from: { at: 'screen' } } },
		{ type: 'jump', frame: 7, id: 0 },
		{ type: 'jump', frame: '1', id: -1 },
		{ type: 'jump', frame: '1' },
		{ type: 'open-comparison', anchor: '' },
		null,
		undefined,
		'choices-changed',
		7,
		[],
	])('refuses %j', (message) => {
		expect(readToPage(message)).toBeUndefined();
	});
});

describe('isWordFound', () => {
	it.each([
		[{ isFound: true }, true],
		[{ isFound: false }, false],
		[{ isFound: 1 }, false],
		[{}, false],
		[true, false],
		[null, false],
		[undefined, false],
	])('reads %j as %s', (answer, isFound) => {
		expect(isWordFound(answer)).toBe(isFound);
	});
});
