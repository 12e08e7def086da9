/**
 * The ranker's numbers: log-linear weights for each term (which group?) and for each group with several senses (which sense?).
 * `data/ranker/weights.json` holds them; `npm run train` writes it.
 */
import * as v from 'valibot';
import type { Glossary } from '../glossary/glossary.ts';
import type { Problem } from '../glossary/problem.ts';
import { type Validated, validate } from '../glossary/validate.ts';

/** Raised whenever features or the format change, so that old weights cannot be read by new code. */
export const modelVersion = 1;

/** Outcomes that are no group: the occurrence is no use of the term, for this reason. */
export const noUsePrefix = 'no-use:';

/** Families of features that the code can produce; a weight for any other family can never apply. */
export const featureFamilies = [
	'form',
	'style',
	'case',
	'place',
	'length',
	'beside',
	'beside-class',
	'pair',
	'frame',
	'left',
	'right',
	'far',
	'passage',
	'sentence',
	'left-class',
	'right-class',
	'far-class',
	'passage-class',
	'sentence-class',
	'of-noun',
	'of-noun-class',
	'object',
	'object-class',
	'verb-after',
	'verb-after-class',
	'verb-before',
	'verb-before-class',
	'governor',
	'governor-class',
	'language',
	'above',
	'above-class',
] as const;

const families = new Set<string>(featureFamilies);

const finite = v.pipe(v.number(), v.finite('a finite number'));
const featureName = v.pipe(
	v.string(),
	v.check((name) => families.has(name.split(':', 1)[0] ?? ''), `a feature of a known family (${featureFamilies.join(', ')})`),
);

const choiceSchema = v.strictObject({
	/** Groups (or senses) to choose from, and `no-use:` reasons; weights are in this order. */
	outcomes: v.pipe(v.array(v.string()), v.minLength(1, 'at least one outcome')),
	/** Flattens (> 1) or sharpens (< 1) the probabilities; fitted on held-out folds. */
	temperature: v.pipe(finite, v.minValue(0.05, 'a temperature of 0.05 or more')),
	bias: v.array(finite),
	/** Feature name → one weight for each outcome, in hundredths: whole numbers keep the file small and exact. */
	weights: v.record(featureName, v.array(v.pipe(v.number(), v.safeInteger('a whole number of hundredths')))),
});

export const modelSchema = v.strictObject({
	version: v.literal(modelVersion),
	/** What the weights were fitted to: proves that they belong to the committed corpus. */
	trainedOn: v.strictObject({ corpus: v.string(), occurrences: v.number(), wordClasses: v.string() }),
	groups: v.record(v.string(), choiceSchema),
	senses: v.record(v.string(), choiceSchema),
});

/** Class name → its words in lower case. Classes named `function`, `preposition`, `verb-…`, `language-…` have a role of their own. */
export const wordClassesSchema = v.record(v.string(), v.array(v.string()));

export type Choice = v.InferOutput<typeof choiceSchema>;
export type Model = v.InferOutput<typeof modelSchema>;
export type WordClasses = v.InferOutput<typeof wordClassesSchema>;

/** Checks weights against this code and `glossary`. */
export function loadModel(file: string, content: unknown, glossary: Glossary): Validated<Model> {
	const result = validate(modelSchema, file, content);
	if (!result.ok) return result;
	const problems = [
		...Object.entries(result.value.groups).flatMap(([term, choice]) =>
			checkChoice(file, `groups.${term}`, choice, groupsOf(glossary, term)),
		),
		...Object.entries(result.value.senses).flatMap(([group, choice]) =>
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

function checkChoice(file: string, path: string, { outcomes, bias, weights }: Choice, known: readonly string[]): Problem[] {
	const problems = outcomes
		.filter((outcome) => !outcome.startsWith(noUsePrefix) && !known.includes(outcome))
		.map((outcome) => ({
			file,
			path: `${path}.outcomes`,
			expected: `one of ${known.join(', ') || 'the glossary’s'}`,
			received: `"${outcome}"`,
		}));
	const width = outcomes.length;
	if (bias.length !== width) problems.push({ file, path: `${path}.bias`, expected: `${width} numbers`, received: String(bias.length) });
	const wrong = Object.entries(weights).find(([, row]) => row.length !== width);
	if (wrong) problems.push({ file, path: `${path}.weights.${wrong[0]}`, expected: `${width} numbers`, received: String(wrong[1].length) });
	return problems;
}
