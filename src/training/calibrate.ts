/** Makes probabilities true, from answers of models that did not see the occurrence. */
import type { Choice } from '../sense-ranking/model.ts';
import { PassageShares, withNeighbours } from '../sense-ranking/neighbours.ts';
import { judge, type Ranking } from '../sense-ranking/ranking.ts';
import { logLoss, sharesAt, toAnswer } from './measure.ts';

/** Held-out scores of one occurrence, before the temperature, and what is right there. */
export interface HeldOut {
	readonly scores: readonly number[];
	/** Acceptable outcomes, best first. */
	readonly wanted: readonly string[];
	/** The passage it stands in: others with the same text are its neighbours. */
	readonly text: string;
}

/** Tries temperatures from 0.5 to 2.5 in steps of 0.05 and keeps the one with the lowest log loss (Guo et al., ICML 2017). */
export function bestTemperature(outcomes: readonly string[], heldOut: readonly HeldOut[]): number {
	if (heldOut.length === 0) return 1;
	const temperatures = Array.from({ length: 41 }, (_, step) => (step + 10) / 20);
	return least(temperatures, (temperature) =>
		logLoss(heldOut.map(({ scores, wanted }) => toAnswer(outcomes, sharesAt(scores, temperature), wanted))),
	);
}

/** Tries weights from 0 to 1 in steps of 0.05 on the occurrences that have neighbours. */
export function bestNeighbourWeight(outcomes: readonly string[], temperature: number, heldOut: readonly HeldOut[]): number {
	const crowded = passagesOf(heldOut).filter((passage) => passage.length > 1);
	if (crowded.length === 0) return 0;
	const weights = Array.from({ length: 21 }, (_, step) => step / 20);
	return least(weights, (neighbourWeight) =>
		logLoss(
			crowded.flatMap((passage) =>
				sharesInPassage({ outcomes, temperature, neighbourWeight }, passage).map((shares, place) =>
					toAnswer(outcomes, shares, passage[place]?.wanted ?? []),
				),
			),
		),
	);
}

/** Shares of each occurrence of a passage in the light of the others, as `rankPassage` finds them in the page. */
export function sharesInPassage(
	choice: Pick<Choice, 'outcomes' | 'temperature' | 'neighbourWeight'>,
	passage: readonly HeldOut[],
): (readonly number[])[] {
	const alone = passage.map(({ scores }) => sharesAt(scores, choice.temperature));
	const rankings = alone.map((shares): Ranking => ({ ...judge(choice, shares), sense: null, cues: [] }));
	const all = new PassageShares();
	for (const ranking of rankings) all.add(ranking);
	return alone.map((shares, place) => withNeighbours(choice, shares, all.withoutOwn(rankings[place] as Ranking)));
}

/** Occurrences that stand in one text, in order. */
export function passagesOf(heldOut: readonly HeldOut[]): HeldOut[][] {
	const passages = new Map<string, HeldOut[]>();
	for (const each of heldOut) {
		const passage = passages.get(each.text);
		if (passage) passage.push(each);
		else passages.set(each.text, [each]);
	}
	return [...passages.values()];
}

function least(values: readonly number[], cost: (value: number) => number): number {
	let best = { value: values[0] ?? 0, cost: Number.POSITIVE_INFINITY };
	for (const value of values) {
		const at = cost(value);
		if (at < best.cost) best = { value, cost: at };
	}
	return best.value;
}
