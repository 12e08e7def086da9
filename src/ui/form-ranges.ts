import type { Glossary } from '../glossary/glossary.ts';
import type { MarkedRange } from './text-segments.ts';

/** Where forms of a term stand in one of our own sentences. Text of pages goes through term detection instead. */
export function formRanges(glossary: Glossary, senseId: string, text: string): MarkedRange[] {
	const forms = glossary.termOfSense(senseId)?.forms ?? [];
	if (forms.length === 0) return [];
	const wholeForm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
	return [...text.matchAll(wholeForm)].map(({ index, 0: form }) => ({ start: index, end: index + form.length, kind: 'term' }));
}
