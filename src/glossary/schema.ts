/**
 * The shape of everything under `data/glossary` and `data/comparison`.
 * Each file is one of these schemas; `load.ts` checks what a single file cannot know of the others.
 */
import * as v from 'valibot';

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text that is not empty'));

/** Ids appear in settings, links (`popup.html#pair-3`) and attributes, so they stay plain ASCII. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'an id: a letter, then letters, digits or hyphens'));

/** One spelling a term takes in text, in lower case. Detection compares without regard to case. */
const form = v.pipe(v.string(), v.regex(/^[a-z]+$/, 'a form in lower-case letters a to z'));

export const partsOfSpeech = ['noun', 'verb', 'plural noun'] as const;
export const senseLabels = ['dated', 'uncountable', 'countable', 'plural only'] as const;

/** `data/labels.json`: what each label says of a sense, for readers who do not know grammar's words. */
export const labelsSchema = v.strictObject(v.entriesFromList(senseLabels, text));

export const senseSchema = v.strictObject({
	id,
	/** Row of the source inventory that the sense carries over; `own` where the sense is ours. */
	provenance: id,
	group: id,
	partOfSpeech: v.picklist(partsOfSpeech),
	labels: v.array(v.picklist(senseLabels)),
	definition: text,
	/** Each shows this sense and no other, and holds a form of the term. */
	examples: v.pipe(v.array(text), v.minLength(1, 'at least one example')),
	/** Sense of another term that stands opposite in the comparison. */
	counterpart: v.optional(id),
});

export const groupSchema = v.strictObject({
	id,
	/** Plain name, short enough to be read at a glance. */
	name: v.pipe(text, v.maxLength(32, 'a name of at most 32 characters')),
	/** One line that tells the group from its neighbours. */
	gloss: v.pipe(text, v.maxLength(120, 'a gloss of at most 120 characters')),
	/** The sense shown when nothing in the context speaks for another sense of the group. */
	lead: id,
});

export const termSchema = v.strictObject({
	/** The headword; unique among terms. */
	term: id,
	forms: v.pipe(v.array(form), v.minLength(1, 'at least one form')),
	groups: v.pipe(v.array(groupSchema), v.minLength(1, 'at least one group')),
	senses: v.pipe(v.array(senseSchema), v.minLength(1, 'at least one sense')),
});

export const summarySchema = v.strictObject({
	provenance: id,
	/** The two terms compared, in the order of every pair of cells below. */
	sides: v.tuple([id, id]),
	text,
});

export const differencesSchema = v.array(v.strictObject({ id, title: text, text }));

export const chartSchema = v.array(v.strictObject({ id, label: text, cells: v.tuple([text, text]) }));

export const pairsSchema = v.array(v.strictObject({ id, title: text, senses: v.tuple([id, id]) }));

export const questionsSchema = v.array(v.strictObject({ id, question: text, answer: text }));

export type SenseLabel = (typeof senseLabels)[number];
export type LabelExplanations = v.InferOutput<typeof labelsSchema>;
export type Sense = v.InferOutput<typeof senseSchema>;
export type Group = v.InferOutput<typeof groupSchema>;
export type Term = v.InferOutput<typeof termSchema>;
/** All that finding occurrences takes of a glossary. */
export interface TermForms {
	readonly terms: readonly Pick<Term, 'term' | 'forms'>[];
}
export type Summary = v.InferOutput<typeof summarySchema>;
export type Difference = v.InferOutput<typeof differencesSchema>[number];
export type ChartRow = v.InferOutput<typeof chartSchema>[number];
export type Pair = v.InferOutput<typeof pairsSchema>[number];
export type Question = v.InferOutput<typeof questionsSchema>[number];
