import type { FoundRange } from '../glossary/sense-search.ts';
import { MarkedText } from '../ui/marked-text.tsx';

/** A text with what a search found in it lit up. */
export function FoundText({ text, ranges = [] }: { readonly text: string; readonly ranges?: readonly FoundRange[] | undefined }) {
	return <MarkedText text={text} ranges={ranges.map((range) => ({ ...range, kind: 'hit' }))} />;
}
