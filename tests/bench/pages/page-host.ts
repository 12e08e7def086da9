/** Serves the benchmark's pages on 127.0.0.1. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BenchPage } from './made-page.ts';

export interface PageHost {
	/** Address of a page. */
	addressOf(page: Pick<BenchPage, 'name' | 'html'>): string;
	close(): Promise<void>;
}

/** Pages by themselves in their process have a clock of 5 µs (Chromium) or 20 µs (Firefox); others one of 0.1 or 1 ms. */
const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'credentialless' };

export async function startPageHost(): Promise<PageHost> {
	const pages = new Map<string, string>();
	const server = createServer(({ url = '/' }, response) => {
		const html = pages.get(url.split(/[?#]/)[0] ?? '');
		if (html === undefined) response.writeHead(url.startsWith('/favicon') ? 204 : 404).end();
		else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...isolation }).end(html);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		addressOf({ name, html }) {
			const path = `/${encodeURIComponent(name)}`;
			pages.set(path, html);
			return origin + path;
		},
		close: () =>
			new Promise((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}
