import type { BenchBrowser } from './bench-browser.ts';
import type { BenchRow } from './bench-row.ts';
import type { BenchPage } from './pages/made-page.ts';

/** A point of a plot of cost against size. */
export interface GrowthPoint {
	readonly by: 'length' | 'occurrences';
	readonly subject: string;
	/** UTF-16 code units, or occurrences. */
	readonly x: number;
	/** Median, in ms. */
	readonly y: number;
}

export interface PartResult {
	readonly rows: readonly BenchRow[];
	readonly growth?: readonly GrowthPoint[];
}

/** One part of the benchmark, to be run by itself with `--only`. */
export interface Part {
	readonly name: string;
	/** Heading of its rows. */
	readonly title: string;
	/** Whether it measures pages, and so can measure a page of the user's. */
	readonly takesPage: boolean;
	/** Counts, sizes and memory alone: another browser may be at work meanwhile, and is, to save time. */
	readonly mayOverlap?: boolean;
	/** @param page the user's, to be measured instead of made ones */
	run(browser: BenchBrowser, page: BenchPage | undefined): Promise<PartResult>;
}
