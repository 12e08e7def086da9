/** What is wrong with a piece of data, in the three facts a writer needs: where, what was expected, what stood there. */
export interface Problem {
	/** File (or other source) that holds the fault. */
	readonly file: string;
	/** Dotted path inside it, such as `senses.3.definition`; empty for the whole. */
	readonly path: string;
	readonly expected: string;
	readonly received: string;
}

/** One line for a person: `data/glossary/sales.json, senses.3.group: expected …, received …`. */
export function describeProblem({ file, path, expected, received }: Problem): string {
	return `${file}${path ? `, ${path}` : ''}: expected ${expected}, received ${received}`;
}
