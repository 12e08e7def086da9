import type { Glossary } from '../glossary/glossary.ts';
import { probabilities } from './choose.ts';
import type { Context } from './context.ts';
import { type Cue, findCues } from './cues.ts';
import { extractFeatures } from './features/extract.ts';
import type { Feature } from './features/feature.ts';
import { type Choice, type Model, noUsePrefix, type WordClasses } from './model.ts';
import { indexWordClasses } from './word-classes.ts';

export interface RankedGroup {
	readonly group: string;
	readonly probability: number;
}

/** The ranker's answer for one occurrence. */
export interface Ranking {
	/** The likeliest group; `null` where the occurrence is no use of the term, and `reason` says why. */
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
}

/** Ranks the senses of one occurrence. Pure and synchronous; never throws on any text or offsets. */
export type Ranker = (context: Context) => Ranking;

/** Below this confidence the card says "could be" and shows two groups. */
export const sureFrom = 0.6;

/** Another sense than the group's lead must be at least this likely to be shown. */
const senseThreshold = 0.5;

/** @param model checked by `loadModel`; a term it does not know is ranked evenly */
export function createRanker(glossary: Glossary, model: Model, wordClasses: WordClasses): Ranker {
	const classesOf = indexWordClasses(wordClasses);
	return (context) => {
		const term = glossary.terms.find(({ term }) => term === context.term);
		const choice = model.groups[context.term] ?? evenChoice(term?.groups.map(({ id }) => id) ?? []);
		const { features, surroundings } = extractFeatures(context, classesOf);
		const shares = probabilities(choice, features);
		const ranking = rankGroups(choice, shares);
		const best = ranking[0];
		const noUse = likeliestReason(choice, shares);
		const isNoUse = noUse !== undefined && noUse.total > (best?.probability ?? 0);
		if (!best || isNoUse) {
			const chosen = noUse?.place ?? 0;
			const cues = findCues(surroundings, features, choice, chosen, shares, classesOf);
			return { group: null, reason: noUse?.reason ?? 'unknown', sense: null, confidence: noUse?.total ?? 0, ranking, cues };
		}
		const chosen = choice.outcomes.indexOf(best.group);
		return {
			group: best.group,
			sense: chooseSense(glossary, model, best.group, features),
			confidence: best.probability,
			ranking,
			cues: findCues(surroundings, features, choice, chosen, shares, classesOf),
		};
	};
}

function rankGroups({ outcomes }: Choice, shares: readonly number[]): RankedGroup[] {
	return outcomes
		.map((group, place) => ({ group, probability: shares[place] ?? 0 }))
		.filter(({ group }) => !group.startsWith(noUsePrefix))
		.sort((a, b) => b.probability - a.probability);
}

/** The likeliest reason for no use, with the probability of all such reasons together: which one it is matters less. */
function likeliestReason({ outcomes }: Choice, shares: readonly number[]) {
	let place = -1;
	let total = 0;
	for (const [index, outcome] of outcomes.entries()) {
		if (!outcome.startsWith(noUsePrefix)) continue;
		total += shares[index] ?? 0;
		if (place < 0 || (shares[index] ?? 0) > (shares[place] ?? 0)) place = index;
	}
	const reason = outcomes[place]?.slice(noUsePrefix.length);
	return reason === undefined ? undefined : { place, total, reason };
}

function chooseSense(glossary: Glossary, model: Model, group: string, features: readonly Feature[]): string | null {
	const lead = glossary.group(group)?.lead ?? null;
	const choice = model.senses[group];
	if (!choice) return lead;
	const shares = probabilities(choice, features);
	const likeliest = shares.indexOf(Math.max(...shares));
	return (shares[likeliest] ?? 0) >= senseThreshold ? (choice.outcomes[likeliest] ?? lead) : lead;
}

function evenChoice(groups: readonly string[]): Choice {
	return { outcomes: [...groups], temperature: 1, bias: groups.map(() => 0), weights: {} };
}
