/** Checks weights against this code and the glossary, when the extension is built or trained. */
import * as v from 'valibot';
import type { Glossary } from '../glossary/glossary.ts';
import type { Problem } from '../glossary/problem.ts';
import { type Validated, validate } from '../glossary/validate.ts';
import { templateNames } from './features/template.ts';
import { zones } from './features/zone.ts';
import { noUsePrefix } from './model.ts';
import { type ChoiceFile, type ModelFile, modelVersion, outcomeLetters, secondAtomSign } from './model-file.ts';

const finite = v.pipe(v.number(), v.finite('a finite number'));
const step = v.pipe(v.number(), v.safeInteger('a whole number of steps'));
const share = v.pipe(finite, v.minValue(0, 'a share of 0 or more'), v.maxValue(1, 'a share of 1 or less'));

/** An atom, then pairs of a template and a row. */
const featureLine = v.pipe(
	v.string(),
	v.regex(/^\S+(?: \S+ (?:[a-z]-?[1-9]\d*)+)+$/, 'an atom, then templates with letters and whole numbers, as in "ewe left c12a-3"'),
	v.check(
		(line) => templatesOf(line).every((template) => templateNames.some((name) => name === template)),
		`only templates that the code knows (${templateNames.join(', ')})`,
	),
);

const choiceSchema = v.strictObject({
	outcomes: v.pipe(
		v.array(v.string()),
		v.minLength(1, 'at least one outcome'),
		v.maxLength(outcomeLetters.length, `at most ${outcomeLetters.length} outcomes`),
	),
	temperature: v.pipe(finite, v.minValue(0.05, 'a temperature of 0.05 or more')),
	neighbourWeight: share,
	bias: v.array(finite),
	weights: v.array(featureLine),
	vectorWeights: v.record(v.picklist(zones), v.array(v.array(step))),
});

const scoreSchema = v.strictObject({ accuracy: share, meanRecall: share, calibrationError: share, logLoss: finite });

const modelFileSchema = v.strictObject({
	version: v.literal(modelVersion),
	trainedOn: v.strictObject({
		corpus: v.string(),
		wordClasses: v.string(),
		wordVectors: v.string(),
		occurrences: v.number(),
		features: v.number(),
		date: v.pipe(v.string(), v.isoDate('a date such as 2026-11-25')),
	}),
	scores: v.record(v.string(), scoreSchema),
	groups: v.record(v.string(), choiceSchema),
	senses: v.record(v.string(), choiceSchema),
});

/** Checks the content of a weights file against this code and `glossary`. */
export function loadModelFile(file: string, content: unknown, glossary: Glossary): Validated<ModelFile> {
	const result = validate(modelFileSchema, file, content);
	if (!result.ok) return result;
	const { groups, senses } = result.value;
	const problems = [
		...Object.entries(groups).flatMap(([term, choice]) => checkChoice(file, `groups.${term}`, choice, groupsOf(glossary, term))),
		...Object.entries(senses).flatMap(([group, choice]) =>
			checkChoice(
				file,
				`senses.${group}`,
				choice,
				glossary.sensesOf(group).map(({ id }) => id),
			),
		),
	];
	return problems.length > 0 ? { ok: false, problems } : result;
}

function groupsOf(glossary: Glossary, term: string): string[] {
	return glossary.terms.find((each) => each.term === term)?.groups.map(({ id }) => id) ?? [];
}

function checkChoice(file: string, path: string, choice: ChoiceFile, known: readonly string[]): Problem[] {
	const { outcomes, bias, weights, vectorWeights } = choice;
	const width = outcomes.length;
	const strange = outcomes.find((outcome) => !outcome.startsWith(noUsePrefix) && !known.includes(outcome));
	const last = outcomeLetters[width - 1] ?? '';
	const problem = (at: string, expected: string, received: string): Problem => ({ file, path: `${path}.${at}`, expected, received });
	const problems: Problem[] = [];
	if (strange !== undefined) problems.push(problem('outcomes', `one of ${known.join(', ') || 'the glossary’s'}`, `"${strange}"`));
	if (bias.length !== width) problems.push(problem('bias', `${width} numbers`, String(bias.length)));
	const wrong = weights.find((line) => rowsOf(line).some((row) => [...row.matchAll(/[a-z]/g)].some(([letter]) => letter > last)));
	if (wrong) problems.push(problem('weights', `letters of outcomes from a to ${last}`, `"${wrong}"`));
	for (const [zone, rows] of Object.entries(vectorWeights)) {
		const wrong = rows?.find((row) => row.length !== width);
		if (wrong) problems.push(problem(`vectorWeights.${zone}`, `${width} numbers for each dimension`, String(wrong.length)));
	}
	return problems;
}

const templatesOf = (line: string): string[] =>
	line
		.split(' ')
		.filter((_, place) => place % 2 === 1)
		.map((part) => part.split(secondAtomSign)[0] ?? '');

const rowsOf = (line: string): string[] => line.split(' ').filter((_, place) => place > 0 && place % 2 === 0);
