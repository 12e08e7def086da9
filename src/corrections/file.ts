/** Corrections as a file that a reader takes away. */
import * as v from 'valibot';
import type { Correction } from '../sense-ranking/correction.ts';
import { correctionSchema, mostCorrections } from './schema.ts';

/** Raised whenever the file's own fields change; corrections have a version of their own. */
const fileVersion = 1;

export const correctionsFileSchema = v.object({
	kind: v.literal('sense-lens-corrections'),
	version: v.literal(fileVersion),
	/** When it was written. */
	date: v.pipe(v.string(), v.isoTimestamp('a time such as 2026-11-25T18:00:00.000Z')),
	corrections: v.pipe(v.array(correctionSchema), v.maxLength(mostCorrections)),
});

export type CorrectionsFile = v.InferOutput<typeof correctionsFileSchema>;

/** @throws {v.ValiError} where a correction is none, so that no file is written that could not be read again */
export function writeCorrectionsFile(corrections: readonly Correction[], date: Date): string {
	const content = { kind: 'sense-lens-corrections', version: fileVersion, date: date.toISOString(), corrections };
	return `${JSON.stringify(v.parse(correctionsFileSchema, content), null, '\t')}\n`;
}

/** Such as `sense-lens-corrections-2026-11-25.json`. */
export function correctionsFileName(date: Date): string {
	return `sense-lens-corrections-${date.toISOString().slice(0, 10)}.json`;
}
