/** Value below which `share` of the numbers lie, with the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Half the distance between the quartiles: a spread that one slow round does not move. */
export const spread = (values: readonly number[]): number => (quantile(values, 0.75) - quantile(values, 0.25)) / 2;

/** Each number divided by its neighbour of the same round. */
export function pairedRatios(ours: readonly number[], theirs: readonly number[]): number[] {
	return ours.slice(0, theirs.length).map((value, round) => value / (theirs[round] ?? Number.NaN));
}

/** Slope of the line through the points in a plot with two logarithmic axes: 1 where cost grows as size does. */
export function logLogSlope(points: readonly { readonly x: number; readonly y: number }[]): number {
	const logs = points.filter(({ x, y }) => x > 0 && y > 0).map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
	const mean = (of: (point: { x: number; y: number }) => number) => logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
	const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
	return mean(({ x, y }) => (x - meanX) * (y - meanY)) / mean(({ x }) => (x - meanX) ** 2);
}
