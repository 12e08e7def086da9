/** Checks word classes and word vectors, when the extension is built or trained. Apart, so that pages do without. */
import * as v from 'valibot';
import { letters } from './word-vectors.ts';

export const wordClassesSchema = v.record(v.string(), v.array(v.string()));

export const wordVectorsSchema = v.strictObject({
	source: v.string(),
	dimensions: v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(1, 'at least one dimension')),
	most: v.pipe(v.number(), v.finite('a finite number'), v.gtValue(0, 'a number above 0')),
	values: v.pipe(v.string(), v.regex(new RegExp(`^[${letters}]*$`), `letters from ${letters[0]} to ${letters.at(-1)}`)),
});
