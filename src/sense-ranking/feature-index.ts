import { type Atom, type AtomTable, unknownAtom } from './atoms.ts';
import { parseFeatureName } from './features/feature-name.ts';
import type { Template } from './features/template.ts';

/** Templates and atoms are put into one whole number below 2^31, which engines keep without allocating: 2^7 × 2^24. */
const atomBits = 24;

/** Features that have weights, found by template and atoms. */
export class FeatureIndex {
	readonly names: readonly string[];
	readonly #ones = new Map<number, number>();
	readonly #twos = new Map<number, Map<Atom, number>>();

	/** @param names checked by `loadModel` */
	constructor(names: readonly string[], atoms: AtomTable) {
		this.names = names;
		for (const [id, name] of names.entries()) {
			const parsed = parseFeatureName(name);
			if (!parsed) throw new TypeError(`no feature of this code can be named "${name}"`);
			const [first = unknownAtom, second] = parsed.atoms.map((text) => atoms.atomOf(text));
			const key = keyOf(parsed.template, first);
			if (second === undefined) this.#ones.set(key, id);
			else {
				const seconds = this.#twos.get(key) ?? new Map<Atom, number>();
				this.#twos.set(key, seconds.set(second, id));
			}
		}
	}

	/** Number of the feature in `names`, or `undefined`. */
	one(template: Template, atom: Atom): number | undefined {
		return this.#ones.get(keyOf(template, atom));
	}

	two(template: Template, first: Atom, second: Atom): number | undefined {
		return this.#twos.get(keyOf(template, first))?.get(second);
	}
}

const keyOf = (template: Template, atom: Atom): number => (template << atomBits) | atom;
