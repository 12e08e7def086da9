/** Time that sliced work really spends, without what the browser does between its slices. */

interface Scheduler {
	postTask<T>(task: () => T, options?: object): Promise<T>;
}

export interface BusyTime {
	/** Ends the count. @returns ms spent since `startBusyTime()`, slices only */
	stop(): number;
}

/**
 * Counts from now on until `scheduler.postTask()` is called, and from each task posted until the next call. Exact
 * as long as nothing else runs in the page meanwhile, which holds for the pages of the benchmark.
 */
export function startBusyTime(): BusyTime {
	const { scheduler } = globalThis as { scheduler?: Scheduler };
	if (!scheduler?.postTask) throw new Error('this browser has no scheduler.postTask(), by which slices are told apart');
	let busy = 0;
	let from = performance.now();
	let isCounting = true;
	const original = scheduler.postTask;
	scheduler.postTask = <T>(task: () => T, options?: object) => {
		if (isCounting) busy += performance.now() - from;
		const timed = () => {
			from = performance.now();
			return task();
		};
		return (original.call(scheduler, timed, options) as Promise<T>).catch((cause) => {
			// Called off because its time had come: the slice goes on from here, and the wait was none of its work.
			from = performance.now();
			throw cause;
		});
	};
	return {
		stop() {
			busy += performance.now() - from;
			isCounting = false;
			scheduler.postTask = original;
			return busy;
		},
	};
}
