/** Runs fits on all cores. Which thread does which changes nothing in the result. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FitResult, FitTask } from './fit-task.ts';

/** Runs tasks, each result at its task's place. */
export type RunFits = (tasks: readonly FitTask[]) => Promise<FitResult[]>;

/** @param signal ends the threads, and whatever they are at; after a failed task the pool is of no more use */
export function createFitPool(signal: AbortSignal, size = availableParallelism()): RunFits {
	signal.throwIfAborted();
	const workers = Array.from({ length: size }, () => new Worker(new URL('./fit-worker.ts', import.meta.url)));
	const end = () => {
		for (const worker of workers) void worker.terminate();
	};
	signal.addEventListener('abort', end, { once: true });
	let failure: unknown;
	return async (tasks) => {
		if (failure !== undefined) throw failure;
		const results: FitResult[] = [];
		let next = 0;
		try {
			await Promise.all(
				workers.map(async (worker) => {
					while (next < tasks.length) {
						const place = next;
						next += 1;
						results[place] = await ask(worker, tasks[place] as FitTask, signal);
					}
				}),
			);
		} catch (cause) {
			failure = cause;
			end();
			throw cause;
		}
		return results;
	};
}

function ask(worker: Worker, task: FitTask, signal: AbortSignal): Promise<FitResult> {
	return new Promise((resolve, reject) => {
		const settle = (done: () => void) => {
			worker.off('message', onMessage).off('error', onError);
			signal.removeEventListener('abort', onAbort);
			done();
		};
		const onMessage = (result: FitResult) => settle(() => resolve(result));
		const onError = (cause: unknown) => settle(() => reject(cause));
		const onAbort = () => settle(() => reject(signal.reason));
		if (signal.aborted) return onAbort();
		worker.on('message', onMessage).on('error', onError);
		signal.addEventListener('abort', onAbort, { once: true });
		worker.postMessage(task);
	});
}
