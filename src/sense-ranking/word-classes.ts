import type { ClassesOf } from './features/feature.ts';
import type { WordClasses } from './model.ts';

/** Turns class → words, as the file is written, into word → classes, as it is asked. */
export function indexWordClasses(wordClasses: WordClasses): ClassesOf {
	const byWord = new Map<string, string[]>();
	for (const [name, words] of Object.entries(wordClasses)) {
		for (const word of words) {
			const classes = byWord.get(word);
			if (classes) classes.push(name);
			else byWord.set(word, [name]);
		}
	}
	const none: readonly string[] = [];
	return (word) => byWord.get(word) ?? none;
}
