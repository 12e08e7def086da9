/** Reads the lines of a weights file straight into numbers, some lines a step. `model-schema.ts` says more of what is wrong. */
import type { AtomTable } from './atoms.ts';
import type { FeatureIndex } from './feature-index.ts';
import { atomCounts, templateNamed } from './features/template.ts';
import { weightUnit } from './model.ts';
import { outcomeLetters, secondAtomSign } from './model-file.ts';
import type { Steps } from './steps.ts';

/** What one choice weighs. */
export interface Weights {
	/** Numbers of its features in the index. */
	readonly features: readonly number[];
	/** Row after row in that order: one weight in nats for each outcome. */
	readonly rows: Float32Array;
}

/** Lines and rows read in a step: each takes some 2 µs where the code has never run before. */
const linesInStep = 50;
const rowsInStep = 400;

/**
 * @param atoms gives new atoms a number
 * @throws {TypeError} where a line cannot be read
 */
export function* readWeights(lines: readonly string[], width: number, atoms: AtomTable, index: FeatureIndex): Steps<Weights> {
	const features: number[] = [];
	const texts: string[] = [];
	for (const [place, line] of lines.entries()) {
		readLine(line, atoms, index, features, texts);
		if (place % linesInStep === linesInStep - 1) yield;
	}
	const rows = new Float32Array(features.length * width);
	for (const [row, text] of texts.entries()) {
		readRow(text, rows, row * width, width);
		if (row % rowsInStep === rowsInStep - 1) yield;
	}
	return { features, rows };
}

/** An atom, then pairs of a template (with a second atom, where it takes two) and a row. */
function readLine(line: string, atoms: AtomTable, index: FeatureIndex, features: number[], texts: string[]): void {
	const parts = line.split(' ');
	const first = atoms.atomOf(parts[0] as string);
	for (let place = 1; place < parts.length; place += 2) {
		const part = parts[place] as string;
		const sign = part.indexOf(secondAtomSign);
		const template = templateNamed(sign < 0 ? part : part.slice(0, sign));
		const row = parts[place + 1];
		if (template === undefined || atomCounts[template] !== (sign < 0 ? 1 : 2) || row === undefined)
			throw new TypeError(`expected templates of this code, each with its atoms and weights, received "${part}" in "${line}"`);
		features.push(sign < 0 ? index.add(template, first) : index.add(template, first, atoms.atomOf(part.slice(sign + 1))));
		texts.push(row);
	}
}

const minus = 45;
const digit0 = 48;
const letterA = outcomeLetters.charCodeAt(0);

/** Character by character, as regular expressions take far longer. */
function readRow(text: string, rows: Float32Array, start: number, width: number): void {
	let place = 0;
	while (place < text.length) {
		const outcome = text.charCodeAt(place) - letterA;
		const isNegative = text.charCodeAt(place + 1) === minus;
		place += isNegative ? 2 : 1;
		let steps = 0;
		for (; isDigit(text.charCodeAt(place)); place += 1) steps = steps * 10 + text.charCodeAt(place) - digit0;
		if (!(outcome >= 0 && outcome < width) || rows[start + outcome] !== 0 || steps === 0)
			throw new TypeError(`expected a letter once for each of at most ${width} outcomes, and whole numbers, received "${text}"`);
		rows[start + outcome] = (isNegative ? -steps : steps) * weightUnit;
	}
}

const isDigit = (code: number): boolean => code >= digit0 && code < digit0 + 10;
