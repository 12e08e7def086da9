import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/training/read-data.ts';
import { trimWarnings } from '../../../tools/build/trim-i18n.ts';

const library = readFileSync(join(projectRoot, 'node_modules/@wxt-dev/i18n/dist/index.mjs'), 'utf8');

type Translate = (key: string, ...args: unknown[]) => string;

/** The library, with these messages of the browser. */
function load(code: string, messages: Readonly<Record<string, string>>): Translate {
	const body = code.replace(/^import .*$/gm, '').replace(/^export .*$/gm, '');
	const browser = { i18n: { getMessage: (key: string) => messages[key] ?? '' } };
	const substitute = (message: string, values: Readonly<Record<string, string>>) =>
		message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
	return new Function('browser', 'applyNamedSubstitutions', `${body}\nreturn createI18n().t;`)(browser, substitute);
}

describe('trimWarnings', () => {
	const messages = { plain: 'A card', named: '{count} of {all}', plural: 'one card | {count} cards' };
	it.each([
		['plain', []],
		['named', [{ count: '2', all: '3' }]],
		['plural', [1, { count: '1' }]],
		['plural', [7, { count: '7' }]],
		['missing.key', []],
	] as const)('leaves the sentence of %s as it was', (key, args) => {
		expect(load(trimWarnings(library), messages)(key, ...args)).toBe(load(library, messages)(key, ...args));
	});

	it('leaves no way to a page’s console', () => {
		expect(library).toContain('console.');
		expect(trimWarnings(library)).not.toContain('console.');
	});

	it('refuses a library that it does not know', () => {
		expect(() => trimWarnings('export const other = 1;')).toThrow(/@wxt-dev\/i18n: expected/);
	});
});
