import type { Atom } from './atoms.ts';
import type { Template } from './features/template.ts';

/** Second atom and template are put into one whole number below 2^31, which engines keep without allocating: 2^24 × 2^7. */
const templateBits = 7;
/** Added to a second atom, so that no feature of two atoms has the number of one that has no second, even an unknown one. */
const firstSecond = 2;

/** Features that have weights, found by template and atoms. */
export class FeatureIndex {
	/** First atom → template and second atom → number of the feature. */
	readonly #byAtom: (Map<number, number> | undefined)[] = [];
	#size = 0;

	/** How many features there are; they are numbered from 0 in the order in which they were added. */
	get size(): number {
		return this.#size;
	}

	/** Number of the feature, which is added where it is new. */
	add(template: Template, first: Atom, second?: Atom): number {
		const key = second === undefined ? template : keyOf(template, second);
		const features = this.#byAtom[first] ?? new Map<number, number>();
		this.#byAtom[first] = features;
		const known = features.get(key);
		if (known !== undefined) return known;
		features.set(key, this.#size);
		this.#size += 1;
		return this.#size - 1;
	}

	/** Number of the feature, or `undefined`. */
	one(template: Template, atom: Atom): number | undefined {
		return this.#byAtom[atom]?.get(template);
	}

	two(template: Template, first: Atom, second: Atom): number | undefined {
		return this.#byAtom[first]?.get(keyOf(template, second));
	}
}

const keyOf = (template: Template, second: Atom): number => ((second + firstSecond) << templateBits) | template;
