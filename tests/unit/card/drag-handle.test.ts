import { describe, expect, test } from 'vitest';
import { movedByKey } from '../../../src/card/drag-handle.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
	movedByKey({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held } as KeyboardEvent, { left: 100, top: 200 });

describe('keys on the grip', () => {
	test.each([
		['ArrowLeft', 90, 200],
		['ArrowRight', 110, 200],
		['ArrowUp', 100, 190],
		['ArrowDown', 100, 210],
	])('%s moves the card by 10 px', (key, left, top) => {
		expect(press(key)).toEqual({ left, top });
	});

	test('with Shift they move it by 50 px', () => {
		expect(press('ArrowLeft', { shiftKey: true })).toEqual({ left: 50, top: 200 });
	});

	test.each(['altKey', 'ctrlKey', 'metaKey'] as const)('with %s they are the browser’s', (held) => {
		expect(press('ArrowLeft', { [held]: true })).toBeUndefined();
	});

	test.each(['Enter', 'a', 'Home', 'constructor'])('%s moves nothing', (key) => {
		expect(press(key)).toBeUndefined();
	});
});
