import { expect, it } from 'vitest';
import { keyNames } from '../../../src/first-run/key-names.ts';

it.each([
	['Alt+Shift+Period', ['Alt', 'Shift', '.']],
	['Alt+Shift+Comma', ['Alt', 'Shift', ',']],
	['Alt+Shift+.', ['Alt', 'Shift', '.']],
	['Ctrl++', ['Ctrl', '+']],
	['F7', ['F7']],
	['⌥⇧C', ['⌥⇧C']],
])('keyNames tells the keys of %s', (shortcut, keys) => {
	expect(keyNames(shortcut)).toEqual(keys);
});
