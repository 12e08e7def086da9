import { describe, expect, it } from 'vitest';
import { freeNames } from '../support/free-names.ts';
import { allowedImports, findBrokenImports, importsOf, pureParts } from '../support/import-rules.ts';
import { isScript, readSourceFiles } from '../support/source-files.ts';

const files = readSourceFiles('src', 'entrypoints');
const isPure = ({ path }: { path: string }) => pureParts.some((part) => path.startsWith(`src/${part}/`));
const pureFiles = files.filter((file) => isScript(file) && isPure(file));
const lineCount = (text: string) => text.replace(/\n$/, '').split('\n').length;

describe('the source', () => {
	it('imports only what the parts may import', () => {
		expect(findBrokenImports(files)).toEqual([]);
	});

	it.each(pureFiles)('expects nothing of its host in $path', (file) => {
		expect(freeNames(file)).toEqual([]);
	});

	it('has only parts with a rule, and every part', () => {
		const parts = new Set(files.filter(({ path }) => path.startsWith('src/')).map(({ path }) => path.split('/')[1]));
		expect([...parts].sort()).toEqual(Object.keys(allowedImports).sort());
	});

	it('has no file over 300 lines', () => {
		// The sentences of a language are data, one file for each.
		const written = files.filter(({ path }) => !path.startsWith('src/wording/locales/'));
		expect(written.filter(({ text }) => lineCount(text) > 300).map(({ path }) => path)).toEqual([]);
	});

	it('keeps entry files under 40 lines', () => {
		const entries = files.filter(({ path }) => path.startsWith('entrypoints/'));
		expect(entries.length).toBeGreaterThan(0);
		expect(entries.filter(({ text }) => lineCount(text) >= 40).map(({ path }) => path)).toEqual([]);
	});
});

/** Every pair of parts that has no arrow. */
const forbidden = Object.entries(allowedImports).flatMap(([from, allowed]) =>
	[...Object.keys(allowedImports), 'entrypoints'].filter((to) => to !== from && !allowed.includes(to)).map((to) => [from, to] as const),
);

describe('the import rules', () => {
	const broken = (path: string, text: string) => findBrokenImports([{ path, text }]).length;

	it.each(forbidden)('refuses an import from %s to %s', (from, to) => {
		const target = to === 'entrypoints' ? '../../entrypoints/a.ts' : `../${to}/a.ts`;
		expect(broken(`src/${from}/a.ts`, `import { a } from '${target}';`)).toBe(1);
	});

	it.each(Object.entries(allowedImports).flatMap(([from, allowed]) => [from, ...allowed].map((to) => [from, to])))(
		'accepts an import from %s to %s',
		(from, to) => {
			expect(broken(`src/${from}/features/a.ts`, `import { a } from '../../${to}/b.ts';`)).toBe(0);
		},
	);

	it.each([
		["import '../lens/a.ts';"],
		["import a, { type b } from '../lens/a.ts';"],
		["import type { a } from '../lens/a.ts';"],
		["export { a } from '../lens/a.ts';"],
		["export * from '../lens/a.ts';"],
		["type A = import('../lens/a.ts').A;"],
		["const a = await import('../lens/a.ts');"],
		['const a = await import(`../lens/a.ts`);'],
		["const a = await import('../lens/' + name);"],
		["const a = import.meta.glob('../lens/*.ts');"],
		["const a = import.meta.glob<A>(['./*.ts', '/src/lens/*.ts'], { eager: true });"],
		["const a = import.meta.glob('../**/*.ts');"],
		["import a from '../lens/a.css?inline';"],
		["import a from '../../tests/support/a.ts';"],
		["import a from '../a.ts';"],
		["/* ' */ import a /* from 'b' */ from\n\t'../lens/a.ts'; // `"],
	])('reads %s', (text) => {
		expect(broken('src/page/a.ts', text)).toBe(1);
	});

	it('takes text that only looks like an import for text', () => {
		const text = "// import '../lens/a.ts';\nconst a = \"import b from '../lens/b.ts'\";\nconst c = /import '..'/;";
		expect(importsOf({ path: 'src/page/a.ts', text })).toEqual([]);
	});

	it('lets entry files import every part but training', () => {
		const text = Object.keys(allowedImports).map((part) => `import '../../src/${part}/a.ts';`);
		expect(findBrokenImports([{ path: 'entrypoints/popup/main.tsx', text: text.join('\n') }])).toEqual([
			'entrypoints/popup/main.tsx: entrypoints may not import ../../src/training/a.ts',
		]);
	});

	it('lets src/webextension alone import webextension-polyfill', () => {
		const text = "import browser from 'webextension-polyfill';";
		const allowed = [...Object.keys(allowedImports).map((part) => `src/${part}/a.ts`), 'entrypoints/a.ts'].filter(
			(path) => broken(path, text) === 0,
		);
		expect(allowed).toEqual(['src/webextension/a.ts']);
	});

	it.each([
		['src/lens/a.ts', 'wxt/browser', 1],
		['entrypoints/a.ts', 'wxt/utils/define-background', 0],
		['src/lens/a.ts', 'node:fs', 1],
		['src/training/a.ts', 'node:fs', 0],
		['src/hover/a.ts', 'preact', 1],
		['src/glossary/a.ts', 'valibot', 0],
		['src/card/a.tsx', 'preact', 0],
	])('in %s, import of %s: %i broken', (path, name, count) => {
		expect(broken(path, `import { a } from '${name}';`)).toBe(count);
	});
});

describe('freeNames', () => {
	it.each([
		['document.title', ['document']],
		['const a = (node: Node) => node.textContent', ['Node']],
		['export type A = HTMLElement | undefined', ['HTMLElement']],
		['browser.storage.sync.get()', ['browser']],
		['chrome?.runtime', ['chrome']],
		['globalThis.document', ['globalThis']],
		['setTimeout(() => fetch("x"))', ['fetch', 'setTimeout']],
		['new (class extends EventTarget {})()', ['EventTarget']],
		['const a = { window }', ['window']],
		['const a = x[window]; const x = {}', ['window']],
	])('finds what %s expects of its host', (text, names) => {
		expect(freeNames({ path: 'src/hover/a.ts', text })).toEqual(names);
	});

	it.each([
		['const { document, b: [window = 1], ...rest } = a(); function a() { return { document, window, rest } }'],
		['export const a = { window: 1 }.window; export interface B { document: string }'],
		['import { document as browser } from "./a.ts"; browser.x(Math.max(1, Number("2")))'],
		['export const a = <T>(list: readonly T[], { top, name }: Record<string, T>) => [list, top, name] as const'],
	])('finds nothing in %s', (text) => {
		expect(freeNames({ path: 'src/hover/a.ts', text })).toEqual([]);
	});
});
