/** Runs in a page: notices for how long the main thread does not come back to it. */

export interface Gaps {
	/** Longest lateness without a frame in it, in ms: one piece of somebody's work. */
	readonly work: number;
	/** Longest lateness with a frame in it, in ms: work, or layout and paint, or both. */
	readonly frame: number;
	/** Looks taken; few of them tell nothing. */
	readonly looks: number;
}

export type Watched = 'main-thread' | 'own-messages';

declare global {
	function startGaps(watched: Watched): void;
	function stopGaps(): Gaps;
}

/** Time between two looks, in ms: the lens leaves the thread to a page that wants it all the time, and would not start. */
const interval = 4;

interface TaskScheduler {
	postTask(task: () => void, options: { readonly priority: string; readonly delay: number }): Promise<void>;
}

let gaps: { work: number; frame: number; looks: number } = { work: 0, frame: 0, looks: 0 };
let hasFrame = false;
let last = 0;
let isWatching = false;

globalThis.startGaps = (watched) => {
	gaps = { work: 0, frame: 0, looks: 0 };
	isWatching = true;
	last = performance.now();
	requestAnimationFrame(noteFrame);
	if (watched === 'main-thread') lookFirst();
	else lookInTurn();
};

globalThis.stopGaps = () => {
	isWatching = false;
	return gaps;
};

/** As soon as the thread is free, before what else waits: what is late here was kept up by one piece of work. */
function lookFirst(): void {
	const { scheduler } = globalThis as unknown as { scheduler: TaskScheduler };
	void scheduler.postTask(() => look(interval) && lookFirst(), { priority: 'user-blocking', delay: interval });
}

/** In the order in which a page's own messages come: what is late here waited behind everything that was let through before. */
function lookInTurn(): void {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => look(0) && setTimeout(() => send());
	const send = () => {
		last = performance.now();
		port2.postMessage(0);
	};
	send();
}

function look(allowed: number): boolean {
	const now = performance.now();
	const late = Math.max(0, now - last - allowed);
	if (hasFrame) gaps.frame = Math.max(gaps.frame, late);
	else gaps.work = Math.max(gaps.work, late);
	gaps.looks += 1;
	hasFrame = false;
	last = now;
	return isWatching;
}

function noteFrame(): void {
	hasFrame = true;
	if (isWatching) requestAnimationFrame(noteFrame);
}
