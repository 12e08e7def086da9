/**
 * webextension-polyfill lists every function of every extension API, some 10 kB, and every frame of every page would
 * carry the list. At build time it is cut down to the APIs that the source names.
 */
import type { Plugin } from 'vite';

/** What `src` and `entrypoints` use through `browser`; a test compares it with the source. */
export const usedApis = ['action', 'alarms', 'commands', 'contextMenus', 'extension', 'runtime', 'scripting', 'storage', 'tabs'] as const;

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

/** The list, as `dist/browser-polyfill.js` of version 0.12 spells it: a JSON object in a declaration of its own. */
const list = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/** @throws where the polyfill no longer looks as expected: better no build than one with half an API */
export function trimApiList(code: string): string {
	const json = list.exec(code)?.[1];
	if (!json) throw new Error('webextension-polyfill: expected "const apiMetadata = {…};", found none. See tools/build/trim-polyfill.ts.');
	const metadata = JSON.parse(json) as Record<string, unknown>;
	const kept = pick(metadata, usedApis);
	// The polyfill does not know `action`, which is younger: both browsers return promises there by themselves.
	for (const [api, parts] of Object.entries(usedParts)) if (kept[api]) kept[api] = pick(kept[api] as Record<string, unknown>, parts);
	// It adds to this one without asking whether it is there.
	return code.replace(list, `const apiMetadata = ${JSON.stringify({ ...kept, privacy: {} })};`);
}

function pick(from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

export function trimPolyfill(): Plugin {
	return {
		name: 'trim-polyfill',
		transform: (code, id) =>
			/webextension-polyfill\/dist\/browser-polyfill\.js/.test(id) ? { code: trimApiList(code), map: null } : undefined,
	};
}
