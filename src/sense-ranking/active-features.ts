import { type Atom, unknownAtom } from './atoms.ts';
import { type FeatureIndex, noFeature } from './feature-index.ts';
import type { FeatureSink } from './features/feature-sink.ts';
import type { Template } from './features/template.ts';
import { type Zone, zones } from './features/zone.ts';

/** A word's vector as it counts in a zone. */
export interface VectorShare {
	zone: number;
	vector: Float32Array;
	share: number;
	/** Token that the vector is of, or -1. */
	index: number;
}

const zoneNumbers = new Map<Zone, number>(zones.map((zone, number) => [zone, number]));

/**
 * What is true of one occurrence and has weights. Its lists are kept and written over from one occurrence to the next, as to
 * make them anew took a tenth of each ranking; `count` and `vectorCount` say how far they are filled.
 */
export class ActiveFeatures implements FeatureSink {
	count = 0;
	/** Parallel lists: the feature's number in the index, and the tokens that made it true (-1 for none). */
	readonly ids: Int32Array;
	readonly from: Int16Array;
	readonly to: Int16Array;
	vectorCount = 0;
	readonly vectors: VectorShare[] = [];
	private readonly index: FeatureIndex;
	/** Feature → the round in which it was last seen, so that clearing costs nothing. */
	private readonly seen: Int32Array;
	private round = 1;

	constructor(index: FeatureIndex) {
		this.index = index;
		// No feature is taken twice.
		this.ids = new Int32Array(index.size);
		this.from = new Int16Array(index.size);
		this.to = new Int16Array(index.size);
		this.seen = new Int32Array(index.size);
	}

	clear(): void {
		this.round += 1;
		this.count = 0;
		this.vectorCount = 0;
	}

	one(template: Template, atom: Atom, from: number, to: number): void {
		if (atom !== unknownAtom) this.add(this.index.one(template, atom), from, to);
	}

	two(template: Template, first: Atom, second: Atom, from: number, to: number): void {
		if (first !== unknownAtom && second !== unknownAtom) this.add(this.index.two(template, first, second), from, to);
	}

	vector(zone: Zone, vector: Float32Array, share: number, index: number): void {
		const number = zoneNumbers.get(zone) ?? 0;
		const kept = this.vectors[this.vectorCount];
		this.vectorCount += 1;
		if (!kept) {
			this.vectors.push({ zone: number, vector, share, index });
			return;
		}
		kept.zone = number;
		kept.vector = vector;
		kept.share = share;
		kept.index = index;
	}

	private add(id: number, from: number, to: number): void {
		if (id === noFeature || this.seen[id] === this.round) return;
		this.seen[id] = this.round;
		this.ids[this.count] = id;
		this.from[this.count] = from;
		this.to[this.count] = to;
		this.count += 1;
	}
}
