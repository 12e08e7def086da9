import type { Tick } from '../messaging/messages.ts';

/** What is known of the words of a frame. */
export interface Counts {
	/** Occurrences shown, by group. */
	readonly byGroup: Readonly<Record<string, number>>;
	/** Occurrences looked at so far, out of those found. */
	readonly counted: number;
	readonly found: number;
	/** Occurrences shown, in reading order; of very many only some. */
	readonly ticks: readonly Tick[];
}

export const noCounts: Counts = { byGroup: {}, counted: 0, found: 0, ticks: [] };
