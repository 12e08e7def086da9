/** Long work in short slices, so that the page's own scripts and the reader's input come first. */

/** Longest slice in ms. Half the budget of 8 ms: one more run may be started just before the end. */
const sliceLength = 4;

/** Runs `step` until it returns false, pausing after each slice; `paused` is told about each pause. Ends early on abort. */
export async function runInSlices(step: () => boolean, signal: AbortSignal, paused?: () => void): Promise<void> {
	let deadline = performance.now() + sliceLength;
	while (!signal.aborted && step()) {
		if (performance.now() < deadline) continue;
		paused?.();
		await turn();
		await whenVisible(signal);
		deadline = performance.now() + sliceLength;
	}
}

/** Lets the browser do whatever waits: by priority where it can, else as a new task. */
function turn(): Promise<void> {
	const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
	return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Resolves at once in a visible page, else when it is shown: nobody reads a hidden one. */
export function whenVisible(signal: AbortSignal): Promise<void> {
	if (document.visibilityState === 'visible' || signal.aborted) return Promise.resolve();
	return new Promise((resolve) => {
		const check = () => {
			if (document.visibilityState !== 'visible' && !signal.aborted) return;
			document.removeEventListener('visibilitychange', check);
			signal.removeEventListener('abort', check);
			resolve();
		};
		document.addEventListener('visibilitychange', check);
		signal.addEventListener('abort', check);
	});
}
