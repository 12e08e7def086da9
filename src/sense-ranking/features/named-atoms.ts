/** Atoms of what the features name themselves, looked up once: to write their names anew for each occurrence took time. */
import type { Atom, AtomTable } from '../atoms.ts';

export interface NamedAtoms {
	/** Stands for what is beyond the first and last token. */
	readonly edge: Atom;
	/** Stands for a part that the phrase does not have. */
	readonly none: Atom;
	readonly shape: Readonly<Record<'lower' | 'capital' | 'upper' | 'figure' | 'mark', Atom>>;
	readonly style: Readonly<Record<'running' | 'title' | 'capitals' | 'bare', Atom>>;
	readonly length: Readonly<Record<'label' | 'short' | 'medium' | 'long', Atom>>;
	/** Step from the occurrence, from -2 to 2, + 2 → a capital there, inside the sentence and as its first word. */
	readonly capital: readonly { readonly inside: Atom; readonly first: Atom }[];
	/** Number of amounts of a kind → its atom: 0, 1, 2 and 3 alike, 4 and more. */
	readonly amounts: Readonly<Record<'<money>' | '<pct>' | '<num>', readonly Atom[]>>;
	/** Eighths of the words that are function words of English: 0 to 4 and more. */
	readonly english: readonly Atom[];
	readonly noWords: Atom;
	/** How many words: 0 to 3 and more. */
	readonly foreign: readonly Atom[];
	readonly accented: readonly Atom[];
	readonly foreignBeatsEnglish: Atom;
}

export function nameAtoms({ atomOf }: AtomTable): NamedAtoms {
	const record = <K extends string>(...names: readonly K[]) =>
		Object.fromEntries(names.map((name) => [name, atomOf(name)])) as Record<K, Atom>;
	const list = (start: string, ...ends: readonly (string | number)[]) => ends.map((end) => atomOf(start + end));
	const amounts = (kind: string) => list(kind, 0, 1, '2-3', '2-3', '4+');
	return {
		edge: atomOf('<edge>'),
		none: atomOf('<none>'),
		shape: record('lower', 'capital', 'upper', 'figure', 'mark'),
		style: record('running', 'title', 'capitals', 'bare'),
		length: record('label', 'short', 'medium', 'long'),
		capital: [-2, -1, 0, 1, 2].map((step) => ({ inside: atomOf(`${step}`), first: atomOf(`${step}first`) })),
		amounts: { '<money>': amounts('<money>'), '<pct>': amounts('<pct>'), '<num>': amounts('<num>') },
		english: list('english:', 0, 1, 2, 3, 4),
		noWords: atomOf('english:none'),
		foreign: list('foreign:', 0, 1, 2, '3+'),
		accented: list('accented:', 0, 1, 2, '3+'),
		foreignBeatsEnglish: atomOf('foreign-beats-english'),
	};
}
