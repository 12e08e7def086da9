import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Family } from '../../../src/sense-ranking/features/template.ts';
import { zones } from '../../../src/sense-ranking/features/zone.ts';
import type { Example } from '../../../src/training/examples.ts';
import type { FitSettings } from '../../../src/training/fit.ts';
import { type FitTask, runFitTask } from '../../../src/training/fit-task.ts';
import { scoreExample } from '../../../src/training/score-example.ts';
import type { FoldKind, TermData } from '../../../src/training/training-data.ts';
import { labelled } from '../../support/made-up/labelled.ts';
import { madeUpSource } from '../../support/made-up/training.ts';

const [term] = madeUpSource.glossary.terms;
if (!term) throw new Error('the made-up glossary is empty');

/** Keeps every feature that says anything, so that weights tell what was learned from. */
const settings: FitSettings = { l1: 0, l2: 0.01, vectorL2: 0.1, rarest: 1 };
const task: FitTask = { term: term.term, settings, heldOut: null };
const inRegister = (fold: number) => ({ kind: 'register', fold }) as const;

/** Each outcome in turn, with features of its own; two neighbours share a register's fold, and each half is a block's. */
function dataOf(count: number, featuresOf: (outcome: string, place: number) => string[]): TermData {
	const outcomes = ['tree-skin', 'dog-cry'];
	const places = Array.from({ length: count }, (_, place) => place);
	const outcomeAt = (place: number) => outcomes[place % 2] ?? '';
	return {
		term: term as TermData['term'],
		outcomes,
		occurrences: places.map((place) => labelled({ id: String(place), outcomes: [outcomeAt(place)] })),
		folds: { register: places.map((place) => Math.floor(place / 2) % 5), block: places.map((place) => Math.floor((2 * place) / count)) },
		examples: places.map(
			(place): Example => ({
				features: featuresOf(outcomeAt(place), place),
				vectors: new Float32Array(zones.length).fill(place % 2 === 0 ? 1 : -1),
				target: new Map([[outcomeAt(place), 1]]),
			}),
		),
	};
}

/** Each example has one feature, which no other has: it has weights where the example was learned from, and only there. */
const marked = (count: number) => dataOf(count, (_, place) => [`left only-${place}`]);
function learnedFrom(data: TermData, more: Partial<FitTask>): number[] {
	// Vectors would leave the features little to say.
	const { choice } = runFitTask({ ...task, settings: { ...settings, l2: 0.001, vectorL2: undefined }, ...more }, data);
	const places = Object.keys(choice.weights).map((name) => Number(/^left only-(\d+)$/.exec(name)?.[1]));
	return places.sort((a, b) => a - b);
}

describe('runFitTask', () => {
	const data = marked(20);
	const places = [...data.examples.keys()];
	const inFold = (kind: FoldKind, fold: number) => places.filter((place) => data.folds[kind][place] === fold);

	it('learns from everything where nothing is held out, and scores nothing', () => {
		expect(learnedFrom(data, { heldOut: null })).toEqual(places);
		expect(runFitTask(task, data).scores).toEqual([]);
	});

	const allFolds: [kind: FoldKind, fold: number][] = [
		['register', 0],
		['register', 3],
		['register', 4],
		['block', 0],
		['block', 1],
	];

	it.each(allFolds)('learns from all but what %s fold %i holds', (kind, fold) => {
		expect(learnedFrom(data, { heldOut: { kind, fold } })).toEqual(places.filter((place) => !inFold(kind, fold).includes(place)));
	});

	it.each(allFolds)('scores each occurrence that %s fold %i holds, and no other', (kind, fold) => {
		const { choice, scores } = runFitTask({ ...task, heldOut: { kind, fold } }, data);
		expect(scores.length).toBeGreaterThan(0);
		expect(scores.map(([place]) => place)).toEqual(inFold(kind, fold));
		for (const [place, found] of scores) expect(found).toEqual(scoreExample(choice, data.examples[place] as Example));
	});

	it('learns from everything, and scores nothing, where a fold holds nothing', () => {
		const heldOut = { kind: 'block', fold: 4 } as const;
		expect(learnedFrom(data, { heldOut })).toEqual(places);
		expect(runFitTask({ ...task, heldOut }, data).scores).toEqual([]);
	});

	it('knows the held-out occurrences by what the others taught', () => {
		const { scores } = runFitTask({ ...task, heldOut: inRegister(2) }, data);
		for (const [place, [treeSkin = 0, dogCry = 0]] of scores) expect(treeSkin > dogCry).toBe(place % 2 === 0);
	});

	it('has all outcomes of the term, even those that only the held-out fold has', () => {
		const { outcomes } = runFitTask(
			{ ...task, heldOut: inRegister(0) },
			{ ...data, outcomes: ['tree-skin', 'dog-cry', 'no-use:name'] },
		).choice;
		expect(outcomes).toEqual(['tree-skin', 'dog-cry', 'no-use:name']);
	});

	it('can be sent to another thread and back', () => {
		const whole: FitTask = { ...task, heldOut: inRegister(1), without: 'class', portion: 0.5 };
		const result = runFitTask(structuredClone(whole), data);
		expect(result).toEqual(runFitTask(whole, data));
		expect(structuredClone(result)).toEqual(result);
	});
});

describe('a task without a family of features', () => {
	const ofFamily: readonly [family: Family, template: string, atomCount: number][] = [
		['form', 'style', 2],
		['collocation', 'beside-1', 1],
		['collocation', 'pair-1+1', 2],
		['frame', 'frame-1+1', 2],
		['window', 'left', 1],
		['window', 'sentence-form', 2],
		['phrase', 'of-noun-class', 1],
		['phrase', 'modifier-class', 2],
		['class', 'beside-class-1', 1],
		['class', 'sentence-class-form', 2],
		['amount', 'amounts', 1],
		['language', 'language', 1],
		['document', 'above', 1],
	];
	const featuresOf = (outcome: string, left: readonly (typeof ofFamily)[number][]) =>
		left.map(([, template, atomCount]) => `${template} ${new Array(atomCount).fill(outcome).join(' ')}`);
	const dataWith = (left: readonly (typeof ofFamily)[number][]) => dataOf(20, (outcome) => featuresOf(outcome, left));
	const data = dataWith(ofFamily);
	const families = [...new Set(ofFamily.map(([family]) => family))];

	it.each(families)('fits and scores as if there had been no features of family %s', (without) => {
		const rest = dataWith(ofFamily.filter(([family]) => family !== without));
		const result = runFitTask({ ...task, heldOut: inRegister(3), without }, data);
		expect(result).toEqual(runFitTask({ ...task, heldOut: inRegister(3) }, rest));
		expect(Object.keys(result.choice.weights).length).toBeLessThan(Object.keys(runFitTask(task, data).choice.weights).length);
	});

	it.each(families)('keeps every other feature than those of family %s', (without) => {
		const { weights, vectorWeights } = runFitTask({ ...task, without }, data).choice;
		const kept = ofFamily.filter(([family]) => family !== without);
		expect(Object.keys(weights).toSorted()).toEqual([...featuresOf('tree-skin', kept), ...featuresOf('dog-cry', kept)].sort());
		expect(Object.keys(vectorWeights)).not.toEqual([]);
	});

	it('leaves out word vectors, and no feature, where these are the family', () => {
		const { weights, vectorWeights } = runFitTask({ ...task, without: 'vector' }, data).choice;
		expect(vectorWeights).toEqual({});
		expect(Object.keys(weights)).toEqual(Object.keys(runFitTask(task, data).choice.weights));
	});
});

describe('a task with a portion of the examples', () => {
	const count = 60;
	const data = marked(count);
	const portion = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

	it('learns from about as many as it says, evenly from the whole corpus', () => {
		fc.assert(
			fc.property(portion, (share) => {
				const learned = learnedFrom(data, { portion: share });
				for (let first = 0; first < count; first += 20) {
					const inTwenty = learned.filter((place) => place >= first && place < first + 20).length;
					expect(Math.abs(inTwenty - 20 * share)).toBeLessThanOrEqual(2);
				}
			}),
			{ numRuns: 21 },
		);
	});

	it('learns from all that a smaller portion has', () => {
		fc.assert(
			fc.property(portion, portion, (one, other) => {
				const larger = learnedFrom(data, { portion: Math.max(one, other) });
				expect(larger).toEqual(expect.arrayContaining(learnedFrom(data, { portion: Math.min(one, other) })));
			}),
			{ numRuns: 25 },
		);
	});

	it('learns from all where the portion is 1, and from nothing where it is 0', () => {
		expect(learnedFrom(data, { portion: 1 })).toHaveLength(count);
		expect(learnedFrom(data, { portion: 0 })).toEqual([]);
	});

	it('never learns from what is held out, and scores all of that', () => {
		const held = data.folds.register.flatMap((fold, place) => (fold === 1 ? [place] : []));
		const learned = learnedFrom(data, { heldOut: inRegister(1), portion: 0.5 });
		expect(learned.filter((place) => held.includes(place))).toEqual([]);
		expect(learned).toEqual(learnedFrom(data, { portion: 0.5 }).filter((place) => !held.includes(place)));
		expect(runFitTask({ ...task, heldOut: inRegister(1), portion: 0.5 }, data).scores.map(([place]) => place)).toEqual(held);
	});
});
