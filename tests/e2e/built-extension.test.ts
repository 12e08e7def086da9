import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/training/read-data.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { builtExtension } from '../../tools/browsers/launch.ts';

interface Manifest {
	readonly [key: string]: unknown;
	readonly permissions: readonly string[];
	readonly content_scripts: readonly { readonly matches: readonly string[] }[];
}

/** Names of things, which no browser ever loads. */
const namespaces = [
	'http://www.w3.org/1998/Math/MathML',
	'http://www.w3.org/1999/xhtml',
	'http://www.w3.org/1999/xlink',
	'http://www.w3.org/2000/svg',
	'http://www.w3.org/XML/1998/namespace',
];

/** Stands for a site where a path alone is read; RFC 2606 has made sure that no site is called so. */
const noSite = 'https://site.invalid';

/** Every way out of a browser that a script has. Not vite's own `fetch(link.href, …)`, which preloads what the page names already. */
const waysOut =
	/\bfetch\s*\((?!\w+\.href,)|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts)\b|\bnew\s+(?:Shared)?Worker\b/g;

const textAsCode = /\beval\s*\(|\bnew\s+Function\b|\.(?:inner|outer)HTML\s*=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write\b/g;

describe.each(browserNames)('extension built for %s', (name) => {
	const folder = builtExtension(projectRoot, name);
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const filesOf = (...types: string[]) => files.filter((file) => types.includes(extname(file)));
	const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

	/** What `pattern` finds, as `file: text`. */
	const findAll = (pattern: RegExp, among: readonly string[]) =>
		among.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(pattern)].map(([found]) => `${file.slice(folder.length + 1)}: ${found}`),
		);

	it('asks to store settings, to put its second script into the pages that its first one reads, to end a snooze on time and to have a menu, and for nothing else', () => {
		expect(manifest.permissions).toEqual(['storage', 'scripting', 'alarms', 'contextMenus']);
		expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([manifest['host_permissions']]);
		const asks = ['optional_permissions', 'optional_host_permissions', 'externally_connectable', 'web_accessible_resources'];
		expect(Object.keys(manifest).filter((key) => asks.includes(key))).toEqual([]);
	});

	it('keeps the browsers’ own content security policy, which lets in no script from elsewhere', () => {
		expect(manifest).not.toHaveProperty('content_security_policy');
	});

	it('has the sentences that its manifest asks for, in its default language', () => {
		expect(manifest['default_locale']).toBe('en');
		const messages = JSON.parse(readFileSync(join(folder, '_locales/en/messages.json'), 'utf8')) as Record<string, unknown>;
		const asked = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
	});

	it('has an icon for pages where it is off, in the sizes of a toolbar', () => {
		for (const size of [16, 32]) expect(existsSync(join(folder, `icons-off/${size}.png`))).toBe(true);
	});

	it('runs in web pages and files, and nowhere else', () => {
		expect(manifest.content_scripts.flatMap(({ matches }) => matches).sort()).toEqual(['file:///*', 'http://*/*', 'https://*/*']);
	});

	it('names no address but those of namespaces, and one that leads nowhere', () => {
		const addresses = findAll(/\b(?:https?|wss?|ftp):\/\/[\w./-]+/g, filesOf('.js', '.css', '.html', '.svg'));
		expect(addresses.length).toBeGreaterThan(0);
		expect(addresses.filter((each) => ![...namespaces, noSite].some((known) => each.endsWith(`: ${known}`)))).toEqual([]);
	});

	it('loads nothing from elsewhere with its pages and styles', () => {
		expect(filesOf('.html').length).toBe(3);
		expect(findAll(/(?:src|href)="(?!\/[^/]|#|\.\/)[^"]*"/g, filesOf('.html'))).toEqual([]);
		expect(findAll(/@import\b[^;]*|url\((?!["']?(?:data:|#|\/[^/]))[^)]*\)/g, filesOf('.css'))).toEqual([]);
	});

	it('has no way to reach the network, and makes no text into code or markup', () => {
		expect(filesOf('.js').length).toBeGreaterThanOrEqual(4);
		expect(findAll(waysOut, filesOf('.js'))).toEqual([]);
		expect(findAll(textAsCode, filesOf('.js'))).toEqual([]);
	});
});
