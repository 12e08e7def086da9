/** `data/sample.json`: a text of our own in which every sense group stands, for readers to try their choices on. */
import * as v from 'valibot';
import type { Glossary } from './glossary.ts';
import type { DataFile } from './load.ts';
import type { Problem } from './problem.ts';
import { text } from './schema.ts';
import { type Validated, validate } from './validate.ts';

export const sampleSchema = v.strictObject({
	sections: v.pipe(
		v.array(
			v.strictObject({
				heading: text,
				paragraphs: v.pipe(
					v.array(
						v.strictObject({
							text,
							/** What each form of a term means there, in their order; `null` for one that is no use of its term. */
							groups: v.array(v.nullable(text)),
						}),
					),
					v.minLength(1, 'at least one paragraph'),
				),
			}),
		),
		v.minLength(1, 'at least one section'),
	),
	/** One more paragraph, whose words do not tell which of two groups is meant. */
	unsure: v.strictObject({ text }),
});

export type Sample = v.InferOutput<typeof sampleSchema>;

/** Reads the sample and checks that each form in it has a group of its own term, and each group of `glossary` a form. */
export function loadSample({ file, content }: DataFile, glossary: Glossary): Validated<Sample> {
	const result = validate(sampleSchema, file, content);
	if (!result.ok) return result;
	const problems = checkSample(result.value, file, glossary);
	return problems.length > 0 ? { ok: false, problems } : result;
}

function checkSample({ sections }: Sample, file: string, glossary: Glossary): Problem[] {
	const problems: Problem[] = [];
	const forms = glossary.terms.flatMap((term) => term.forms);
	const wholeForm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
	const missing = new Set(glossary.terms.flatMap(({ groups }) => groups.map(({ id }) => id)));
	for (const [section, { paragraphs }] of sections.entries()) {
		for (const [place, paragraph] of paragraphs.entries()) {
			const path = `sections.${section}.paragraphs.${place}.groups`;
			const found = paragraph.text.match(wholeForm) ?? [];
			if (found.length !== paragraph.groups.length)
				problems.push({ file, path, expected: `${found.length} groups, for ${found.join(', ')}`, received: `${paragraph.groups.length}` });
			for (const [index, group] of paragraph.groups.entries()) {
				const term = glossary.termOfForm(found[index] ?? '');
				if (group === null || !term) continue;
				missing.delete(group);
				if (glossary.termOfGroup(group) !== term)
					problems.push({ file, path: `${path}.${index}`, expected: `a group of "${term.term}"`, received: `"${group}"` });
			}
		}
	}
	for (const group of missing) problems.push({ file, path: 'sections', expected: `a text with the group "${group}"`, received: 'none' });
	return problems;
}
