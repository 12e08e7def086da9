/** One line of the benchmark's table. */
export interface BenchRow {
	readonly browser: string;
	readonly what: string;
	readonly unit: string;
	/** Median of the rounds. */
	readonly value: number;
	/** Half the distance between the quartiles. */
	readonly spread?: number;
	/** At most, in the same unit. */
	readonly budget?: number;
}
