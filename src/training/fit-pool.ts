/** Runs fits on all cores. Which thread does which changes nothing in the result. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FitResult, FitTask } from './fit-task.ts';

/** Runs tasks, each result at its task's place. */
export type RunFits = (tasks: readonly FitTask[]) => Promise<FitResult[]>;

/** @param signal ends the threads; they end nothing by themselves */
export function createFitPool(signal: AbortSignal, size = availableParallelism()): RunFits {
	const workers = Array.from({ length: size }, () => new Worker(new URL('./fit-worker.ts', import.meta.url)));
	signal.addEventListener('abort', () => {
		for (const worker of workers) void worker.terminate();
	});
	return async (tasks) => {
		const results: FitResult[] = [];
		let next = 0;
		await Promise.all(
			workers.map(async (worker) => {
				while (next < tasks.length) {
					const place = next;
					next += 1;
					results[place] = await ask(worker, tasks[place] as FitTask);
				}
			}),
		);
		return results;
	};
}

function ask(worker: Worker, task: FitTask): Promise<FitResult> {
	return new Promise((resolve, reject) => {
		const settle = (done: () => void) => {
			worker.off('message', onMessage).off('error', onError);
			done();
		};
		const onMessage = (result: FitResult) => settle(() => resolve(result));
		const onError = (cause: unknown) => settle(() => reject(cause));
		worker.on('message', onMessage).on('error', onError);
		worker.postMessage(task);
	});
}
