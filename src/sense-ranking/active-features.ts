import { type Atom, unknownAtom } from './atoms.ts';
import type { FeatureIndex } from './feature-index.ts';
import type { FeatureSink } from './features/feature-sink.ts';
import type { Template } from './features/template.ts';
import { type Zone, zones } from './features/zone.ts';

/** A word's vector as it counts in a zone. */
export interface VectorShare {
	readonly zone: number;
	readonly vector: Float32Array;
	readonly share: number;
	/** Token that the vector is of, or -1. */
	readonly index: number;
}

const zoneNumbers = new Map<Zone, number>(zones.map((zone, number) => [zone, number]));

/** What is true of one occurrence and has weights. Kept and cleared from one occurrence to the next. */
export class ActiveFeatures implements FeatureSink {
	/** Parallel lists: the feature's number in the index, and the tokens that made it true (-1 for none). */
	readonly ids: number[] = [];
	readonly from: number[] = [];
	readonly to: number[] = [];
	readonly vectors: VectorShare[] = [];
	readonly #index: FeatureIndex;
	/** Feature → the round in which it was last seen, so that clearing costs nothing. */
	readonly #seen: Int32Array;
	#round = 1;

	constructor(index: FeatureIndex) {
		this.#index = index;
		this.#seen = new Int32Array(index.size);
	}

	clear(): void {
		this.#round += 1;
		this.ids.length = 0;
		this.from.length = 0;
		this.to.length = 0;
		this.vectors.length = 0;
	}

	one(template: Template, atom: Atom, from: number, to: number): void {
		if (atom !== unknownAtom) this.#add(this.#index.one(template, atom), from, to);
	}

	two(template: Template, first: Atom, second: Atom, from: number, to: number): void {
		if (first !== unknownAtom && second !== unknownAtom) this.#add(this.#index.two(template, first, second), from, to);
	}

	vector(zone: Zone, vector: Float32Array, share: number, index: number): void {
		this.vectors.push({ zone: zoneNumbers.get(zone) ?? 0, vector, share, index });
	}

	#add(id: number | undefined, from: number, to: number): void {
		if (id === undefined || this.#seen[id] === this.#round) return;
		this.#seen[id] = this.#round;
		this.ids.push(id);
		this.from.push(from);
		this.to.push(to);
	}
}
