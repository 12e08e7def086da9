/** Long work in short slices, so that the page's own scripts and the reader's input come first. */
import { isPageVisible } from './native-dom.ts';

/** Longest slice in ms. Half the budget of 8 ms: one more step may be started just before the end. */
export const sliceLength = 4;

/** What is done at once when the page has changed, in ms: enough for a message in a chat, in the same frame as it. */
const burstLength = 2;

/** After work that a change of the page asked for, this many times as long belongs to the page alone. */
const restFactor = 5;

export interface SliceOptions {
	/** Told at the end of each slice, while more is left. */
	readonly onPause?: () => void;
	/** Told when nothing is left. */
	readonly onDone?: () => void;
	/** Goes on in a page that nobody sees, because somebody waits for the answer elsewhere. */
	readonly evenHidden?: boolean;
}

export interface SlicedWork {
	/**
	 * Does a little at once where the page has not had much of it lately, and the rest in slices.
	 * @param isMuch leaves it all to slices, behind the page's own task
	 */
	burst(isMuch?: boolean): void;
	/** Does everything in slices, one after the other. */
	start(): void;
	readonly isBusy: boolean;
}

/** Runs `step` until it returns false, when it is asked to. */
export function createSlicedWork(
	step: () => boolean,
	{ onPause, onDone, evenHidden = false }: SliceOptions,
	signal: AbortSignal,
): SlicedWork {
	let isRunning = false;
	/** Before this time (ms), work that changes ask for waits. */
	let restUntil = 0;

	/** @returns whether something is left */
	const slice = (length: number): boolean => {
		const deadline = performance.now() + length;
		while (!signal.aborted) {
			if (!step()) return false;
			if (performance.now() >= deadline) return true;
		}
		return false;
	};
	const run = async (isPatient: boolean) => {
		isRunning = true;
		try {
			await workOff(isPatient);
		} finally {
			isRunning = false;
		}
		if (!signal.aborted) onDone?.();
	};
	const workOff = async (isPatient: boolean) => {
		for (;;) {
			if (!evenHidden) await whenVisible(signal);
			if (isPatient) await turn(Math.max(0, restUntil - performance.now()));
			if (signal.aborted) return;
			const from = performance.now();
			const isLeft = slice(sliceLength);
			if (isPatient) rest(from);
			if (!isLeft) return;
			onPause?.();
			if (!isPatient) await turn(0);
		}
	};
	const rest = (from: number) => {
		const now = performance.now();
		restUntil = now + (now - from) * restFactor;
	};
	return {
		burst(isMuch) {
			if (isRunning || signal.aborted) return;
			const from = performance.now();
			if (isMuch || from < restUntil || !isPageVisible()) return void run(true);
			const isLeft = slice(burstLength);
			rest(from);
			if (!isLeft) return onDone?.();
			onPause?.();
			void run(true);
		},
		start() {
			if (!isRunning && !signal.aborted) void run(false);
		},
		get isBusy() {
			return isRunning;
		},
	};
}

/** Runs `step` in slices until it returns false. Ends early on abort. */
export function runInSlices(step: () => boolean, signal: AbortSignal, options?: Pick<SliceOptions, 'evenHidden'>): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			// Signals outlive the work: what is done keeps nothing on them.
			signal.removeEventListener('abort', done);
			resolve();
		};
		signal.addEventListener('abort', done);
		createSlicedWork(step, { ...options, onDone: done }, signal).start();
	});
}

/** After so long, work goes on by a timer, in ms: a page that never rests still gets its marks. */
const longestWait = 10;

/**
 * Lets the browser do whatever waits, frames too, for `rest` ms and until nothing else is to be done. What
 * `scheduler.yield()` resumes comes before every other task of a page: eight slices in a row, and a frame each tenth of a
 * second. In Firefox, frames wait for tasks of the usual priority as well.
 */
async function turn(rest: number): Promise<void> {
	const late = AbortSignal.timeout(rest + longestWait);
	// It rejects when it is late, and then its turn has come as well.
	await scheduler.postTask(() => undefined, { priority: 'background', delay: rest, signal: late }).catch(() => undefined);
}

/** Resolves at once in a visible page, else when it is shown: nobody reads a hidden one, or one that is prerendered. */
export function whenVisible(signal: AbortSignal): Promise<void> {
	if (isPageVisible() || signal.aborted) return Promise.resolve();
	return new Promise((resolve) => {
		const check = () => {
			if (!isPageVisible() && !signal.aborted) return;
			// On the window, where the event arrives too, and where a form named `addEventListener` hides nothing.
			window.removeEventListener('visibilitychange', check);
			signal.removeEventListener('abort', check);
			resolve();
		};
		window.addEventListener('visibilitychange', check);
		signal.addEventListener('abort', check);
	});
}
