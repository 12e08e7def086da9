/** "Not this sense" on a page's sentence, said from a page of the extension: what a frame would send of it. */
import type { Page } from 'puppeteer-core';
import { type Correction, correctionVersion } from '../../src/sense-ranking/correction.ts';
import { createRanker } from '../../src/sense-ranking/rank.ts';
import { readRankerData } from '../../src/training/read-ranker-data.ts';
import { shippedGlossary } from './shipped-data.ts';

const ranker = createRanker(shippedGlossary, readRankerData(shippedGlossary));

/** The correction that a reader makes by choosing `group` for `word` in `text`. */
export function correctionIn(text: string, word: string, group: string | null, time = Date.now()): Correction {
	const term = shippedGlossary.termOfForm(word)?.term ?? '';
	const start = text.indexOf(word);
	const context = { text, start, end: start + word.length, term };
	return { version: correctionVersion, time, term, group, shown: ranker.rank(context).group, ...ranker.fingerprint(context) };
}

/** Sends a message to the background. @param own a page of the extension */
export async function tellBackground(own: Page, message: unknown): Promise<unknown> {
	return own.evaluate(async (message) => {
		const { browser, chrome } = globalThis as unknown as Record<string, { runtime: { sendMessage(message: unknown): Promise<unknown> } }>;
		return (browser ?? chrome)?.runtime.sendMessage(message);
	}, message);
}

/** Puts items into the extension's `storage.local`, past all checks. */
export async function storeLocally(own: Page, items: Readonly<Record<string, unknown>>): Promise<void> {
	await own.evaluate(async (items) => {
		const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: { set(items: object): Promise<void> } } }>;
		await (browser ?? chrome)?.storage.local.set(items);
	}, items);
}
