/** A thread of `createFitPool`: reads the project's data once, then runs one fit after the other. */
import { parentPort } from 'node:worker_threads';
import { type FitTask, runFitTask } from './fit-task.ts';
import { readTrainingSource } from './read-training-source.ts';
import { createTermDataReader } from './training-data.ts';

const dataOf = createTermDataReader(readTrainingSource());
parentPort?.on('message', (task: FitTask) => parentPort?.postMessage(runFitTask(task, dataOf(task.term))));
