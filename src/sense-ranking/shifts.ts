import { type Choice, noUsePrefix } from './model.ts';
import { softmax } from './softmax.ts';

/** Group, or `null` for no use → what is added to its log-odds, in nats. */
export type Shifts = ReadonlyMap<string | null, number>;

/** Keeps an outcome possible that the ranker holds for impossible: only so can a reader choose it. */
const leastShare = 1e-12;

/** Shares with some outcomes made likelier; all reasons for no use are shifted alike. */
export function shifted({ outcomes }: Pick<Choice, 'outcomes'>, shares: readonly number[], shifts: Shifts | undefined): readonly number[] {
	if (!shifts) return shares;
	return softmax(
		outcomes.map(
			(outcome, place) =>
				Math.log(Math.max(leastShare, shares[place] ?? 0)) + (shifts.get(outcome.startsWith(noUsePrefix) ? null : outcome) ?? 0),
		),
	);
}
