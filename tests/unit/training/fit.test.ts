import { describe, expect, it } from 'vitest';
import { probabilities } from '../../../src/sense-ranking/choose.ts';
import { type Example, type FitSettings, fitChoice } from '../../../src/training/fit.ts';

const settings: FitSettings = { l1: 0.05, l2: 0.05, rarest: 2 };
const outcomes = ['wet', 'dry'];

const example = (outcome: string, ...features: string[]): Example => ({ features, target: new Map([[outcome, 1]]), weight: 1 });
const weather = [
	example('wet', 'left:rain', 'left:the'),
	example('wet', 'left:rain', 'right:boot'),
	example('wet', 'left:rain', 'left:the'),
	example('dry', 'left:sun', 'left:the'),
	example('dry', 'left:sun', 'right:hat'),
	example('dry', 'left:sun', 'left:the'),
];

const shareOf = (choice: ReturnType<typeof fitChoice>, outcome: string, ...names: string[]) =>
	probabilities(
		choice,
		names.map((name) => ({ name })),
	)[choice.outcomes.indexOf(outcome)] ?? Number.NaN;

describe('fitChoice', () => {
	const choice = fitChoice(weather, outcomes, settings);

	it('learns which feature speaks for which outcome', () => {
		expect(shareOf(choice, 'wet', 'left:rain')).toBeGreaterThan(0.8);
		expect(shareOf(choice, 'dry', 'left:sun')).toBeGreaterThan(0.8);
	});

	it('keeps no weight for a feature that says nothing', () => {
		expect(choice.weights['left:the']).toBeUndefined();
	});

	it('leaves out features seen in fewer examples than `rarest`', () => {
		// Without L1, so that nothing else takes a feature away.
		const names = (rarest: number) => Object.keys(fitChoice(weather, outcomes, { l1: 0, l2: 0.05, rarest }).weights);
		expect(names(1)).toContain('right:boot');
		expect(names(2)).not.toContain('right:boot');
		expect(names(2)).toContain('left:rain');
	});

	it('keeps fewer weights under a stronger L1, and none under an overwhelming one', () => {
		const count = (l1: number) => Object.keys(fitChoice(weather, outcomes, { ...settings, rarest: 1, l1 }).weights).length;
		expect(count(0.3)).toBeLessThan(count(0));
		expect(count(100)).toBe(0);
	});

	it('gives the same weights for the same examples', () => {
		expect(JSON.stringify(fitChoice(weather, outcomes, settings))).toBe(JSON.stringify(choice));
	});

	it('orders features by name, whatever the order of the examples', () => {
		const names = Object.keys(fitChoice(weather.toReversed(), outcomes, settings).weights);
		expect(names).toEqual(Object.keys(choice.weights));
		expect(names).toEqual(names.toSorted());
	});

	it('writes weights in the order of the outcomes, as whole hundredths', () => {
		const turned = fitChoice(weather, outcomes.toReversed(), settings);
		expect(turned.outcomes).toEqual(['dry', 'wet']);
		expect(shareOf(turned, 'wet', 'left:rain')).toBeCloseTo(shareOf(choice, 'wet', 'left:rain'), 1);
		for (const row of Object.values(turned.weights)) {
			expect(row).toHaveLength(2);
			for (const weight of row) expect(Number.isSafeInteger(weight)).toBe(true);
		}
	});

	it('learns the share of each outcome into the bias', () => {
		const mostlyWet = [...Array.from({ length: 9 }, () => example('wet')), example('dry')];
		expect(shareOf(fitChoice(mostlyWet, outcomes, settings), 'wet')).toBeCloseTo(0.9, 2);
	});

	it('counts a heavier example more', () => {
		const pair = [{ ...example('wet'), weight: 3 }, example('dry')];
		expect(shareOf(fitChoice(pair, outcomes, settings), 'wet')).toBeCloseTo(0.75, 2);
	});

	it('shares its belief where several outcomes are fine', () => {
		const both: Example = {
			features: [],
			target: new Map([
				['wet', 0.65],
				['dry', 0.35],
			]),
			weight: 1,
		};
		expect(shareOf(fitChoice([both], outcomes, settings), 'wet')).toBeCloseTo(0.65, 2);
	});
});
