import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Design, logLinearLoss, type Penalties } from '../../../src/training/log-linear.ts';

const none: Penalties = { l1: 0, l2: 0, denseL2: 0 };

const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });

/** Shares that sum to 1. */
const shares = (width: number) =>
	list(fc.double({ min: 0.01, max: 1, noNaN: true }), width).map((parts) => {
		const sum = parts.reduce((total, part) => total + part, 0);
		return Float64Array.from(parts, (part) => part / sum);
	});

interface Problem {
	readonly design: Design;
	readonly penalties: Penalties;
	readonly point: Float64Array;
}

const problem: fc.Arbitrary<Problem> = fc
	.record({ columns: fc.nat({ max: 4 }), denseCount: fc.nat({ max: 3 }), width: fc.integer({ min: 1, max: 4 }) })
	.chain(({ columns, denseCount, width }) => {
		const example = fc.record({
			row: fc.subarray(Array.from({ length: columns }, (_, column) => column)).map((row) => Int32Array.from(row)),
			values: list(fc.oneof(fc.constant(0), number(2)), denseCount).map((values) => Float32Array.from(values)),
			target: shares(width),
		});
		return fc.record({
			design: fc.array(example, { minLength: 1, maxLength: 5 }).map(
				(examples): Design => ({
					rows: examples.map(({ row }) => row),
					dense: examples.map(({ values }) => values),
					targets: examples.map(({ target }) => target),
					columns,
					width,
				}),
			),
			penalties: fc.record({ l1: fc.constantFrom(0, 0.7), l2: fc.constantFrom(0, 0.3), denseL2: fc.constantFrom(0, 0.9) }),
			point: list(number(3), (columns + denseCount + 1) * width).map((values) => Float64Array.from(values)),
		});
	});

/** The loss once more, as it is defined and not as it is fast. */
function plainLoss({ rows, dense, targets, columns, width }: Design, { l2, denseL2 }: Penalties, point: Float64Array): number {
	const denseCount = dense[0]?.length ?? 0;
	const weight = (column: number, outcome: number) => point[column * width + outcome] ?? Number.NaN;
	const outcomes = Array.from({ length: width }, (_, outcome) => outcome);
	const ofExamples = rows.map((row, index) => {
		const powers = outcomes.map((outcome) => {
			const ofRow = [...row].reduce((sum, column) => sum + weight(column, outcome), 0);
			const ofValues = [...(dense[index] ?? [])].reduce((sum, value, place) => sum + value * weight(columns + place, outcome), 0);
			return Math.exp(weight(columns + denseCount, outcome) + ofRow + ofValues);
		});
		const total = powers.reduce((sum, power) => sum + power, 0);
		return outcomes.reduce((sum, outcome) => sum - (targets[index]?.[outcome] ?? 0) * Math.log((powers[outcome] ?? 0) / total), 0);
	});
	const strengthAt = (place: number) => (place < columns * width ? l2 : place < (columns + denseCount) * width ? denseL2 : 0.001);
	const ofWeights = [...point].map((value, place) => 0.5 * strengthAt(place) * value * value);
	return [...ofExamples, ...ofWeights].reduce((sum, part) => sum + part, 0);
}

const gradientAt = ({ design, penalties }: Problem, point: Float64Array) => {
	const objective = logLinearLoss(design, penalties);
	// What stood there before must not count.
	const gradient = new Float64Array(objective.size).fill(99);
	return { loss: objective.evaluate(point, gradient), gradient };
};

describe('logLinearLoss', () => {
	it('is the sum of the cross-entropies and of the L2 penalties', () => {
		fc.assert(
			fc.property(problem, (each) => {
				expect(gradientAt(each, each.point).loss).toBeCloseTo(plainLoss(each.design, each.penalties, each.point), 8);
			}),
		);
	});

	it('has the gradient that its finite differences show', () => {
		const step = 1e-5;
		fc.assert(
			fc.property(problem, (each) => {
				const { gradient } = gradientAt(each, each.point);
				for (const [place, value] of each.point.entries()) {
					const lossAt = (at: number) => gradientAt(each, each.point.with(place, at)).loss;
					const slope = (lossAt(value + step) - lossAt(value - step)) / (2 * step);
					expect(gradient[place]).toBeCloseTo(slope, 4);
				}
			}),
		);
	});

	it('gives the same loss and gradient when asked again', () => {
		fc.assert(
			fc.property(problem, (each) => {
				const { evaluate, size } = logLinearLoss(each.design, each.penalties);
				const ask = (point: Float64Array) => {
					const gradient = new Float64Array(size);
					return { loss: evaluate(point, gradient), gradient };
				};
				const first = ask(each.point);
				ask(new Float64Array(size).fill(1));
				expect(ask(each.point)).toEqual(first);
			}),
		);
	});

	it('hardly changes when all biases are raised alike: their own penalty only keeps them from running away', () => {
		fc.assert(
			fc.property(problem, number(5), (each, rise) => {
				const firstBias = each.point.length - each.design.width;
				const raised = each.point.map((value, place) => (place >= firstBias ? value + rise : value));
				expect(Math.abs(gradientAt(each, raised).loss - gradientAt(each, each.point).loss)).toBeLessThan(0.2);
			}),
		);
	});

	const design: Design = {
		rows: [Int32Array.of(0, 1), Int32Array.of()],
		dense: [Float32Array.of(2), Float32Array.of(0)],
		targets: [Float64Array.of(1, 0, 0), Float64Array.of(0, 0.5, 0.5)],
		columns: 2,
		width: 3,
	};

	it('takes every outcome for as likely as another where nothing has weight', () => {
		const { evaluate, size } = logLinearLoss(design, none);
		const gradient = new Float64Array(size);
		expect(evaluate(new Float64Array(size), gradient)).toBeCloseTo(2 * Math.log(3), 12);
		const third = 1 / 3;
		const missing = [third - 1, third, third];
		const expected = [...missing, ...missing, ...missing.map((part) => 2 * part), 2 * third - 1, 2 * third - 0.5, 2 * third - 0.5];
		for (const [place, slope] of expected.entries()) expect(gradient[place]).toBeCloseTo(slope, 12);
	});

	it('lays L1 on the features and on nothing else', () => {
		const { penalty, size } = logLinearLoss(design, { l1: 0.4, l2: 1, denseL2: 1 });
		expect(size).toBe(12);
		expect([...penalty]).toEqual([...new Array(6).fill(0.4), ...new Array(6).fill(0)]);
	});

	it('stays a number where one outcome is beyond doubt, or beyond hope', () => {
		const { evaluate, size } = logLinearLoss(design, none);
		const gradient = new Float64Array(size);
		const loss = evaluate(new Float64Array(size).fill(800, 0, 1), gradient);
		expect(loss).toBeCloseTo(Math.log(3), 9);
		expect(evaluate(new Float64Array(size).fill(-800, 0, 1), gradient)).toBeCloseTo(800 + Math.log(2) + Math.log(3), 9);
		expect(gradient.every(Number.isFinite)).toBe(true);
	});

	it('is made of the penalties alone where there is no example, a slight one on the bias among them', () => {
		const { evaluate, size } = logLinearLoss({ rows: [], dense: [], targets: [], columns: 1, width: 2 }, { ...none, l2: 1 });
		const gradient = new Float64Array(size);
		expect(evaluate(Float64Array.of(3, 1, 7, 7), gradient)).toBeCloseTo(5 + 0.049, 9);
		expect([...gradient]).toEqual([3, 1, 0.007, 0.007]);
	});
});
