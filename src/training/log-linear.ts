/** The loss of a log-linear model and its gradient, for `minimise`. */
import type { Objective } from './optimise.ts';

/** Examples as numbers. Variables are laid out column by column, one for each outcome; then the bias of each outcome. */
export interface Design {
	/** Columns of the features that are true of each example. */
	readonly rows: readonly Int32Array[];
	/** Values of the columns that come after those of the features; all of one length. */
	readonly dense: readonly Float32Array[];
	/** Share of each outcome, summing to 1. */
	readonly targets: readonly Float64Array[];
	readonly columns: number;
	readonly width: number;
}

export interface Penalties {
	/** On features alone. */
	readonly l1: number;
	readonly l2: number;
	/** On the dense columns. */
	readonly denseL2: number;
}

/** Keeps the bias of an outcome that no example has from running away; on any other it is not felt. */
const biasL2 = 0.001;

/** Sum of cross-entropies plus the L2 terms. */
export function logLinearLoss({ rows, dense, targets, columns, width }: Design, { l1, l2, denseL2 }: Penalties): Objective {
	const denseCount = dense[0]?.length ?? 0;
	const sparse = columns * width;
	const free = sparse + denseCount * width;
	const size = free + width;
	const shares = new Float64Array(width);
	return {
		size,
		penalty: new Float64Array(size).fill(l1, 0, sparse),
		evaluate(point, gradient) {
			let loss = 0;
			for (let i = 0; i < size; i += 1) {
				const value = point[i] as number;
				const strength = i < sparse ? l2 : i < free ? denseL2 : biasL2;
				loss += 0.5 * strength * value * value;
				gradient[i] = strength * value;
			}
			for (let index = 0; index < rows.length; index += 1) {
				const row = rows[index] as Int32Array;
				const values = dense[index] as Float32Array;
				const target = targets[index] as Float64Array;
				score(shares, row, values, point, sparse);
				loss += toShares(shares, target);
				for (let k = 0; k < width; k += 1) (shares[k] as number) -= target[k] as number;
				addGradient(gradient, shares, row, values, sparse);
			}
			return loss;
		},
	};
}

function score(scores: Float64Array, row: Int32Array, values: Float32Array, point: Float64Array, sparse: number): void {
	const width = scores.length;
	const bias = sparse + values.length * width;
	for (let k = 0; k < width; k += 1) scores[k] = point[bias + k] as number;
	for (let f = 0; f < row.length; f += 1) {
		const first = (row[f] as number) * width;
		for (let k = 0; k < width; k += 1) (scores[k] as number) += point[first + k] as number;
	}
	for (let d = 0; d < values.length; d += 1) {
		const value = values[d] as number;
		if (value === 0) continue;
		const first = sparse + d * width;
		for (let k = 0; k < width; k += 1) (scores[k] as number) += value * (point[first + k] as number);
	}
}

function addGradient(gradient: Float64Array, deltas: Float64Array, row: Int32Array, values: Float32Array, sparse: number): void {
	const width = deltas.length;
	for (let f = 0; f < row.length; f += 1) {
		const first = (row[f] as number) * width;
		for (let k = 0; k < width; k += 1) (gradient[first + k] as number) += deltas[k] as number;
	}
	for (let d = 0; d < values.length; d += 1) {
		const value = values[d] as number;
		if (value === 0) continue;
		const first = sparse + d * width;
		for (let k = 0; k < width; k += 1) (gradient[first + k] as number) += value * (deltas[k] as number);
	}
	const bias = sparse + values.length * width;
	for (let k = 0; k < width; k += 1) (gradient[bias + k] as number) += deltas[k] as number;
}

/** Turns scores into shares in place and returns their cross-entropy with `target`. */
function toShares(scores: Float64Array, target: Float64Array): number {
	const width = scores.length;
	let top = Number.NEGATIVE_INFINITY;
	for (let k = 0; k < width; k += 1) top = Math.max(top, scores[k] as number);
	let sum = 0;
	for (let k = 0; k < width; k += 1) sum += Math.exp((scores[k] as number) - top);
	const logSum = Math.log(sum) + top;
	let loss = 0;
	for (let k = 0; k < width; k += 1) {
		const logShare = (scores[k] as number) - logSum;
		loss -= (target[k] as number) * logShare;
		scores[k] = Math.exp(logShare);
	}
	return loss;
}
