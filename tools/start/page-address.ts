/** Where the page to open is: an address as given, or a file served from its own folder on this machine. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './user-error.ts';

export interface OpenPage {
	readonly address: string;
	close(): void;
}

const contentTypes: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.htm': 'text/html; charset=utf-8',
	'.xhtml': 'application/xhtml+xml',
	'.xml': 'application/xml',
	'.txt': 'text/plain; charset=utf-8',
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
};

/** @throws {UserError} where there is no such file */
export async function openPage(page: string): Promise<OpenPage> {
	if (/^https?:\/\//i.test(page)) return { address: page, close: () => undefined };
	const file = /^file:\/\//i.test(page) ? fileURLToPath(page) : resolve(process.env['INIT_CWD'] ?? '.', page);
	if (!isFile(file)) throw new UserError(`There is no file "${page}" (looked for ${file}).`);
	return serveFolderOf(file);
}

/** Extensions may not read `file:` pages until the user lets them, so the file comes over 127.0.0.1. */
async function serveFolderOf(file: string): Promise<OpenPage> {
	const folder = dirname(file);
	const server = createServer((request, response) => {
		const path = pathIn(folder, request.url ?? '/');
		if (!path?.startsWith(folder + sep) || !isFile(path)) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { 'content-type': contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream' });
		createReadStream(path).pipe(response);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}/${encodeURIComponent(basename(file))}`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** `undefined` for an address that cannot be decoded, such as `/100%.png`. */
function pathIn(folder: string, url: string): string | undefined {
	try {
		return join(folder, normalize(decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)));
	} catch {
		// A page may hold any address; the answer to this one is that there is no such file.
		return undefined;
	}
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
