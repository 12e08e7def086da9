/** Checks corrections wherever they come from: storage, a message, a file. */
import * as v from 'valibot';
import { type Correction, correctionVersion } from '../sense-ranking/correction.ts';

/** Corrections that are kept; of more, the oldest go. Some years of a reader's corrections, and half a megabyte at most. */
export const mostCorrections = 500;

export const correctionIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits'));

/** A term or group as the glossary names it, or as a newer version's does. */
const name = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'a name of letters, digits and hyphens'));
const wholeNumber = (least: number, most: number) =>
	v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(least, `at least ${least}`), v.maxValue(most, `at most ${most}`));

export const correctionSchema = v.object({
	version: v.literal(correctionVersion),
	id: correctionIdSchema,
	/** The latest time that `Date` can tell. */
	time: wholeNumber(0, 8.64e15),
	term: name,
	group: v.nullable(name),
	shown: v.nullable(name),
	features: v.pipe(
		v.array(v.pipe(v.tuple([wholeNumber(0, 2 ** 32 - 1), wholeNumber(1, 1_000)]), v.readonly())),
		v.maxLength(64, 'at most 64 features'),
		v.readonly(),
	),
});

/** @returns `undefined` for what is no correction of this version */
export function parseCorrection(content: unknown): Correction | undefined {
	const result = v.safeParse(correctionSchema, content);
	return result.success ? result.output : undefined;
}
