import type { ChartRow, Difference, Group, LabelExplanations, Pair, Question, Sense, SenseLabel, Summary, Term } from './schema.ts';

export type { Term } from './schema.ts';

/** All terms, with the look-ups every other part needs. Immutable. */
export interface Glossary {
	readonly terms: readonly Term[];
	/** @param form in any letter case */
	termOfForm(form: string): Term | undefined;
	termOfSense(senseId: string): Term | undefined;
	termOfGroup(groupId: string): Term | undefined;
	sense(senseId: string): Sense | undefined;
	group(groupId: string): Group | undefined;
	/** Senses of a group in the order of the file. */
	sensesOf(groupId: string): readonly Sense[];
	/** What a label says of a sense, in plain words. */
	explain(label: SenseLabel): string | undefined;
}

/** The article-length comparison of two terms. */
export interface Comparison {
	readonly summary: Summary;
	readonly differences: readonly Difference[];
	readonly chart: readonly ChartRow[];
	readonly pairs: readonly Pair[];
	readonly questions: readonly Question[];
}

/** Indexes terms that have been checked (see `load.ts`); unchecked data belongs to `loadGlossary`. */
export function indexTerms(terms: readonly Term[], labels?: LabelExplanations): Glossary {
	const byForm = new Map(terms.flatMap((term) => term.forms.map((form) => [form, term] as const)));
	const bySense = new Map(terms.flatMap((term) => term.senses.map((sense) => [sense.id, { term, sense }] as const)));
	const byGroup = new Map(terms.flatMap((term) => term.groups.map((group) => [group.id, { term, group }] as const)));
	return {
		terms,
		termOfForm: (form) => byForm.get(form.toLowerCase()),
		termOfSense: (senseId) => bySense.get(senseId)?.term,
		termOfGroup: (groupId) => byGroup.get(groupId)?.term,
		sense: (senseId) => bySense.get(senseId)?.sense,
		group: (groupId) => byGroup.get(groupId)?.group,
		sensesOf: (groupId) => byGroup.get(groupId)?.term.senses.filter(({ group }) => group === groupId) ?? [],
		explain: (label) => labels?.[label],
	};
}
