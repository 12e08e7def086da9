import type { Atom, AtomTable } from '../atoms.ts';
import type { Surroundings } from '../tokens.ts';
import type { FeatureSink } from './feature-sink.ts';

/** What every family of features reads from and writes to. */
export interface Reading extends Surroundings {
	readonly atoms: AtomTable;
	readonly sink: FeatureSink;
	/** The occurrence's own form, such as `sale` or `sales`. */
	readonly form: Atom;
	/**
	 * The form again where it is not the headword, else `unknownAtom`: much means one thing beside `sale` and another
	 * beside `sales`. The headword's features are those without a form, so that nothing is counted twice.
	 */
	readonly otherForm: Atom;
	/** Stands for what is beyond the first and last token. */
	readonly edge: Atom;
}
