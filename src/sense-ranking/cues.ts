/** Picks from the features that decided the words a reader is shown as the reason. */
import type { ActiveFeatures } from './active-features.ts';
import type { Scorer } from './scorer.ts';
import type { Surroundings } from './tokens.ts';

export interface Cue {
	/** UTF-16 offsets into the context's text; half-open. */
	readonly start: number;
	readonly end: number;
	/** How much it speaks for the chosen group, in nats. */
	readonly weight: number;
}

/** More reasons than this are not read. */
const mostCues = 4;
/** A word that adds less than this (in nats: odds of 1.16 to 1) is no reason. */
const leastWeight = 0.15;
/** Tokens from the occurrence within which a function word can be a reason. */
const closeReach = 2;
/** A later cue must carry at least this share of the strongest one. */
const leastShare = 0.2;

/** The strongest cues for outcome `chosen`, in reading order. */
export function findCues(
	{ tokens, at }: Surroundings,
	active: ActiveFeatures,
	scorer: Scorer,
	chosen: number,
	shares: readonly number[],
): Cue[] {
	const weights = new Float64Array(tokens.length);
	for (let place = 0; place < active.count; place += 1) {
		const first = Math.max(0, active.from[place] ?? 0);
		const last = Math.min(tokens.length, active.to[place] ?? 0);
		const width = last - first - (first <= at && at < last ? 1 : 0);
		if (width <= 0) continue;
		const weight = scorer.evidence(active.ids[place] ?? -1, chosen, shares);
		for (let index = first; index < last; index += 1) if (index !== at) weights[index] = (weights[index] ?? 0) + weight / width;
	}
	for (const each of active.vectors.slice(0, active.vectorCount))
		if (each.index >= 0 && each.index !== at)
			weights[each.index] = (weights[each.index] ?? 0) + scorer.vectorEvidence(each, chosen, shares);
	const isContent = (index: number) => {
		const token = tokens[index];
		return token !== undefined && token.shape !== 'mark' && !token.lexeme.isFunction;
	};
	const candidates = [...tokens.keys()]
		.filter((index) => index !== at && tokens[index]?.shape !== 'mark' && (weights[index] ?? 0) >= leastWeight)
		.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
	const content = candidates.filter(isContent);
	// "for sale" rests on a function word alone: one that stands close by is shown, but only where no content word speaks.
	const close = candidates.filter((index) => Math.abs(index - at) <= closeReach);
	const picked = (content.length > 0 ? content : close).slice(0, mostCues);
	const strongest = weights[picked[0] ?? -1] ?? 0;
	return picked
		.filter((index) => (weights[index] ?? 0) >= strongest * leastShare)
		.sort((a, b) => a - b)
		.flatMap((index) => {
			const token = tokens[index];
			return token
				? [
						{
							start: startOfFigure(tokens, index, at),
							end: endOfFigure(tokens, index, at),
							weight: Math.round((weights[index] ?? 0) * 100) / 100,
						},
					]
				: [];
		});
}

/** A figure is shown with its sign: `$2.3`, `4%`. */
function startOfFigure(tokens: Surroundings['tokens'], index: number, at: number): number {
	const token = tokens[index];
	const before = index - 1 === at ? undefined : tokens[index - 1];
	return (
		(token?.shape === 'figure' && before?.shape === 'mark' && /^[$£€¥₹]$/.test(before.word) && before.end === token.start
			? before.start
			: token?.start) ?? 0
	);
}

function endOfFigure(tokens: Surroundings['tokens'], index: number, at: number): number {
	const token = tokens[index];
	const after = index + 1 === at ? undefined : tokens[index + 1];
	return (token?.shape === 'figure' && after?.word === '%' && after.start === token.end ? after.end : token?.end) ?? 0;
}
