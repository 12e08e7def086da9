/** How a model is written: short enough to be shipped, readable enough to be reviewed. `model-schema.ts` checks it. */
import { parseFeatureName } from './features/feature-name.ts';
import { templateNames } from './features/template.ts';
import type { Zone } from './features/zone.ts';
import type { Choice, Model } from './model.ts';

/** Raised whenever features or the format change, so that old weights cannot be read by new code. */
export const modelVersion = 3;

/** Parts a template from its second atom. No template holds it; an atom may. */
export const secondAtomSign = '=';

/** Outcomes are written as letters in their order. */
export const outcomeLetters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A `Choice` whose features are grouped by their first atom, a line each: `ewe left c12 sentence a-3 pair-2-1=for b4`.
 * After the atom come pairs of a template (with the second atom behind a `=`, where it takes two) and a row: a letter
 * and a number of steps for each outcome that the feature speaks for or against. A fifth shorter, zipped, than a list.
 */
export interface ChoiceFile {
	readonly outcomes: readonly string[];
	readonly temperature: number;
	readonly neighbourWeight: number;
	readonly bias: readonly number[];
	readonly weights: readonly string[];
	readonly vectorWeights: Readonly<Partial<Record<Zone, readonly (readonly number[])[]>>>;
}

/** How well a term's groups were chosen for occurrences that were held out. */
export interface Score {
	readonly accuracy: number;
	readonly meanRecall: number;
	readonly calibrationError: number;
	readonly logLoss: number;
}

export interface ModelFile {
	readonly version: typeof modelVersion;
	/** What the weights were fitted to: proves that they belong to the committed data. */
	readonly trainedOn: {
		/** SHA-256 of the corpus, the word classes and the word vectors. */
		readonly corpus: string;
		readonly wordClasses: string;
		readonly wordVectors: string;
		readonly occurrences: number;
		/** How many features have weights in the choices of groups. */
		readonly features: number;
		/** Day on which these weights were first obtained. */
		readonly date: string;
	};
	readonly scores: Readonly<Record<string, Score>>;
	readonly groups: Readonly<Record<string, ChoiceFile>>;
	readonly senses: Readonly<Record<string, ChoiceFile>>;
}

/** Features by name again, as they were fitted. Ranking does without: it reads the lines themselves (`read-weights.ts`). */
export function readModel({ groups, senses }: ModelFile): Model {
	const choices = (each: Readonly<Record<string, ChoiceFile>>) =>
		Object.fromEntries(Object.entries(each).map(([name, choice]) => [name, readChoice(choice)]));
	return { groups: choices(groups), senses: choices(senses) };
}

function readChoice({ weights, ...choice }: ChoiceFile): Choice {
	const rows: Record<string, number[]> = {};
	for (const line of weights) {
		const [atom = '', ...parts] = line.split(' ');
		for (let place = 0; place + 1 < parts.length; place += 2) {
			const [template = '', ...second] = (parts[place] ?? '').split(secondAtomSign);
			const name = [template, atom, ...(second.length > 0 ? [second.join(secondAtomSign)] : [])].join(' ');
			rows[name] = readRow(parts[place + 1] ?? '', choice.outcomes.length);
		}
	}
	return { ...choice, weights: rows };
}

function readRow(text: string, width: number): number[] {
	const row = new Array<number>(width).fill(0);
	for (const [, letter = '', steps] of text.matchAll(/([a-z])(-?\d+)/g)) row[outcomeLetters.indexOf(letter)] = Number(steps);
	return row;
}

/** The other way round. Features are sorted, so that the same weights are the same text. */
export function writeChoice({ outcomes, weights, vectorWeights, temperature, neighbourWeight, bias }: Choice): ChoiceFile {
	const lines = new Map<string, string[]>();
	for (const name of Object.keys(weights).sort()) {
		const parsed = parseFeatureName(name);
		if (!parsed) throw new TypeError(`no feature of this code can be named "${name}"`);
		const [first = '', ...second] = parsed.atoms;
		const row = (weights[name] ?? []).map((steps, place) => (steps === 0 ? '' : `${outcomeLetters[place]}${steps}`)).join('');
		const line = lines.get(first) ?? [];
		lines.set(first, [...line, [templateNames[parsed.template], ...second].join(secondAtomSign), row]);
	}
	const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([atom, parts]) => [atom, ...parts].join(' '));
	const zoneWeights = Object.fromEntries(Object.entries(vectorWeights).map(([zone, rows]) => [zone, rows.map((row) => [...row])]));
	return { outcomes: [...outcomes], temperature, neighbourWeight, bias: [...bias], weights: sorted, vectorWeights: zoneWeights };
}
