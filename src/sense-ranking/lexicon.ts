/** What is known of a word: its stem, its classes, and the part it can play in a sentence. */
import { type Atom, type AtomTable, unknownAtom } from './atoms.ts';
import { stem } from './stem.ts';
import { finish } from './steps.ts';
import { type ClassesOf, groupByWord, type WordClasses } from './word-classes.ts';
import type { VectorOf } from './word-vectors.ts';

export interface Lexeme {
	readonly word: Atom;
	readonly stem: Atom;
	/** Atoms of the classes the word belongs to; those that no weight knows are left out. */
	readonly classes: readonly Atom[];
	readonly isFunction: boolean;
	readonly isPreposition: boolean;
	readonly isVerb: boolean;
	readonly isDeterminer: boolean;
	/** Cannot stand inside a simple noun phrase. */
	readonly endsPhrase: boolean;
	/** Classes of languages the word belongs to, such as `language-fr`. */
	readonly languages: readonly string[];
	readonly vector: Float32Array | undefined;
}

/** Looks up a word in lower case; never fails. */
export type Lexicon = (word: string) => Lexeme;

/** How a class is written as an atom, so that class `garage` and word `garage` differ. */
export const classAtom = (name: string): string => `#${name}`;

/** For training, which has but one. */
export const createLexicon = (wordClasses: WordClasses, vectorOf: VectorOf, atoms: AtomTable): Lexicon =>
	lexiconOf(finish(groupByWord(wordClasses)), vectorOf, atoms);

/** @param classesOf `function`, `preposition`, `determiner`, `possessive`, `phrase-end`, `verb-…`, `language-…` have a role */
export function lexiconOf(classesOf: ClassesOf, vectorOf: VectorOf, atoms: AtomTable): Lexicon {
	const nothing: readonly string[] = [];
	return (word) => describe(word, classesOf.get(word) ?? nothing, vectorOf(word), atoms);
}

/** Most words of a page are of this kind: they share it. */
const unknownLexeme: Lexeme = {
	word: unknownAtom,
	stem: unknownAtom,
	classes: [],
	isFunction: false,
	isPreposition: false,
	isVerb: false,
	isDeterminer: false,
	endsPhrase: false,
	languages: [],
	vector: undefined,
};

function describe(word: string, classes: readonly string[], vector: Float32Array | undefined, atoms: AtomTable): Lexeme {
	const wordAtom = atoms.atomOf(word);
	const stemAtom = atoms.atomOf(stem(word));
	if (wordAtom === unknownAtom && stemAtom === unknownAtom && classes.length === 0 && !vector) return unknownLexeme;
	const is = (kind: string) => classes.some((name) => name.startsWith(kind));
	return {
		word: wordAtom,
		stem: stemAtom,
		classes: classes.map((name) => atoms.atomOf(classAtom(name))).filter((atom) => atom !== unknownAtom),
		isFunction: is('function'),
		isPreposition: is('preposition'),
		isVerb: is('verb'),
		isDeterminer: is('determiner') || is('possessive'),
		endsPhrase: is('phrase-end'),
		languages: classes.filter((name) => name.startsWith('language')),
		vector: is('function') ? undefined : vector,
	};
}
