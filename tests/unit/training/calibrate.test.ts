import { describe, expect, it } from 'vitest';
import { bestTemperature, calibrate, foldCount, type HeldOut, holdOut } from '../../../src/training/calibrate.ts';
import type { LabelledOccurrence } from '../../../src/training/corpus.ts';
import type { Example, FitSettings } from '../../../src/training/fit.ts';

const settings: FitSettings = { l1: 0.05, l2: 0.05, rarest: 1 };
const outcomes = ['wet', 'dry'];

const occurrence = (id: string): LabelledOccurrence => ({
	id,
	text: 'a zorb',
	start: 2,
	end: 6,
	outcomes: ['wet'],
	register: 'made-up',
	term: 'zorb',
});
const example = (outcome: string, feature: string): Example => ({ features: [feature], target: new Map([[outcome, 1]]), weight: 1 });

const size = 70;
const own = Array.from({ length: size }, (_, index) => occurrence(String(index)));
const examples = own.map((_, index) => (index % 2 === 0 ? example('wet', 'left:rain') : example('dry', 'left:sun')));

/** A model that gives log-odds of `odds` to the outcome named by the feature. */
const heldOut = (odds: number, answers: readonly boolean[]): HeldOut[] =>
	answers.map((isRight) => ({
		occurrence: occurrence('a'),
		example: example(isRight ? 'wet' : 'dry', 'left:rain'),
		choice: { outcomes, temperature: 1, bias: [0, 0], weights: { 'left:rain': [odds * 100, 0] } },
	}));

describe('holdOut', () => {
	it('answers for each example once', () => {
		const ids = holdOut(own, examples, outcomes, settings).map((each) => each.occurrence.id);
		expect(ids.toSorted((a, b) => Number(a) - Number(b))).toEqual(own.map(({ id }) => id));
	});

	it('answers from a model that has not seen the example', () => {
		// A feature that only this example has can be known only to a model that saw it.
		const marked = examples.map((each, index): Example => ({ ...each, features: [...each.features, `right:own${index}`] }));
		const answers = holdOut(own, marked, outcomes, { ...settings, l1: 0 });
		expect(answers.length).toBe(size);
		for (const {
			occurrence: { id },
			choice,
		} of answers)
			expect(choice.weights[`right:own${id}`]).toBeUndefined();
		expect(answers.some(({ choice }) => choice.weights['right:own0'] !== undefined)).toBe(true);
	});

	it('holds out neighbouring lines together', () => {
		const modelOf = new Map(holdOut(own, examples, outcomes, settings).map((each) => [each.occurrence.id, each.choice]));
		for (let index = 0; index < size; index += 10) expect(modelOf.get(String(index + 9))).toBe(modelOf.get(String(index)));
		expect(new Set(modelOf.values()).size).toBe(foldCount);
	});
});

describe('bestTemperature', () => {
	it('flattens a model that is too sure', () => {
		// Sure at odds of e⁴ to 1, right nine times in ten: true at log-odds of ln 9.
		const answers = Array.from({ length: 100 }, (_, index) => index % 10 !== 0);
		expect(bestTemperature(heldOut(4, answers))).toBeCloseTo(4 / Math.log(9), 1);
	});

	it('sharpens a model that is not sure enough', () => {
		const answers = Array.from({ length: 100 }, (_, index) => index % 20 !== 0);
		expect(bestTemperature(heldOut(2, answers))).toBeCloseTo(2 / Math.log(19), 1);
	});

	it('leaves a model alone whose odds are true', () => {
		const answers = Array.from({ length: 100 }, (_, index) => index % 10 !== 0);
		expect(bestTemperature(heldOut(Math.log(9), answers))).toBe(1);
	});

	it('stays between 0.5 and 2.5', () => {
		expect(bestTemperature(heldOut(1, [true, true]))).toBe(0.5);
		expect(bestTemperature(heldOut(3, [false, false]))).toBe(2.5);
	});
});

describe('calibrate', () => {
	it('fits on every example, with the temperature of the held-out answers', () => {
		const choice = calibrate(own, examples, outcomes, settings);
		expect(choice.temperature).toBe(bestTemperature(holdOut(own, examples, outcomes, settings)));
		expect(Object.keys(choice.weights)).toEqual(['left:rain', 'left:sun']);
	});

	it('gives the same choice for the same corpus', () => {
		const run = () => JSON.stringify(calibrate(own, examples, outcomes, settings));
		expect(run()).toBe(run());
	});
});
