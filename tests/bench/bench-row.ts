import { median, pairedRatios, spread } from './statistics.ts';

/** One line of the benchmark's table: a median, alone or as a ratio to what it is compared with. */
export interface BenchRow {
	readonly what: string;
	/** `×` for a ratio. */
	readonly unit: string;
	/** Median of the rounds. */
	readonly value: number;
	/** Half the distance between the quartiles. */
	readonly spread?: number;
	/** At most, in the same unit. */
	readonly budget?: number;
	/** Of a ratio: what was divided by what, medians with their unit. */
	readonly of?: Amount;
	readonly to?: Amount & { readonly what: string };
	readonly rounds?: number;
	/** What a reader must know to read the figure right; or why there is none. */
	readonly note?: string;
}

interface Amount {
	readonly value: number;
	readonly unit: string;
}

interface RatioInput {
	readonly what: string;
	readonly ours: readonly number[];
	readonly theirs: { readonly what: string; readonly rounds: readonly number[] };
	/** Of both. */
	readonly unit: string;
	readonly budget?: number;
	readonly note?: string;
}

/** Rounds belong together in pairs: each of ours is divided by the one taken next to it. */
export function ratioRow({ what, ours, theirs, unit, budget, note }: RatioInput): BenchRow {
	const ratios = pairedRatios(ours, theirs.rounds);
	return {
		what,
		unit: '×',
		value: median(ratios),
		spread: spread(ratios),
		...(budget !== undefined && { budget }),
		of: { value: median(ours), unit },
		to: { what: theirs.what, value: median(theirs.rounds), unit },
		rounds: ratios.length,
		...(note && { note }),
	};
}

interface ValueInput {
	readonly what: string;
	readonly rounds: readonly number[];
	readonly unit: string;
	readonly budget?: number;
	readonly note?: string;
}

export function valueRow({ what, rounds, unit, budget, note }: ValueInput): BenchRow {
	return {
		what,
		unit,
		value: median(rounds),
		...(rounds.length > 1 && { spread: spread(rounds) }),
		...(budget !== undefined && { budget }),
		rounds: rounds.length,
		...(note && { note }),
	};
}

/** A line that says why there is no figure. */
export const notMeasured = (what: string, note: string): BenchRow => ({ what, unit: '', value: Number.NaN, note });
