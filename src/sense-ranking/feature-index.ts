import type { Atom } from './atoms.ts';
import type { Template } from './features/template.ts';

/** Second atom and template are put into one whole number below 2^31, which engines keep without allocating: 2^24 × 2^7. */
const templateBits = 7;
/** Added to a second atom, so that no feature of two atoms has the number of one that has no second, even an unknown one. */
const firstSecond = 2;

/** What is found where a feature has no weight. */
export const noFeature = -1;

/** At the start; a power of 2, as always. */
const leastSlots = 1_024;

/**
 * Features that have weights, found by template and atoms: a hash table in plain numbers, as some 200 features are sought in
 * each ranking. Fields are private to the type only: `#` fields cost Firefox time in the hottest loops.
 */
export class FeatureIndex {
	/** Number of a feature + 1, or 0 where the slot is free; half of them at least are. */
	private slots = new Int32Array(leastSlots);
	/** By number of the feature: its first atom, and its template with its second. */
	private firsts = new Int32Array(leastSlots / 2);
	private keys = new Int32Array(leastSlots / 2);
	private count = 0;

	/** How many features there are; they are numbered from 0 in the order in which they were added. */
	get size(): number {
		return this.count;
	}

	/** Number of the feature, which is added where it is new. */
	add(template: Template, first: Atom, second?: Atom): number {
		const key = second === undefined ? template : keyOf(template, second);
		const known = this.find(first, key);
		if (known !== noFeature) return known;
		if (this.count === this.firsts.length) this.grow();
		this.firsts[this.count] = first;
		this.keys[this.count] = key;
		this.slots[this.slotOf(first, key)] = this.count + 1;
		this.count += 1;
		return this.count - 1;
	}

	/** Number of the feature, or `noFeature`. */
	one(template: Template, atom: Atom): number {
		return this.find(atom, template);
	}

	two(template: Template, first: Atom, second: Atom): number {
		return this.find(first, keyOf(template, second));
	}

	private find(first: Atom, key: number): number {
		return (this.slots[this.slotOf(first, key)] as number) - 1;
	}

	/** The slot of a feature, or the free one that is meant for it. */
	private slotOf(first: Atom, key: number): number {
		const { slots, firsts, keys } = this;
		const mask = slots.length - 1;
		for (let slot = hash(first, key) & mask; ; slot = (slot + 1) & mask) {
			const number = (slots[slot] as number) - 1;
			if (number < 0 || (firsts[number] === first && keys[number] === key)) return slot;
		}
	}

	private grow(): void {
		const { firsts, keys } = this;
		this.slots = new Int32Array(this.slots.length * 2);
		this.firsts = new Int32Array(firsts.length * 2);
		this.keys = new Int32Array(keys.length * 2);
		this.firsts.set(firsts);
		this.keys.set(keys);
		for (let number = 0; number < this.count; number += 1)
			this.slots[this.slotOf(firsts[number] as number, keys[number] as number)] = number + 1;
	}
}

const keyOf = (template: Template, second: Atom): number => ((second + firstSecond) << templateBits) | template;

/** Spreads atoms and templates, which are small numbers close to each other, over all bits (odd factors near 2^32 / φ). */
function hash(first: Atom, key: number): number {
	const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(key, 0x85ebca77);
	return mixed ^ (mixed >>> 15);
}
