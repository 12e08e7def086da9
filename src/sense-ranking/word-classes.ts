import * as v from 'valibot';

/** Class name → its words in lower case. `createLexicon` says which classes have a role of their own. */
export const wordClassesSchema = v.record(v.string(), v.array(v.string()));

export type WordClasses = v.InferOutput<typeof wordClassesSchema>;
