import type { Cue } from './cues.ts';
import { type Choice, noUsePrefix } from './model.ts';

export interface RankedGroup {
	readonly group: string;
	readonly probability: number;
}

/** The ranker's answer for one occurrence. */
export interface Ranking {
	/** The likeliest group; `null` where no use is likelier than all groups together, or no group is known: `reason` says why. */
	readonly group: string | null;
	readonly reason?: string;
	/** Best sense inside the group. */
	readonly sense: string | null;
	/** Probability of `group` (or, where that is `null`, of there being no use), from 0 to 1. */
	readonly confidence: number;
	/** All groups of the term, likeliest first. What they lack to 1 is the probability of no use. */
	readonly ranking: readonly RankedGroup[];
	/** Why, as spans of the context's text. */
	readonly cues: readonly Cue[];
	/** The group is the reader's own choice for this very text, or choices for others had a part in it. */
	readonly correction?: 'by-reader' | 'learned';
}

/** What is said of a term that the weights do not know. */
export const unknownTerm: Ranking = { group: null, reason: 'unknown', sense: null, confidence: 0, ranking: [], cues: [] };

/** Below this confidence the card says "could be" and shows two groups. */
export const sureFrom = 0.6;

/** Whether one group can be named alone: where there is no other, it can. */
export function isSure({ confidence, ranking }: Pick<Ranking, 'confidence' | 'ranking'>): boolean {
	return confidence >= sureFrom || ranking.length < 2;
}

/** No mark is a strong thing to say: it takes more than all uses together, not just more than the likeliest one. */
const noUseFrom = 0.5;

/** The outcome that the shares speak for: a group, or no use at all. */
export interface Verdict {
	readonly group: string | null;
	/** Place among the outcomes of what is shown as the reason. */
	readonly place: number;
	readonly reason?: string;
	readonly confidence: number;
	readonly ranking: readonly RankedGroup[];
}

/** @param shares one for each outcome of `choice`; reasons for no use count together, as which one it is matters less */
export function judge({ outcomes }: Pick<Choice, 'outcomes'>, shares: readonly number[]): Verdict {
	const ranking: RankedGroup[] = [];
	let likeliest = -1;
	let total = 0;
	for (let place = 0; place < outcomes.length; place += 1) {
		const outcome = outcomes[place] as string;
		const probability = shares[place] ?? 0;
		if (!outcome.startsWith(noUsePrefix)) {
			insert(ranking, { group: outcome, probability });
			continue;
		}
		total += probability;
		if (likeliest < 0 || probability > (shares[likeliest] ?? 0)) likeliest = place;
	}
	const [best] = ranking;
	const noUse = outcomes[likeliest];
	if (noUse !== undefined && (!best || total > noUseFrom))
		return { group: null, place: likeliest, reason: noUse.slice(noUsePrefix.length), confidence: total, ranking };
	if (!best) return { group: null, place: 0, reason: 'unknown', confidence: 0, ranking };
	return { group: best.group, place: outcomes.indexOf(best.group), confidence: best.probability, ranking };
}

/** Behind those that are as likely. Few are sorted faster like this than by the browser. */
function insert(ranking: RankedGroup[], ranked: RankedGroup): void {
	let place = ranking.push(ranked) - 1;
	for (; place > 0; place -= 1) {
		const before = ranking[place - 1] as RankedGroup;
		if (before.probability >= ranked.probability) break;
		ranking[place] = before;
	}
	ranking[place] = ranked;
}

/** Cues are sought when somebody asks for them: the card does, marks and counts do not, and they take as long as all the rest. */
export function toRanking({ group, reason, confidence, ranking }: Verdict, sense: string | null, findCues: () => readonly Cue[]): Ranking {
	let found: readonly Cue[] | undefined;
	return {
		group,
		...(reason !== undefined && { reason }),
		confidence,
		ranking,
		sense,
		get cues() {
			found ??= findCues();
			return found;
		},
	};
}
