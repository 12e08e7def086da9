/**
 * webextension-polyfill lists every function of every extension API, some 10 kB, and every frame of every page would
 * carry the list. At build time it is cut down to the APIs that the source names.
 */
import type { Plugin } from 'vite';

/** What `src` and `entrypoints` use through `browser`; a test compares it with the source. */
export const usedApis = ['action', 'alarms', 'commands', 'contextMenus', 'extension', 'runtime', 'scripting', 'storage', 'tabs'] as const;

/** The functions of these that the scripts in pages call; events are handed on without being listed. */
export const calledInPages = { runtime: ['sendMessage'] } as const;

/** Of the longest, only these parts. */
export const usedParts = {
	action: ['setBadgeBackgroundColor', 'setBadgeText', 'setIcon'],
	alarms: ['clear', 'create', 'onAlarm'],
	contextMenus: ['create', 'onClicked', 'removeAll'],
	extension: ['getViews'],
	runtime: ['getURL', 'id', 'lastError', 'onConnect', 'onInstalled', 'onMessage', 'openOptionsPage', 'sendMessage'],
	storage: ['local', 'onChanged', 'session', 'sync'],
	tabs: ['connect', 'create', 'get', 'getCurrent', 'onRemoved', 'onUpdated', 'query', 'sendMessage', 'update'],
} as const;

type ApiParts = Readonly<Record<string, readonly string[]>>;

/** The list, as `dist/browser-polyfill.js` of version 0.12 spells it: a JSON object in a declaration of its own. */
const list = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/** Every frame would ask what was made sure of here. */
const emptyListCheck = /if \(Object\.keys\(apiMetadata\)\.length === 0\) \{[^}]*\}/;

/** @throws where the polyfill no longer looks as expected: better no build than one with half an API */
export function trimApiList(code: string, partsOf: ApiParts = usedParts, apis: readonly string[] = usedApis): string {
	const json = list.exec(code)?.[1];
	if (!json) throw new Error('webextension-polyfill: expected "const apiMetadata = {…};", found none. See tools/build/trim-polyfill.ts.');
	const metadata = JSON.parse(json) as Record<string, unknown>;
	const kept = pick(metadata, apis);
	// The polyfill does not know `action`, which is younger: both browsers return promises there by themselves.
	for (const [api, parts] of Object.entries(partsOf)) if (kept[api]) kept[api] = pick(kept[api] as Record<string, unknown>, parts);
	// It adds to this one without asking whether it is there.
	return code.replace(list, `const apiMetadata = ${JSON.stringify({ ...kept, privacy: {} })};`).replace(emptyListCheck, '');
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

export function trimPolyfill(): Plugin {
	let isInPages = false;
	return {
		name: 'trim-polyfill',
		configResolved({ build }) {
			isInPages = build.lib !== false && JSON.stringify(build.lib.entry).includes('entrypoints/lens');
		},
		transform(code, id) {
			if (!/webextension-polyfill\/dist\/browser-polyfill\.js/.test(id)) return undefined;
			return { code: isInPages ? trimApiList(code, calledInPages, Object.keys(calledInPages)) : trimApiList(code), map: null };
		},
	};
}
