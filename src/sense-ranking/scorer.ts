import type { ActiveFeatures, VectorShare } from './active-features.ts';
import type { FeatureIndex } from './feature-index.ts';
import { zones } from './features/zone.ts';
import { type Choice, weightUnit } from './model.ts';
import { softmax } from './softmax.ts';

/** Keeps every rival in view even when the model is sure. */
const leastRivalShare = 0.05;

/** One choice (which group? which sense?), ready to be made for the features of an occurrence. */
export class Scorer {
	readonly outcomes: readonly string[];
	readonly #choice: Choice;
	readonly #width: number;
	/** Feature of the index → its row in `#weights`, or -1. */
	readonly #rowOf: Int32Array;
	readonly #weights: Float32Array;
	/** Zone → weights by dimension and outcome, or nothing. */
	readonly #zoneWeights: readonly (Float32Array | undefined)[];

	constructor(choice: Choice, index: FeatureIndex) {
		this.outcomes = choice.outcomes;
		this.#choice = choice;
		this.#width = choice.outcomes.length;
		this.#rowOf = new Int32Array(index.names.length).fill(-1);
		this.#weights = new Float32Array(Object.keys(choice.weights).length * this.#width);
		let row = 0;
		for (const [id, name] of index.names.entries()) {
			const weights = Object.hasOwn(choice.weights, name) ? choice.weights[name] : undefined;
			if (!weights) continue;
			this.#rowOf[id] = row;
			for (const [place, weight] of weights.entries()) this.#weights[row * this.#width + place] = weight * weightUnit;
			row += 1;
		}
		this.#zoneWeights = zones.map((zone) => {
			const weights = choice.vectorWeights[zone];
			return weights && Float32Array.from(weights.flat(), (weight) => weight * weightUnit);
		});
	}

	/** Probability of each outcome, in the order of `outcomes`. */
	probabilities({ ids, vectors }: ActiveFeatures): number[] {
		const scores = [...this.#choice.bias];
		const width = this.#width;
		const weights = this.#weights;
		for (const id of ids) {
			const row = this.#rowOf[id] as number;
			if (row < 0) continue;
			const first = row * width;
			for (let place = 0; place < width; place += 1) scores[place] = (scores[place] as number) + (weights[first + place] as number);
		}
		for (const each of vectors) this.#addVector(scores, each);
		for (let place = 0; place < width; place += 1) scores[place] = (scores[place] as number) / this.#choice.temperature;
		return softmax(scores);
	}

	/** How much one feature speaks for outcome `chosen` against the others, in nats, the others weighted by how likely they are. */
	evidence(id: number, chosen: number, shares: readonly number[]): number {
		const row = this.#rowOf[id] ?? -1;
		if (row < 0) return 0;
		return against(this.#weights.subarray(row * this.#width, (row + 1) * this.#width), chosen, shares);
	}

	/** The same for a word's vector. */
	vectorEvidence(vector: VectorShare, chosen: number, shares: readonly number[]): number {
		const scores = new Array<number>(this.#width).fill(0);
		this.#addVector(scores, vector);
		return against(scores, chosen, shares);
	}

	#addVector(scores: number[], { zone, vector, share }: VectorShare): void {
		const weights = this.#zoneWeights[zone];
		if (!weights) return;
		const width = this.#width;
		for (let dimension = 0; dimension < vector.length; dimension += 1) {
			const value = (vector[dimension] as number) * share;
			const first = dimension * width;
			for (let place = 0; place < width; place += 1) scores[place] = (scores[place] as number) + value * (weights[first + place] as number);
		}
	}
}

function against(weights: ArrayLike<number>, chosen: number, shares: readonly number[]): number {
	let others = 0;
	let total = 0;
	for (let place = 0; place < weights.length; place += 1) {
		if (place === chosen) continue;
		const share = Math.max(leastRivalShare, shares[place] ?? 0);
		others += share * (weights[place] as number);
		total += share;
	}
	return (weights[chosen] ?? 0) - (total > 0 ? others / total : 0);
}
