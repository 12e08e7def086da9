/** Fits one choice (term → group, or group → sense) to labelled examples: multinomial logistic regression with L1 and L2. */
import type { Choice } from '../sense-ranking/model.ts';
import { minimise, type Objective } from './optimise.ts';

export interface Example {
	/** Feature names, each once. */
	readonly features: readonly string[];
	/** Share of each outcome, summing to 1: more than one where several readings are fine. */
	readonly target: ReadonlyMap<string, number>;
	readonly weight: number;
}

export interface FitSettings {
	readonly l1: number;
	readonly l2: number;
	/** Features seen in fewer examples than this are left out: they would be learned by heart. */
	readonly rarest: number;
}

/** @param outcomes in the order the weights shall have */
export function fitChoice(examples: readonly Example[], outcomes: readonly string[], settings: FitSettings): Choice {
	const names = frequentFeatures(examples, settings.rarest);
	const columns = new Map(names.map((name, index) => [name, index]));
	const rows = examples.map(({ features }) => Int32Array.from(features.flatMap((name) => columns.get(name) ?? [])));
	const point = minimise(crossEntropy(examples, rows, names.length, outcomes, settings), { iterations: 200, tolerance: 1e-5 });
	const width = outcomes.length;
	const weights: Record<string, number[]> = {};
	for (const [column, name] of names.entries()) {
		const row = Array.from(point.subarray(column * width, (column + 1) * width), (weight) => Math.round(weight * 100) + 0);
		if (row.some((weight) => weight !== 0)) weights[name] = row;
	}
	const bias = Array.from(point.subarray(names.length * width), (value) => Math.round(value * 100) / 100 + 0);
	return { outcomes: [...outcomes], temperature: 1, bias, weights };
}

function frequentFeatures(examples: readonly Example[], rarest: number): string[] {
	const counts = new Map<string, number>();
	for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count >= rarest)
		.map(([name]) => name)
		.sort();
}

/** Mean-free sum of weighted cross-entropies, plus the L2 term; the bias (the last `width` variables) is free. */
function crossEntropy(
	examples: readonly Example[],
	rows: readonly Int32Array[],
	columns: number,
	outcomes: readonly string[],
	{ l1, l2 }: FitSettings,
): Objective {
	const width = outcomes.length;
	const size = (columns + 1) * width;
	const penalty = new Float64Array(size).fill(l1, 0, columns * width);
	const targets = examples.map(({ target }) => Float64Array.from(outcomes, (outcome) => target.get(outcome) ?? 0));
	const shares = new Float64Array(width);
	return {
		size,
		penalty,
		evaluate(point, gradient) {
			let loss = 0;
			for (let i = 0; i < columns * width; i += 1) {
				const value = point[i] as number;
				loss += 0.5 * l2 * value * value;
				gradient[i] = l2 * value;
			}
			gradient.fill(0, columns * width);
			for (const [index, row] of rows.entries()) {
				const weight = (examples[index] as Example).weight;
				loss += weight * scoreInto(shares, row, point, columns, width, targets[index] as Float64Array);
				for (let k = 0; k < width; k += 1) {
					const delta = weight * ((shares[k] as number) - (targets[index]?.[k] as number));
					for (const column of row) (gradient[column * width + k] as number) += delta;
					(gradient[columns * width + k] as number) += delta;
				}
			}
			return loss;
		},
	};
}

/** Writes the predicted shares of one example into `shares` and returns its cross-entropy. */
function scoreInto(
	shares: Float64Array,
	row: Int32Array,
	point: Float64Array,
	columns: number,
	width: number,
	target: Float64Array,
): number {
	for (let k = 0; k < width; k += 1) shares[k] = point[columns * width + k] as number;
	for (const column of row) for (let k = 0; k < width; k += 1) (shares[k] as number) += point[column * width + k] as number;
	const top = Math.max(...shares);
	let sum = 0;
	for (let k = 0; k < width; k += 1) sum += Math.exp((shares[k] as number) - top);
	const logSum = Math.log(sum) + top;
	let loss = 0;
	for (let k = 0; k < width; k += 1) {
		const logShare = (shares[k] as number) - logSum;
		loss -= (target[k] as number) * logShare;
		shares[k] = Math.exp(logShare);
	}
	return loss;
}
