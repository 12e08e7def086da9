import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/training/read-data.ts';
import { trimTokens, unusedTokens } from '../../../tools/build/trim-tokens.ts';
import { readSourceFiles } from '../../support/source-files.ts';

const tokens = readFileSync(join(projectRoot, 'src/ui/tokens.css'), 'utf8');

describe('trimTokens', () => {
	it('takes the declarations away, and nothing else', () => {
		const css = ':root{--text-2xl: 2rem;--text-md: 1rem;--danger-tint: light-dark(#fcebea, #45201f);--danger-line: red;--shadow-sm: none}';
		expect(trimTokens(css)).toBe(':root{--text-md: 1rem;--danger-line: red;}');
	});

	it.each(unusedTokens)('takes --%s away wherever it is declared', (name) => {
		expect(tokens).toContain(`--${name}:`);
		expect(trimTokens(tokens)).not.toContain(`--${name}:`);
	});

	it.each(unusedTokens)('takes --%s away, which no style of the card names', (name) => {
		const inCard = readSourceFiles('src/card', 'src/ui').filter(({ path }) => /^src\/card\/|\/(?:pieces|tokens)\.css$|\.tsx?$/.test(path));
		expect(inCard.filter(({ text }) => text.includes(`var(--${name})`)).map(({ path }) => path)).toEqual([]);
	});
});
