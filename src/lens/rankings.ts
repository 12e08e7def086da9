/** Which sense each occurrence has: ranked when needed, some at a time, and kept by the text around it. */
import type { PageOccurrence, Passage } from '../page/page-occurrence.ts';
import { occurrencesOf, type Segment } from '../page/segment.ts';
import { headingAbove } from '../page/surrounding-text.ts';
import type { Context } from '../sense-ranking/context.ts';
import type { Correction, Fingerprint } from '../sense-ranking/correction.ts';
import { withCorrections } from '../sense-ranking/corrections.ts';
import type { Ranker } from '../sense-ranking/rank.ts';
import { rankPassage } from '../sense-ranking/rank-passage.ts';
import type { Ranking } from '../sense-ranking/ranking.ts';

export interface Rankings {
	/** Ranks some occurrences of a segment, within about a millisecond; false when all of them are ranked. */
	step(segment: Segment): boolean;
	/** What an occurrence means; ranks it now where that was not done yet. */
	of(occurrence: PageOccurrence): Ranking | undefined;
	/** What an occurrence is known again by. */
	fingerprint(occurrence: PageOccurrence): Fingerprint;
	/** Forgets what it said, and follows these corrections from now on. */
	follow(corrections: readonly Correction[]): void;
}

/** Occurrences ranked in one step: at 15 to 20 µs each, half a millisecond. */
const inStep = 30;

/** Answers kept by text: lists that are drawn anew while they scroll show the same lines again and again. */
const most = 500;
/** Longest passage whose answers are kept by text, in UTF-16 code units; longer ones are hardly drawn twice. */
const longestKept = 1_000;

export function createRankings(plain: Ranker): Rankings {
	let ranker = plain;
	let ranked = new WeakMap<PageOccurrence, Ranking>();
	/** Text and heading → the rankings of all occurrences in it. */
	const byText = new Map<string, readonly Ranking[]>();
	const headings = new WeakMap<Passage, string | null>();

	const headingOf = (passage: Passage): string | null => {
		let heading = headings.get(passage);
		if (heading === undefined) {
			const node = passage.occurrences[0]?.node;
			heading = (node && headingAbove(node)) ?? null;
			headings.set(passage, heading);
		}
		return heading;
	};
	const keyOf = (passage: Passage) => (passage.text.length <= longestKept ? `${headingOf(passage) ?? ''}\n\n${passage.text}` : undefined);

	const rank = (occurrences: readonly PageOccurrence[]) => {
		const found = rankPassage(
			occurrences.map((occurrence) => contextOf(occurrence, headingOf(occurrence.passage))),
			ranker,
		);
		for (const [place, occurrence] of occurrences.entries()) {
			const ranking = found[place];
			if (ranking) ranked.set(occurrence, ranking);
		}
	};
	/** Takes over what is known of the same text elsewhere. */
	const recall = ({ occurrences }: Passage, kept: readonly Ranking[]) => {
		for (const [place, occurrence] of occurrences.entries()) {
			const ranking = kept[place];
			if (ranking) ranked.set(occurrence, ranking);
		}
	};
	const keep = (passage: Passage, key: string) => {
		const rankings = passage.occurrences.flatMap((occurrence) => ranked.get(occurrence) ?? []);
		if (rankings.length < passage.occurrences.length) return;
		const [oldest] = byText.size >= most ? byText.keys() : [];
		if (oldest !== undefined) byText.delete(oldest);
		byText.set(key, rankings);
	};
	const rankOrRecall = (passage: Passage, occurrences: readonly PageOccurrence[]) => {
		const key = keyOf(passage);
		const kept = key === undefined ? undefined : byText.get(key);
		if (kept) recall(passage, kept);
		else {
			rank(occurrences);
			if (key !== undefined) keep(passage, key);
		}
	};
	/** As a step would rank it: in the light of the others. */
	const together = (occurrence: PageOccurrence) => {
		const { occurrences } = occurrence.passage;
		return occurrences.length <= inStep ? occurrences : [occurrence];
	};
	return {
		step(segment) {
			const unranked = occurrencesOf(segment).filter((occurrence) => !ranked.has(occurrence));
			if (unranked.length > 0) rankOrRecall(segment.passage, unranked.slice(0, inStep));
			return unranked.length > inStep;
		},
		of(occurrence) {
			if (!ranked.has(occurrence)) rankOrRecall(occurrence.passage, together(occurrence));
			return ranked.get(occurrence);
		},
		fingerprint: (occurrence) => plain.fingerprint(contextOf(occurrence, headingOf(occurrence.passage))),
		follow(corrections) {
			ranker = withCorrections(plain, corrections);
			ranked = new WeakMap();
			byText.clear();
		},
	};
}

/** The whole passage: the ranker looks at a sentence or two around the occurrence, however long the text is. */
function contextOf({ passage: { text }, start, end, term }: PageOccurrence, heading: string | null): Context {
	return { text, start, end, term, ...(heading && { heading }) };
}
