/** How a reader's corrections change what the ranker says: the corrected texts exactly, others gently and by likeness. */
import type { Context } from './context.ts';
import type { Correction, Fingerprint } from './correction.ts';
import { type Likeness, likenessTo } from './likeness.ts';
import type { Neighbours } from './neighbours.ts';
import type { Ranker } from './rank.ts';
import type { Ranking } from './ranking.ts';
import type { Shifts } from './shifts.ts';

/**
 * Likeness from which on a correction counts at all: of two sentences of the corpus taken at random, one pair in a thousand
 * is as alike (0.22). Those that share a few words of their matter reach 0.4 to 0.7.
 */
export const leastLikeness = 0.2;
/**
 * What a correction of the very same words adds to the odds of its group, in nats, and the most that all of them add: odds
 * of 20 to 1. Three that are fairly alike (0.5) reach it, one alone turns what is 75 % sure. With the right answers where
 * the ranker errs in `natural-dev.jsonl` as corrections, as many of its other texts are answered right as without.
 */
export const strength = 3;
/** Corrections of one group that count together: many that are hardly alike must not outweigh a clear context. */
export const mostTogether = 3;
/** More than any odds of the ranker's own (`leastShare` in `shifts.ts`): for the very text that the reader corrected. */
const decisive = 100;

/**
 * A ranker that follows a reader's corrections; which order they come in does not matter. Without any it is `ranker`
 * itself, so that what was taken back has left nothing.
 */
export function withCorrections(ranker: Ranker, corrections: readonly Correction[]): Ranker {
	if (corrections.length === 0) return ranker;
	const byTerm = new Map<string, KnownCorrections>();
	for (const term of new Set(corrections.map((each) => each.term)))
		byTerm.set(term, know(corrections.filter((each) => each.term === term)));
	return {
		...ranker,
		rank(context, neighbours) {
			const known = byTerm.get(context.term);
			return known ? rankKnowing(known, ranker, context, neighbours) : ranker.rank(context, neighbours);
		},
	};
}

interface KnownCorrections {
	readonly byId: ReadonlyMap<string, Correction>;
	/** In the order of their ids: sums of fractions depend on the order in which they are added up. */
	readonly inOrder: readonly Correction[];
	readonly likeness: Likeness;
}

function know(corrections: readonly Correction[]): KnownCorrections {
	const byId = new Map<string, Correction>();
	for (const correction of [...corrections].sort(byAge)) byId.set(correction.id, correction);
	const inOrder = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	return { byId, inOrder, likeness: likenessTo(inOrder.map(({ features }) => features)) };
}

/** The newest last; of two of the same time, always the same one. */
function byAge(a: Correction, b: Correction): number {
	return a.time - b.time || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

function rankKnowing(known: KnownCorrections, ranker: Ranker, context: Context, neighbours: Neighbours | undefined): Ranking {
	const print = ranker.fingerprint(context);
	const own = known.byId.get(print.id);
	if (own) {
		const ranking = ranker.rank(context, neighbours, new Map([[own.group, decisive]]));
		// A group that an update has taken out of the glossary can be no answer. The reason is the reader's, not in the text.
		if (ranking.group === own.group) return said(ranking, { cues: [], correction: 'by-reader' });
	}
	const shifts = shiftsFor(print, known);
	if (shifts.size === 0) return ranker.rank(context, neighbours);
	const shifted = ranker.rank(context, neighbours, shifts);
	return shifts.has(shifted.group) ? said(shifted, { correction: 'learned' }) : shifted;
}

/** Not by a spread of the ranking, which would seek its cues: that takes as long as all the rest, and most are never asked for. */
function said(ranking: Ranking, changes: Partial<Ranking>): Ranking {
	return Object.defineProperties({} as Ranking, {
		...Object.getOwnPropertyDescriptors(ranking),
		...Object.getOwnPropertyDescriptors(changes),
	});
}

/** Adds up, for each group, how alike the corrections are that chose it. */
function shiftsFor({ features }: Fingerprint, { inOrder, likeness }: KnownCorrections): Shifts {
	const sums = new Map<string | null, { total: number; greatest: number }>();
	const alike = likeness(features);
	for (const [place, { group }] of inOrder.entries()) {
		const shift = (strength * ((alike[place] as number) - leastLikeness)) / (1 - leastLikeness);
		if (shift <= 0) continue;
		const { total, greatest } = sums.get(group) ?? { total: 0, greatest: 0 };
		sums.set(group, { total: total + shift, greatest: Math.max(greatest, shift) });
	}
	return new Map([...sums].map(([group, { total, greatest }]) => [group, Math.min(total, mostTogether * greatest, strength)]));
}
