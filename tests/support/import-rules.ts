import type { ImportTable, PackageTable } from './import-faults.ts';

/** Parts that run in a page, in a worker and in Node. */
export const pureParts = ['glossary', 'term-detection', 'sense-ranking', 'hover'] as const;

const screens = ['ui', 'settings', 'messaging', 'glossary', 'sense-ranking', 'webextension', 'term-detection'];

/** Part of `src` → parts it may import besides itself. */
export const partImports: ImportTable = {
	glossary: [],
	'term-detection': ['glossary'],
	'sense-ranking': ['glossary'],
	hover: [],
	page: ['term-detection'],
	card: ['ui', 'hover', 'glossary'],
	ui: ['glossary'],
	lens: ['page', 'sense-ranking', 'hover', 'card', 'settings', 'messaging', 'glossary', 'term-detection', 'webextension'],
	settings: ['webextension'],
	messaging: ['webextension'],
	background: ['settings', 'messaging', 'webextension'],
	popup: screens,
	options: screens,
	training: ['glossary', 'term-detection', 'sense-ranking'],
	webextension: [],
};

const parts = Object.keys(partImports);

/** The same, with what is no part: entry files wire all parts but training, and data is read where it is needed. */
export const allowedImports: ImportTable = {
	...Object.fromEntries(Object.entries(partImports).map(([part, allowed]) => [part, [...allowed, 'data']])),
	entrypoints: [...parts.filter((part) => part !== 'training'), 'data'],
};

/** What ties code to a page, a browser or Node; no pure part has any of it. */
export const allowedPackages: PackageTable = {
	'webextension-polyfill': ['webextension'],
	wxt: ['entrypoints'],
	preact: ['card', 'ui', 'popup', 'options', 'entrypoints'],
	'@floating-ui/dom': ['card'],
	'node:': ['training'],
};
