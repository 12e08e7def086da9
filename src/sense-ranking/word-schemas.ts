/** Checks word classes and word vectors, when the extension is built or trained. Apart, so that pages do without. */
import * as v from 'valibot';
import { type Validated, validate } from '../glossary/validate.ts';
import type { WordClasses } from './word-classes.ts';
import { letters, type WordVectors, wordsInOrder } from './word-vectors.ts';

export const wordClassesSchema = v.record(v.string(), v.array(v.string()));

export const wordVectorsSchema = v.strictObject({
	source: v.string(),
	dimensions: v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(1, 'at least one dimension')),
	most: v.pipe(v.number(), v.finite('a finite number'), v.gtValue(0, 'a number above 0')),
	values: v.pipe(v.string(), v.regex(new RegExp(`^[${letters}]*$`), `letters from ${letters[0]} to ${letters.at(-1)}`)),
});

/** Checks the content of a file of word vectors, and that it was made for `wordClasses`. */
export function loadWordVectors(file: string, content: unknown, wordClasses: WordClasses): Validated<WordVectors> {
	const result = validate(wordVectorsSchema, file, content);
	if (!result.ok) return result;
	const { dimensions, values } = result.value;
	const words = wordsInOrder(wordClasses).length;
	if (values.length === words * dimensions) return result;
	const expected = `${dimensions} letters for each of the ${words} words of the word classes (npm run word-vectors makes them)`;
	return { ok: false, problems: [{ file, path: 'values', expected, received: `${values.length} letters` }] };
}
