import { posix } from 'node:path';
import { isScript, type SourceFile } from './source-files.ts';
import { isNode, type SyntaxNode, stringOf, walkSource } from './syntax.ts';

/** Parts that run in a page, in a worker and in Node. */
export const pureParts = ['glossary', 'term-detection', 'sense-ranking', 'hover'] as const;

const screens = ['wording', 'ui', 'settings', 'messaging', 'glossary', 'sense-ranking', 'webextension', 'term-detection'];

/** Part of `src` → parts it may import besides itself. */
export const allowedImports: Readonly<Record<string, readonly string[]>> = {
	glossary: [],
	'term-detection': ['glossary'],
	'sense-ranking': ['glossary'],
	hover: [],
	page: ['term-detection'],
	wording: ['webextension'],
	card: ['wording', 'ui', 'hover', 'glossary'],
	ui: ['wording', 'glossary'],
	lens: [
		'wording',
		'ui',
		'page',
		'sense-ranking',
		'hover',
		'card',
		'settings',
		'corrections',
		'messaging',
		'glossary',
		'term-detection',
		'webextension',
	],
	settings: ['webextension'],
	corrections: ['sense-ranking', 'webextension'],
	messaging: ['corrections', 'settings', 'webextension'],
	background: ['wording', 'settings', 'corrections', 'messaging', 'sense-ranking', 'webextension'],
	popup: screens,
	options: [...screens, 'corrections'],
	'first-run': [...screens, 'lens', 'page'],
	training: ['glossary', 'term-detection', 'sense-ranking'],
	webextension: [],
};

/** Package → who alone may import it. */
const packageOwners: readonly [name: RegExp, may: (part: string) => boolean][] = [
	[/^webextension-polyfill$/, (part) => part === 'webextension'],
	[/^@wxt-dev\/i18n$/, (part) => part === 'wording'],
	[/^wxt(?:\/|$)/, (part) => part === 'entrypoints'],
	[/^node:/, (part) => part === 'training'],
	[/./, (part) => !pureParts.some((pure) => pure === part)],
];
const purePackages = /^(?:valibot|fuse\.js)$/;

/** One line for each import that breaks a rule. */
export function findBrokenImports(files: readonly SourceFile[]): string[] {
	return files.filter(isScript).flatMap((file) =>
		importsOf(file)
			.map((specifier) => judge(file.path, specifier))
			.filter((verdict) => verdict !== undefined),
	);
}

/** Specifiers of static, type and dynamic imports, re-exports and globs; `undefined` for one that cannot be read. */
export function importsOf(file: SourceFile): (string | undefined)[] {
	const found: (string | undefined)[] = [];
	walkSource(file, (node) => {
		if (/^(?:Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)) {
			if (node['source']) found.push(stringOf(node['source']));
		} else if (isGlob(node)) found.push(...globPatterns(node));
	});
	return found;
}

function isGlob({ type, callee }: SyntaxNode): boolean {
	if (type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return false;
	const { object, property } = callee;
	return isNode(object) && object.type === 'MetaProperty' && isNode(property) && property['name'] === 'glob';
}

function globPatterns(node: SyntaxNode): (string | undefined)[] {
	const [patterns] = node['arguments'] as SyntaxNode[];
	const list = patterns?.type === 'ArrayExpression' ? (patterns['elements'] as SyntaxNode[]) : [patterns];
	return list.map(stringOf).filter((pattern) => !pattern?.startsWith('!'));
}

function judge(path: string, specifier: string | undefined): string | undefined {
	const from = partOf(path);
	if (specifier === undefined) return `${path}: an import whose target is not a plain string`;
	const isAllowed = /^[./]/.test(specifier) ? mayImportFile(from, resolve(path, specifier)) : mayImportPackage(from, specifier);
	return isAllowed ? undefined : `${path}: ${from} may not import ${specifier}`;
}

function mayImportFile(from: string, target: string): boolean {
	if (target.startsWith('data/')) return true;
	// Written by the build: the type of the sentences.
	if (target === '.wxt/i18n/structure') return from === 'wording';
	const to = partOf(target);
	if (to === from && from !== '') return true;
	if (from === 'entrypoints') return Object.hasOwn(allowedImports, to) && to !== 'training';
	return allowedImports[from]?.includes(to) ?? false;
}

function mayImportPackage(from: string, name: string): boolean {
	const rule = packageOwners.find(([pattern]) => pattern.test(name));
	return purePackages.test(name) || (rule?.[1](from) ?? false);
}

function resolve(path: string, specifier: string): string {
	const plain = specifier.replace(/\?.*$/, '');
	return plain.startsWith('/') ? plain.slice(1) : posix.join(posix.dirname(path), plain);
}

/** `src/card/place.ts` → `card`; a wildcard or a file outside the parts belongs to none. */
function partOf(path: string): string {
	if (path.startsWith('entrypoints/')) return 'entrypoints';
	return /^src\/([a-z-]+)\//.exec(path)?.[1] ?? '';
}
