import type { Page } from 'puppeteer-core';

/** Names of what fills the room: items that no version knows. */
const prefix = 'filling-';

/** Sizes of items, in bytes, from just under the most that one may have down to what the shortest setting takes. */
const sizes = [7_900, 1_000, 100, 12];

type Api = Record<string, { storage: { sync: Record<'get' | 'set' | 'remove', (what: unknown) => Promise<object>> } }>;

/** Stores in `storage.sync` until the browser refuses the smallest item. @returns what it says then */
export function fillStorage(own: Page): Promise<string> {
	return own.evaluate(
		async (prefix, sizes) => {
			const { browser, chrome } = globalThis as unknown as Api;
			const sync = (browser ?? chrome)?.storage.sync;
			let refusal = '';
			let count = 0;
			for (const size of sizes)
				for (let isFull = false; !isFull; ) {
					const key = `${prefix}${count.toString(36)}`;
					count += 1;
					await sync?.set({ [key]: 'x'.repeat(Math.max(0, size - key.length - 2)) }).catch((cause: unknown) => {
						refusal = String(cause);
						isFull = true;
					});
				}
			return refusal;
		},
		prefix,
		sizes,
	);
}

/** Takes out what {@link fillStorage} put in. */
export async function emptyStorage(own: Page): Promise<void> {
	await own.evaluate(async (prefix) => {
		const { browser, chrome } = globalThis as unknown as Api;
		const sync = (browser ?? chrome)?.storage.sync;
		const items = (await sync?.get(null)) ?? {};
		await sync?.remove(Object.keys(items).filter((key) => key.startsWith(prefix)));
	}, prefix);
}
