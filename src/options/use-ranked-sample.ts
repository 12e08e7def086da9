import { useEffect, useState } from 'preact/hooks';
import { bundledSample } from '../glossary/bundled-sample.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { failureText } from './failure-text.ts';
import { type RankedSection, rankSample } from './rank-sample.ts';

export type RankedSample =
	/** Its text is there before it is ranked. */
	| { readonly kind: 'ranking'; readonly sections: readonly RankedSection[] }
	| { readonly kind: 'ranked'; readonly sections: readonly RankedSection[] }
	| { readonly kind: 'failed'; readonly sections: readonly RankedSection[]; readonly reason: string };

const unranked: readonly RankedSection[] = bundledSample.sections.map(({ heading, paragraphs }) => ({
	heading,
	paragraphs: paragraphs.map(({ text }) => ({ text, words: [] })),
}));

/** The sample text, ranked once while the page is open. */
export function useRankedSample(glossary: Glossary): RankedSample {
	const [sample, setSample] = useState<RankedSample>({ kind: 'ranking', sections: unranked });
	useEffect(() => {
		const ending = new AbortController();
		rankSample(glossary, bundledSample).then(
			(sections) => ending.signal.aborted || setSample({ kind: 'ranked', sections }),
			(cause: unknown) => ending.signal.aborted || setSample({ kind: 'failed', sections: unranked, reason: failureText(cause) }),
		);
		return () => ending.abort();
	}, [glossary]);
	return sample;
}
