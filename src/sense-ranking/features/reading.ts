import type { Atom, AtomTable } from '../atoms.ts';
import type { Surroundings } from '../tokens.ts';
import type { FeatureSink } from './feature-sink.ts';

/** What every family of features reads from and writes to. */
export interface Reading extends Surroundings {
	readonly atoms: AtomTable;
	readonly sink: FeatureSink;
	/** The occurrence's own form, such as `sale` or `sales`: much means one thing beside the one and another beside the other. */
	readonly form: Atom;
	/** Stands for what is beyond the first and last token. */
	readonly edge: Atom;
}
