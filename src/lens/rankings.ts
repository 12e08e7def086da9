/** Which sense each occurrence has: ranked when needed, a passage at a time, and kept by its text. */
import type { PageOccurrence, Passage } from '../page/page-occurrence.ts';
import { headingAbove } from '../page/surrounding-text.ts';
import type { Ranker } from '../sense-ranking/rank.ts';
import { rankPassage } from '../sense-ranking/rank-passage.ts';
import type { Ranking } from '../sense-ranking/ranking.ts';

export interface Rankings {
	/** Ranks some occurrences of a passage, within about a millisecond; false when all of them are ranked. */
	step(passage: Passage): boolean;
	isRanked(passage: Passage): boolean;
	/** The rankings of a passage's occurrences, in their order: of those that are ranked yet. */
	in(passage: Passage): readonly Ranking[];
	/** Ranks what is not ranked yet. */
	of(occurrence: PageOccurrence): Ranking | undefined;
}

/** Occurrences ranked in one step: at 25 to 45 µs each, about a millisecond. */
const inStep = 30;

/** Answers kept by text: lists that are drawn anew while they scroll show the same lines again and again. */
const most = 500;
/** Longest passage whose answers are kept by text, in UTF-16 code units; longer ones are hardly drawn twice. */
const longestKept = 1_000;

export function createRankings(ranker: Ranker): Rankings {
	const ranked = new WeakMap<Passage, Ranking[]>();
	const byText = new Map<string, readonly Ranking[]>();

	const start = (passage: Passage): Ranking[] => {
		const kept = passage.text.length <= longestKept ? byText.get(keyOf(passage)) : undefined;
		const rankings = kept ? [...kept] : [];
		ranked.set(passage, rankings);
		return rankings;
	};
	const keep = (passage: Passage, rankings: readonly Ranking[]) => {
		if (passage.text.length > longestKept) return;
		if (byText.size >= most)
			for (const oldest of byText.keys()) {
				byText.delete(oldest);
				break;
			}
		byText.set(keyOf(passage), rankings);
	};
	const step = (passage: Passage): boolean => {
		const rankings = ranked.get(passage) ?? start(passage);
		const next = passage.occurrences.slice(rankings.length, rankings.length + inStep);
		if (next.length === 0) return false;
		rankings.push(...rankPassage(next.map(toContext), ranker));
		const isLeft = rankings.length < passage.occurrences.length;
		if (!isLeft) keep(passage, rankings);
		return isLeft;
	};
	return {
		step,
		isRanked: (passage) => ranked.get(passage)?.length === passage.occurrences.length,
		in: (passage) => ranked.get(passage) ?? [],
		of(occurrence) {
			const { passage } = occurrence;
			const place = passage.occurrences.indexOf(occurrence);
			while (place >= (ranked.get(passage)?.length ?? 0) && step(passage));
			return ranked.get(passage)?.[place];
		},
	};
}

const headings = new WeakMap<Passage, string | null>();

function toContext({ passage, start, end, term }: PageOccurrence) {
	const heading = headingOf(passage);
	return { text: passage.text, start, end, term, ...(heading && { heading }) };
}

/** Looked up once for a passage. */
function headingOf(passage: Passage): string | null {
	let heading = headings.get(passage);
	if (heading === undefined) {
		const node = passage.occurrences[0]?.node;
		heading = (node && headingAbove(node)) ?? null;
		headings.set(passage, heading);
	}
	return heading;
}

function keyOf(passage: Passage): string {
	return `${headingOf(passage) ?? ''}\n\n${passage.text}`;
}
