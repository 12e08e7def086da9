/**
 * Minimises a smooth loss plus an L1 penalty: OWL-QN (Andrew and Gao, "Scalable training of L1-regularized log-linear
 * models", ICML 2007), the L-BFGS of log-linear models. Deterministic: same input, same bits.
 */

export interface Objective {
	/** Number of variables. */
	readonly size: number;
	/** Writes the gradient of the smooth part at `point` into `gradient` and returns its value. */
	evaluate(point: Float64Array, gradient: Float64Array): number;
	/** L1 penalty of each variable; 0 leaves it free. */
	readonly penalty: Float64Array;
}

export interface Limits {
	readonly iterations: number;
	/** Stops when the loss has fallen by less than this share of itself a step, over the last ten steps: single ones may gain little. */
	readonly tolerance: number;
}

/** Steps over which progress is judged. */
const restSteps = 10;

/** Steps kept for the approximation of the Hessian; 5 to 20 are usual. */
const memory = 10;

export function minimise(objective: Objective, { iterations, tolerance }: Limits): Float64Array {
	const { size, penalty } = objective;
	let point = new Float64Array(size);
	let gradient = new Float64Array(size);
	let loss = objective.evaluate(point, gradient) + penaltyAt(point, penalty);
	const losses = [loss];
	const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
	for (let round = 0; round < iterations; round += 1) {
		const steepest = pseudoGradient(point, gradient, penalty);
		const direction = towards(steepest, steps);
		// A direction may not point against the steepest descent in any variable (section 3.2 of the paper).
		for (let i = 0; i < size; i += 1) if (at(direction, i) * at(steepest, i) >= 0) direction[i] = 0;
		const next = searchLine(objective, point, loss, direction, steepest, round === 0 ? 1 / Math.max(1, norm(direction)) : 1);
		if (!next) break;
		const s = subtract(next.point, point);
		const y = subtract(next.gradient, gradient);
		const curvature = dot(s, y);
		if (curvature > 1e-10) {
			steps.push({ s, y, rho: 1 / curvature });
			if (steps.length > memory) steps.shift();
		}
		({ point, gradient, loss } = next);
		losses.push(loss);
		const before = losses.at(-1 - restSteps);
		if (before !== undefined && before - loss < restSteps * tolerance * Math.abs(loss)) break;
	}
	return point;
}

/** Backtracks along `direction` until the loss falls enough, staying in the orthant the step starts in. */
function searchLine(
	{ size, penalty, evaluate }: Objective,
	point: Float64Array,
	loss: number,
	direction: Float64Array,
	steepest: Float64Array,
	first: number,
) {
	let length = first;
	for (let attempt = 0; attempt < 30; attempt += 1, length /= 2) {
		const moved = new Float64Array(size);
		let decrease = 0;
		for (let i = 0; i < size; i += 1) {
			const from = at(point, i);
			const orthant = from !== 0 ? Math.sign(from) : -Math.sign(at(steepest, i));
			const to = from + length * at(direction, i);
			moved[i] = at(penalty, i) > 0 && Math.sign(to) !== orthant ? 0 : to;
			decrease += at(steepest, i) * (at(moved, i) - from);
		}
		const gradient = new Float64Array(size);
		const value = evaluate(moved, gradient) + penaltyAt(moved, penalty);
		if (value <= loss + 1e-4 * decrease) return { point: moved, gradient, loss: value };
	}
	return undefined;
}

/** The two-loop recursion of L-BFGS on the pseudo-gradient. */
function towards(steepest: Float64Array, steps: readonly { s: Float64Array; y: Float64Array; rho: number }[]): Float64Array {
	const q = steepest.slice();
	const alphas: number[] = [];
	for (const { s, y, rho } of steps.toReversed()) {
		const alpha = rho * dot(s, q);
		alphas.push(alpha);
		addScaled(q, y, -alpha);
	}
	const newest = steps.at(-1);
	if (newest) scale(q, 1 / (newest.rho * dot(newest.y, newest.y)));
	for (const [index, { s, y, rho }] of steps.entries()) {
		const beta = rho * dot(y, q);
		addScaled(q, s, (alphas[steps.length - 1 - index] ?? 0) - beta);
	}
	scale(q, -1);
	return q;
}

/** Gradient of loss plus penalty, with the side of the kink at zero that descends (equation 4 of the paper). */
function pseudoGradient(point: Float64Array, gradient: Float64Array, penalty: Float64Array): Float64Array {
	return gradient.map((slope, i) => {
		const l1 = at(penalty, i);
		const x = at(point, i);
		if (x !== 0) return slope + l1 * Math.sign(x);
		if (slope + l1 < 0) return slope + l1;
		return slope - l1 > 0 ? slope - l1 : 0;
	});
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

function penaltyAt(point: Float64Array, penalty: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < point.length; i += 1) sum += at(penalty, i) * Math.abs(at(point, i));
	return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i += 1) sum += at(a, i) * at(b, i);
	return sum;
}

const norm = (values: Float64Array): number => Math.sqrt(dot(values, values));

function subtract(a: Float64Array, b: Float64Array): Float64Array {
	return a.map((value, i) => value - at(b, i));
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
	for (let i = 0; i < target.length; i += 1) target[i] = at(target, i) + factor * at(source, i);
}

function scale(target: Float64Array, factor: number): void {
	for (let i = 0; i < target.length; i += 1) target[i] = at(target, i) * factor;
}
