/** Checks weights against this code and the other data, when the extension is built or trained. */
import * as v from 'valibot';
import type { Glossary } from '../glossary/glossary.ts';
import { type Validated, validate } from '../glossary/validate.ts';
import { checkChoices } from './check-choices.ts';
import { zones } from './features/zone.ts';
import { type ModelFile, modelVersion, outcomeLetters } from './model-file.ts';

const finite = v.pipe(v.number(), v.finite('a finite number'));
const step = v.pipe(v.number(), v.safeInteger('a whole number of steps'));
const share = v.pipe(finite, v.minValue(0, 'a share of 0 or more'), v.maxValue(1, 'a share of 1 or less'));

/** An atom, then pairs of a template and a row. Four digits are more than any weight has, and no number is endless. */
const featureLine = v.pipe(
	v.string(),
	v.regex(/^\S+(?: \S+ (?:[a-z]-?[1-9]\d{0,3})+)+$/, 'an atom, then templates with letters and whole numbers, as in "ewe left c12a-3"'),
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

/**
 * Checks the content of a weights file against this code, `glossary` and the word vectors.
 *
 * @param dimensions of the word vectors
 */
export function loadModelFile(file: string, content: unknown, glossary: Glossary, dimensions: number): Validated<ModelFile> {
	const result = validate(modelFileSchema, file, content);
	if (!result.ok) return result;
	const problems = checkChoices(result.value, glossary, dimensions).map((problem) => ({ file, ...problem }));
	return problems.length > 0 ? { ok: false, problems } : result;
}
