/** Serves `tests/pages` and pages made in a test on 127.0.0.1, and remembers what was asked for. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { projectRoot } from '../../src/training/read-data.ts';

export interface MadePage {
	readonly body: string | Buffer;
	/** @default 'text/html; charset=utf-8' */
	readonly type?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface PageServer {
	readonly origin: string;
	/** Paths requested so far. */
	readonly requests: readonly string[];
	/** Makes a page available at `path` and returns its address. */
	put(path: string, page: MadePage | string): string;
	close(): Promise<void>;
}

const folder = join(projectRoot, 'tests/pages');
const html = 'text/html; charset=utf-8';
const types: Readonly<Record<string, string>> = { '.html': html, '.xml': 'application/xml', '.png': 'image/png' };

export async function startPageServer(): Promise<PageServer> {
	const made = new Map<string, MadePage>();
	const requests: string[] = [];
	const server = createServer((request, response) => answer(request, response, made, requests));
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		requests,
		put(path, page) {
			made.set(path, typeof page === 'string' ? { body: page } : page);
			return origin + path;
		},
		close: () =>
			new Promise((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}

function answer({ url = '/' }: IncomingMessage, response: ServerResponse, made: Map<string, MadePage>, requests: string[]): void {
	const { pathname } = new URL(url, 'http://127.0.0.1');
	requests.push(pathname);
	const page = made.get(pathname) ?? readPage(pathname);
	if (page) response.writeHead(200, { 'content-type': page.type ?? html, ...page.headers }).end(page.body);
	else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
}

function readPage(pathname: string): MadePage | undefined {
	const path = join(folder, pathname);
	if (!path.startsWith(folder) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
	return { body: readFileSync(path), type: types[extname(path)] ?? html };
}
