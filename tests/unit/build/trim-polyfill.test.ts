import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { calledInPages, trimApiList, usedApis, usedParts } from '../../../tools/build/trim-polyfill.ts';
import { isScript, readSourceFiles } from '../../support/source-files.ts';

const polyfill = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');

describe('trimApiList', () => {
	it('keeps every API that the source uses, and no other', () => {
		const scripts = readSourceFiles('src', 'entrypoints').filter(isScript);
		const used = new Set(scripts.flatMap(({ text }) => [...text.matchAll(/\bbrowser\.([a-z]\w*)\??\./g)].map(([, name]) => name)));
		expect([...used].sort()).toEqual([...usedApis].sort());
		for (const [api, parts] of Object.entries(usedParts)) {
			const part = new RegExp(`\\bbrowser\\.${api}\\??\\.(\\w+)`, 'g');
			const usedOfApi = new Set(scripts.flatMap(({ text }) => [...text.matchAll(part)].map(([, name]) => name)));
			expect([...usedOfApi].sort(), api).toEqual([...parts].sort());
		}
	});

	it('keeps less for scripts in pages: what the lens names, and nothing else', () => {
		const scripts = readSourceFiles('src/lens', 'src/page', 'src/card', 'src/messaging').filter(isScript);
		const ofPages = scripts.filter(({ path }) => !/\/page-report\.ts$/.test(path));
		const used = ofPages.flatMap(({ text }) => [...text.matchAll(/\b(?:browser\.|)(runtime|storage|tabs)\??\.(\w+)/g)]);
		const functions = new Set(
			used.map(([, api, name = '']) => `${api}.${name}`).filter((name) => !/\.(?:on[A-Z]\w*|id|lastError)$/.test(name)),
		);
		// `tabs.sendMessage` is for the background and the popup, which share a file with what frames send.
		expect([...functions].filter((name) => !/^tabs\./.test(name)).sort()).toEqual(calledInPages.runtime.map((name) => `runtime.${name}`));
		expect(trimApiList(polyfill, calledInPages, Object.keys(calledInPages)).length).toBeLessThan(trimApiList(polyfill).length - 500);
	});

	it('leaves the polyfill a script that can be read, with the functions of these APIs', () => {
		const trimmed = trimApiList(polyfill);
		expect(() => new Function(trimmed)).not.toThrow();
		expect(trimmed.length).toBeLessThan(polyfill.length * 0.7);
		expect(trimmed).toContain('"sendMessage"');
		expect(trimmed).not.toContain('"bookmarks"');
	});

	it('refuses a polyfill that it does not know', () => {
		expect(() => trimApiList('const other = {};')).toThrow(/webextension-polyfill: expected "const apiMetadata/);
	});
});
