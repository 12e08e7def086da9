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

/** For training: gives every string it meets a number. */
export function createOpenAtoms(): AtomTable {
	return createTable((atoms, texts, text) => {
		atoms.set(text, texts.length);
		texts.push(text);
		return texts.length - 1;
	}, []);
}

/** For ranking: knows the strings of the weights, and no others. */
export function createClosedAtoms(texts: Iterable<string>): AtomTable {
	return createTable(() => unknownAtom, texts);
}

type Meet = (atoms: Map<string, Atom>, texts: string[], text: string) => Atom;

function createTable(meet: Meet, initial: Iterable<string>): AtomTable {
	const texts = [...new Set(initial)];
	const atoms = new Map(texts.map((text, atom) => [text, atom]));
	return {
		atomOf: (text) => atoms.get(text) ?? meet(atoms, texts, text),
		textOf(atom) {
			const text = texts[atom];
			if (text === undefined) throw new RangeError(`atom ${atom} is not in this table of ${texts.length}`);
			return text;
		},
	};
}
