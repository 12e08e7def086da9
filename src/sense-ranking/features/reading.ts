import type { Atom } from '../atoms.ts';
import type { Surroundings } from '../tokens.ts';
import type { FeatureSink } from './feature-sink.ts';
import type { NamedAtoms } from './named-atoms.ts';

/** What every family of features reads from and writes to. */
export interface Reading extends Surroundings {
	readonly names: NamedAtoms;
	readonly sink: FeatureSink;
	/** The occurrence's own form, such as `sale` or `sales`. */
	readonly form: Atom;
	/**
	 * The form again where it is not the headword, else `unknownAtom`: much means one thing beside `sale` and another
	 * beside `sales`. The headword's features are those without a form, so that nothing is counted twice.
	 */
	readonly otherForm: Atom;
}
