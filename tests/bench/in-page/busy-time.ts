/** Time that sliced work really spends, without what the browser does between its slices. */

interface YieldingScheduler {
	yield(): Promise<void>;
}

export interface BusyTime {
	/** Ends the count. @returns ms spent since `startBusyTime()`, slices only */
	stop(): number;
}

/**
 * Counts from now on until `scheduler.yield()` is called, and from each time that it resolves until the next call. Exact
 * as long as nothing else runs in the page meanwhile, which holds for the pages of the benchmark.
 */
export function startBusyTime(): BusyTime {
	const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
	if (!scheduler?.yield) throw new Error('this browser has no scheduler.yield(), by which slices are told apart');
	let busy = 0;
	let from = performance.now();
	let isCounting = true;
	const original = scheduler.yield;
	scheduler.yield = () => {
		if (isCounting) busy += performance.now() - from;
		return original.call(scheduler).then(() => {
			from = performance.now();
		});
	};
	return {
		stop() {
			busy += performance.now() - from;
			isCounting = false;
			scheduler.yield = original;
			return busy;
		},
	};
}
