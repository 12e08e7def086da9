/** Fits one choice (term → group, or group → sense) to labelled examples: multinomial logistic regression with L1 and L2. */
import { zones } from '../sense-ranking/features/zone.ts';
import { type Choice, weightUnit } from '../sense-ranking/model.ts';
import type { Example } from './examples.ts';
import { type Design, logLinearLoss } from './log-linear.ts';
import { minimise } from './optimise.ts';

export interface FitSettings {
	/** Strength of the penalty that picks features: the higher, the fewer. */
	readonly l1: number;
	/** Strength of the penalty that keeps weights small. */
	readonly l2: number;
	/** The same on the weights of word vectors; `undefined` leaves vectors out. */
	readonly vectorL2: number | undefined;
	/** Features seen in fewer examples than this are left out: they would be learned by heart. */
	readonly rarest: number;
}

/** Where the loss falls by less than this share of itself a step, the rest changes no answer. */
const limits = { iterations: 120, tolerance: 2e-5 };

/** @param outcomes in the order the weights shall have */
export function fitChoice(examples: readonly Example[], outcomes: readonly string[], settings: FitSettings): Choice {
	const names = frequentFeatures(examples, settings.rarest);
	const design = toDesign(examples, names, outcomes, settings.vectorL2 !== undefined);
	const { l1, l2, vectorL2: denseL2 = 0 } = settings;
	return toChoice(minimise(logLinearLoss(design, { l1, l2, denseL2 }), limits), names, outcomes, design);
}

function toDesign(examples: readonly Example[], names: readonly string[], outcomes: readonly string[], withVectors: boolean): Design {
	const columns = new Map(names.map((name, index) => [name, index]));
	const none = new Float32Array(0);
	return {
		rows: examples.map(({ features }) => Int32Array.from(features.flatMap((name) => columns.get(name) ?? []))),
		dense: examples.map(({ vectors }) => (withVectors ? vectors : none)),
		targets: examples.map(({ target }) => Float64Array.from(outcomes, (outcome) => target.get(outcome) ?? 0)),
		columns: names.length,
		width: outcomes.length,
	};
}

/**
 * A feature's weight of fewer steps than this (0.1 nats: odds of 1.1 to 1) is left out: a fifth of all weights, and 6 kB of
 * the file, gzipped. Of the answers on held-out texts that costs 6 in 1,000 for one term and none for the other; one step
 * more costs another 20.
 */
const leastSteps = 2;

/** Rounds to whole steps; a weight that rounds to next to nothing is nothing. */
function toChoice(point: Float64Array, names: readonly string[], outcomes: readonly string[], { dense }: Design): Choice {
	const width = outcomes.length;
	const rowAt = (column: number) =>
		Array.from(point.subarray(column * width, (column + 1) * width), (weight) => Math.round(weight / weightUnit) + 0);
	const weights: Record<string, number[]> = {};
	for (const [column, name] of names.entries()) {
		const row = rowAt(column).map((steps) => (Math.abs(steps) < leastSteps ? 0 : steps));
		if (row.some((weight) => weight !== 0)) weights[name] = row;
	}
	const denseCount = dense[0]?.length ?? 0;
	const dimensions = denseCount / zones.length;
	const vectorWeights: Choice['vectorWeights'] =
		denseCount === 0
			? {}
			: Object.fromEntries(
					zones.map((zone, place) => [
						zone,
						Array.from({ length: dimensions }, (_, dimension) => rowAt(names.length + place * dimensions + dimension)),
					]),
				);
	const bias = Array.from(point.subarray((names.length + denseCount) * width), (value) => Math.round(value * 100) / 100 + 0);
	return { outcomes: [...outcomes], temperature: 1, neighbourWeight: 0, bias, weights, vectorWeights };
}

function frequentFeatures(examples: readonly Example[], rarest: number): string[] {
	const counts = new Map<string, number>();
	for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count >= rarest)
		.map(([name]) => name)
		.sort();
}
