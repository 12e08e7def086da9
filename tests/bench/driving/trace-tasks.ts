/** Reads Chromium's traces (the Trace Event Format). */

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	/** µs */
	readonly ts: number;
	/** µs */
	readonly dur?: number;
	/** µs that the thread really ran, where Chromium tells: others on the machine do not count. */
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}

/** A task that lays out or paints is the browser's, whoever asked for it. */
const scriptNames = new Set([
	'FunctionCall',
	'EvaluateScript',
	'RunMicrotasks',
	'TimerFire',
	'FireIdleCallback',
	'v8.run',
	'V8.CallFunction',
]);
const collectionNames = new Set(['MinorGC', 'MajorGC']);

/** Longest task on a page's main thread that runs script, in ms; without the collections of garbage in it. */
export function longestTask(trace: Uint8Array | undefined): number {
	if (!trace) throw new Error('Chromium gave no trace');
	const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
	const mainThreads = new Set(
		traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
	);
	const ours = traceEvents.filter((event) => event.ph === 'X' && mainThreads.has(threadOf(event)));
	const tasks = ours.filter(({ name }) => name === 'RunTask').sort((a, b) => timeOf(b) - timeOf(a));
	if (tasks.length === 0) throw new Error('the trace holds no task');
	const timeIn = (task: TraceEvent, names: ReadonlySet<string>) =>
		ours
			.filter(({ name, ts }) => names.has(name) && ts >= task.ts && ts < task.ts + (task.dur ?? 0))
			.filter((event) => threadOf(event) === threadOf(task))
			.reduce((sum, event) => sum + timeOf(event), 0);
	for (const task of tasks) {
		const script = timeIn(task, scriptNames);
		if (script > 0) return (timeOf(task) - timeIn(task, collectionNames)) / 1_000;
	}
	return 0;
}

const timeOf = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur;
const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
