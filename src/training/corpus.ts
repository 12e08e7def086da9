/** The labelled corpus: one JSON object a line, one file a term, under `data/corpus`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import type { Glossary } from '../glossary/glossary.ts';
import type { Problem } from '../glossary/problem.ts';
import { validate } from '../glossary/validate.ts';
import { noUsePrefix } from '../sense-ranking/model.ts';
import { DataError, projectRoot } from './read-data.ts';

const labelledSchema = v.strictObject({
	id: v.string(),
	text: v.pipe(v.string(), v.nonEmpty('a text')),
	/** UTF-16 offsets of the occurrence; half-open. */
	start: v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(0, 'an offset of 0 or more')),
	end: v.pipe(v.number(), v.safeInteger('a whole number')),
	/** Acceptable outcomes, best first: groups of the term, or `no-use:` reasons. */
	outcomes: v.pipe(
		v.array(v.string()),
		v.minLength(1, 'at least one outcome'),
		v.check((outcomes) => new Set(outcomes).size === outcomes.length, 'each outcome once'),
	),
	/** Best sense inside the best group; absent where it was not judged. */
	sense: v.optional(v.string()),
	/** The heading above the text, where there is one. */
	heading: v.optional(v.pipe(v.string(), v.nonEmpty('a heading'))),
	/** Kind of text, such as `newswire`: folds of cross-validation are drawn over these. */
	register: v.string(),
});

export interface LabelledOccurrence extends v.InferOutput<typeof labelledSchema> {
	readonly term: string;
}

export interface Corpus {
	readonly occurrences: readonly LabelledOccurrence[];
	/** SHA-256 over all files in order of name. */
	readonly hash: string;
}

/** @throws {DataError} naming each line that cannot be used */
export function readCorpus(glossary: Glossary, folder = join(projectRoot, 'data/corpus')): Corpus {
	const hash = createHash('sha256');
	const occurrences: LabelledOccurrence[] = [];
	const problems: Problem[] = [];
	for (const name of readdirSync(folder)
		.filter((each) => each.endsWith('.jsonl'))
		.sort()) {
		const path = join(folder, name);
		const text = readFileSync(path, 'utf8');
		hash.update(name).update('\0').update(text);
		for (const [index, line] of text.split('\n').entries()) {
			if (line === '') continue;
			const result = readLine(line, `${relative(projectRoot, path)}:${index + 1}`, glossary);
			if ('problems' in result) problems.push(...result.problems);
			else occurrences.push(result);
		}
	}
	if (problems.length > 0) throw new DataError(problems);
	return { occurrences, hash: hash.digest('hex') };
}

function readLine(line: string, file: string, glossary: Glossary): LabelledOccurrence | { problems: readonly Problem[] } {
	let content: unknown;
	try {
		content = JSON.parse(line);
	} catch (cause) {
		return { problems: [{ file, path: '', expected: 'one JSON object', received: String(cause) }] };
	}
	const result = validate(labelledSchema, file, content);
	if (!result.ok) return { problems: result.problems };
	const row = result.value;
	const word = row.end <= row.text.length ? row.text.slice(row.start, row.end) : '';
	const term = glossary.termOfForm(word);
	if (!term) return { problems: [{ file, path: 'start', expected: 'offsets of a form of a term', received: `"${word}"` }] };
	const known = new Set(term.groups.map(({ id }) => id));
	const strange = row.outcomes.find(
		(outcome) => !known.has(outcome) && !(outcome.startsWith(noUsePrefix) && outcome.length > noUsePrefix.length),
	);
	if (strange !== undefined)
		return { problems: [{ file, path: 'outcomes', expected: `a group of "${term.term}"`, received: `"${strange}"` }] };
	if (row.sense !== undefined && glossary.sense(row.sense)?.group !== row.outcomes[0])
		return { problems: [{ file, path: 'sense', expected: `a sense of group "${row.outcomes[0]}"`, received: `"${row.sense}"` }] };
	return { ...row, term: term.term };
}
