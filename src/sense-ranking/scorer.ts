import type { ActiveFeatures, VectorShare } from './active-features.ts';
import { zones } from './features/zone.ts';
import { type Choice, weightUnit } from './model.ts';
import type { Weights } from './read-weights.ts';
import { softmax } from './softmax.ts';

/** Keeps every rival in view even when the model is sure. */
const leastRivalShare = 0.05;

/** What `Scorer` takes of a choice, besides the weights of its features. */
export type Scoring = Pick<Choice, 'outcomes' | 'temperature' | 'bias' | 'vectorWeights'>;

/** One choice (which group? which sense?), ready to be made for the features of an occurrence. */
export class Scorer {
	readonly outcomes: readonly string[];
	private readonly temperature: number;
	private readonly bias: readonly number[];
	private readonly width: number;
	/** Feature of the index → where its row starts in `#weights`, or -1. */
	private readonly startOf: Int32Array;
	private readonly weights: Float32Array;
	/** Zone → weights by outcome and dimension, or nothing. */
	private readonly zoneWeights: readonly (Float32Array | undefined)[];
	/** Added up in place, from one occurrence to the next. */
	private readonly scores: Float64Array;

	/**
	 * @param size of the index, with the features of all choices
	 * @throws {TypeError} where a feature has two rows
	 */
	constructor({ outcomes, temperature, bias, vectorWeights }: Scoring, { features, rows }: Weights, size: number) {
		this.outcomes = outcomes;
		this.temperature = temperature;
		this.bias = bias;
		this.width = outcomes.length;
		this.startOf = new Int32Array(size).fill(-1);
		this.weights = rows;
		this.scores = new Float64Array(this.width);
		for (let row = 0; row < features.length; row += 1) {
			const id = features[row] as number;
			if (this.startOf[id] !== -1) throw new TypeError(`a feature has two rows of weights for ${outcomes.join(', ')}`);
			this.startOf[id] = row * this.width;
		}
		this.zoneWeights = zones.map((zone) => {
			const weights = vectorWeights[zone];
			return weights && Float32Array.from(outcomes.flatMap((_, place) => weights.map((row) => (row[place] ?? 0) * weightUnit)));
		});
	}

	/** Probability of each outcome, in the order of `outcomes`. */
	probabilities(active: ActiveFeatures): number[] {
		const scores = this.scores;
		scores.set(this.bias);
		this.addFeatures(scores, active);
		for (let place = 0; place < active.vectorCount; place += 1) this.addVector(scores, active.vectors[place] as VectorShare);
		for (let place = 0; place < scores.length; place += 1) scores[place] = (scores[place] as number) / this.temperature;
		return softmax(scores);
	}

	private addFeatures(scores: Float64Array, { ids, count }: ActiveFeatures): void {
		const width = this.width;
		const weights = this.weights;
		const startOf = this.startOf;
		for (let each = 0; each < count; each += 1) {
			const first = startOf[ids[each] as number] as number;
			if (first < 0) continue;
			for (let place = 0; place < width; place += 1) scores[place] = (scores[place] as number) + (weights[first + place] as number);
		}
	}

	/** How much one feature speaks for outcome `chosen` against the others, in nats, the others weighted by how likely they are. */
	evidence(id: number, chosen: number, shares: readonly number[]): number {
		const first = this.startOf[id] ?? -1;
		return first < 0 ? 0 : against(this.weights, first, this.width, chosen, shares);
	}

	/** The same for a word's vector. */
	vectorEvidence(vector: VectorShare, chosen: number, shares: readonly number[]): number {
		const scores = this.scores.fill(0);
		this.addVector(scores, vector);
		return against(scores, 0, this.width, chosen, shares);
	}

	/** Outcome by outcome, so that each sum stays in a register. */
	private addVector(scores: Float64Array, { zone, vector, share }: VectorShare): void {
		const weights = this.zoneWeights[zone];
		if (!weights) return;
		const width = this.width;
		const dimensions = vector.length;
		let at = 0;
		for (let place = 0; place < width; place += 1) {
			let score = scores[place] as number;
			for (let dimension = 0; dimension < dimensions; dimension += 1, at += 1)
				score += (vector[dimension] as number) * share * (weights[at] as number);
			scores[place] = score;
		}
	}
}

/** @param first where the `width` weights of the outcomes start in `weights` */
function against(weights: ArrayLike<number>, first: number, width: number, chosen: number, shares: readonly number[]): number {
	let others = 0;
	let total = 0;
	for (let place = 0; place < width; place += 1) {
		if (place === chosen) continue;
		const share = Math.max(leastRivalShare, shares[place] ?? 0);
		others += share * (weights[first + place] as number);
		total += share;
	}
	return (chosen < width ? (weights[first + chosen] as number) : 0) - (total > 0 ? others / total : 0);
}
