/** The pages that the budgets are about, and those between them. Texts are made when they are asked for. */
import { type BenchPage, makePage } from './made-page.ts';

/** UTF-16 code units of the standard page: 5,000 paragraphs. */
export const standardLength = 1_200_000;
/** Occurrences in a page that is full of them. */
export const manyWords = 12_000;
export const largeLength = 10_000_000;

export const lengths = [10_000, 30_000, 100_000, 300_000, standardLength, largeLength] as const;
export const wordCounts = [0, 100, 1_000, 3_000, manyWords] as const;

const made = new Map<string, BenchPage>();

export function standardPage(length: number, occurrences: number): BenchPage {
	const key = `${length} ${occurrences}`;
	const page = made.get(key) ?? makePage(length, occurrences);
	made.set(key, page);
	return page;
}
