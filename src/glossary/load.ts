/**
 * Turns raw data files into a {@link Glossary} and a {@link Comparison}, or into the list of everything wrong with them.
 * Runs at build, in tests and in the command line; the extension ships data that has passed.
 */
import type * as v from 'valibot';
import { type Comparison, type Glossary, indexTerms } from './glossary.ts';
import type { Problem } from './problem.ts';
import {
	chartSchema,
	differencesSchema,
	labelsSchema,
	pairsSchema,
	questionsSchema,
	summarySchema,
	type Term,
	termSchema,
} from './schema.ts';
import { type Validated, validate } from './validate.ts';

/** A data file as read: its name for messages, its parsed JSON. */
export interface DataFile {
	readonly file: string;
	readonly content: unknown;
}

/** The five files of `data/comparison`. */
export type ComparisonFiles = Readonly<Record<keyof typeof comparisonSchemas, DataFile>>;

const comparisonSchemas = {
	summary: summarySchema,
	differences: differencesSchema,
	chart: chartSchema,
	pairs: pairsSchema,
	questions: questionsSchema,
} as const;

/** Reads one term per file, and what the labels of senses mean. All problems of all files are reported together. */
export function loadGlossary(files: readonly DataFile[], labelFile?: DataFile): Validated<Glossary> {
	const problems: Problem[] = [];
	const labels = labelFile && validate(labelsSchema, labelFile.file, labelFile.content);
	if (labels && !labels.ok) problems.push(...labels.problems);
	const terms: { file: string; term: Term }[] = [];
	for (const { file, content } of files) {
		const result = validate(termSchema, file, content);
		if (result.ok) terms.push({ file, term: result.value });
		else problems.push(...result.problems);
	}
	problems.push(...crossCheck(terms));
	if (problems.length > 0) return { ok: false, problems };
	return {
		ok: true,
		value: indexTerms(
			terms.map(({ term }) => term),
			labels?.ok ? labels.value : undefined,
		),
	};
}

/** Reads the comparison and checks that each side, and each sense of a pair, is in `glossary`. */
export function loadComparison(files: ComparisonFiles, glossary: Glossary): Validated<Comparison> {
	const problems: Problem[] = [];
	const read = <S extends v.GenericSchema>(schema: S, { file, content }: DataFile): v.InferOutput<S> => {
		const result = validate(schema, file, content);
		if (!result.ok) problems.push(...result.problems);
		return result.ok ? result.value : undefined;
	};
	const comparison: Comparison = {
		summary: read(comparisonSchemas.summary, files.summary),
		differences: read(comparisonSchemas.differences, files.differences),
		chart: read(comparisonSchemas.chart, files.chart),
		pairs: read(comparisonSchemas.pairs, files.pairs),
		questions: read(comparisonSchemas.questions, files.questions),
	};
	if (problems.length === 0) problems.push(...checkReferences(comparison, files, glossary));
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: comparison };
}

function checkReferences(comparison: Comparison, files: ComparisonFiles, glossary: Glossary): Problem[] {
	const problems: Problem[] = [];
	comparison.summary.sides.forEach((side, index) => {
		if (!glossary.terms.some(({ term }) => term === side))
			problems.push({ file: files.summary.file, path: `sides.${index}`, expected: 'a term of the glossary', received: `"${side}"` });
	});
	comparison.pairs.forEach((pair, row) => {
		pair.senses.forEach((sense, column) => {
			const owner = glossary.termOfSense(sense);
			const side = comparison.summary.sides[column];
			if (owner?.term !== side)
				problems.push({
					file: files.pairs.file,
					path: `${row}.senses.${column}`,
					expected: `a sense of "${side}"`,
					received: `"${sense}"`,
				});
		});
	});
	return problems;
}

/** What no single file can know: ids are unique, references lead somewhere, counterparts answer each other. */
function crossCheck(terms: readonly { file: string; term: Term }[]): Problem[] {
	const problems: Problem[] = [];
	const seen = new Map<string, string>();
	const claim = (kind: string, name: string, file: string, path: string) => {
		const key = `${kind} ${name}`;
		const owner = seen.get(key);
		if (owner) problems.push({ file, path, expected: `a ${kind} that is not already in ${owner}`, received: `"${name}"` });
		else seen.set(key, file);
	};
	const senses = new Map(terms.flatMap(({ term }) => term.senses.map((sense) => [sense.id, { sense, term }] as const)));
	for (const { file, term } of terms) {
		claim('term', term.term, file, 'term');
		for (const [index, form] of term.forms.entries()) claim('form', form, file, `forms.${index}`);
		for (const [index, group] of term.groups.entries()) claim('group', group.id, file, `groups.${index}.id`);
		for (const [index, sense] of term.senses.entries()) claim('sense', sense.id, file, `senses.${index}.id`);
		problems.push(...checkLeads(file, term), ...checkSenses(file, term, senses));
	}
	return problems;
}

function checkLeads(file: string, term: Term): Problem[] {
	return term.groups.flatMap(({ id, lead }, index) =>
		term.senses.some((sense) => sense.id === lead && sense.group === id)
			? []
			: [{ file, path: `groups.${index}.lead`, expected: `a sense of group "${id}"`, received: `"${lead}"` }],
	);
}

function checkSenses(file: string, term: Term, senses: Map<string, { sense: Term['senses'][number]; term: Term }>): Problem[] {
	const hasForm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${term.forms.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
	return term.senses.flatMap((sense, index) => {
		const problems: Problem[] = [];
		const at = (path: string) => ({ file, path: `senses.${index}.${path}` });
		if (!term.groups.some(({ id }) => id === sense.group))
			problems.push({ ...at('group'), expected: 'a group of this file', received: `"${sense.group}"` });
		sense.examples.forEach((example, place) => {
			if (!hasForm.test(example))
				problems.push({ ...at(`examples.${place}`), expected: `a sentence with ${term.forms.join(' or ')}`, received: `"${example}"` });
		});
		if (sense.counterpart !== undefined) {
			const other = senses.get(sense.counterpart);
			if (!other || other.term === term || other.sense.counterpart !== sense.id)
				problems.push({
					...at('counterpart'),
					expected: 'a sense of another term that names this one as its counterpart',
					received: `"${sense.counterpart}"`,
				});
		}
		return problems;
	});
}
