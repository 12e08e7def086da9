/** Reads the page under test as the lens does. */
import { expect } from 'vitest';
import type { PageOccurrence } from '../../src/page/page-occurrence.ts';
import { type PageReading, startReading } from '../../src/page/page-reading.ts';
import { compareInReadingOrder } from '../../src/page/reading-order.ts';
import { detect, quickTest, wordOf } from './page-occurrences.ts';

export function startReadingPage(signal: AbortSignal): PageReading {
	return startReading({ detect, quickTest }, signal);
}

/** Resolves when all changes so far are read. */
export async function whenRead(reading: PageReading): Promise<void> {
	// Changes are told in a microtask.
	await new Promise((resolve) => setTimeout(resolve));
	await expect.poll(() => reading.isBusy, { interval: 5, timeout: 10_000 }).toBe(false);
}

/** What is known and still in the page, in reading order: what left it is invisible, and forgotten a little later. */
export function occurrencesOf({ index }: PageReading): PageOccurrence[] {
	return [...index].filter(({ node }) => node.isConnected).sort(byReadingOrder);
}

/** Their words, one after the other. */
export function wordsOf(reading: PageReading): string {
	return occurrencesOf(reading).map(wordOf).join(' ');
}

function byReadingOrder(a: PageOccurrence, b: PageOccurrence): number {
	return a.node === b.node ? a.runStart - b.runStart : compareInReadingOrder(a.node, b.node);
}
