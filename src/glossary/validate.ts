import * as v from 'valibot';
import type { Problem } from './problem.ts';

export type Validated<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] };

/** Checks `content` against `schema`; every issue valibot finds becomes a {@link Problem} naming `file`. */
export function validate<S extends v.GenericSchema>(schema: S, file: string, content: unknown): Validated<v.InferOutput<S>> {
	const result = v.safeParse(schema, content);
	if (result.success) return { ok: true, value: result.output };
	return {
		ok: false,
		problems: result.issues.map((issue) => ({
			file,
			path: v.getDotPath(issue) ?? '',
			// Refinements put what they expect into their message; for types valibot knows it itself.
			expected: issue.kind === 'schema' ? (issue.expected ?? issue.type) : issue.message,
			received: issue.received,
		})),
	};
}
