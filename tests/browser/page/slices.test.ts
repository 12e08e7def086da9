import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSlicedWork, runInSlices, type SlicedWork } from '../../../src/page/slices.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => {
	abort.abort();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** Time that passes only when something takes or waits for some of it, in ms. */
function stubClock() {
	const clock = { now: 1_000 };
	vi.spyOn(performance, 'now').mockImplementation(() => clock.now);

	vi.stubGlobal('scheduler', {
		postTask(task: () => void, { delay = 0 } = {}) {
			clock.now += delay;
			return Promise.resolve().then(task);
		},
	});
	return clock;
}

/** Work of `steps` steps that take a millisecond each, and what is told of it. */
function workOf(steps: number, clock: { now: number }) {
	const told = { steps: 0, pausedAfter: [] as number[], doneAfter: [] as number[] };
	const step = () => {
		if (told.steps === steps) return false;
		told.steps += 1;
		clock.now += 1;
		return true;
	};
	const options = { onPause: () => void told.pausedAfter.push(told.steps), onDone: () => void told.doneAfter.push(told.steps) };
	return { told, work: createSlicedWork(step, options, abort.signal) };
}

async function untilIdle(work: SlicedWork): Promise<void> {
	for (let turns = 0; work.isBusy; turns += 1) {
		if (turns > 100_000) throw new Error('The work does not end');
		await Promise.resolve();
	}
}

describe('started work', () => {
	test('is done in slices of four milliseconds', async () => {
		const { told, work } = workOf(10, stubClock());
		work.start();
		expect(work.isBusy).toBe(true);
		await untilIdle(work);
		expect(told).toEqual({ steps: 10, pausedAfter: [4, 8], doneAfter: [10] });
	});

	test('is not started twice', async () => {
		const { told, work } = workOf(6, stubClock());
		work.start();
		work.start();
		work.burst();
		await untilIdle(work);
		expect(told.doneAfter).toEqual([6]);
	});

	test('ends with an abort and tells of no end', async () => {
		const { told, work } = workOf(100, stubClock());
		work.start();
		while (told.steps < 8) await Promise.resolve();
		abort.abort();
		await untilIdle(work);
		expect([told.steps, told.doneAfter]).toEqual([8, []]);
		work.start();
		work.burst();
		expect([told.steps, work.isBusy]).toEqual([8, false]);
	});
});

describe('a burst', () => {
	test('does a little at once', () => {
		const { told, work } = workOf(1, stubClock());
		work.burst();
		expect([told, work.isBusy]).toEqual([{ steps: 1, pausedAfter: [], doneAfter: [1] }, false]);
	});

	test('can be had again after a step that failed', () => {
		const failures = [new Error('once')];
		const steps: string[] = [];
		const step = () => {
			const failure = failures.pop();
			if (failure) throw failure;
			steps.push('done');
			return false;
		};
		const work = createSlicedWork(step, {}, abort.signal);
		expect(() => work.burst()).toThrow('once');
		work.burst();
		expect([steps, work.isBusy]).toEqual([['done'], false]);
	});

	test('does two milliseconds of much at once, and the rest in slices', async () => {
		const { told, work } = workOf(11, stubClock());
		work.burst();
		expect([told.steps, told.pausedAfter, work.isBusy]).toEqual([2, [2], true]);
		await untilIdle(work);
		expect(told).toEqual({ steps: 11, pausedAfter: [2, 6, 10], doneAfter: [11] });
	});

	test('leaves much to slices behind the task that asks for it', async () => {
		const { told, work } = workOf(6, stubClock());
		work.burst(true);
		expect([told.steps, work.isBusy]).toEqual([0, true]);
		await untilIdle(work);
		expect(told).toEqual({ steps: 6, pausedAfter: [4], doneAfter: [6] });
	});

	test('leaves a page that changes all the time most of its time', async () => {
		const clock = stubClock();
		const begin = clock.now;
		const { told, work } = workOf(Number.POSITIVE_INFINITY, clock);
		while (told.steps < 500) {
			// The page changes in each of its turns, and takes no time for it.
			work.burst();
			await Promise.resolve();
		}
		expect(told.steps / (clock.now - begin)).toBeLessThan(1 / 5);
	});

	test('waits where the page has just had one, and comes at once again when it had its rest', async () => {
		const clock = stubClock();
		let left = 0;
		const step = () => {
			if (left === 0) return false;
			left -= 1;
			clock.now += 1;
			return true;
		};
		const work = createSlicedWork(step, {}, abort.signal);
		for (let times = 0; times < 5; times += 1) {
			left = 1;
			work.burst();
			expect([left, work.isBusy]).toEqual([0, false]);
			clock.now += 10;
		}
		left = 1;
		work.burst();
		left = 1;
		work.burst();
		expect([left, work.isBusy]).toEqual([1, true]);
		await untilIdle(work);
		expect(left).toBe(0);
	});
});

describe('runInSlices', () => {
	test('resolves when all is done', async () => {
		const left = ['a', 'b', 'c'];
		await runInSlices(() => {
			left.pop();
			return left.length > 0;
		}, abort.signal);
		expect(left).toEqual([]);
	});

	test('resolves at an abort', async () => {
		let steps = 0;
		await runInSlices(() => {
			steps += 1;
			if (steps === 3) abort.abort();
			return true;
		}, abort.signal);
		expect(steps).toBe(3);
	});
});

test('slices take turns with the tasks of a page that never rests', async () => {
	const { port1, port2 } = new MessageChannel();
	const order: string[] = [];
	port1.onmessage = () => {
		order.push('page');
		port2.postMessage(undefined);
	};
	port2.postMessage(undefined);
	let steps = 0;
	await runInSlices(() => {
		const until = performance.now() + 5;
		while (performance.now() < until);
		order.push('slice');
		steps += 1;
		return steps < 10;
	}, abort.signal);
	port1.close();
	expect(order.filter((who, place) => who === 'slice' && order[place - 1] === 'slice')).toEqual([]);
});
