import type { BenchRow } from '../bench-row.ts';

/** Results of one part in one browser. */
export interface Section {
	readonly browser: string;
	readonly part: string;
	readonly title: string;
	readonly rows: readonly BenchRow[];
}

/** The cells of a row, as text. */
export interface Cells {
	readonly what: string;
	readonly measured: string;
	readonly budget: string;
	readonly behind: string;
}

export function toCells({ what, unit, value, spread, budget, of, to, note }: BenchRow): Cells {
	const amount = (value: number, unit: string) => `${formatNumber(value)}${unit && ` ${unit}`}`;
	const isOver = budget !== undefined && value > budget;
	const behind = [of && to && `${amount(of.value, of.unit)} / ${amount(to.value, to.unit)}`, note].filter(Boolean);
	return {
		what,
		measured: Number.isNaN(value) ? 'not measured' : amount(value, unit) + (spread === undefined ? '' : ` ± ${formatNumber(spread)}`),
		budget: budget === undefined ? '' : `${amount(budget, unit)}${isOver ? ' OVER' : ''}`,
		behind: behind.join('; '),
	};
}

/** Three digits that count; whole numbers from 100 on. */
export function formatNumber(value: number): string {
	if (!Number.isFinite(value)) return String(value);
	if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
	return String(Number(value.toPrecision(3)));
}
