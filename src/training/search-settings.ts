/** The search for the penalties, by cross-validation over registers. */

import { crossValidate } from './evaluate.ts';
import type { FitSettings } from './fit.ts';
import type { RunFits } from './fit-pool.ts';
import { type Answer, accuracy, logLoss, meanRecall } from './measure.ts';
import { groupSettings } from './train.ts';
import { createTermDataReader, type TrainingSource } from './training-data.ts';

/** Each line of the search changes one thing about the settings in use. */
const variants: readonly Partial<FitSettings>[] = [
	{},
	{ l1: 0.5 },
	{ l1: 1.5 },
	{ l2: 0.03 },
	{ l2: 0.3 },
	{ vectorL2: 0.1 },
	{ vectorL2: 1 },
	{ rarest: 2 },
	{ rarest: 5 },
];

/** A line for each variant: settings, accuracy, mean recall, log loss. */
export async function* searchSettings(source: TrainingSource, runFits: RunFits): AsyncGenerator<string> {
	const dataOf = createTermDataReader(source);
	const terms = source.glossary.terms.map(({ term }) => dataOf(term)).filter(({ outcomes }) => outcomes.length > 1);
	for (const variant of variants) {
		const settings = { ...groupSettings, ...variant };
		const answers: Answer[] = [];
		for (const data of terms) answers.push(...(await crossValidate(data, settings, runFits)));
		const { share } = accuracy(answers);
		yield `${JSON.stringify(settings)}  right ${(100 * share).toFixed(2)} %  mean recall ${meanRecall(answers).toFixed(3)}  log loss ${logLoss(answers).toFixed(4)}`;
	}
}
