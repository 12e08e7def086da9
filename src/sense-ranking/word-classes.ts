import type { Steps } from './steps.ts';

/** Class name → its words in lower case. `createLexicon` says which classes have a role of their own. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** The other way round: word → names of its classes, in their order. */
export type ClassesOf = ReadonlyMap<string, readonly string[]>;

export function* groupByWord(wordClasses: WordClasses): Steps<ClassesOf> {
	const classesOf = new Map<string, readonly string[]>();
	for (const [name, words] of Object.entries(wordClasses)) {
		// Most words have one class: they share its list.
		const alone = [name];
		for (const word of words) {
			const others = classesOf.get(word);
			classesOf.set(word, others ? [...others, name] : alone);
		}
		yield;
	}
	return classesOf;
}
