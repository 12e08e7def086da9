/**
 * What features speak of (words, stems, word classes, a few marks), as small whole numbers: a feature is then found by
 * its numbers, without building its name for each occurrence on a page.
 */

/** Number of a string in one table; `unknownAtom` where the table does not hold it. */
export type Atom = number;

/** No weight knows this string: features that speak of it need not be looked up. */
export const unknownAtom: Atom = -1;

export interface AtomTable {
	atomOf(text: string): Atom;
	/** Throws a `RangeError` for a number that the table never gave out. */
	textOf(atom: Atom): string;
}

export interface OpenAtomTable extends AtomTable {
	/** The same table, for those who must not add to it. */
	readonly closed: AtomTable;
}

/** For training, and for reading weights: gives every string it meets a number. */
export function createOpenAtoms(): OpenAtomTable {
	const texts: string[] = [];
	const atoms = new Map<string, Atom>();
	const textOf = (atom: Atom): string => {
		const text = texts[atom];
		if (text === undefined) throw new RangeError(`atom ${atom} is not in this table of ${texts.length}`);
		return text;
	};
	return {
		atomOf(text) {
			const known = atoms.get(text);
			if (known !== undefined) return known;
			atoms.set(text, texts.length);
			return texts.push(text) - 1;
		},
		textOf,
		closed: { atomOf: (text) => atoms.get(text) ?? unknownAtom, textOf },
	};
}

/** For ranking: knows the strings of the weights, and no others. */
export function createClosedAtoms(texts: Iterable<string>): AtomTable {
	const { atomOf, closed } = createOpenAtoms();
	for (const text of texts) atomOf(text);
	return closed;
}
