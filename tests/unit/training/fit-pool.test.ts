import { afterAll, describe, expect, it } from 'vitest';
import { createFitPool } from '../../../src/training/fit-pool.ts';
import { type FitTask, runFitTask } from '../../../src/training/fit-task.ts';
import { readTrainingSource } from '../../../src/training/read-training-source.ts';
import { groupSettings } from '../../../src/training/train.ts';
import { createTermDataReader } from '../../../src/training/training-data.ts';

const source = readTrainingSource();
const dataOf = createTermDataReader(source);
const sizeOf = (term: string) => source.corpus.occurrences.filter((occurrence) => occurrence.term === term).length;
// Each thread reads the whole corpus, but describes only the term that it is asked for: the smallest is the quickest.
const smallest = source.glossary.terms.map(({ term }) => term).sort((a, b) => sizeOf(a) - sizeOf(b))[0] ?? '';
const taskOf = (fold: number | null): FitTask => ({
	term: smallest,
	settings: groupSettings,
	heldOut: fold === null ? null : { kind: 'register', fold },
});

const ended = new AbortController();
afterAll(() => ended.abort());

describe('createFitPool', { timeout: 60_000 }, () => {
	const runFits = createFitPool(ended.signal, 2);

	it('gives for each task, at its place, what this thread would find', async () => {
		const tasks = [null, 4, 2, 0, 1].map(taskOf);
		const results = await runFits(tasks);
		expect(results).toEqual(tasks.map((task) => runFitTask(task, dataOf(task.term))));
		expect(new Set(results.map(({ scores }) => scores.length)).size).toBeGreaterThan(1);
	});

	it('runs one list after the other, of fewer tasks than threads, and of none', async () => {
		expect(await runFits([taskOf(3)])).toEqual([runFitTask(taskOf(3), dataOf(smallest))]);
		expect(await runFits([])).toEqual([]);
	});

	it('fails where a task does', async () => {
		const failing = createFitPool(ended.signal, 1);
		await expect(failing([{ ...taskOf(null), term: 'unheard-of' }])).rejects.toThrow('no term "unheard-of" in the glossary');
	});
});
