/** The evaluation in words and tables: Markdown, for the terminal and the README alike. */
import type { Evaluation } from './evaluate.ts';
import {
	type Answer,
	accuracy,
	calibrationError,
	confidenceBins,
	isRight,
	logLoss,
	meanRecall,
	type Proportion,
	proportion,
	recallByOutcome,
} from './measure.ts';

/** Answers at least this sure are what the card shows without a word of doubt. */
export const sureShare = 0.9;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const withInterval = ({ share, low, high }: Proportion): string =>
	`${percent(share)} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[head, head.map((_, place) => (place === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** One line for each set of answers: how many are right, how sure they are, how true that is. */
export function summaryTable(sets: readonly (readonly [name: string, answers: readonly Answer[]])[]): string {
	const head = [
		'measured on',
		'occurrences',
		'right',
		'mean recall',
		`at least ${100 * sureShare} % sure`,
		'of these right',
		'calibration error',
		'log loss',
	];
	return table(
		head,
		sets.map(([name, answers]) => {
			const sure = answers.filter(({ confidence }) => confidence >= sureShare);
			return [
				name,
				String(answers.length),
				withInterval(accuracy(answers)),
				meanRecall(answers).toFixed(3),
				percent(proportion(sure.length, answers.length).share),
				withInterval(accuracy(sure)),
				calibrationError(answers).toFixed(3),
				logLoss(answers).toFixed(3),
			];
		}),
	);
}

export function recallTable(answers: readonly Answer[]): string {
	const rows = [...recallByOutcome(answers)].sort(([, a], [, b]) => b.count - a.count);
	return table(
		['group', 'occurrences', 'found'],
		rows.map(([outcome, recall]) => [outcome, String(recall.count), withInterval(recall)]),
	);
}

/** Rows are what is right (the best reading), columns what was answered; an answer that is also fine counts as right. */
export function confusionTable(answers: readonly Answer[]): string {
	const outcomes = [...recallByOutcome(answers)].sort(([, a], [, b]) => b.count - a.count).map(([outcome]) => outcome);
	const cell = (right: string, given: string) =>
		answers.filter((answer) => answer.wanted[0] === right && (isRight(answer) ? right : answer.given) === given).length;
	return table(
		['right ↓ answered →', ...outcomes],
		outcomes.map((right) => [right, ...outcomes.map((given) => String(cell(right, given) || '·'))]),
	);
}

/** Answers by how sure they are, and how often they are right. */
export function calibrationTable(answers: readonly Answer[]): string {
	return table(
		['confidence', 'occurrences', 'right'],
		confidenceBins(answers).map((bin) => [percent(bin.meanConfidence), String(bin.count), withInterval(bin)]),
	);
}

export function ablationTable(ablation: Evaluation['ablation']): string {
	const whole = ablation[0]?.answers ?? [];
	return table(
		['without', 'right', 'log loss', 'log loss more'],
		ablation.map(({ without, answers }) => [
			without,
			withInterval(accuracy(answers)),
			logLoss(answers).toFixed(3),
			(logLoss(answers) - logLoss(whole)).toFixed(3),
		]),
	);
}

export function curveTable(curve: Evaluation['curve']): string {
	return table(
		['learned from', 'right', 'log loss'],
		curve.map(({ examples, answers }) => [String(examples), withInterval(accuracy(answers)), logLoss(answers).toFixed(3)]),
	);
}
